import { draftRemedies, type Remedies } from "../../../src/outlook/remedies";
import { oneAtATime } from "../../../src/outlook/remedies/turns";
import { known, unavailable, type Draft } from "../../../src/policy/draft";
import type { DraftRemedy, RemedyInput, RemedyOutcome } from "../../../src/policy/remedy";
import { testClock, type Clock } from "../../support/clock";
import { fakeCompose, type ComposeState, type FakeCompose, type Person } from "../../support/fake-compose";

const recipients = (people: readonly Person[]) =>
  known(people.map((one) => ({ name: one.displayName, address: one.emailAddress, kind: "person" as const })));

/** The draft as it would be judged at this moment. */
export const judgedNow = ({ state }: FakeCompose): Draft => ({
  item: state.kind === "message" ? "message" : "meeting",
  from: unavailable,
  to: recipients(state.to),
  cc: recipients(state.cc),
  bcc: recipients(state.bcc),
  subject: known(state.subject),
  body: known({ format: state.bodyType, content: state.body }),
  attachments: known(
    state.attachments.map(({ id, name, attachmentType, isInline, size }) => ({
      id,
      name,
      type: attachmentType,
      isInline,
      size: size > 0 ? known(size) : unavailable,
      content: unavailable,
    })),
  ),
  rank: unavailable,
  transmittedSize: unavailable,
});

export interface Scene {
  readonly clock: Clock;
  readonly fake: FakeCompose;
  readonly state: ComposeState;
  readonly remedies: Remedies;
  /** Carries out what was judged now, or in `draft`, and waits for the outcome. */
  carryOut(remedy: DraftRemedy, input?: RemedyInput, draft?: Draft): Promise<RemedyOutcome>;
  undo(outcome: RemedyOutcome): Promise<RemedyOutcome>;
}

export function scene(parts: Partial<ComposeState> = {}): Scene {
  const clock = testClock();
  const fake = fakeCompose(clock, parts);
  const remedies = draftRemedies(fake.runtime, oneAtATime());
  return {
    clock,
    fake,
    state: fake.state,
    remedies,
    carryOut: (remedy, input, draft = judgedNow(fake)) =>
      fake.finish(remedies.carryOut(remedy, draft, input)),
    undo: (outcome) => {
      if (outcome.state === "refused" || !outcome.undo) throw new Error("nothing to undo");
      return fake.finish(outcome.undo());
    },
  };
}

export const done = { state: "done" };
export const refused = (why: string, more: object = {}) => ({ state: "refused", why, ...more });
export const byOutlook = (reason: string) => refused("outlook", { reason });

export const addresses = (people: readonly Person[]): readonly string[] =>
  people.map(({ emailAddress }) => emailAddress);
