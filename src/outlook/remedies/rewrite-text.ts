import type { Body, Draft } from "../../policy/draft";
import type { DraftRemedy, RemedyInput, RemedyOutcome, TextPlace } from "../../policy/remedy";
import { applyEdits, carryEdits, inverseOf, relocate, spliceText, type Edit } from "../../policy/text/splice";
import { changedSince, leftInDoubt, outlookRefused, whyNot, type Desk } from "./desk";
import { collapsed, isBlank } from "./subject";
import { asBody, readPart, rewritePart, tooLong, type PartOutcome, type TextPartName } from "./text-part";

export type RewriteText = Extract<DraftRemedy, { readonly kind: "replace-text" | "mask-text" }>;

/** What is to become of one part. */
interface Plan {
  readonly part: TextPartName;
  readonly before: Body;
  readonly after: Body;
  readonly edits: readonly Edit[];
}

/** A plan carried out; `left`: as the host gave the part back. */
interface Rewritten extends Plan {
  readonly left: Body;
}

/** The parts in which a remedy changes words; the subject first, which is the cheaper one to put back. */
export const partsOf = (remedy: RewriteText): readonly TextPartName[] =>
  (["subject", "body"] as const).filter((part) => remedy.places.some((place) => place.part === part));

/** Reads a part again, finds what was judged in it and plans the change; or says why it cannot be. */
async function planFor(
  desk: Desk,
  part: TextPartName,
  draft: Draft,
  places: readonly TextPlace[],
  words: string,
): Promise<Plan | RemedyOutcome> {
  const judged = part === "subject" ? asBody(draft.subject) : draft.body;
  if (judged.state !== "known") return changedSince;
  const read = await readPart(desk, part);
  if (read.state !== "known") return outlookRefused(whyNot(read));
  const before =
    read.value.content === judged.value.content && read.value.format === judged.value.format
      ? judged.value // whose text map is made already
      : read.value;
  const long = tooLong(part, before);
  if (long) return long;
  const stretches = [];
  for (const place of places) {
    if (judged.value.content.slice(place.start, place.end) !== place.source) return changedSince;
    const stretch = relocate(place, judged.value, before);
    if (!stretch) return changedSince;
    stretches.push(place.mask === undefined ? stretch : { ...stretch, words: place.mask });
  }
  const splice = spliceText(before, stretches, words);
  if (!splice) return { state: "refused", why: "notReversible" };
  if (splice.edits.length === 0) return outlookRefused("invalid"); // the same words again
  const after: Body = { format: before.format, content: splice.content };
  return tooLong(part, after) ?? { part, before, after, edits: splice.edits };
}

/** Replaces or masks words where they were judged, wherever they stand by now, and changes nothing else. */
export async function rewriteText(
  desk: Desk,
  remedy: RewriteText,
  draft: Draft,
  input: RemedyInput,
): Promise<RemedyOutcome> {
  const wanted = remedy.kind === "mask-text" ? remedy.mask : (input.text ?? remedy.proposal ?? "");
  const words = collapsed(wanted);
  if (isBlank(words)) return outlookRefused("invalid"); // the pane asks for some
  const parts = partsOf(remedy);
  if (desk.isUnanswered(...parts)) return outlookRefused("late");
  const planOf = (part: TextPartName) =>
    planFor(
      desk,
      part,
      draft,
      remedy.places.filter((place) => place.part === part),
      words,
    );
  // What is refused in a later part is better known before the first one is written.
  for (const part of parts.slice(1)) {
    const plan = await planOf(part);
    if ("state" in plan) return plan;
  }

  const done: Rewritten[] = [];
  for (const part of parts) {
    const plan = await planOf(part); // read just before it is written: the sender may be typing
    const result: PartOutcome =
      "state" in plan
        ? { state: "unchanged", outcome: plan }
        : await rewritePart(desk, part, plan.before, plan.after);
    if (result.state === "written") {
      if ("part" in plan) done.push({ ...plan, left: result.left });
      continue;
    }
    for (const earlier of done.slice()) {
      const back = await putBack(desk, earlier);
      if (back.state === "written") done.splice(done.indexOf(earlier), 1);
    }
    return done.length === 0 && result.state === "unchanged" ? result.outcome : leftInDoubt;
  }
  return { state: "done", undo: undoOf(desk, done) };
}

/**
 * What a part must read for our change to be taken back: exactly what it was where nobody has touched it since, else what
 * it is by now with our words out of it. Undefined where those were touched.
 */
function takenBack({ before, after, left, edits }: Rewritten, now: Body): Body | undefined {
  if (now.format !== left.format) return undefined;
  if (now.content === left.content) return before;
  const inLeft = carryEdits(inverseOf(edits), after.content, left.content);
  const inNow = inLeft && carryEdits(inLeft, left.content, now.content);
  return inNow && { format: now.format, content: applyEdits(now.content, inNow) };
}

/** What is to be written to take one part back, as it reads by now; nothing where it reads as before already. */
interface WayBack {
  readonly now: Body;
  readonly target: Body | undefined;
}

async function wayBack(desk: Desk, one: Rewritten): Promise<WayBack | RemedyOutcome> {
  const read = await readPart(desk, one.part);
  if (read.state !== "known") return outlookRefused(whyNot(read));
  const now = read.value;
  if (now.content === one.before.content) return { now, target: undefined }; // by a call that was late, or by the sender
  const target = takenBack(one, now);
  if (!target) return changedSince;
  return tooLong(one.part, target) ?? { now, target };
}

/** Takes a part back, read just before it is written: what was typed elsewhere in it stays. */
async function putBack(desk: Desk, one: Rewritten): Promise<PartOutcome> {
  const way = await wayBack(desk, one);
  if ("state" in way) return { state: "unchanged", outcome: way };
  if (!way.target) return { state: "written", left: way.now };
  return rewritePart(desk, one.part, way.now, way.target);
}

/** Asked again after it stopped half-way, it goes on where it stopped. */
function undoOf(desk: Desk, done: readonly Rewritten[]): () => Promise<RemedyOutcome> {
  const open = done.slice();
  return desk.later(async (later) => {
    if (open.length === 0) return changedSince;
    if (later.isUnanswered(...open.map(({ part }) => part))) return outlookRefused("late");
    for (const one of open.slice(1)) {
      const way = await wayBack(later, one);
      if ("state" in way) return way;
    }
    for (const one of open.slice()) {
      const result = await putBack(later, one);
      if (result.state === "written") open.splice(open.indexOf(one), 1);
      else return result.state === "unchanged" && open.length === done.length ? result.outcome : leftInDoubt;
    }
    return { state: "done" };
  });
}
