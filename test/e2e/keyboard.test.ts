import { eventually, verdictIn } from "./support/pane";
import { openSandbox, type Sandbox } from "./support/sandbox";

let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = await openSandbox();
  await sandbox.setRank({ id: "otro-cargo", source: "directory" });
});
afterAll(() => sandbox.close());

const press = (key: string) => sandbox.page.keyboard.press(key);
/** The words that a screen reader would say of what has the focus; runs in a page. */
const spoken = (): string => {
  const element = document.activeElement;
  const by = element?.getAttribute("aria-labelledby");
  const label = element instanceof HTMLInputElement ? element.labels?.[0] : undefined;
  return (
    element?.getAttribute("aria-label") ??
    (by ? document.getElementById(by) : undefined)?.textContent ??
    label?.textContent ??
    element?.textContent ??
    ""
  );
};
const focused = async (): Promise<string> => {
  const isInPane = await sandbox.page.evaluate(() => document.activeElement?.tagName === "IFRAME");
  return isInPane ? sandbox.pane().locator("html").evaluate(spoken) : sandbox.page.evaluate(spoken);
};
/** Presses Tab until what is wanted has the focus; the way there is given back. */
async function tabTo(wanted: string, key = "Tab"): Promise<readonly string[]> {
  const way: string[] = [];
  for (let at = 0; at < 60; at += 1) {
    const before = await focused();
    await press(key);
    // Host and pane are two processes: what leaves one arrives in the other a moment later.
    let name = before;
    await eventually(async () => {
      name = await focused();
      expect(name).not.toBe(before);
    });
    way.push(name);
    if (name.includes(wanted)) return way;
  }
  throw new Error(`Tab never reached «${wanted}»: ${way.join(" | ")}`);
}

test("the road from Send to Send, fixing one thing and answering another, by keyboard alone", async () => {
  await sandbox.setDraft({
    to: "Beatriz López <blopez@sre.gob.mx>",
    subject: "Sobre el trámite",
    text: "El encargado es un idiota.",
    attachments: [{ name: "juego.exe", text: "MZ" }],
  });
  await sandbox.page.focus("#send");
  await press("Enter");
  await sandbox.page.locator(".alert").waitFor();
  expect(await focused()).toBe("Revisar en el panel");
  await press("Enter");

  const pane = await verdictIn(sandbox.pane());
  await sandbox.pane().locator("article:focus").waitFor();
  expect(await focused()).toBe("juego.exe es un programa.");
  expect(await tabTo("Quitar el archivo")).not.toContain("");
  await press("Enter");
  await pane.says("Se quitó juego.exe.");
  // What was pressed is gone: the focus stands on the way back.
  await sandbox.pane().locator("button:focus", { hasText: "Deshacer" }).waitFor();

  await tabTo("Ya lo revisé");
  await press("Enter");
  await sandbox.pane().locator("input[type=radio]:focus").waitFor();
  await press("ArrowDown");
  expect(await focused()).toBe("Es una cita");
  await tabTo("Guardar");
  await press("Enter");
  await pane.says("Todo resuelto. Puede enviar.");
  expect(await focused()).not.toBe("");

  // Escape leaves the pane for the message, and from there Shift+Tab reaches Send.
  await press("Escape");
  await tabTo("Enviar", "Shift+Tab");
  await press("Enter");
  await sandbox.page.waitForFunction(() => window.sandbox.lastOutcome !== null);
  expect((await sandbox.sent())[0]?.headers["X-VistoBueno-Verdict"]).toMatch(/^settled; /);
});

test("Tab walks the whole pane and leaves it at its end, Shift+Tab at its beginning", async () => {
  await sandbox.setDraft({
    to: "Beatriz López <blopez@sre.gob.mx>",
    subject: "",
    text: "El encargado es un idiota.",
  });
  await sandbox.openPane();
  await verdictIn(sandbox.pane());
  const close = () => sandbox.page.locator(".pane .pane-head button").focus();
  await close();
  const way = await tabTo("Ajustes del simulador");
  for (const stop of [
    "Borrador",
    "Cambiar la expresión",
    "Ya lo revisé",
    "Escribir el asunto",
    "Mis respuestas",
  ])
    expect(way.some((name) => name.includes(stop))).toBe(true);
  expect(way.slice(0, -1)).not.toContain("");
  await close();
  const [first] = await tabTo("");
  expect(await tabTo("Cerrar", "Shift+Tab")).toEqual(["Cerrar"]);
  expect(await tabTo("")).toEqual([first]);
});

test("Escape in the policy's search clears it and does not leave the pane", async () => {
  await sandbox.setDraft({ to: "Beatriz López <blopez@sre.gob.mx>", subject: "Minuta", text: "Va." });
  await sandbox.openPane();
  await verdictIn(sandbox.pane());
  await sandbox.page.locator(".pane .pane-head button").focus();
  await tabTo("Borrador");
  // Past the mailbox, which the sandbox has.
  await press("ArrowRight");
  await press("ArrowRight");
  const search = sandbox.pane().getByRole("searchbox");
  await search.waitFor();
  await tabTo("Buscar en la política");
  await sandbox.page.keyboard.type("musica");
  await eventually(async () => expect(await search.inputValue()).toBe("musica"));
  await press("Escape");
  await eventually(async () => expect(await search.inputValue()).toBe(""));
  expect(await focused()).toContain("Buscar en la política");
});
