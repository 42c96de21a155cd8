import { known, type Attachment, type Draft, type Recipient } from "../../../src/policy/draft";
import type { DraftRemedy, RemedyInput, RemedyOffer, RemedyOutcome } from "../../../src/policy/remedy";
import { idleSource } from "./desks";
import type { DraftSource } from "../../../src/taskpane/draft-source";

/** A draft in memory that remedies really change, with what a test wants to happen instead. */
export interface LiveSource extends DraftSource {
  readonly draft: () => Draft;
  /** Somebody writes. */
  readonly change: (parts: Partial<Draft>) => void;
  readonly reads: () => number;
  /** What was asked for, the oldest first. */
  readonly asked: { readonly remedy: DraftRemedy; readonly input: RemedyInput | undefined }[];
  /** Alerts the open pane. */
  readonly alert: (findings: readonly string[]) => void;
}

export interface Script {
  readonly offer?: (remedy: DraftRemedy) => RemedyOffer;
  /** Undefined: the remedy is carried out. */
  readonly outcome?: (
    remedy: DraftRemedy,
    input: RemedyInput | undefined,
  ) => RemedyOutcome | Promise<RemedyOutcome> | undefined;
}

const files = ({ attachments }: Draft): readonly Attachment[] =>
  attachments.state === "known" ? attachments.value : [];
const people = (field: Draft["to"]): readonly Recipient[] => (field.state === "known" ? field.value : []);

function carriedOut(draft: Draft, remedy: DraftRemedy, text: string): Draft {
  switch (remedy.kind) {
    case "remove-attachment":
      return {
        ...draft,
        attachments: known(files(draft).filter(({ id }) => id !== remedy.id)),
      };
    case "insert-subject":
      return { ...draft, subject: known(text) };
    case "move-to-bcc":
      return {
        ...draft,
        to: known([]),
        cc: known([]),
        bcc: known([draft.to, draft.cc, draft.bcc].flatMap(people)),
      };
    case "remove-recipient":
      return {
        ...draft,
        [remedy.part]: known(people(draft[remedy.part]).filter(({ address }) => address !== remedy.address)),
      };
    case "remove-duplicates":
      return { ...draft, cc: known([]) };
    case "replace-text":
    case "mask-text": {
      const words = remedy.kind === "mask-text" ? remedy.mask : text;
      const written = (content: string) =>
        [...remedy.places]
          .sort((a, b) => b.start - a.start)
          .reduce((all, { start, end }) => all.slice(0, start) + words + all.slice(end), content);
      if (remedy.places[0].part === "subject" && draft.subject.state === "known")
        return { ...draft, subject: known(written(draft.subject.value)) };
      return draft.body.state === "known"
        ? { ...draft, body: known({ ...draft.body.value, content: written(draft.body.value.content) }) }
        : draft;
    }
  }
}

export function liveSource(first: Draft, script: Script = {}): LiveSource {
  let draft = first;
  let reads = 0;
  const asked: LiveSource["asked"] = [];
  const listeners = new Set<() => void>();
  const alerted = new Set<Parameters<DraftSource["onAlert"]>[0]>();
  return {
    ...idleSource,
    asked,
    draft: () => draft,
    reads: () => reads,
    change: (parts) => {
      draft = { ...draft, ...parts };
      listeners.forEach((listener) => listener());
    },
    alert: (findings) => alerted.forEach((listener) => listener(findings, "draft")),
    read: () => {
      reads++;
      return Promise.resolve(draft);
    },
    onChange: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    onAlert: (listener) => {
      alerted.add(listener);
      return () => alerted.delete(listener);
    },
    offer: (remedy) => script.offer?.(remedy) ?? "undoable",
    carryOut: async (remedy, _draft, input) => {
      asked.push({ remedy, input });
      const scripted = await script.outcome?.(remedy, input);
      if (scripted) return scripted;
      const before = draft;
      draft = carriedOut(draft, remedy, input?.text ?? "");
      const undo = () => {
        draft = before;
        return Promise.resolve({ state: "done" } as const);
      };
      return script.offer?.(remedy) === "final" ? { state: "done" } : { state: "done", undo };
    },
  };
}
