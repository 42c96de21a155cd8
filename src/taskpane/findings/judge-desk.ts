import type { PolicyDocument } from "../../policy/document/fields";
import type { Draft } from "../../policy/draft";
import type { FromWorker, ToWorker } from "./judge-apart";
import type { Judgement } from "./judgement";
import { atOnce, inSlices } from "./slices";

/** The part of a `Worker` that is used. */
export interface JudgeWorker {
  onmessage: ((event: MessageEvent<FromWorker>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
  onmessageerror: ((event: MessageEvent) => void) | null;
  postMessage(message: ToWorker): void;
  terminate(): void;
}

export interface JudgeDesk {
  /** Rejects where the draft could not be judged. */
  judge(draft: Draft): Promise<Judgement>;
  stop(): void;
}

/** Characters of a body from which a worker is worth its start: less is judged in a few milliseconds. */
export const LONG = 50_000;
/** A worker that says nothing for so long counts as lost; longer than the first one ever takes to load. */
const SILENCE = 5_000;

interface Question {
  readonly draft: Draft;
  readonly answer: (judgement: Judgement | Promise<Judgement>) => void;
}

/** Rules, lexicons and tables of formats weigh as much as a quarter of the shell: they are loaded beside it. */
const steps = async (draft: Draft, policy: PolicyDocument) => {
  const { judgeInSteps } = await import("./judgement");
  return judgeInSteps(draft, policy);
};

const isLong = ({ body }: Draft): boolean => body.state === "known" && body.value.content.length >= LONG;

/**
 * Judges drafts without ever holding up the page: short ones here and now, long ones in a worker. Where that cannot be
 * had, fails or keeps silent, the page judges in slices what the worker was asked and all long ones that follow.
 */
export function judgeDesk(policy: PolicyDocument, startWorker: () => JudgeWorker): JudgeDesk {
  const open = new Map<number, Question>();
  let turns = 0;
  let worker: JudgeWorker | "none yet" | "lost" = "none yet";
  let silence: ReturnType<typeof setTimeout> | undefined;

  const dismiss = () => {
    clearTimeout(silence);
    silence = undefined;
    if (typeof worker === "object") {
      worker.onmessage = worker.onerror = worker.onmessageerror = null;
      worker.terminate();
    }
    worker = "lost";
  };
  const giveUp = () => {
    dismiss();
    for (const { draft, answer } of open.values()) answer(steps(draft, policy).then(inSlices));
    open.clear();
  };
  /** From the oldest question, or the last answer: questions that keep coming do not prolong a silence. */
  const listen = () => {
    if (open.size > 0) silence ??= setTimeout(giveUp, SILENCE);
  };

  const hire = (): JudgeWorker => {
    const hired = startWorker();
    hired.onmessage = ({ data: { turn, judgement } }) => {
      open.get(turn)?.answer(judgement);
      open.delete(turn);
      clearTimeout(silence);
      silence = undefined;
      listen();
    };
    hired.onerror = hired.onmessageerror = giveUp;
    hired.postMessage({ policy });
    return hired;
  };

  return {
    judge: async (draft) => {
      if (!isLong(draft)) return atOnce(await steps(draft, policy));
      if (worker === "lost") return inSlices(await steps(draft, policy));
      return new Promise((answer) => {
        const turn = ++turns;
        open.set(turn, { draft, answer });
        try {
          if (worker === "none yet") worker = hire();
          if (worker !== "lost") worker.postMessage({ turn, draft });
          listen();
        } catch {
          giveUp();
        }
      });
    },
    stop: () => {
      dismiss();
      open.clear();
    },
  };
}
