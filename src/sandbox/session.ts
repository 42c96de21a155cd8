import { appContext, initialData } from "./host/activation";
import { answerCall, attachmentOnWire, type CallWorld } from "./host/calls";
import { createFrame, type AddinFrame, type FrameHost, type WayOut } from "./host/frame";
import { faultFor } from "./host/faults";
import { hasSet } from "./host/profiles";
import type { Tracer } from "./host/trace";
import { createAddressBook } from "./mailbox/directory";
import { RECIPIENT_FIELDS, type DraftState } from "./mailbox/draft";
import type { LaunchEvent, Manifest } from "./manifest";
import { firstAccount, PANE_SLOTS, type PaneSlot, type State } from "./state";

/** What a handler said by its first `event.completed`. */
export interface Completion {
  readonly status: number;
  readonly options: unknown;
}

/** Where a page stands in the window of the host. */
type Place = Pick<FrameHost, "close" | "left">;
const nowhere: Place = { close: () => undefined, left: () => undefined };

/** One add-in at work on the open item: its runtime page, its pane, and the events between host and add-in. */
export interface Session {
  readonly manifest: Manifest;
  /** Loads the runtime for the open item; resolves when it listens, rejects when it does not within the time. */
  mount(): Promise<void>;
  listening(): Promise<void>;
  /** The launch event of the manifest, where the client played knows it. */
  eventOf(type: string): LaunchEvent | null;
  /** Fires a launch event and gives the first completion; a handler that never completes leaves it pending. */
  fire(type: string, members?: Readonly<Record<string, unknown>>): Promise<Completion> | null;
  /** Raises an event in every open pane that listens for it. */
  tellPanes(event: string, data: unknown): void;
  /** `left`: the keyboard leaves the pane. */
  mountPane(slot: PaneSlot, url: string, left: (where: WayOut) => void): HTMLIFrameElement;
  unmountPane(slot: PaneSlot): void;
  /** Resolves when no compose event is being handled any more. */
  idle(): Promise<void>;
  dispose(): void;
}

const SESSION_DATA_LIMIT = 50_000;
const SESSION_DATA_LIMIT_1_16 = 2_621_440;
const IDLE_MS = 6_000;

/** Launch events newer than the oldest client that the sandbox plays (outlook-platform.md §2.3). */
const EVENT_SINCE: Readonly<Record<string, string>> = {
  OnMessageFromChanged: "1.13",
  OnSensitivityLabelChanged: "1.13",
};

/** A person who declines to be signed in is asked for in the address of the page. */
const consent = (): Readonly<Record<string, string>> => {
  const asked = new URLSearchParams(location.search).get("vb_consent");
  return asked === null ? {} : { vb_consent: asked };
};

export function createSession(
  state: State,
  manifest: Manifest,
  tracer: Tracer,
  home: HTMLElement,
  send: () => void,
): Session {
  let runtime: AddinFrame | null = null;
  let loaded: Promise<void> = Promise.resolve();
  const panes = new Map<PaneSlot, AddinFrame>();
  let nextCommand = 0;
  const pending = new Map<string, (completion: Completion) => void>();
  const handling = new Set<Promise<unknown>>();

  const addressBook = createAddressBook();
  const remember = (draft: DraftState): void => {
    for (const field of RECIPIENT_FIELDS) addressBook.remember(draft[field]);
  };
  remember(state.draft.get());

  /** What a page reads and changes; `context` is what it was opened with. */
  const worldOf = (context: () => string | null): CallWorld => ({
    draft: state.draft,
    settings: state.settings,
    listAt: addressBook.listAt,
    initializationContext: context,
    sessionDataLimit: () =>
      hasSet(state.options.get().profile, "1.16") ? SESSION_DATA_LIMIT_1_16 : SESSION_DATA_LIMIT,
    rewritesBody: () => state.options.get().rewritesBody,
    send,
  });

  const hostFor = (world: CallWorld, place: Place): FrameHost => ({
    appContext: () => {
      const { profile, locale } = state.options.get();
      return appContext(manifest, profile, locale, state.settings.get());
    },
    initialData: () => initialData(manifest, state.draft.get(), firstAccount()),
    call: (dispid, params) => answerCall(dispid, params, world),
    completed: (commandId, status, options) => {
      const first = pending.get(commandId);
      pending.delete(commandId);
      tracer.completed(commandId, status, first !== undefined);
      first?.({ status, options });
    },
    ...place,
    fault: (dispid, params) => state.countFault(faultFor(state.options.get().faults, dispid, params)),
    latencyMs: () => state.options.get().latencyMs,
  });

  const frame = (name: string, url: string, world: CallWorld, place: Place): AddinFrame => {
    const { locale, profile, faults, theme, clock } = state.options.get();
    const throwing = Object.entries(faults).flatMap(([call, fault]) =>
      fault.kind === "throw" ? [call] : [],
    );
    return createFrame({
      name,
      title: manifest.name,
      url,
      appId: manifest.id,
      locale,
      host: hostFor(world, place),
      tracer,
      query: {
        ...(throwing.length > 0 ? { vb_throw: throwing.join(",") } : {}),
        ...(clock === 0 ? {} : { vb_clock: String(clock) }),
        ...(profile.emulated
          ? { vb_theme: JSON.stringify(officeTheme(theme)), vb_naa: "1", ...consent() }
          : {}),
      },
    });
  };

  const session: Session = {
    manifest,
    mount: () => {
      runtime?.dispose();
      runtime = null;
      pending.clear();
      handling.clear();
      if (!manifest.runtimeUrl) return Promise.resolve();
      if (state.options.get().faults["load"]) {
        loaded = Promise.reject(new Error("The add-in was kept from loading."));
        return loaded;
      }
      const world = worldOf(() => null);
      const mounted = frame("runtime", manifest.runtimeUrl, world, nowhere);
      mounted.element.hidden = true;
      home.append(mounted.element);
      runtime = mounted;
      loaded = within(mounted.ready, state.options.get().loadMs);
      loaded.catch(() => undefined); // Whoever waits for it learns of it.
      return loaded;
    },
    listening: () => loaded,
    eventOf: (type) => {
      const isKnown = hasSet(state.options.get().profile, EVENT_SINCE[type] ?? "1.12");
      return (isKnown && manifest.events.find((event) => event.type === type)) || null;
    },
    tellPanes: (event, data) => {
      for (const pane of panes.values()) pane.raise(event, data);
    },
    fire: (type, members = {}) => {
      const event = session.eventOf(type);
      if (!event || !runtime) return null;
      nextCommand += 1;
      const commandId = `vb-event-${nextCommand}`;
      const completion = new Promise<Completion>((resolve) => pending.set(commandId, resolve));
      const payload = JSON.stringify({ type, source: { id: event.functionName }, ...members });
      const target = runtime;
      const tracked = completion.finally(() => handling.delete(tracked));
      handling.add(tracked);
      void loaded.then(
        () => {
          tracer.fired(type, event.functionName);
          target.raise("appCommandInvoked", [commandId, event.functionName, payload]);
        },
        // Nobody is there to complete it.
        () => {
          pending.delete(commandId);
          handling.delete(tracked);
        },
      );
      return completion;
    },
    mountPane: (slot, url, left) => {
      session.unmountPane(slot);
      const store = state.panes[slot];
      const world = worldOf(() => store.get()?.context ?? null);
      const name = slot === "first" ? "pane" : "second pane";
      const mounted = frame(name, url, world, { close: () => store.set(null), left });
      panes.set(slot, mounted);
      return mounted.element;
    },
    unmountPane: (slot) => {
      panes.get(slot)?.dispose();
      panes.delete(slot);
    },
    idle: async () => {
      await Promise.race([settled(handling), delay(IDLE_MS)]);
    },
    dispose: () => {
      for (const stop of stops) stop();
      runtime?.dispose();
      for (const slot of PANE_SLOTS) session.unmountPane(slot);
    },
  };

  const stops = [
    state.draft.watch((now, before) => {
      remember(now);
      tellChanges(session, now, before);
    }),
    // Where the pane stays as it is, the host tells it why it was called (Mailbox 1.15).
    ...PANE_SLOTS.map((slot) =>
      state.panes[slot].watch((now, before) => {
        if (now && now.turn === before?.turn)
          panes.get(slot)?.raise("olkInitializationContextChanged", [now.context]);
      }),
    ),
    state.options.watch((now, before) => {
      if (now.theme !== before.theme)
        session.tellPanes("officeThemeChanged", [coloursAsNumbers(officeTheme(now.theme))]);
    }),
  ];
  return session;
}

/** Tells the runtime (launch events) and open panes (their own registrations) what changed on the item. */
function tellChanges(session: Session, now: DraftState, before: DraftState): void {
  if (now.kind !== before.kind) return;
  const meeting = now.kind === "meeting";

  const changed = RECIPIENT_FIELDS.filter((field) => now[field] !== before[field]);
  if (changed.length > 0) {
    const has = (field: (typeof RECIPIENT_FIELDS)[number]): boolean => changed.includes(field);
    const fields = meeting
      ? { requiredAttendees: has("to"), optionalAttendees: has("cc"), resources: false }
      : { to: has("to"), cc: has("cc"), bcc: has("bcc") };
    void session.fire(meeting ? "OnAppointmentAttendeesChanged" : "OnMessageRecipientsChanged", {
      changedRecipientFields: fields,
    });
    session.tellPanes("olkRecipientsChanged", [JSON.stringify(fields)]);
  }

  const attachmentsChanged = meeting ? "OnAppointmentAttachmentsChanged" : "OnMessageAttachmentsChanged";
  const tell = (attachmentStatus: "added" | "removed", file: DraftState["attachments"][number]): void => {
    const details = { attachmentStatus, attachmentDetails: attachmentOnWire(file) };
    void session.fire(attachmentsChanged, details);
    session.tellPanes("olkAttachmentsChanged", [JSON.stringify(details)]);
  };
  const ids = (draft: DraftState): ReadonlySet<string> => new Set(draft.attachments.map((file) => file.id));
  const [idsNow, idsBefore] = [ids(now), ids(before)];
  for (const file of now.attachments) if (!idsBefore.has(file.id)) tell("added", file);
  for (const file of before.attachments) if (!idsNow.has(file.id)) tell("removed", file);

  if (now.from.address !== before.from.address && !meeting) void session.fire("OnMessageFromChanged");
  if (now.sensitivityLabel !== before.sensitivityLabel) void session.fire("OnSensitivityLabelChanged");
}

/** The events that opening an item fires, in Outlook's order. */
export function fireOpening(session: Session, kind: DraftState["kind"]): void {
  const types =
    kind === "message" ? ["OnNewMessageCompose", "OnMessageCompose"] : ["OnNewAppointmentOrganizer"];
  for (const type of types) void session.fire(type);
}

const officeTheme = (theme: "light" | "dark"): Readonly<Record<string, string>> =>
  theme === "dark"
    ? {
        bodyBackgroundColor: "#1f1f1f",
        bodyForegroundColor: "#ffffff",
        controlBackgroundColor: "#292929",
        controlForegroundColor: "#ffffff",
      }
    : {
        bodyBackgroundColor: "#ffffff",
        bodyForegroundColor: "#242424",
        controlBackgroundColor: "#f5f5f5",
        controlForegroundColor: "#242424",
      };

/** The wire carries colours as whole numbers. */
const coloursAsNumbers = (theme: Readonly<Record<string, string>>): string =>
  JSON.stringify(
    Object.fromEntries(Object.entries(theme).map(([name, hex]) => [name, parseInt(hex.slice(1), 16)])),
  );

export const delay = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

const within = (promise: Promise<void>, ms: number): Promise<void> =>
  new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error("The add-in did not load in time.")), ms);
    void promise.then(() => {
      clearTimeout(timer);
      resolve();
    });
  });

async function settled(handling: ReadonlySet<Promise<unknown>>): Promise<void> {
  while (handling.size > 0) await Promise.all(handling);
}
