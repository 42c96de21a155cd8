import { act, fireEvent, render, screen, within } from "@testing-library/react";
import { paneTexts } from "../../../src/i18n/pane";
import type { Locale } from "../../../src/i18n";
import type { RecordEntry } from "../../../src/policy/record";
import { PaneContext } from "../../../src/taskpane/components/pane-context";
import type { RecordBook } from "../../../src/taskpane/draft-source";
import { RecordView } from "../../../src/taskpane/record/RecordView";
import { policy } from "../../support/builders";
import { client, memoryRecord } from "../support/desks";
import { accessibilityFaults } from "../support/pane";

const entry = (id: string, more: Partial<RecordEntry> = {}): RecordEntry => ({
  id,
  at: new Date(2026, 10, 23, 14, 5).getTime(),
  findings: ["hostile-language.offensive"],
  reason: "quotation",
  policy: "p/1",
  ...more,
});
const two = [entry("b", { reason: "other", words: "=Lo pidió <b>Ana</b>" }), entry("a")];

function open(book: RecordBook, locale: Locale = "es-MX") {
  const onClose = jest.fn();
  const pane = { locale, texts: paneTexts(locale), policy, client, showClause: () => undefined };
  const { container } = render(
    <PaneContext value={pane}>
      <RecordView book={book} onClose={onClose} />
    </PaneContext>,
  );
  return { onClose, container, texts: pane.texts.record };
}
const press = async (name: string) => {
  fireEvent.click(screen.getByRole("button", { name }));
  await act(async () => {
    await new Promise((resolve) => setTimeout(resolve));
  });
};
const button = (name: string) => screen.getByRole("button", { name });
const status = () => screen.getByRole("status").textContent;
const entriesShown = () => screen.queryAllByRole("listitem").length;

/** What a browser lends a page; jsdom has neither. */
function lend(clipboard: ((text: string) => Promise<void>) | undefined, files: Blob[] | undefined) {
  Object.defineProperty(navigator, "clipboard", {
    configurable: true,
    value: clipboard && { writeText: clipboard },
  });
  URL.createObjectURL = (file: Blob | MediaSource) => {
    if (!files) throw new Error("refused");
    files.push(file as Blob);
    return "blob:x";
  };
  URL.revokeObjectURL = () => undefined;
}
const lendCopying = (run: () => boolean) =>
  Object.defineProperty(document, "execCommand", { configurable: true, value: run });
const names: string[] = [];
beforeEach(() => {
  names.length = 0;
  lend(undefined, undefined);
  jest.spyOn(HTMLAnchorElement.prototype, "click").mockImplementation(function (this: HTMLAnchorElement) {
    names.push(this.download);
  });
});
afterEach(() => jest.restoreAllMocks());

test("the answers are told in words, the sender's own as text", () => {
  open(memoryRecord(two));
  const [first, second] = screen.getAllByRole("listitem");
  expect(first).toHaveTextContent("23 de noviembre de 2026, 14:05");
  expect(first).toHaveTextContent("Expresión que puede resultar ofensiva");
  expect(first).toHaveTextContent("Otra");
  expect(first).toHaveTextContent("«=Lo pidió <b>Ana</b>»");
  expect(second).toHaveTextContent("Es una cita");
  expect(document.querySelector("b")).toBeNull();
});

test("the heading has the focus when the record is opened, and the way back leads to the draft", () => {
  const { onClose } = open(memoryRecord(two));
  expect(screen.getByRole("heading", { name: "Mis respuestas" })).toHaveFocus();
  fireEvent.click(button("Volver al borrador"));
  expect(onClose).toHaveBeenCalledTimes(1);
});

test("without answers it says how they come about, and offers nothing to export or clear", () => {
  open(memoryRecord());
  expect(screen.getByText("Todavía no hay respuestas")).toBeInTheDocument();
  expect(screen.getAllByRole("button")).toHaveLength(1);
});

describe("clearing", () => {
  test("asks first, with the focus on the harmless answer", async () => {
    const book = memoryRecord(two);
    open(book);
    await press("Borrar todo");
    expect(screen.getByRole("group", { name: "¿Borrar las 2 respuestas de su buzón?" })).toBeInTheDocument();
    expect(button("Conservar")).toHaveFocus();
    await press("Conservar");
    expect(button("Borrar todo")).toHaveFocus();
    expect(book.entries()).toHaveLength(2);
  });

  test("is given up by Escape", async () => {
    open(memoryRecord(two));
    await press("Borrar todo");
    fireEvent.keyDown(button("Conservar"), { key: "Escape" });
    expect(button("Borrar todo")).toHaveFocus();
  });

  test("can be undone: the focus goes to the way back, and then to the heading", async () => {
    const book = memoryRecord(two);
    open(book);
    await press("Borrar todo");
    await press("Borrar");
    expect(book.entries()).toEqual([]);
    expect(entriesShown()).toBe(0);
    expect(status()).toBe("Se borraron 2 respuestas.");
    expect(button("Deshacer")).toHaveFocus();
    await press("Deshacer");
    expect(book.entries()).toEqual(two);
    expect(entriesShown()).toBe(2);
    expect(status()).toBe("Sus respuestas están otra vez en su buzón.");
    expect(screen.getByRole("heading", { name: "Mis respuestas" })).toHaveFocus();
    expect(screen.queryByRole("button", { name: "Deshacer" })).toBeNull();
  });

  test("that Outlook did not do says so, and shows what is there", async () => {
    const book = { ...memoryRecord(two), clear: () => Promise.resolve("failed" as const) };
    open(book);
    await press("Borrar todo");
    await press("Borrar");
    expect(status()).toContain("Outlook no guardó el cambio");
    expect(entriesShown()).toBe(2);
    expect(button("Borrar todo")).toHaveFocus();
  });

  test("whose undoing fails can be tried again", async () => {
    const kept = memoryRecord(two);
    const add = jest.fn(kept.add).mockResolvedValueOnce("failed");
    open({ ...kept, add });
    await press("Borrar todo");
    await press("Borrar");
    await press("Deshacer");
    expect(status()).toContain("Outlook no guardó el cambio");
    await press("Deshacer");
    expect(entriesShown()).toBe(2);
  });
});

describe("exporting", () => {
  test("gives a CSV file that a spreadsheet reads, without formulas", async () => {
    const files: Blob[] = [];
    lend(undefined, files);
    open(memoryRecord(two));
    await press("Descargar");
    expect(names).toEqual(["mis-respuestas.csv"]);
    expect(files).toHaveLength(1);
    const bytes = await new Promise<ArrayBuffer>((resolve) => {
      const reader = new FileReader();
      reader.onload = () => resolve(reader.result as ArrayBuffer);
      reader.readAsArrayBuffer(files[0] ?? new Blob());
    });
    expect([...new Uint8Array(bytes).slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const lines = Buffer.from(bytes).subarray(3).toString("utf8").split("\r\n");
    expect(lines).toEqual([
      '"Fecha","Aviso","Razón","Con sus palabras","Política"',
      `"2026-11-23 14:05","Expresión que puede resultar ofensiva","Otra","'=Lo pidió <b>Ana</b>","p/1"`,
      '"2026-11-23 14:05","Expresión que puede resultar ofensiva","Es una cita","","p/1"',
      "",
    ]);
    expect(status()).toBe(
      "Se preparó mis-respuestas.csv. Si no está en sus descargas, use «Copiar» y péguelo en Excel.",
    );
  });

  test("copies cells for a spreadsheet", async () => {
    const copied: string[] = [];
    lend((text) => Promise.resolve(void copied.push(text)), undefined);
    open(memoryRecord(two));
    await press("Copiar");
    expect(copied[0]?.split("\r\n")[0]).toBe("Fecha\tAviso\tRazón\tCon sus palabras\tPolítica");
    expect(status()).toBe("Se copiaron 2 respuestas. Péguelas en Excel.");
  });

  test("copies where nothing can be downloaded", async () => {
    const copied: string[] = [];
    lend((text) => Promise.resolve(void copied.push(text)), undefined);
    open(memoryRecord(two));
    await press("Descargar");
    expect(copied).toHaveLength(1);
    expect(status()).toContain("Se copiaron 2 respuestas.");
  });

  test("copies by a selection where the clipboard is refused, and gives the focus back", async () => {
    lend(() => Promise.reject(new Error("NotAllowedError")), undefined);
    let selected = "";
    lendCopying(() => {
      selected = (document.activeElement as HTMLTextAreaElement).value;
      return true;
    });
    open(memoryRecord(two));
    button("Copiar").focus();
    await press("Copiar");
    expect(selected).toContain("Es una cita");
    expect(button("Copiar")).toHaveFocus();
    expect(document.querySelector("textarea")).toBeNull();
  });

  test("says what is left to do where nothing works", async () => {
    lendCopying(() => {
      throw new Error("gone");
    });
    open(memoryRecord(two));
    await press("Copiar");
    expect(status()).toContain("cópiela con Ctrl+C");
  });
});

describe.each(["es-MX", "en-US"] as const)("in %s", (locale) => {
  test("no state breaks an accessibility rule", async () => {
    const { container, texts } = open(memoryRecord(two), locale);
    expect(await accessibilityFaults(container)).toEqual([]);
    await press(texts.clear);
    expect(await accessibilityFaults(container)).toEqual([]);
    await press(texts.yes);
    expect(await accessibilityFaults(container)).toEqual([]);
  });

  test("every finding has a name of its own, with nothing left of its code", () => {
    const all = Object.values(paneTexts(locale).record.findingNames);
    expect(new Set(all).size).toBe(all.length);
    expect(all.filter((name) => /\.|^[a-z]/.test(name))).toEqual([]);
  });

  test("numbers and words agree", () => {
    const { record } = paneTexts(locale);
    expect(record.list(1)).not.toBe(record.list(2));
    expect(record.list(1_204)).toContain("1,204");
    expect(record.sure(1)).not.toMatch(/\d/);
  });
});

test("a long name or words without a space are shown whole", () => {
  const words = "x".repeat(120);
  open(memoryRecord([entry("a", { words, findings: ["unknown.key"] })]));
  const item = screen.getByRole("listitem");
  expect(within(item).getByText(words)).toBeInTheDocument();
  expect(within(item).getByText("unknown.key")).toBeInTheDocument();
});
