import type { PolicyDocument } from "../../policy/document/fields";
import type { Draft, DraftPart } from "../../policy/draft";
import { peopleOf } from "../../policy/people";
import { estimateSize } from "../../policy/size/estimate";

/** How full a limit is. */
export type Fullness = "fits" | "near" | "over";

export interface SizeMeasure {
  readonly bytes: number;
  readonly isExact: boolean;
  /** Something of the draft could not be weighed. */
  readonly isLeast: boolean;
  /** Files in the cloud, which weigh nothing. */
  readonly links: number;
  /** One limit, or those of all ranks when nobody knows the sender's. Never empty; rising. */
  readonly limits: readonly number[];
  readonly fullness: Fullness;
}

export interface PeopleMeasure {
  readonly people: number;
  /** Lists whose members nobody could count. */
  readonly lists: number;
  /** A list counts as one, or a field could not be read. */
  readonly isLeast: boolean;
  readonly limit: number;
  readonly fullness: Fullness;
}

const fullnessOf = (value: number, near: number, limit: number): Fullness =>
  value > limit ? "over" : value >= near ? "near" : "fits";

const weighedParts = ["body", "attachments"] as const satisfies readonly DraftPart[];

/** What the draft will weigh as transmitted, against the limit of the sender's rank (clause 7). */
export function sizeMeasure(draft: Draft, policy: PolicyDocument): SizeMeasure | undefined {
  const rank = draft.rank.state === "known" ? draft.rank.value.id : undefined;
  const own = policy.ranks.filter(({ id }) => id === rank);
  const limits = (own.length > 0 ? own : policy.ranks).map(({ message }) => message.bytes);
  const [lowest] = limits;
  if (lowest === undefined) return undefined;
  const isExact = draft.transmittedSize.state === "known";
  const estimate = draft.transmittedSize.state === "known" ? undefined : estimateSize(draft);
  const bytes =
    draft.transmittedSize.state === "known" ? draft.transmittedSize.value : (estimate?.bytes ?? 0);
  const isBlind =
    weighedParts.some((part) => draft[part].state !== "known") || (estimate?.unmeasured.length ?? 0) > 0;
  const highest = limits[limits.length - 1] ?? lowest;
  const near = Math.min(lowest, highest * policy.rules["message-size"].nearRatio);
  return {
    bytes,
    isExact,
    isLeast: !isExact && isBlind,
    links: estimate?.links ?? 0,
    limits,
    fullness: fullnessOf(bytes, near, highest),
  };
}

/** How many people the draft reaches (clause 9.g); undefined where nothing of the recipients could be read. */
export function peopleMeasure(draft: Draft, policy: PolicyDocument): PeopleMeasure | undefined {
  const { people, lists, identities, lost } = peopleOf(draft);
  if (identities.length === 0 && lost.length > 0) return undefined;
  const { limit, adviseFrom } = policy.rules["mass-mailing"];
  const isLeast = lost.length > 0 || lists.length > 0;
  return { people, lists: lists.length, isLeast, limit, fullness: fullnessOf(people, adviseFrom, limit) };
}
