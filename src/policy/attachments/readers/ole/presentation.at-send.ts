import { u32le, type ByteSource } from "../../bytes";
import type { Presentation } from "./presentation";

/** Macros and objects in presentations of PowerPoint 2003 are looked for in the pane. */
export const readPresentation = (): Presentation => ({ macros: false, entries: [], isCut: true });

export const isEncryptedUser = (currentUser: ByteSource): boolean =>
  u32le(currentUser.read(12, 16), 0) === 0xf3d1c4df;
