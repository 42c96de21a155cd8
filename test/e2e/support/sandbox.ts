import path from "node:path";
import type { Browser, BrowserContext, Frame, FrameLocator, Page } from "playwright-core";
import type { DraftSpec, FaultDetails, SandboxApi, SentSummary } from "../../../src/sandbox/api";
import type { FaultKind } from "../../../src/sandbox/host/faults";
import type { Trace } from "../../../src/sandbox/host/trace";
import type { Outcome } from "../../../src/sandbox/send";
import { launch } from "../../../tools/browser";
import { startServers } from "../../../tools/serve";

export interface SandboxOptions {
  /** Folder of the add-in; ours when left out. */
  readonly dist?: string;
  /** Another manifest of the same folder. */
  readonly manifest?: string;
  readonly language?: "es-MX" | "en-US";
  /** How long the host waits for the add-in to load, in milliseconds. */
  readonly loadMs?: number;
  readonly theme?: "light" | "dark";
  readonly viewport?: { readonly width: number; readonly height: number };
}

type Plain =
  | "setDraft"
  | "editDraft"
  | "send"
  | "choose"
  | "setProfile"
  | "setRank"
  | "setFault"
  | "clearFaults"
  | "setTimes"
  | "setBodyRewriting"
  | "openPane"
  | "openSecondPane"
  | "closePane"
  | "attachmentContent";

/** The sandbox in a browser, driven from a test: `window.sandbox` with the same names, plus what only Node sees. */
export interface Sandbox extends Pick<SandboxApi, "setLocale"> {
  readonly page: Page;
  readonly context: BrowserContext;
  readonly hostUrl: string;
  readonly addinUrl: string;
  /** Every address asked for since the page was opened. */
  readonly requests: readonly string[];
  /** Messages of the console and uncaught errors, of all frames. */
  readonly problems: readonly string[];
  setDraft(spec: DraftSpec): Promise<void>;
  editDraft(spec: DraftSpec): Promise<void>;
  send(): Promise<Outcome>;
  choose(button: string): Promise<void>;
  setProfile(id: string): Promise<void>;
  setRank(rank: Parameters<SandboxApi["setRank"]>[0]): Promise<void>;
  /** A number is the delay in milliseconds. */
  setFault(family: string, kind: FaultKind | null, details?: number | FaultDetails): Promise<void>;
  clearFaults(): Promise<void>;
  setBodyRewriting(isOn: boolean): Promise<void>;
  setTimes(times: Parameters<SandboxApi["setTimes"]>[0]): Promise<void>;
  openPane(): Promise<void>;
  openSecondPane(): Promise<void>;
  closePane(): Promise<void>;
  /** Content of an attachment of the open item, in base64. */
  attachmentContent(name: string): Promise<string>;
  clearTrace(): Promise<void>;
  trace(): Promise<Trace>;
  sent(): Promise<readonly SentSummary[]>;
  draft(): Promise<SandboxApi["draft"]>;
  settings(): Promise<SandboxApi["settings"]>;
  /** The open task pane. */
  pane(): FrameLocator;
  secondPane(): FrameLocator;
  /** The frame of an add-in page, by the end of its path. */
  frame(pathEnd: string): Promise<Frame>;
  close(): Promise<void>;
}

/** Our own kit and sandbox page, as `npm run build` made them. */
const KIT = path.join(__dirname, "..", "..", "..", "dist");

/**
 * Starts the two servers and a browser that trusts exactly their certificate, opens the sandbox in a fresh context and
 * waits until the add-in listens. Web security stays on.
 */
export async function openSandbox(options: SandboxOptions = {}): Promise<Sandbox> {
  const servers = await startServers({ dist: options.dist ?? KIT });
  let browser: Browser | undefined;
  try {
    browser = await launch({ spkiHash: servers.spkiHash });
    return await openPage(browser, servers, options);
  } catch (error) {
    await browser?.close();
    await servers.close();
    throw error;
  }
}

async function openPage(
  browser: Browser,
  servers: Awaited<ReturnType<typeof startServers>>,
  options: SandboxOptions,
): Promise<Sandbox> {
  const { hostUrl, addinUrl } = servers;
  const context = await browser.newContext({
    viewport: options.viewport ?? { width: 1280, height: 800 },
    colorScheme: options.theme ?? "light",
    reducedMotion: "reduce",
    locale: options.language ?? "es-MX",
  });
  const page = await context.newPage();
  const requests: string[] = [];
  const problems: string[] = [];
  context.on("request", (request) => requests.push(request.url()));
  page.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning") problems.push(message.text());
  });
  page.on("pageerror", (error) => problems.push(error.message));

  const query = new URLSearchParams({ lang: options.language ?? "es-MX" });
  if (options.manifest) query.set("manifest", `${addinUrl}/${options.manifest}`);
  if (options.loadMs !== undefined) query.set("load", String(options.loadMs));
  await page.goto(`${hostUrl}/?${query.toString()}`);
  await page.evaluate(() => window.sandbox.ready());

  const call = async <Name extends Plain | "setLocale" | "clearTrace">(
    name: Name,
    ...args: Parameters<SandboxApi[Name]>
  ): Promise<Awaited<ReturnType<SandboxApi[Name]>>> =>
    page.evaluate(
      ([method, given]) => {
        const run = window.sandbox[method] as unknown as (...all: unknown[]) => unknown;
        return run(...given);
      },
      [name, args] as const,
    ) as Promise<Awaited<ReturnType<SandboxApi[Name]>>>;
  return {
    page,
    context,
    hostUrl,
    addinUrl,
    requests,
    problems,
    setDraft: (spec) => call("setDraft", spec),
    editDraft: (spec) => call("editDraft", spec),
    send: () => call("send"),
    choose: (button) => call("choose", button),
    setProfile: (id) => call("setProfile", id),
    setRank: (rank) => call("setRank", rank),
    setLocale: (language) => call("setLocale", language),
    setFault: (family, kind, details) =>
      call("setFault", family, kind, typeof details === "number" ? { ms: details } : details),
    clearFaults: () => call("clearFaults"),
    setBodyRewriting: (isOn) => call("setBodyRewriting", isOn),
    setTimes: (times) => call("setTimes", times),
    openPane: () => call("openPane"),
    openSecondPane: () => call("openSecondPane"),
    closePane: () => call("closePane"),
    attachmentContent: (name) => call("attachmentContent", name),
    clearTrace: () => call("clearTrace"),
    trace: () => page.evaluate(() => window.sandbox.trace),
    sent: () => page.evaluate(() => window.sandbox.sent),
    pane: () => page.frameLocator(".pane:not(.second) iframe"),
    secondPane: () => page.frameLocator(".pane.second iframe"),
    draft: () => page.evaluate(() => window.sandbox.draft),
    settings: () => page.evaluate(() => window.sandbox.settings),
    frame: async (pathEnd) => {
      const matches = (frame: Frame): boolean =>
        new URL(frame.url() || "about:blank").pathname.endsWith(pathEnd);
      const found = page.frames().find(matches) ?? (await page.waitForEvent("framenavigated", matches));
      await found.waitForLoadState();
      return found;
    },
    close: async () => {
      await browser.close();
      await servers.close();
    },
  };
}
