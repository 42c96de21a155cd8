import type { Attachment, Reading } from "../../policy/draft";
import type { Desk } from "./desk";

export type Listed = readonly Attachment[];

export const list = async (desk: Desk): Promise<Reading<Listed>> =>
  (await desk.read(["attachments"])).attachments;
