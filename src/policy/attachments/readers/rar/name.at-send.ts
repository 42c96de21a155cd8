import { nameOf } from "../../names";

/** The name in a code page: its extension is the same as that of the name in UTF-16 after it. */
export const unicodeName = (bytes: Uint8Array): string => nameOf(bytes).replace(/\0[^]*$/, "");
