import type { RankDefinition } from "../document/facts";
import { integer, number } from "../document/field";
import type { Draft, SenderRank } from "../draft";
import { removeAttachment } from "../attachments/remove-attachment";
import type { Remedy } from "../remedy";
import { data, defineRule, type RuleFinding } from "../rule";
import { estimateSize, type AttachmentWeight, type SizeEstimate } from "../size/estimate";
import { unverified, unverifiedParts } from "../unverified";

/** An attachment whose removal helps. */
export interface Heavy {
  readonly name: string;
  /** Its content bytes. */
  readonly bytes: number;
  /** What the message would weigh without it. */
  readonly without: number;
}

interface Weighed {
  /** Bytes as transmitted. */
  readonly size: number;
  readonly limit: number;
  /** False where `size` is an estimate. */
  readonly exact: boolean;
  /** Nobody knows the sender's rank: the limit is the highest of all. */
  readonly anyRank?: boolean;
  /** The heaviest first; empty where attachments are not what weighs. */
  readonly heaviest: readonly Heavy[];
}

const findings = {
  overLimit: data<Weighed>(),
  close: data<Weighed>(),
  near: data<Weighed>(),
  /** Between the limits of the ranks, and nobody knows the sender's. */
  rankUnknown: data<
    Weighed & { readonly limits: readonly { readonly rank: string; readonly bytes: number }[] }
  >(),
  /** Within the limit of the rank that the sender declared, over that of a lower one. */
  declaredRank: data<Weighed & { readonly rank: string }>(),
};
type Found = RuleFinding<typeof findings>;

const reads = ["transmittedSize", "rank", "from", "to", "cc", "subject", "body", "attachments"] as const;
type Parts = Pick<Draft, (typeof reads)[number]>;

interface Weight {
  readonly bytes: number;
  readonly exact: boolean;
  /** The truth lies within this many bytes of `bytes`. */
  readonly error: number;
  /** What could not be weighed: the message weighs at least `bytes`. */
  readonly blind: readonly Found[];
  readonly estimate: SizeEstimate;
}

function weigh(draft: Parts, errorBytes: number, errorBytesPerAttachment: number): Weight {
  const estimate = estimateSize(draft);
  if (draft.transmittedSize.state === "known") {
    return { bytes: draft.transmittedSize.value, exact: true, error: 0, blind: [], estimate };
  }
  // The header weighs little, and other rules say when its parts are missing.
  const blind: Found[] = [...unverifiedParts(draft, ["body", "attachments"])];
  if (estimate.unmeasured.length > 0) {
    blind.push(unverified(["attachments"], estimate.unmeasuredWhy, estimate.unmeasured));
  }
  const error = errorBytes + errorBytesPerAttachment * estimate.attachments.length;
  return { bytes: estimate.bytes, exact: false, error, blind, estimate };
}

/** As many as one keeps in mind. */
const MOST_NAMED = 3;
/** Part of the message below which an attachment is not what makes it heavy. */
const LEAST_SHARE = 0.05;

/** What lightens the message most: the heaviest attachment, and others where they weigh something too. */
const heaviestOf = ({ bytes, estimate: { attachments } }: Weight): readonly AttachmentWeight[] =>
  [...attachments]
    .sort((one, other) => other.encoded - one.encoded)
    .filter(({ encoded }, index) => index === 0 || encoded >= LEAST_SHARE * bytes)
    .slice(0, MOST_NAMED);

function lighten({ attachments }: Parts, heaviest: readonly AttachmentWeight[]): readonly Remedy[] {
  if (attachments.state !== "known") return [];
  const { value } = attachments;
  const found = heaviest.map((one) => value.find(({ id, name }) => id === one.id && name === one.name));
  return found.filter((one) => one !== undefined).map(removeAttachment);
}

const declareRank: Remedy = { kind: "declare-rank" };

/**
 * Clause 7: a message may not weigh more, as transmitted, than the sender's rank allows (design.md §2, 6 and 7).
 * Exactly the limit passes.
 */
export const messageSize = defineRule({
  id: "message-size",
  items: ["message", "meeting"],
  reads,
  findings,
  settings: {
    nearRatio: number("Part of the limit from which the sender is told how much room is left.", 0, 1),
    errorRatio: number(
      "The most that an estimate may stay undecided about, as a part of the limit.",
      0,
      0.01,
    ),
    errorBytes: integer("Stated error of an estimate without attachments, in bytes.", 0),
    errorBytesPerAttachment: integer("Error that each attachment adds to an estimate, in bytes.", 0),
  },

  check(draft, { policy: { ranks }, settings }): readonly Found[] {
    const weight = weigh(draft, settings.errorBytes, settings.errorBytesPerAttachment);
    const { bytes: size, exact } = weight;
    const judged = judgedValues(draft, weight);
    const named = heaviestOf(weight);
    const remedies = lighten(draft, named);
    const heaviest = named.map(({ name, content, encoded }) => ({
      name,
      bytes: content,
      without: Math.max(0, size - encoded),
    }));
    const about = (limit: number): Weighed => ({ size, limit, exact, heaviest });
    const errorAt = (limit: number) => Math.min(weight.error, settings.errorRatio * limit);

    /** Against one limit that surely applies. */
    const against = (rank: RankDefinition, otherwise: readonly Found[]): readonly Found[] => {
      const { bytes: limit, clause } = rank.message;
      const facts = {
        clause,
        certainty: "certain" as const,
        data: { ...about(limit), ...(own || lowest === highest ? {} : { anyRank: true }) },
        judged: [...judged, rank.id],
        remedies,
      };
      const error = errorAt(limit);
      if (size - error > limit) return [{ key: "overLimit", ...facts }];
      if (size + error > limit) return [{ key: "close", ...facts, certainty: "unverified" }, ...weight.blind];
      if (otherwise.length > 0) return [...otherwise, ...weight.blind];
      if (size >= settings.nearRatio * limit) return [{ key: "near", ...facts }, ...weight.blind];
      return weight.blind;
    };

    const lowest = ranks[0];
    const highest = ranks[ranks.length - 1];
    if (!lowest || !highest) return [];
    const sender: SenderRank | undefined = draft.rank.state === "known" ? draft.rank.value : undefined;
    const own = ranks.find(({ id }) => id === sender?.id);
    const lowestLimit = lowest.message.bytes;
    const overLowest = size + errorAt(lowestLimit) > lowestLimit;

    if (!sender || !own) {
      if (lowest === highest || !overLowest) return against(lowest, []);
      const limits = ranks.map(({ id, message }) => ({ rank: id, bytes: message.bytes }));
      return against(highest, [
        {
          key: "rankUnknown",
          certainty: "unverified",
          data: { ...about(lowestLimit), limits },
          judged,
          remedies: [declareRank, ...remedies],
        },
      ]);
    }
    if (sender.source !== "declared" || own === lowest || !overLowest) return against(own, []);
    return against(own, [
      {
        key: "declaredRank",
        clause: own.message.clause,
        certainty: "certain",
        data: { ...about(own.message.bytes), rank: own.id },
        judged,
        remedies: [declareRank],
      },
    ]);
  },
});

/** Bytes by which a weight must change to be another one. */
const JUDGED_STEP = 256 * 1024;

/** What the weight comes from, coarsely: another attachment or a much longer text asks again, another comma does not. */
function judgedValues(draft: Parts, weight: Weight): readonly string[] {
  const attachments = draft.attachments.state === "known" ? draft.attachments.value : [];
  return [
    String(Math.round(weight.bytes / JUDGED_STEP)),
    ...attachments.map(({ name, size }) => `${name}\n${size.state === "known" ? String(size.value) : "?"}`),
  ];
}
