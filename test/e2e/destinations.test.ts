import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import AxeBuilder from "@axe-core/playwright";
import type { Frame, Page } from "playwright-core";
import webpack from "webpack";
import { gzipSync } from "node:zlib";
import {
  DestinationError,
  type Destination,
  type DestinationFailure,
} from "../../src/ageing/folder/destination";
import configurations from "../../webpack.config";
import { destinationContract } from "../ageing/folder/destination-contract";
import { openSandbox, type Sandbox } from "./support/sandbox";

/**
 * Folders that a browser writes: its own storage in place of a folder on the disk, in the page and through the writer
 * window, which real office.js opens from a pane that is a frame of another origin.
 */

const kit = path.join(__dirname, "..", "..", "dist");
const dist = mkdtempSync(path.join(tmpdir(), "visto-bueno-destinations-"));
let sandbox: Sandbox;
let pane: Frame;

/** The kit as it is, with a page of this test in place of the pane. */
function build(): Promise<void> {
  cpSync(kit, dist, { recursive: true });
  const taskpane = configurations({ dist }).find(({ name }) => name === "taskpane")!;
  const entry = { taskpane: path.join(__dirname, "support", "destinations-page.ts") };
  return new Promise((resolve, reject) => {
    webpack({ ...taskpane, entry }, (error, stats) => {
      if (error ?? stats?.hasErrors()) reject(error ?? new Error(stats?.toString("errors-only")));
      else resolve();
    });
  });
}

/** In place of the browser's own window, which no test can press: a folder of the browser's storage, with a question. */
const emulatedPicker = (): void => {
  Object.assign(window, {
    showDirectoryPicker: async () => {
      const chosen = (window as unknown as { chosen?: string }).chosen ?? "Carpeta Personal";
      if (chosen === "none") throw new DOMException("none", "AbortError");
      if (chosen === "refused") throw new DOMException("system", "NotAllowedError");
      return (await navigator.storage.getDirectory()).getDirectoryHandle(chosen, { create: true });
    },
  });
};

beforeAll(async () => {
  await build();
  sandbox = await openSandbox({ dist });
  await sandbox.context.addInitScript(emulatedPicker);
  await sandbox.openPane();
  pane = await sandbox.frame("/taskpane.html");
  await pane.waitForFunction(() => "destinations" in window);
}, 120_000);
afterAll(async () => {
  await sandbox.close();
  rmSync(dist, { recursive: true, force: true });
});

/** The destination of a page, worked from here. */
function destinationIn(page: Page | Frame, folder: number): Destination {
  const run = async (act: keyof Destination, at = "", more = ""): Promise<unknown> => {
    const told = await page.evaluate(
      ([number, name, file, rest]) => window.destinations.run(number, name, file, rest),
      [folder, act, at, more] as const,
    );
    if ("value" in told) return told.value;
    throw new DestinationError(told.why as DestinationFailure, told.path);
  };
  const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString("base64");
  return {
    list: async () => (await run("list")) as readonly string[],
    read: async (file) => {
      const value = (await run("read", file)) as string | null;
      return value === null ? undefined : new Uint8Array(Buffer.from(value, "base64"));
    },
    write: (file, bytes) => run("write", file, base64(bytes)).then(() => undefined),
    append: (file, bytes) => run("append", file, base64(bytes)).then(() => undefined),
    rename: (from, to) => run("rename", from, to).then(() => undefined),
    remove: (file) => run("remove", file).then(() => undefined),
  };
}

const text = (words: string): Uint8Array => new TextEncoder().encode(words);
let folders = 0;

describe("a folder of the browser", () => {
  destinationContract(
    () => {
      const folder = ++folders;
      const drop = () =>
        pane.evaluate((number) => window.destinations.remove(number).catch(() => undefined), folder);
      return Promise.resolve({ destination: destinationIn(pane, folder), close: drop });
    },
    { runs: 15 },
  );

  test("that was deleted is gone", async () => {
    expect(await pane.evaluate(() => window.destinations.lost())).toEqual(["gone", "gone", "gone", "gone"]);
  });

  test("has no half file under a final name when the page is closed while it writes", async () => {
    const bytes = 3_000_000;
    const address = `${sandbox.addinUrl}/taskpane.html`;
    const open = async (): Promise<Page> => {
      const page = await sandbox.context.newPage();
      await page.goto(address);
      await page.waitForFunction(() => "destinations" in window);
      return page;
    };
    let finished = 0;
    for (const pause of [150, 233, 390]) {
      const folder = ++folders;
      const writing = await open();
      await writing.evaluate(([number, size]) => window.destinations.saveForEver(number, size), [
        folder,
        bytes,
      ] as const);
      await new Promise((resolve) => setTimeout(resolve, pause));
      await writing.close();
      const looking = await open();
      const lengths = await looking.evaluate((number) => window.destinations.lengths(number), folder);
      const messages = Object.entries(lengths).filter(([name]) => name.endsWith(".eml"));
      finished += messages.length;
      expect(messages.filter(([, length]) => length !== bytes)).toEqual([]);
      await looking.close();
    }
    expect(finished).toBeGreaterThan(0);
  });
});

describe("a folder of a browser that cannot move files", () => {
  let page: Page;
  beforeAll(async () => {
    page = await sandbox.context.newPage();
    await page.goto(`${sandbox.addinUrl}/taskpane.html`);
    await page.waitForFunction(() => "destinations" in window);
    await page.evaluate(() => Object.assign(FileSystemFileHandle.prototype, { move: undefined }));
  });
  afterAll(() => page.close());

  destinationContract(
    () => {
      const folder = ++folders;
      const drop = () => page.evaluate((number) => window.destinations.remove(number), folder);
      return Promise.resolve({ destination: destinationIn(page, folder), close: drop });
    },
    { runs: 10 },
  );
});

/** Presses the pane's button and waits for the window. */
async function openWindow(chosen?: "none" | "refused" | "otra"): Promise<Page> {
  const [opened] = await Promise.all([
    sandbox.context.waitForEvent("page"),
    pane.getByRole("button", { name: "Abrir" }).click(),
  ]);
  await opened.getByText("Carpeta Personal").first().waitFor();
  if (chosen) await choose(opened, chosen);
  return opened;
}
const choose = (opened: Page, chosen: string): Promise<void> =>
  opened.evaluate((name) => void Object.assign(window, { chosen: name }), chosen);
const wrong = (opened: Page) => opened.locator('[data-is="wrong"]').textContent();
const press = (opened: Page, name: string | RegExp) => opened.getByRole("button", { name }).click();
const state = (opened: Page) => opened.locator('[data-is="state"]').textContent();
const closed = async (opened: Page): Promise<void> => {
  await pane.evaluate(() => window.destinations.close());
  if (!opened.isClosed()) await opened.waitForEvent("close");
};

describe("the writer window", () => {
  test("is small", () => {
    const [script = ""] = readdirSync(path.join(kit, "folder-window")).filter((name) => name.endsWith(".js"));
    expect(gzipSync(readFileSync(path.join(kit, "folder-window", script))).length).toBeLessThan(30_000);
  });

  test("asks for a folder, writes what the pane sends, and shows how that goes", async () => {
    const opened = await openWindow("none");
    await press(opened, "Elegir carpeta");
    expect(await wrong(opened)).toBe("");
    await choose(opened, "refused");
    await press(opened, "Elegir carpeta");
    await opened.getByText("El navegador no dejó escribir en esa carpeta").waitFor();
    await choose(opened, "Carpeta Personal");
    await press(opened, "Elegir carpeta");
    expect(await pane.evaluate(() => window.destinations.name())).toBe("Carpeta Personal");
    expect(await wrong(opened)).toBe("");

    const destination = destinationIn(pane, -1);
    const large = new Uint8Array(700_000).fill(7);
    await destination.write("ana/2026-08/copia.parcial", large);
    await destination.rename("ana/2026-08/copia.parcial", "ana/2026-08/uno.eml");
    expect(await state(opened)).toBe("Guardando… no cierre esta ventana");
    expect(await opened.locator('[data-is="count"]').textContent()).toBe("1 mensaje guardado (684 kB)");
    expect(await destination.list()).toEqual(["ana/2026-08/uno.eml"]);
    expect(Buffer.compare((await destination.read("ana/2026-08/uno.eml"))!, large)).toBe(0);
    await opened.getByText("Lista para escribir").waitFor();
    await closed(opened);
    await expect(destination.list()).rejects.toMatchObject({ why: "gone" });
  });

  test("has the folder of last time; what the person closes is gone to the pane", async () => {
    const opened = await openWindow();
    await opened.getByText("Lista para escribir en «Carpeta Personal»").waitFor();
    const destination = destinationIn(pane, -1);
    expect(await destination.list()).toEqual(["ana/2026-08/uno.eml"]);
    await opened.close();
    await expect(destination.list()).rejects.toMatchObject({ why: "gone" });
  });

  test("that is loaded anew is written in again", async () => {
    const opened = await openWindow();
    await opened.getByText("Lista para escribir").waitFor();
    await opened.reload();
    await opened.getByText("Lista para escribir").waitFor();
    expect(await destinationIn(pane, -1).list()).toEqual(["ana/2026-08/uno.eml"]);
    await closed(opened);
  });

  test("offers another folder in plain words when this one is gone", async () => {
    const opened = await openWindow();
    await opened.getByText("Lista para escribir").waitFor();
    await opened.evaluate(async () => {
      await (await navigator.storage.getDirectory()).removeEntry("Carpeta Personal", { recursive: true });
    });
    const destination = destinationIn(pane, -1);
    await expect(destination.write("a.eml", text("x"))).rejects.toMatchObject({ why: "gone" });
    expect(await wrong(opened)).toMatch(/^La carpeta ya no está/);
    await choose(opened, "otra");
    await press(opened, "Elegir otra carpeta");
    await opened.getByText("Lista para escribir en «otra»").waitFor();
    await destination.write("a.eml", text("x"));
    expect(await destination.list()).toEqual(["a.eml"]);
    await closed(opened);
  });

  test.each(["light", "dark"] as const)("can be read by everybody (%s)", async (colorScheme) => {
    const opened = await openWindow();
    await opened.emulateMedia({ colorScheme });
    const violations = await new AxeBuilder({ page: opened }).analyze();
    expect(violations.violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
    await closed(opened);
  });

  test("opened by nobody says so", async () => {
    const alone = await sandbox.context.newPage();
    await alone.goto(`${sandbox.addinUrl}/carpeta.html?lang=en-US`);
    await alone.getByText("Visto Bueno opens this window from Outlook").waitFor({ timeout: 20_000 });
    await alone.close();
  });

  test("nothing of it complains", () => {
    expect(sandbox.problems).toEqual([]);
  });

  describe("as a destination", () => {
    let opened: Page;
    beforeAll(async () => {
      opened = await openWindow();
      await opened.getByText("Lista para escribir").waitFor();
    });
    afterAll(() => closed(opened));

    destinationContract(
      async () => {
        const destination = destinationIn(pane, -1);
        for (const file of await destination.list()) await destination.remove(file);
        return { destination };
      },
      { runs: 5 },
    );
  });
});
