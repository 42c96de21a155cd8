import { openFolderWindow, type WindowPort } from "../../src/outlook/folder-window";

const address = "https://localhost:3001/carpeta.html?lang=es-MX";

type Handler = (event: unknown) => void;

/** A dialog of Office as it should be; `without` names what a client leaves out. */
function dialogOf({ without = [] as readonly string[], throws = false } = {}) {
  const handlers: Record<string, Handler> = {};
  const sent: string[] = [];
  let isClosed = false;
  const dialog: Record<string, unknown> = {
    addEventHandler: (type: string, handler: Handler) => void (handlers[type] = handler),
    messageChild: (text: string) => {
      if (throws) throw new Error("no such dialog");
      sent.push(text);
    },
    close: () => void (isClosed = true),
  };
  for (const name of without) dialog[name] = undefined;
  return { dialog, handlers, sent, isClosed: () => isClosed };
}

/** What Office answers to each call, one after the other. */
function office(answers: readonly unknown[], { supports = true } = {}) {
  const calls: unknown[][] = [];
  const ui = {
    displayDialogAsync: (...call: unknown[]) => {
      const answer = answers[Math.min(calls.length, answers.length - 1)];
      calls.push(call.slice(0, 2));
      (call[2] as Handler)(answer);
    },
  };
  const requirements = { isSetSupported: () => supports };
  Object.assign(globalThis, { Office: { context: { ui, requirements } } });
  return calls;
}

const runtime = {
  now: () => 0,
  setTimeout: (callback: () => void) => setTimeout(callback, 0),
  log: () => undefined,
};
/** Where nothing is late. */
const patient = { ...runtime, setTimeout: () => undefined };
const open = () => openFolderWindow(address, patient);
const succeeded = (value: unknown) => ({ status: "succeeded", value });
const refused = (code: number) => ({ status: "failed", error: { code } });
const isPort = (opened: unknown): opened is WindowPort => typeof opened === "object";

afterEach(() => Reflect.deleteProperty(globalThis, "Office"));

async function openWith(dialog: unknown): Promise<WindowPort> {
  office([succeeded(dialog)]);
  const opened = await open();
  if (!isPort(opened)) throw new Error(opened);
  return opened;
}

test("a window is opened without asking first; texts go both ways", async () => {
  const { dialog, handlers, sent } = dialogOf();
  const calls = office([succeeded(dialog)]);
  const port = await open();
  expect(calls).toEqual([[address, { height: 45, width: 35, promptBeforeOpen: false }]]);
  if (!isPort(port)) throw new Error(port);
  const heard: string[] = [];
  port.onMessage((text) => heard.push(text));
  port.onMessage((text) => heard.push(text.toUpperCase()));
  handlers["dialogMessageReceived"]?.({ message: "hola", origin: "https://localhost:3001" });
  for (const odd of [{ message: 7 }, { error: 12006 }, {}, null, undefined, "texto"])
    handlers["dialogMessageReceived"]?.(odd);
  port.send("adiós");
  expect(heard).toEqual(["hola", "HOLA"]);
  expect(sent).toEqual(["adiós"]);
});

test.each([{ error: 12006 }, { error: 12002 }, {}, undefined])(
  "an event %j means that the window is lost",
  async (event) => {
    const { dialog, handlers } = dialogOf();
    const port = await openWith(dialog);
    handlers["dialogEventReceived"]?.(event);
    await port.closed;
  },
);

test("a window can be closed from here, once and twice", async () => {
  const { dialog, isClosed } = dialogOf();
  const port = await openWith(dialog);
  port.close();
  port.close();
  await port.closed;
  expect(isClosed()).toBe(true);
});

test("a host that throws at closing still loses the window", async () => {
  const { dialog } = dialogOf({ without: ["close"] });
  const port = await openWith(dialog);
  port.close();
  await port.closed;
});

test("what cannot be sent throws: whoever sends takes the window for gone", async () => {
  const { dialog } = dialogOf({ throws: true });
  const port = await openWith(dialog);
  expect(() => port.send("x")).toThrow();
});

test.each([
  [12009, "denied"],
  [12011, "denied"],
  [12004, "failed"],
  [12005, "failed"],
  [5001, "failed"],
])("code %i: %s", async (code, why) => {
  office([refused(code)]);
  expect(await open()).toBe(why);
});

test.each([
  undefined,
  null,
  {},
  { status: "succeeded" },
  { status: "failed" },
  { status: "failed", error: null },
])("an answer %j of nothing is a failure", async (answer) => {
  office([answer]);
  expect(await open()).toBe("failed");
});

test("a window that was just closed is waited for, once", async () => {
  const { dialog } = dialogOf();
  const calls = office([refused(12007), succeeded(dialog)]);
  expect(
    isPort(
      await openFolderWindow(address, {
        ...runtime,
        setTimeout: (go, after) => after < 5_000 && setTimeout(go, 0),
      }),
    ),
  ).toBe(true);
  expect(calls).toHaveLength(2);
});

test("one that stays open is a failure", async () => {
  const calls = office([refused(12007)]);
  expect(
    await openFolderWindow(address, {
      ...runtime,
      setTimeout: (go, after) => after < 5_000 && setTimeout(go, 0),
    }),
  ).toBe("failed");
  expect(calls).toHaveLength(2);
});

test.each([["messageChild"], ["addEventHandler"]])(
  "a client whose dialog lacks %s is of no use, and the window is closed",
  async (name) => {
    const { dialog, isClosed } = dialogOf({ without: [name] });
    office([succeeded(dialog)]);
    expect(await open()).toBe("unavailable");
    expect(isClosed()).toBe(true);
  },
);

test("a client without DialogApi 1.2 is not asked", async () => {
  const calls = office([succeeded(dialogOf().dialog)], { supports: false });
  expect(await open()).toBe("unavailable");
  expect(calls).toEqual([]);
});

test("a client that has no dialogs, no context or no Office at all", async () => {
  expect(await open()).toBe("unavailable");
  Object.assign(globalThis, { Office: {} });
  expect(await open()).toBe("unavailable");
  Object.assign(globalThis, { Office: { context: { ui: {} } } });
  expect(await open()).toBe("unavailable");
});

test("a client that throws, and one that never answers", async () => {
  const throwing = () => {
    throw new Error("closed");
  };
  Object.assign(globalThis, { Office: { context: { ui: { displayDialogAsync: throwing } } } });
  expect(await open()).toBe("failed");
  Object.assign(globalThis, { Office: { context: { ui: { displayDialogAsync: () => undefined } } } });
  expect(await openFolderWindow(address, runtime)).toBe("failed");
});
