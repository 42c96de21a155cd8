import type { PolicyDocument } from "../../policy/document/fields";
import type { Draft } from "../../policy/draft";
import { evaluateInSteps } from "../../policy/evaluate";
import { textMap } from "../../policy/text/text-map";
import type { Verdict } from "../../policy/verdict";
import { peopleMeasure, sizeMeasure, type PeopleMeasure, type SizeMeasure } from "./measures";
import type { Quotes } from "./quoted";
import { quotesOf } from "./quotes";

/**
 * All that is reckoned of a draft, whatever its length, and nothing that a component would have to reckon again: plain
 * data, so that it can be made in a worker.
 */
export interface Judgement {
  readonly verdict: Verdict;
  readonly size: SizeMeasure | undefined;
  readonly people: PeopleMeasure | undefined;
  /** The sentences in which the findings lie. */
  readonly quotes: readonly Quotes[];
}

/** Judges a draft bit by bit; each step takes a fraction of the whole. */
export function* judgeInSteps(draft: Draft, policy: PolicyDocument): Generator<undefined, Judgement> {
  // The dearest single thing, kept for all that follows.
  if (draft.body.state === "known") textMap(draft.body.value);
  yield;
  const verdict = yield* evaluateInSteps(draft, policy);
  const size = sizeMeasure(draft, policy);
  yield;
  return {
    verdict,
    size,
    people: peopleMeasure(draft, policy),
    quotes: quotesOf(draft, verdict.findings, policy),
  };
}
