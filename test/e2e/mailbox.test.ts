import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { openSandbox, type Sandbox } from "./support/sandbox";
import { eventually } from "./support/pane";

/**
 * The whole road of old mail under the real office.js: seen, reviewed, saved, verified, freed, taken back, put off. The
 * mailbox is an emulated Graph, the sign-in an emulated host, and the folder Chromium's private file system, since no
 * picker can be driven without a screen.
 */
let sandbox: Sandbox;

const draft = { to: "Blanca <blopez@sre.gob.mx>", subject: "Nota", text: "Buenos días." };

beforeAll(async () => {
  sandbox = await openSandbox();
  // Wherever it is called: a frame never gets as far, a window of the kit does.
  await sandbox.context.addInitScript(() => {
    Object.assign(window, {
      showDirectoryPicker: async () =>
        (await navigator.storage.getDirectory()).getDirectoryHandle("Carpeta Personal", { create: true }),
    });
  });
  await sandbox.page.reload();
  await sandbox.page.evaluate(() => window.sandbox.ready());
  await sandbox.setDraft(draft);
  await sandbox.openPane();
}, 60_000);
afterAll(() => sandbox.close());

const tab = (name: string) => sandbox.pane().getByRole("tab", { name });
const button = (name: string | RegExp) =>
  sandbox.pane().getByRole("button", { name }).filter({ visible: true }).first();
const says = (words: RegExp) =>
  sandbox.pane().getByText(words).filter({ visible: true }).first().waitFor({ timeout: 30_000 });

/** Lists what holds these words, of whatever age, and chooses just that. */
async function choose(words: string): Promise<void> {
  const pane = sandbox.pane();
  await pane.getByRole("listbox", { name: /^Mensajes/ }).waitFor();
  const search = pane.getByLabel(/Buscar en asunto/).first();
  if (!(await search.isVisible())) await pane.getByRole("button", { name: /^Filtrar y ordenar/ }).click();
  await pane.getByRole("combobox", { name: "Mostrar" }).selectOption({ label: "Todos" });
  await search.fill(words);
  await pane.getByRole("heading", { name: /^Todos/ }).waitFor();
  // With nothing chosen elsewhere there is no need to say "only".
  await button(/^(Sólo éstos|Elegir los mostrados)/).click();
}

/** Every file of the folder, as the window that wrote it sees them. */
const filesIn = (page: Page): Promise<readonly string[]> =>
  page.evaluate(async () => {
    const found: string[] = [];
    const walk = async (folder: FileSystemDirectoryHandle, path: string): Promise<void> => {
      for await (const [name, handle] of (
        folder as unknown as { entries(): AsyncIterable<[string, FileSystemHandle]> }
      ).entries()) {
        if (handle.kind === "directory") await walk(handle as FileSystemDirectoryHandle, `${path}${name}/`);
        else found.push(path + name);
      }
    };
    await walk(await (await navigator.storage.getDirectory()).getDirectoryHandle("Carpeta Personal"), "");
    return found;
  });

let folderWindow: Page;

test("the mailbox is listed once it may be", async () => {
  await tab("Buzón").click();
  // Outlook has given the permission before: in a while the pane counts without asking, or at a click.
  const ask = button("Ver mi buzón");
  await ask
    .or(button(/^Elegir los mostrados/))
    .first()
    .waitFor();
  if (await ask.isVisible()) await ask.click().catch(() => undefined);
  await says(/mensajes? (vencen?|pueden? borrarse)/);
  await says(/Buzón:/);
});

test("a new message tells of it, in numbers, once a day", async () => {
  await eventually(async () => {
    expect((await sandbox.settings())["ageing"]).toBeDefined();
  });
  await sandbox.setDraft(draft);
  const told = (await sandbox.draft()).notices.map(({ message }) => message);
  expect(told).toEqual([expect.stringMatching(/^[\d,]+ mensajes \([\d.]+ [kM]B\) .*borrar/)]);
  expect(told[0]!.length).toBeLessThanOrEqual(150);
  await sandbox.setDraft(draft);
  expect((await sandbox.draft()).notices).toEqual([]);
});

test("reminders are put off and called back", async () => {
  await sandbox.openPane();
  await tab("Buzón").click();
  await button("Recordar mañana").click();
  await says(/Sin recordatorios hasta/);
  await button("Recordar otra vez").click();
  await button("Recordar mañana").waitFor();
});

test("messages are saved through a window that may write, and checked", async () => {
  await choose("pasaporte");
  const opening = sandbox.context.waitForEvent("page");
  await button(/^Guardar [\d,]+ mensajes?$/).click();
  folderWindow = await opening;
  await folderWindow.getByRole("button").first().click();
  await says(/guardados? y verificados? en/);
  const files = await filesIn(folderWindow);
  expect(files).toEqual(
    expect.arrayContaining(["MANIFIESTO.sha256", "indice.jsonl", "indice.csv", "indice.html", "LEEME.txt"]),
  );
  expect(files.filter((file) => file.endsWith(".eml")).length).toBeGreaterThan(0);
  expect(files.filter((file) => file.endsWith(".parcial"))).toEqual([]);
}, 120_000);

test("the folder is verified against its manifest", async () => {
  await button("Verificar carpeta").click();
  await says(/coinciden? con lo que se guardó/);
}, 60_000);

test("the mailbox is freed only after a question, and taken back", async () => {
  await button(/^Liberar [\d,]+ mensajes?…$/).click();
  await button(/^Sí, mover/).click();
  await says(/se movi(ó|eron) a/);
  await button("Deshacer").click();
  await says(/volvi(ó|eron) a sus? carpetas?/);
}, 60_000);

test("a window that was closed is opened again at a click, and the folder is as it was left", async () => {
  await folderWindow.close();
  await button("Verificar carpeta").click();
  const opening = sandbox.context.waitForEvent("page");
  await button(/^Elegir la carpeta/).click();
  // The folder of last time, whose permission still stands here: nothing is asked again.
  folderWindow = await opening;
  await says(/coinciden? con lo que se guardó/);
}, 60_000);

test("a zip counts as saved only when the file that arrived was shown", async () => {
  await sandbox.setDraft(draft);
  await sandbox.openPane();
  await tab("Buzón").click();
  await button(/^Actualizar la lista/)
    .or(button("Ver mi buzón"))
    .first()
    .click();
  await choose("oficio");
  await sandbox.pane().getByRole("radio", { name: /zip/ }).check();
  const downloading = sandbox.page.waitForEvent("download");
  await button(/^Guardar [\d,]+ mensajes?$/).click();
  const download = await downloading;
  const file = join(mkdtempSync(join(tmpdir(), "visto-bueno-zip-")), download.suggestedFilename());
  await download.saveAs(file);
  expect(download.suggestedFilename()).toBe("Carpeta Personal.zip");
  const choosing = sandbox.page.waitForEvent("filechooser");
  await button("Comprobar el zip descargado").click();
  await (await choosing).setFiles(file);
  await says(/coinciden? con lo que se guardó/);
  rmSync(file);
}, 90_000);

test("nothing but the two origins was asked, and nobody complained", () => {
  const origins = new Set(sandbox.requests.map((url) => new URL(url).origin));
  origins.delete("null");
  expect([...origins].sort()).toEqual([sandbox.addinUrl, sandbox.hostUrl].sort());
  expect(sandbox.problems).toEqual([]);
});
