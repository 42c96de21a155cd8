import { act, fireEvent, screen, within } from "@testing-library/react";
import type { PolicyDocument } from "../../../src/policy/document/fields";
import { evaluate } from "../../../src/policy/evaluate";
import { noteFormPart } from "../../../src/taskpane/findings/false-alarm/part";
import type { PaneStart } from "../../../src/taskpane/draft-source";
import { draft, file, known, policy } from "../../support/builders";
import { accessibilityFaults, openPane, sourceOf } from "../support/pane";

const own: PolicyDocument = {
  ...policy,
  language: {
    terms: [
      { term: "zafiote de marras", category: "obscenity", tier: "grave" },
      { term: "bribre sus zumbas", category: "chain", tier: "offensive" },
      { term: "fortuna zurcida", category: "chain", tier: "mild" },
    ],
  },
};
const rude = draft({
  body: known({ format: "html", content: "<p>Hola.</p><p>Es el <b>zafiote</b> de marras, dijo.</p>" }),
});

let clipboard: { writeText: jest.Mock<Promise<void>, [string]> } | undefined;
beforeAll(() => noteFormPart.fetch());
beforeEach(() => {
  clipboard = { writeText: jest.fn((_text: string) => Promise.resolve()) };
  Object.defineProperty(navigator, "clipboard", { configurable: true, get: () => clipboard });
});
afterEach(() => Reflect.deleteProperty(navigator, "clipboard"));

const button = () => screen.getByRole("button", { name: "Reportar una falsa alarma" });
const box = (name: string) => screen.getByRole("checkbox", { name });
const note = () => screen.getByRole("group", { name: "Así quedará la nota" }).textContent;
const region = () => document.getElementById(button().getAttribute("aria-controls") ?? "") ?? document.body;
const answer = () => within(region()).getByRole("status");
const copy = () =>
  act(async () => {
    fireEvent.click(screen.getByRole("button", { name: "Copiar nota" }));
    await Promise.resolve();
  });
const comment = (words: string) =>
  fireEvent.change(screen.getByRole("textbox", { name: "Comentario (opcional)" }), {
    target: { value: words },
  });

async function open(of = rude, options: Partial<PaneStart> = {}) {
  const container = await openPane(sourceOf(of), options, own);
  button().focus();
  fireEvent.click(button());
  return container;
}

const always = ["Falsa alarma", "Visto Bueno: 0.1.0", "Política: sre-correo-electronico 2005.1"];
const rule = [
  "Regla: obscene-language.grave, Numeral 9, inciso b",
  "Categoría: grosería u obscenidad (obscenity)",
  "En la lista: «zafiote de marras»",
];

test("nothing of the message is in the note until it is chosen", async () => {
  await open();
  expect(box("La expresión señalada")).not.toBeChecked();
  expect(box("La oración en que aparece")).not.toBeChecked();
  expect(box("La regla, la categoría y el término de la lista")).toBeChecked();
  // The entry of the list is the very expression: it would tell what was not chosen.
  expect(note().split("\n")).toEqual([...always, ...rule.slice(0, -1)]);
});

test("the note follows what is chosen, at once", async () => {
  await open();
  fireEvent.click(box("La expresión señalada"));
  expect(note()).toMatch(/\nExpresión: «zafiote de marras»$/);
  fireEvent.click(box("La oración en que aparece"));
  comment("  Es el título de una obra.\nSe cita así. ");
  expect(note().split("\n")).toEqual([
    ...always,
    ...rule,
    "Expresión: «zafiote de marras»",
    "En el texto: «Es el zafiote de marras, dijo.»",
    "Comentario: Es el título de una obra.",
    "Se cita así.",
  ]);
  fireEvent.click(box("La expresión señalada"));
  fireEvent.click(box("La oración en que aparece"));
  fireEvent.click(box("La regla, la categoría y el término de la lista"));
  comment("");
  expect(note().split("\n")).toEqual(always);
});

test("copies exactly what it shows, says so to whoever listens, and again when it is copied again", async () => {
  await open();
  expect(answer()).toBeEmptyDOMElement();
  fireEvent.click(box("La expresión señalada"));
  await copy();
  expect(clipboard?.writeText.mock.calls).toEqual([[note()]]);
  expect(answer()).toHaveTextContent(/^Nota copiada\./);
  // What was said of another note is said no more.
  fireEvent.click(box("La oración en que aparece"));
  expect(answer()).toBeEmptyDOMElement();
  await copy();
  expect(clipboard?.writeText.mock.lastCall).toEqual([note()]);
  expect(answer()).toHaveTextContent(/^Nota copiada\./);
});

test.each([
  ["refuses", () => clipboard!.writeText.mockRejectedValue(new Error("NotAllowedError"))],
  ["is missing", () => (clipboard = undefined)],
])("selects the note where the clipboard %s, and says what to do", async (_what, arrange) => {
  arrange();
  await open();
  await copy();
  expect(String(window.getSelection())).toBe(note());
  expect(answer()).toHaveTextContent(/Ctrl\+C/);
});

test("the desk and its telephone stand beside the note", async () => {
  await open();
  const reach = screen.getByRole("group", { name: "A quién hacerla llegar" });
  expect(within(reach).getByText("Soporte Técnico de la SRE")).toBeInTheDocument();
  expect(within(reach).getByRole("link", { name: "+52 55 5063-3000, ext. 4444" })).toBeInTheDocument();
});

test("Escape closes it with the focus on its button, and what was written is there when it is opened again", async () => {
  await open();
  comment("Es una cita.");
  fireEvent.keyDown(screen.getByRole("textbox", { name: "Comentario (opcional)" }), { key: "Escape" });
  expect(screen.queryByRole("textbox")).not.toBeInTheDocument();
  expect(button()).toHaveFocus();
  expect(button()).toHaveAttribute("aria-expanded", "false");
  fireEvent.click(button());
  expect(screen.getByRole("textbox")).toHaveValue("Es una cita.");
});

test("what it asks and answers changes nothing of the draft, the answers or the record", async () => {
  const touched = jest.fn(() => Promise.resolve(true));
  const kept = jest.fn(() => Promise.resolve("kept" as const));
  await open(rude, {
    settlements: { isOffered: true, read: () => Promise.resolve([]), settle: touched, withdraw: touched },
    record: { entries: () => [], add: kept, remove: kept, clear: kept },
  });
  fireEvent.click(box("La expresión señalada"));
  comment("Es una cita.");
  await copy();
  expect(touched).not.toHaveBeenCalled();
  expect(kept).not.toHaveBeenCalled();
});

test("of a chain letter the note names all its signs, and the words that the card marks", async () => {
  await open(
    draft({ body: known({ format: "text", content: "Bribre sus zumbas. Tendrá fortuna zurcida." }) }),
  );
  fireEvent.click(box("Las expresiones señaladas"));
  fireEvent.click(box("Las oraciones en que aparecen"));
  expect(note().split("\n").slice(3)).toEqual([
    "Regla: chain-letter.chain, Numeral 9, inciso h",
    "Categoría: carta cadena (chain)",
    "En la lista: «bribre sus zumbas», «fortuna zurcida»",
    "Expresión: «Bribre sus zumbas», «fortuna zurcida»",
    "En el texto: «Bribre sus zumbas.»",
    "En el texto: «Tendrá fortuna zurcida.»",
  ]);
});

test("of the name of a file it gives the name", async () => {
  await open(draft({ attachments: known([file("zafiote_de_marras.docx", 9)]) }));
  fireEvent.click(box("El nombre del archivo en que aparece"));
  expect(note()).toMatch(/\nEn el nombre de un archivo adjunto: «zafiote_de_marras\.docx»$/);
});

test("of capitals there is the rule alone: no list holds them", async () => {
  await open(
    draft({ body: known({ format: "text", content: "NECESITO QUE ENVÍEN EL INFORME DEFINITIVO YA MISMO" }) }),
  );
  expect(box("La regla")).toBeChecked();
  expect(note().split("\n").slice(3)).toEqual(["Regla: courtesy.shouting, Numeral 8"]);
});

test("a note in English speaks English", async () => {
  await openPane(sourceOf(rude), { locale: "en-US" }, own);
  fireEvent.click(screen.getByRole("button", { name: "Report a false alarm" }));
  fireEvent.click(screen.getByRole("checkbox", { name: "The expression found" }));
  expect(screen.getByRole("group", { name: "The note as it will read" })).toHaveTextContent(
    "Expression: “zafiote de marras”",
  );
});

test("the note itself can be sent: what it quotes is only spoken of", async () => {
  await open();
  fireEvent.click(box("La expresión señalada"));
  fireEvent.click(box("La oración en que aparece"));
  const report = draft({ body: known({ format: "text", content: note() }) });
  expect(evaluate(report, own).outcome).not.toBe("block");
});

test("turns of direction and markup of a message are text in the note", async () => {
  const content = "El zafiote de marras \u202e<b onclick=alert(1)>de veras</b>.";
  const container = await open(draft({ body: known({ format: "text", content }) }));
  fireEvent.click(box("La oración en que aparece"));
  expect(note()).toContain("«El zafiote de marras <b onclick=alert(1)>de veras</b>.»");
  expect(container.querySelector("[onclick]")).toBeNull();
  expect(container.innerHTML).not.toContain("\u202e");
});

test("findings that are about no words of the sender have no false alarm to report", async () => {
  await openPane(
    sourceOf(draft({ subject: known(""), attachments: known([file("juego.exe", 9)]) })),
    {},
    own,
  );
  expect(screen.queryByRole("button", { name: "Reportar una falsa alarma" })).not.toBeInTheDocument();
});

test("axe finds nothing wrong when it is open", async () => {
  expect(await accessibilityFaults(await open())).toEqual([]);
});
