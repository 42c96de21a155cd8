import axe from "axe-core";
import type { FrameLocator } from "playwright-core";
import type { DraftSpec } from "../../src/sandbox/api";
import { eventually, openPaneOn, verdictIn } from "./support/pane";
import { openSandbox, type Sandbox } from "./support/sandbox";

const clean = {
  to: "Beatriz López <blopez@sre.gob.mx>",
  subject: "Reunión del lunes",
  text: "Buenos días:\n\nLe confirmo la reunión.",
};
/** Many things to say, so that the card sought stands below the fold. */
const crowded: DraftSpec = {
  ...clean,
  subject: "",
  to: ["Beatriz López <blopez@sre.gob.mx>", "blopez@sre.gob.mx"],
  text: "El encargado es un idiota. Qué respuesta tan estúpida.",
  attachments: [{ name: "evento.mp4", size: 4_000 }],
};

let sandbox: Sandbox;
/** What a script that got through would show. */
const dialogs: string[] = [];
beforeAll(async () => {
  sandbox = await openSandbox();
  await sandbox.setRank({ id: "otro-cargo", source: "directory" });
  sandbox.page.on("dialog", (dialog) => {
    dialogs.push(dialog.message());
    void dialog.dismiss();
  });
});
afterAll(() => sandbox.close());
beforeEach(() => sandbox.setProfile("web"));
afterEach(() => sandbox.clearFaults());

/** The card that has the focus, once one has. */
async function focusedCard(frame: FrameLocator): Promise<string> {
  const card = frame.locator("article:focus");
  await card.waitFor();
  return (await card.getByRole("heading").first().textContent()) ?? "";
}
const mark = (frame: FrameLocator) =>
  frame.locator("html").evaluate((root) => root.setAttribute("data-mark", "same"));
const isMarked = async (frame: FrameLocator) =>
  (await frame.locator("html").getAttribute("data-mark")) === "same";

describe("the button of the alert", () => {
  test.each([
    [
      "a block before the warnings",
      { attachments: [{ name: "juego.exe", size: 20 }] },
      "juego.exe es un programa.",
    ],
    ["the only warning among advice", { text: "Gracias." }, "evento.mp4 es un video."],
  ] as const)("opens the pane at %s, in sight and with the focus", async (_, more, fact) => {
    await sandbox.setDraft({ ...crowded, ...more });
    await sandbox.send();
    await sandbox.choose("take-action");
    expect(await focusedCard(sandbox.pane())).toBe(fact);
    const inSight = await sandbox
      .pane()
      .locator("article:focus")
      .evaluate((card) => {
        const { top, bottom } = card.getBoundingClientRect();
        return top >= 0 && bottom <= window.innerHeight;
      });
    expect(inSight).toBe(true);
    expect(await sandbox.page.evaluate(() => document.activeElement?.tagName)).toBe("IFRAME");
  });

  test("leads the pane that is open, on whatever part, to the right card without loading it again (emulated)", async () => {
    const { frame } = await openPaneOn(sandbox, { ...crowded, text: "Gracias." });
    await mark(frame);
    await frame.getByRole("tab", { name: "Política" }).click();
    await sandbox.send();
    await sandbox.choose("take-action");
    expect(await focusedCard(frame)).toBe("evento.mp4 es un video.");
    expect(await isMarked(frame)).toBe(true);

    // Once more, at another card.
    await frame.getByRole("tab", { name: "Borrador" }).focus();
    await sandbox.editDraft({ attachments: [{ name: "juego.exe", size: 20 }] });
    await sandbox.send();
    await sandbox.choose("take-action");
    await eventually(async () => expect(await focusedCard(frame)).toBe("juego.exe es un programa."));
    expect(await isMarked(frame)).toBe(true);
  });

  test("loads the pane again on a client of set 1.14, at the right card (emulated)", async () => {
    await sandbox.setProfile("set-1.14");
    const { frame } = await openPaneOn(sandbox, { ...crowded, text: "Gracias." });
    await mark(frame);
    await sandbox.send();
    await sandbox.choose("take-action");
    await eventually(async () => expect(await isMarked(frame)).toBe(false));
    expect(await focusedCard(frame)).toBe("evento.mp4 es un video.");
  });

  test("never takes the focus again from somebody who writes", async () => {
    await sandbox.setDraft({ ...crowded, text: "Gracias." });
    await sandbox.send();
    await sandbox.choose("take-action");
    await focusedCard(sandbox.pane());
    await sandbox.page.click(".editor");
    await sandbox.page.keyboard.type("Hola ");
    await sandbox.editDraft({ cc: "otra@sre.gob.mx" });
    await sandbox.editDraft({ attachments: [{ name: "otro.mp4", size: 4_000 }] });
    await sandbox.pane().getByRole("article", { name: "otro.mp4 es un video." }).waitFor();
    expect(await sandbox.page.evaluate(() => document.activeElement?.className)).toContain("editor");
  });
});

describe("two panes on one draft", () => {
  const openTwo = async (draft: DraftSpec) => {
    const first = await openPaneOn(sandbox, { ...clean, ...draft });
    await sandbox.openSecondPane();
    return [first, await verdictIn(sandbox.secondPane())] as const;
  };

  test("what one removes, the other stops telling; what it takes back, the other tells again", async () => {
    const [first, second] = await openTwo({ attachments: [{ name: "juego.exe", size: 20 }] });
    await first.button("Quitar el archivo").click();
    await second.card("juego.exe es un programa.").waitFor({ state: "detached" });
    await first.button("Deshacer").click();
    await second.card("juego.exe es un programa.").waitFor();
  });

  test("a click on what the other has dealt with is refused, and nothing is done twice", async () => {
    const [first, second] = await openTwo({
      to: Array.from({ length: 30 }, (_, n) => `persona${n}@sre.gob.mx`),
    });
    await second.button("Pasar a CCO").waitFor();
    await sandbox.setFault("from", "drop"); // The second pane cannot finish another look.
    await first.button("Pasar a CCO").click();
    await first.says("30 destinatarios pasaron a CCO.");
    const { bcc } = await sandbox.draft();
    await second.button("Pasar a CCO").click();
    await second.says("El borrador cambió mientras tanto y no se tocó nada.");
    const after = await sandbox.draft();
    expect([after.to, after.bcc]).toEqual([[], bcc]);
  });

  test("each with its own copy of the settings: what one keeps takes nothing that matters from the other", async () => {
    const [first, second] = await openTwo({
      text: "El encargado es un idiota.",
      attachments: [{ name: "evento.mp4", size: 4_000 }],
    });
    const rank = (await sandbox.settings())["rank"];
    const settle = async (pane: typeof first, fact: RegExp, reason: string) => {
      const card = pane.card(fact);
      await card.getByRole("button", { name: "Ya lo revisé" }).click();
      await card.getByRole("radio", { name: reason }).check();
      await card.getByRole("button", { name: "Guardar" }).click();
      await card.waitFor({ state: "detached" });
    };
    await settle(first, /«idiota»/, "Es una cita");
    await settle(second, /evento\.mp4/, "Es parte de mi trabajo");
    expect((await sandbox.settings())["rank"]).toBe(rank);
    expect(await sandbox.send()).toEqual({ outcome: "sent" });
    const header = (await sandbox.sent())[0]?.headers["X-VistoBueno-Verdict"];
    expect(header).toMatch(/^settled; .*reasons=(quotation,work|work,quotation);/);
  });
});

describe("hostile texts are shown as text", () => {
  const bidi = "factura\u202Efdp.exe";
  const long = `${"a".repeat(9_996)}.exe`;

  test.each([
    [
      "HTML",
      "<img src=x onerror=alert(1)><b>hola.exe",
      "<img src=x onerror=alert(1)><b>hola.exe es un programa.",
    ],
    [
      "a Markdown link",
      "[abra](https://malo.example).exe",
      "[abra](https://malo.example).exe es un programa.",
    ],
    ["emoji and joined families", "👩‍👩‍👧‍👦🏳️‍🌈.exe", "👩‍👩‍👧‍👦🏳️‍🌈.exe es un programa."],
  ])("%s in the name of a file", async (_, name, fact) => {
    const pane = await openPaneOn(sandbox, { ...clean, attachments: [{ name, text: "MZ" }] });
    const card = pane.card(/es un programa/);
    expect(await card.getByRole("heading").first().textContent()).toBe(fact);
    expect(await card.locator("img, b, a[href*=malo]").count()).toBe(0);
    await pane.button("Quitar el archivo").click();
    await pane.button("Deshacer").click();
    await card.waitFor();
    expect((await sandbox.draft()).attachments.map((file) => file.name)).toEqual([name]);
  });

  test("a name that turns the direction of writing cannot turn the sentence", async () => {
    const pane = await openPaneOn(sandbox, { ...clean, attachments: [{ name: bidi, text: "MZ" }] });
    const heading = pane
      .card(/es un programa/)
      .getByRole("heading")
      .first();
    // Every isolate or override that the name opens ends inside an element of its own direction.
    const data = heading.locator("bdi, [dir=auto]").first();
    expect(await data.textContent()).not.toContain("\u202E");
  });

  test("10,000 characters are shortened in the middle, and nothing leaves the pane", async () => {
    const pane = await openPaneOn(sandbox, {
      ...clean,
      subject: "x".repeat(255),
      to: [
        { name: "N".repeat(10_000), address: "lista@sre.gob.mx" },
        ...Array.from({ length: 30 }, (_, n) => `p${n}@sre.gob.mx`),
      ],
      attachments: [
        { name: long, text: "MZ" },
        { name: `b${long}`, text: "MZ" },
      ],
    });
    const fact = await pane
      .card(/es un programa/)
      .first()
      .getByRole("heading")
      .first()
      .textContent();
    expect(fact?.length).toBeLessThan(200);
    expect(fact).toContain(".exe");
    const overflow = await pane.frame.locator("html").evaluate((root) => root.scrollWidth - root.clientWidth);
    expect(overflow).toBe(0);
    await pane
      .card(/es un programa/)
      .first()
      .getByRole("button", { name: "Quitar el archivo" })
      .click();
    await eventually(async () => expect((await sandbox.draft()).attachments).toHaveLength(1));
  });

  test("a body that would run or style itself is quoted in its words only", async () => {
    const html = `<p>Es un idiota<script>alert(1)</script> <img src=x onerror=alert(2)> <style>*{display:none}</style>&lt;b&gt;negro&lt;/b&gt;</p>`;
    const pane = await openPaneOn(sandbox, { ...clean, html });
    const card = pane.card(/«idiota»/);
    await card.getByText("<b>negro</b>").waitFor();
    expect(await card.locator("img, script, style, b").count()).toBe(0);
  });

  test("nothing of all this ran", () => {
    expect(dialogs).toEqual([]);
    // The page of the host refuses the style that a body brought along, and finds no picture «x»: it says so.
    const expected = /style-src|404/;
    expect(sandbox.problems.filter((text) => !expected.test(text))).toEqual([]);
  });
});

test.each([
  ["in Spanish", "es-MX"],
  ["in English", "en-US"],
] as const)("axe finds nothing in the pane under office.js, %s", async (_, language) => {
  await sandbox.setLocale(language);
  await openPaneOn(sandbox, crowded);
  const frame = await sandbox.frame("/taskpane.html");
  await frame.evaluate(axe.source);
  const { violations } = await frame.evaluate(() =>
    window.axe.run({ include: [["html"]], exclude: [["[data-tabster-dummy]"]] }),
  );
  expect(violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`))).toEqual([]);
  await sandbox.setLocale("es-MX");
});
