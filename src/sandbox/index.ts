import { createApi, type SandboxApi } from "./api";
import { createTracer } from "./host/trace";
import { readManifest } from "./manifest";
import { sendItem, type Outcome } from "./send";
import { createSession, fireOpening, type Session } from "./session";
import { keepSettings } from "./settings";
import { createState } from "./state";
import { texts } from "./text";
import { buildPage } from "./ui/page";

declare global {
  interface Window {
    sandbox: SandboxApi;
  }
}

const state = createState();
const tracer = createTracer();
let session: Session | null = null;
let manifestText = "";
let manifestUrl = "";

let opening: Promise<void> = Promise.resolve();

/** Opens the item for the add-in: again whenever what it was told at its start has changed. */
function remount(): Promise<void> {
  opening = openItem();
  return opening;
}

async function openItem(): Promise<void> {
  if (!manifestUrl) return;
  session?.dispose();
  const manifest = readManifest(manifestText, manifestUrl, state.options.get().locale);
  const opened = createSession(state, manifest, tracer, runtimeHome, () => void send());
  session = opened;
  page.setAddin(opened);
  // An add-in that does not load is a situation to play, not an error of ours: Send then says so.
  await opened.mount().catch(() => undefined);
  if (session === opened) fireOpening(opened, state.draft.get().kind);
}

let lastOutcome: Outcome | null = null;

let sending: Promise<Outcome> | null = null;

/** A second press while the first is being judged is the same press. */
function send(): Promise<Outcome> {
  sending ??= sendOnce().finally(() => (sending = null));
  return sending;
}

async function sendOnce(): Promise<Outcome> {
  lastOutcome = null;
  lastOutcome = await sendItem(state, session, ({ kind }) => {
    state.status.set(texts(state.options.get().locale).sentNow[kind]);
    remount().catch(showProblem);
  });
  return lastOutcome;
}

const showProblem = (error: unknown): void =>
  state.status.set(error instanceof Error ? error.message : String(error));

async function loadAddin(): Promise<void> {
  const asked = new URLSearchParams(location.search).get("manifest");
  const config = (await (await fetch("config.json")).json()) as { readonly addinUrl: string };
  const url = asked ?? `${config.addinUrl}/manifest.xml`;
  const response = await fetch(url).catch(() => null);
  if (!response?.ok) throw new Error(texts(state.options.get().locale).noAddin(url));
  manifestText = await response.text();
  manifestUrl = url;
  keepSettings(state.settings, readManifest(manifestText, url, "es-MX").id);
  await remount();
}

const runtimeHome = document.createElement("div");
runtimeHome.hidden = true;
document.body.append(runtimeHome);

const loaded = Promise.resolve().then(loadAddin);
const api = createApi({
  state,
  tracer,
  session: () => session,
  remount,
  opened: () => opening,
  send: async () => {
    await loaded;
    return send();
  },
  lastOutcome: () => lastOutcome,
});
window.sandbox = Object.defineProperties({} as SandboxApi, {
  ...Object.getOwnPropertyDescriptors(api),
  ready: { value: () => loaded, enumerable: true },
});
const page = buildPage(document.body, state, api, () => void send().catch(showProblem));
loaded.catch(showProblem);
