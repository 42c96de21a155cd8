import type { Fault } from "./faults";
import type { Tracer } from "./trace";
import { answerTo, isRecord, occurrenceOf, readRequest, type Request } from "./wire";

/** Where the focus goes from an add-in page: what stands before or after it, or back to what the person works on. */
export type WayOut = "before" | "after" | "work";

/** By action of `notifyHost`: Tab, Shift+Tab, Escape, Ctrl+F6 either way (outlook-host-protocol.md §4). */
const WAYS_OUT: Readonly<Record<number, WayOut>> = {
  13: "after",
  14: "before",
  15: "work",
  5: "work",
  6: "work",
};

/** What the host does for one add-in page. */
export interface FrameHost {
  appContext(): unknown;
  initialData(): unknown;
  /** The answer to an Outlook call. */
  call(dispid: number, params: unknown): unknown;
  /** `event.completed` of a launch event. */
  completed(commandId: string, status: number, context: unknown): void;
  /** The page asked to be closed (`Office.context.ui.closeContainer`). */
  close(): void;
  /** The keyboard leaves the page: office.js moves the focus itself as long as it has somewhere to go. */
  left(where: WayOut): void;
  /** What goes wrong with this call. */
  fault(dispid: number, params: unknown): Fault | null;
  latencyMs(): number;
}

export interface FrameOptions {
  readonly name: string;
  readonly title: string;
  readonly url: string;
  readonly appId: string;
  readonly locale: string;
  readonly host: FrameHost;
  readonly tracer: Tracer;
  /** Hints for `office/emulated-members.js`. */
  readonly query?: Readonly<Record<string, string>>;
}

export interface AddinFrame {
  readonly element: HTMLIFrameElement;
  /** Resolves when office.js is ready for launch events and commands: `onReady` follows at once. */
  readonly ready: Promise<void>;
  /** Tells the page of an event; false when it did not register for it. */
  raise(event: string, data: unknown): boolean;
  dispose(): void;
}

const COMPLETED = 94;
const CLOSE_CONTAINER = 97;
const GET_ACCESS_TOKEN = 98;
const NO_SSO_HERE = 13012;

let frames = 0;

/** Frames an add-in page as Outlook on the web does and answers its office.js (outlook-host-protocol.md §3–§5). */
export function createFrame(options: FrameOptions): AddinFrame {
  const { host, tracer, name } = options;
  const conversation = crypto.randomUUID();
  const pageOrigin = new URL(options.url).origin;
  const registrations = new Map<string, Request>();
  let becomeReady: () => void = () => undefined;
  const ready = new Promise<void>((resolve) => (becomeReady = resolve));

  const element = document.createElement("iframe");
  const hostInfo = `Outlook$Web$16.01$${options.locale.toLowerCase()}$${crypto.randomUUID()}$$disableLogging`;
  frames += 1;
  element.name = JSON.stringify({
    baseFrameName: `vb${frames}-${conversation}`,
    hostInfo,
    xdmInfo: `${conversation}|${options.appId}|${location.origin}`,
    serializerVersion: "1",
  });
  element.title = options.title;
  element.setAttribute(
    "sandbox",
    // As Exchange Online frames add-ins; some servers of institutions leave `allow-downloads` out (ageing-mail.md §7).
    "allow-scripts allow-same-origin allow-forms allow-popups allow-popups-to-escape-sandbox allow-downloads",
  );
  const url = new URL(options.url);
  for (const [key, value] of Object.entries(options.query ?? {})) url.searchParams.set(key, value);
  // Appended by hand: office.js reads the dollar signs as they are.
  element.src = `${url.href}${url.search ? "&" : "?"}_host_Info=${hostInfo}`;

  const post = (text: string): void => element.contentWindow?.postMessage(text, pageOrigin);
  const answer = (request: Request, data: unknown): void => post(answerTo(request, location.origin, data));

  const executeMethod = (request: Request): void => {
    const params = isRecord(request.data) ? request.data : {};
    const method = isRecord(params["DdaMethod"]) ? params["DdaMethod"]["DispatchId"] : undefined;
    if (method === COMPLETED)
      host.completed(String(params["0"]), Number(params["1"]), completedContext(params["2"]));
    answer(request, { Version: 1, Error: method === GET_ACCESS_TOKEN ? NO_SSO_HERE : 0 });
    if (method === CLOSE_CONTAINER) host.close();
  };

  const outlookCall = (request: Request): void => {
    const data = isRecord(request.data) ? request.data : {};
    const params = data["ApiParams"];
    const dispid = isRecord(data["MethodData"]) ? Number(data["MethodData"]["DispatchId"]) : NaN;
    const fault = host.fault(dispid, params);
    tracer.called({ frame: name, dispid, params, fault: fault?.kind ?? null });
    // Per load of the page: what a former one left unanswered is not this one's.
    const done = tracer.waiting(conversation);
    const finish = (result: unknown): void => {
      done();
      answer(request, result);
    };
    if (fault?.kind === "drop") {
      done();
      return;
    }
    setTimeout(
      () => {
        if (fault?.kind === "fail") finish(refusal(fault.code));
        else if (fault?.kind === "null") finish(null);
        else if (fault?.kind === "ignore") finish({ error: false });
        else {
          const result = host.call(dispid, params);
          finish(result);
          if (fault?.kind === "twice") answer(request, result);
        }
      },
      fault?.kind === "delay" ? fault.ms : host.latencyMs(),
    );
  };

  const register = (request: Request): void => {
    registrations.set(request.action, request);
    answer(request, { Error: 0 });
    if (request.action === "appCommandInvoked") becomeReady();
  };

  const onMessage = (event: MessageEvent<unknown>): void => {
    if (event.source !== element.contentWindow || event.origin !== pageOrigin) return;
    const request = readRequest(event.data);
    if (!request || request.conversation !== conversation) return;
    if (request.type === "register") register(request);
    else if (request.type === "unregister") {
      registrations.delete(request.action);
      answer(request, { Error: 0 });
    } else if (request.action === "ContextActivationManager_getAppContextAsync")
      answer(request, host.appContext());
    else if (request.action === "GetInitialData") answer(request, host.initialData());
    else if (request.action === "ExecuteMethod") outlookCall(request);
    else if (request.action === "executeMethod") executeMethod(request);
    else {
      answer(request, null);
      if (request.action === "ContextActivationManager_notifyHost" && Array.isArray(request.data)) {
        const where = WAYS_OUT[Number(request.data[1])];
        if (where) host.left(where);
      }
    }
  };
  window.addEventListener("message", onMessage);

  return {
    element,
    ready,
    raise: (event, data) => {
      const registration = registrations.get(event);
      if (registration) post(occurrenceOf(registration, location.origin, data));
      return registration !== undefined;
    },
    dispose: () => {
      window.removeEventListener("message", onMessage);
      element.remove();
    },
  };
}

/** A refusal in every shape that office.js looks for: most calls read `error`, tokens and properties `wasSuccessful`. */
export const refusal = (code: number): unknown => ({
  error: true,
  errorCode: code,
  wasSuccessful: false,
  wasProxySuccessful: false,
  errorMessage: "",
});

function completedContext(text: unknown): unknown {
  try {
    const event: unknown = JSON.parse(String(text));
    return isRecord(event) ? event["completedContext"] : undefined;
  } catch {
    return undefined;
  }
}
