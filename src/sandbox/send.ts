import { hasSet } from "./host/profiles";
import { isRecord } from "./host/wire";
import { asText } from "./host/calls";
import { emptyDraft, peopleReached, type DraftState } from "./mailbox/draft";
import type { SendMode } from "./manifest";
import { closePanes, openPane } from "./panes";
import { delay, type Completion, type Session } from "./session";
import { firstAccount, type AlertButton, type ButtonId, type HostDialog, type State } from "./state";
import { texts } from "./text";

export interface AlertSeen {
  readonly kind: HostDialog["kind"];
  readonly message: string;
  readonly markdown: string | null;
  /** Labels of the buttons, in order. */
  readonly buttons: readonly string[];
}

/**
 * `sent`: left · `blocked`: the host offers no way to send it · `warned`: the host offers "Send anyway" ·
 * `refused`: the host itself lacks something (no recipient), the add-in was not asked.
 */
export interface Outcome {
  readonly outcome: "sent" | "blocked" | "warned" | "refused";
  readonly alert?: AlertSeen;
}

const LATE = Symbol("late");
const UNAVAILABLE = Symbol("unavailable");

/**
 * Sends the open item as Outlook on the web does: asks the add-in, waits, shows the dialog that its answer and the
 * send mode call for (outlook-platform.md §2.1). Resolves when the item has left or a dialog waits for the person.
 */
export async function sendItem(
  state: State,
  session: Session | null,
  delivered: (draft: DraftState) => void,
): Promise<Outcome> {
  const t = texts(state.options.get().locale);
  const draft = state.draft.get();
  if (draft.kind === "message" && peopleReached(draft) === 0) {
    state.status.set(t.needsRecipient);
    return { outcome: "refused" };
  }
  const deliver = (): Outcome => {
    leave(state, delivered);
    return { outcome: "sent" };
  };
  const event = session?.eventOf(draft.kind === "message" ? "OnMessageSend" : "OnAppointmentSend");
  if (!session || !event) return deliver();

  state.status.set(t.checking(session.manifest.name));
  const answer = await ask(state, session, event.type, event.sendMode, deliver);
  state.status.set("");
  if (answer === "given-up") return { outcome: "blocked" };
  if (answer === "sent-anyway") return { outcome: "sent" };

  const base = { title: session.manifest.name, markdown: null };
  if (answer === UNAVAILABLE) {
    const allowed = event.sendMode !== "Block";
    const buttons = allowed
      ? [button(t.sendAnyway, "send-anyway", true), button(t.tryLater, "try-later")]
      : [button(t.dontSend, "dont-send", true)];
    return show(
      state,
      { ...base, kind: "unavailable", message: t.unavailable(session.manifest.name), buttons },
      deliver,
    );
  }
  if (answer === LATE) {
    const buttons = [
      ...(event.sendMode === "PromptUser" ? [button(t.sendAnyway, "send-anyway")] : []),
      button(t.dontSend, "dont-send", true),
    ];
    return show(
      state,
      { ...base, kind: "timeout", message: t.timedOut(session.manifest.name), buttons },
      deliver,
    );
  }
  return judge(state, session, answer, event.sendMode, deliver);
}

/** Fires the event and waits for the first completion, with the host's own dialog after five seconds. */
async function ask(
  state: State,
  session: Session,
  type: string,
  mode: SendMode,
  deliver: () => Outcome,
): Promise<Completion | typeof LATE | typeof UNAVAILABLE | "given-up" | "sent-anyway"> {
  const { slowMs, limitMs } = state.options.get();
  const loaded = await session.listening().then(
    () => true,
    () => false,
  );
  const fired = loaded ? session.fire(type) : null;
  if (!fired) return UNAVAILABLE;

  const soon = await Promise.race([fired, delay(slowMs)]);
  if (soon) return soon;
  const t = texts(state.options.get().locale);
  const anyway = mode === "PromptUser" ? [button(t.sendAnyway, "send-anyway")] : [];
  const chosen = new Promise<"given-up" | "sent-anyway">((resolve) => {
    state.dialog.set({
      kind: "slow",
      title: session.manifest.name,
      message: t.slow(session.manifest.name),
      markdown: null,
      buttons: [...anyway, button(t.dontSend, "dont-send", true)],
      choose: (id) => {
        state.dialog.set(null);
        if (id === "send-anyway") deliver();
        resolve(id === "send-anyway" ? "sent-anyway" : "given-up");
      },
    });
  });
  const end = await Promise.race([
    fired,
    chosen,
    delay(Math.max(0, limitMs - slowMs)).then((): typeof LATE => LATE),
  ]);
  state.dialog.set(null);
  return end;
}

/** What the host does with the handler's answer. Only an explicit `allowEvent: true` sends. */
function judge(
  state: State,
  session: Session,
  completion: Completion,
  mode: SendMode,
  deliver: () => Outcome,
): Outcome {
  const { profile, locale } = state.options.get();
  const t = texts(locale);
  const options = isRecord(completion.options) ? completion.options : {};
  const name = session.manifest.name;
  if (completion.status === 0 && options["allowEvent"] === true) return deliver();

  const text = (key: string): string => (typeof options[key] === "string" ? options[key] : "");
  const has14 = hasSet(profile, "1.14");
  const override = has14 && text("sendModeOverride").toLowerCase() === "promptuser";
  const prompts = mode === "PromptUser" || override;
  const pane = has14 ? session.manifest.panes.find(({ id }) => id === text("commandId")) : undefined;
  const takeAction = pane ? [button(text("cancelLabel") || t.takeAction, "take-action", true)] : [];
  const buttons = [
    ...takeAction,
    ...(prompts ? [button(t.sendAnyway, "send-anyway")] : []),
    button(t.dontSend, "dont-send", takeAction.length === 0),
  ];
  const seePane = (): void => {
    const context = options["contextData"] === undefined ? null : asText(options["contextData"]);
    openPane(state, pane?.id ?? "", context);
  };
  const dialog = {
    kind: "alert" as const,
    title: name,
    message: text("errorMessage") || t.prevented(name),
    markdown: hasSet(profile, "1.15") && text("errorMessageMarkdown") ? text("errorMessageMarkdown") : null,
    buttons,
  };
  return show(state, dialog, deliver, seePane);
}

function show(
  state: State,
  dialog: Omit<HostDialog, "choose">,
  deliver: () => Outcome,
  takeAction: () => void = () => undefined,
): Outcome {
  const choose = (id: ButtonId): void => {
    state.dialog.set(null);
    if (id === "send-anyway") deliver();
    if (id === "take-action") takeAction();
  };
  state.dialog.set({ ...dialog, choose });
  const { kind, message, markdown, buttons } = dialog;
  return {
    outcome: buttons.some(({ id }) => id === "send-anyway") ? "warned" : "blocked",
    alert: { kind, message, markdown, buttons: buttons.map(({ label }) => label) },
  };
}

const button = (label: string, id: ButtonId, primary = false): AlertButton => ({ id, label, primary });

/** The item leaves as it is at this moment, with the headers that it carries, and a fresh one takes its place. */
function leave(state: State, delivered: (draft: DraftState) => void): void {
  const draft = state.draft.get();
  state.sent.update((sent) => [{ draft, at: new Date() }, ...sent]);
  closePanes(state);
  state.draft.set(emptyDraft("message", firstAccount()));
  delivered(draft);
}
