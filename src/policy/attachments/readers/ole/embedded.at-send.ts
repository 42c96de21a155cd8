import type { Entry } from "../../layer";
import { utf16le } from "../../names";
import type { CompoundFile } from "./compound-file";

/** Files in documents of 2003 are looked for in the pane. */
export const embeddedIn = (): readonly Entry[] => [];

/** Long and short file names of an attachment (MS-OXPROPS, PidTagAttachLongFilename and PidTagAttachFilename), as UTF-16. */
const isName = (name: string): boolean => /^__substg1\.0_370[74]001f$/i.test(name);

/** Attachments of a message by their names alone. */
export const attachmentsOf = ({ stored }: CompoundFile): readonly Entry[] =>
  stored
    .filter(({ name, parent }) => isName(name) && /^__attach_version1/i.test(stored[parent]?.name ?? ""))
    .map(({ bytes }) => ({ name: utf16le(bytes?.read(0, 512) ?? new Uint8Array(0)) }));
