import { PROFILES, type ClientProfile } from "./host/profiles";
import { createFaultCount, type Fault, type FaultPlan } from "./host/faults";
import { emptyDraft, type DraftState, type Person } from "./mailbox/draft";
import type { MailboxFault } from "./mailbox-faults";
import { createStore, type Store } from "./store";
import { localeOf, type Locale } from "./text";

export interface Options {
  readonly profile: ClientProfile;
  readonly locale: Locale;
  readonly theme: "light" | "dark";
  readonly faults: FaultPlan;
  readonly mailboxFault: MailboxFault;
  /** The host writes a body that it is given in its own way: quotes, references and case of the tags are the host's. */
  readonly rewritesBody: boolean;
  /** How long the host takes to answer a call. */
  readonly latencyMs: number;
  /** After this the host says that checking takes long; Outlook: 5 seconds. */
  readonly slowMs: number;
  /** After this the host gives up; Outlook: 5 minutes. */
  readonly limitMs: number;
  /** How long the host waits for the add-in to load before it counts as unavailable. */
  readonly loadMs: number;
  /** How many milliseconds later it is for the add-in than the computer says. */
  readonly clock: number;
}

export interface SentItem {
  readonly draft: DraftState;
  readonly at: Date;
}

export type ButtonId = "take-action" | "send-anyway" | "dont-send" | "try-later";

export interface AlertButton {
  readonly id: ButtonId;
  readonly label: string;
  readonly primary: boolean;
}

/** A dialog of the host over the compose window. */
export interface HostDialog {
  readonly kind: "alert" | "slow" | "timeout" | "unavailable";
  readonly title: string;
  readonly message: string;
  readonly markdown: string | null;
  readonly buttons: readonly AlertButton[];
  readonly choose: (id: ButtonId) => void;
}

/** The item may be open in two windows of the host, each with a pane of its own. */
export type PaneSlot = "first" | "second";
export const PANE_SLOTS: readonly PaneSlot[] = ["first", "second"];

export interface PaneState {
  readonly commandId: string;
  readonly context: string | null;
  /** Rises each time the pane must be loaded afresh. */
  readonly turn: number;
}

export interface State {
  readonly draft: Store<DraftState>;
  readonly options: Store<Options>;
  /** Roaming settings as the wire carries them: each value is JSON text. */
  readonly settings: Store<Readonly<Record<string, string>>>;
  readonly sent: Store<readonly SentItem[]>;
  readonly dialog: Store<HostDialog | null>;
  readonly panes: Readonly<Record<PaneSlot, Store<PaneState | null>>>;
  /** Whether it is the turn of a fault that lets some calls pass. */
  readonly countFault: (fault: Fault | null) => Fault | null;
  /** The one line under the ribbon while the add-in checks, or what the host has to say itself. */
  readonly status: Store<string>;
}

export const ACCOUNTS: readonly Person[] = [
  { name: "Ana Ruiz Castañeda", address: "aruiz@sre.gob.mx", kind: "person" },
  { name: "Ana Ruiz", address: "ana.ruiz.castaneda@gmail.com", kind: "person" },
];

export const firstAccount = (): Person =>
  ACCOUNTS[0] ?? { name: "Ana", address: "ana@sre.gob.mx", kind: "person" };

/** The offset by which it is that instant now; none for no instant. */
export function clockAt(instant: string | null): number {
  if (instant === null) return 0;
  const offset = Date.parse(instant) - Date.now();
  if (Number.isNaN(offset)) throw new Error(`Not an instant: "${instant}".`);
  return offset;
}

export function createState(): State {
  const prefersDark = matchMedia("(prefers-color-scheme: dark)").matches;
  const query = new URLSearchParams(location.search);
  const profile = PROFILES[0];
  if (!profile) throw new Error("No client profile.");
  return {
    draft: createStore(emptyDraft("message", firstAccount())),
    options: createStore<Options>({
      profile,
      locale: localeOf(query.get("lang") ?? "es-MX"),
      theme: prefersDark ? "dark" : "light",
      faults: {},
      mailboxFault: "none",
      rewritesBody: false,
      latencyMs: 2,
      slowMs: 5_000,
      limitMs: 300_000,
      loadMs: Number(query.get("load") ?? 15_000),
      clock: clockAt(query.get("clock")),
    }),
    settings: createStore<Readonly<Record<string, string>>>({}),
    sent: createStore<readonly SentItem[]>([]),
    dialog: createStore<HostDialog | null>(null),
    panes: { first: createStore<PaneState | null>(null), second: createStore<PaneState | null>(null) },
    countFault: createFaultCount(),
    status: createStore(""),
  };
}
