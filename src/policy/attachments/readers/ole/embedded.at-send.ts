import { latin1, type ByteSource } from "../../bytes";
import type { Entry } from "../../layer";
import { utf16le } from "../../names";
import type { CompoundFile } from "./compound-file";

const text = (bytes: ByteSource | undefined, start: number): Uint8Array =>
  bytes?.read(start, 512) ?? new Uint8Array(0);

/** Files dropped into a document (MS-OLEDS §2.3.6) by their labels alone: the pane opens them, and other objects. */
export const embeddedIn = ({ stored }: CompoundFile): readonly Entry[] =>
  stored
    .filter(({ name }) => /ole10native$/i.test(name))
    .map(({ bytes }) => ({ name: latin1(text(bytes, 6)).replace(/\0[^]*$/, "") }));

/** Long and short file names of an attachment (MS-OXPROPS, PidTagAttachLongFilename and PidTagAttachFilename), as UTF-16. */
const isName = (name: string): boolean => /^__substg1\.0_370[74]001f$/i.test(name);

/** Attachments of a message by their names alone. */
export const attachmentsOf = ({ stored }: CompoundFile): readonly Entry[] =>
  stored
    .filter(({ name, parent }) => isName(name) && /^__attach_version1/i.test(stored[parent]?.name ?? ""))
    .map(({ bytes }) => ({ name: utf16le(text(bytes, 0)) }));
