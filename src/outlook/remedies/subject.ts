import type { Reading } from "../../policy/draft";
import type { Desk, Written } from "./desk";

/** Office.js throws on more (`MaximumSubjectLength` of its npm build). */
export const LONGEST_SUBJECT = 255;

/** White space as one space, none at the ends: hosts give lines and tabs back as they like. */
export const collapsed = (text: string): string => text.replace(/\s+/g, " ").trim();

/** Whether nobody sees anything of it: white space, soft hyphens, zero-width characters, marks of direction. */
export const isBlank = (text: string): boolean =>
  !/[^\s\u00ad\u034f\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufe00-\ufe0f\ufeff]/.test(text);

export const readSubject = async (desk: Desk): Promise<Reading<string>> =>
  (await desk.read(["subject"])).subject;

export const setSubject = (desk: Desk, subject: string): Promise<Written> =>
  desk.write("subject", (callback) => desk.item.subject?.setAsync?.(subject, callback));
