import type { Reading } from "../../policy/draft";
import type { Desk, Written } from "./desk";

/** Office.js throws on more (`MaximumSubjectLength` of its npm build). */
export const LONGEST_SUBJECT = 255;

/** White space as one space, none at the ends: hosts give lines and tabs back as they like. */
export const collapsed = (text: string): string => text.replace(/\s+/g, " ").trim();

export const readSubject = async (desk: Desk): Promise<Reading<string>> =>
  (await desk.read(["subject"])).subject;

export const setSubject = (desk: Desk, subject: string): Promise<Written> =>
  desk.write("subject", (callback) => desk.item.subject?.setAsync?.(subject, callback));
