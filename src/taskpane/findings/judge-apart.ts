import type { PolicyDocument } from "../../policy/document/fields";
import type { Draft } from "../../policy/draft";
import { judgeInSteps, type Judgement } from "./judgement";
import { keepSame } from "./keep-same";
import { atOnce } from "./slices";

/** What the worker is told: the policy once, then drafts, each with the number that its answer bears. */
export type ToWorker = { readonly policy: PolicyDocument } | { readonly turn: number; readonly draft: Draft };

export interface FromWorker {
  readonly turn: number;
  readonly judgement: Judgement;
}

/** What the worker does with a message. Throws where it cannot, so that the page hears of it. */
export function judgeApart(): (message: ToWorker) => FromWorker | undefined {
  let policy: PolicyDocument | undefined;
  let former: Draft | undefined;
  return (message) => {
    if ("policy" in message) {
      policy = message.policy;
      return undefined;
    }
    if (!policy) throw new Error("no policy to judge by");
    const { turn, draft } = message;
    // A copy has arrived; the text map of an unchanged body is known by the former one.
    former = keepSame(former, draft);
    return { turn, judgement: atOnce(judgeInSteps(former, policy)) };
  };
}
