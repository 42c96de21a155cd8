import { known, type Body, type Reading } from "../../policy/draft";
import type { RemedyOutcome, TextPlace } from "../../policy/remedy";
import { leftInDoubt, outlookRefused, readBack, type Desk, type Written } from "./desk";
import { holdsAll } from "./carried";
import { LONGEST_SUBJECT, readSubject, setSubject } from "./subject";

export type TextPartName = TextPlace["part"];

/** Office.js throws on more (`maxDataLengthForBodyApi` of its npm build). */
const LONGEST_BODY = 1_000_000;

/** The subject is a plain body of one line. */
export const asBody = (subject: Reading<string>): Reading<Body> =>
  subject.state === "known" ? known({ format: "text", content: subject.value }) : subject;

export const readPart = async (desk: Desk, part: TextPartName): Promise<Reading<Body>> =>
  part === "subject" ? asBody(await readSubject(desk)) : (await desk.read(["body"])).body;

const writePart = (desk: Desk, part: TextPartName, { format, content }: Body): Promise<Written> =>
  part === "subject"
    ? setSubject(desk, content)
    : desk.write("body", (callback) =>
        desk.item.body?.setAsync?.(content, { coercionType: format }, callback),
      );

/** Why Office.js would not take a text of this length; undefined where it does. */
export function tooLong(part: TextPartName, { content }: Body): RemedyOutcome | undefined {
  if (part === "body")
    return content.length > LONGEST_BODY ? { state: "refused", why: "tooLarge" } : undefined;
  return content.length > LONGEST_SUBJECT ? outlookRefused("invalid") : undefined;
}

/** How a part came out: as it now reads, or unchanged with the reason, or changed in a way that nobody asked for and that could not be put right. */
export type PartOutcome =
  | { readonly state: "written"; readonly left: Body }
  | { readonly state: "unchanged"; readonly outcome: RemedyOutcome }
  | { readonly state: "spoilt" };

/**
 * Makes a part read `after` where it read `before`, in one call, and reads it back. What came back with less than was
 * written is set as it was, unless somebody has changed it since.
 */
export async function rewritePart(
  desk: Desk,
  part: TextPartName,
  before: Body,
  after: Body,
): Promise<PartOutcome> {
  const written = await writePart(desk, part, after);
  const read = () => readPart(desk, part);
  // What still reads as before holds all of a wording that only lost letters.
  const isSeen = (now: Body) => now.content !== before.content && holdsAll(now, after);
  const back = await readBack(desk, read, isSeen);
  if (back.state !== "known") {
    return written.why === undefined
      ? { state: "written", left: after }
      : { state: "unchanged", outcome: leftInDoubt };
  }
  const left = back.value;
  if (isSeen(left)) {
    written.seen();
    return { state: "written", left };
  }
  if (left.content === before.content)
    return { state: "unchanged", outcome: outlookRefused(written.why ?? "refused") };

  const now = await read();
  if (now.state !== "known" || now.value.content !== left.content) return { state: "spoilt" };
  const restored = await writePart(desk, part, before);
  const again = await readBack(desk, read, (one) => holdsAll(one, before));
  if (again.state !== "known" || !holdsAll(again.value, before)) return { state: "spoilt" };
  written.seen();
  restored.seen();
  return { state: "unchanged", outcome: { state: "refused", why: "notReversible" } };
}
