import { act, cleanup, fireEvent, render, screen, waitFor, within } from "@testing-library/react";
import { BrokenPane } from "../../src/taskpane/App";
import type { DraftSource } from "../../src/taskpane/draft-source";
import type { Draft } from "../../src/policy/draft";
import { draft, failed, file, known, list, MB, people, policy, unavailable } from "../support/builders";
import { liveSource } from "./support/live-source";
import { cardTitles, handSource, openPane, sourceOf } from "./support/pane";

const html = (content: string) => known({ format: "html" as const, content });
const heading = () => screen.getByRole("heading", { level: 2 }).textContent;
const panel = () => screen.getByRole("tabpanel", { name: "Borrador" });
const card = (name: RegExp) => screen.getByRole("article", { name });

/** One finding of each severity, told out of order. */
const several = draft({
  subject: known(""),
  attachments: known([file("entrevista.mp4", 90_000), file("Anexo fotográfico.pdf", 4.9 * MB)]),
});

describe("the verdict", () => {
  test.each<[string, Partial<Draft>, string]>([
    ["nothing", {}, "Todo en orden. Puede enviar."],
    ["one advice", { subject: known("") }, "Puede enviar. Un consejo."],
    ["one thing to settle", { attachments: known([file("a.mp4", 9)]) }, "Una cosa antes de enviar"],
    [
      "three things to settle, advice not counted",
      { subject: known(""), attachments: known([file("a.mp4", 9), file("b.exe", 9), file("c.mp3", 9)]) },
      "Tres cosas antes de enviar",
    ],
    ["what could not be checked, as one thing", { body: failed("late") }, "Una cosa antes de enviar"],
  ])("says it first: %s", async (_what, parts, expected) => {
    await openPane(sourceOf(draft(parts)));
    expect(heading()).toBe(expected);
  });

  test("is told in English where Outlook speaks English", async () => {
    await openPane(sourceOf(several), { locale: "en-US" });
    expect(heading()).toBe("Two things before sending");
    expect(screen.getByText("Cannot be sent like this")).toBeInTheDocument();
  });

  test("stands in the only live region of its panel, which holds nothing else", async () => {
    await openPane(sourceOf(several));
    const live = panel().querySelectorAll("[role=status], [role=alert], [aria-live]");
    expect(live).toHaveLength(1);
    expect(live[0]).toHaveTextContent(/^Dos cosas antes de enviar$/);
  });
});

describe("the cards", () => {
  test("come worst first, each with its severity in words, its advice and its clause", async () => {
    await openPane(sourceOf(several));
    const cards = screen.getAllByRole("article");
    expect(cardTitles()).toEqual([
      expect.stringMatching(/^El mensaje pesa cerca de .* su límite es 5 MB\.$/),
      "entrevista.mp4 es un video.",
      "El asunto está vacío.",
    ]);
    expect(
      cards.map((one) => within(one).getByText(/No puede enviarse así|Usted decide|Consejo/).textContent),
    ).toEqual(["No puede enviarse así", "Usted decide", "Consejo"]);
    const disclosures = cards.map((one) =>
      within(one)
        .getAllByRole("button", { expanded: false })
        .map(({ textContent }) => textContent),
    );
    expect(disclosures).toEqual([
      ["Numeral 7, inciso a", "Soporte Técnico"],
      ["Numeral 9, inciso e", "Soporte Técnico"],
      ["Numeral 8", "Soporte Técnico"],
    ]);
    expect(cards[0]).toHaveTextContent("Lo que más pesa es Anexo fotográfico.pdf (4.9 MB; ");
  });

  test("put what could not be checked after other warnings and before advice", async () => {
    await openPane(
      sourceOf(draft({ ...several, body: failed("late"), attachments: known([file("a.mp4", 9)]) })),
    );
    expect(cardTitles()).toEqual([
      "a.mp4 es un video.",
      expect.stringMatching(/^No se pudo comprobar lo siguiente: el texto\./),
      "El asunto está vacío.",
    ]);
  });

  test("name every file where the sentence cannot", async () => {
    const images = Array.from({ length: 12 }, (_, index) => file(`foto ${index}.jpg`, 1_000));
    // Where they can be removed, each has a row of its own.
    await openPane({
      ...sourceOf(draft({ attachments: known(images) })),
      offer: () => "unavailable",
    });
    const items = within(card(/12 imágenes/)).getAllByRole("listitem");
    expect(items.map(({ textContent }) => textContent)).toEqual([
      ...[0, 1, 2, 3, 4, 5].map((index) => `foto ${index}.jpg`),
      "y 6 más",
    ]);
  });

  test("show the sentence of an expression with the words marked", async () => {
    const body = html(
      "<p>Estimado:</p><p>Usted es un <b>in&uacute;til</b> y tendrá que repetirlo. Saludos.</p>",
    );
    await openPane(sourceOf(draft({ body })));
    const quote = within(card(/inútil/)).getByLabelText("En el texto");
    expect(quote).toHaveTextContent("Usted es un inútil y tendrá que repetirlo.");
    expect(quote.querySelector("mark")).toHaveTextContent(/^inútil$/);
  });
});

describe("the clause", () => {
  test("opens in place with its official wording, and closes again, with the focus on its button", async () => {
    await openPane(sourceOf(several));
    const button = screen.getByRole("button", { name: "Numeral 7, inciso a" });
    expect(button).toHaveAttribute("aria-expanded", "false");
    button.focus();
    fireEvent.click(button);
    const region = document.getElementById(button.getAttribute("aria-controls") ?? "");
    expect(button).toHaveAttribute("aria-expanded", "true");
    expect(region).toHaveTextContent(
      "5Mb - si el Usuario ocupa un cargo de Jefe de Departamento o Inferior.",
    );
    // A sub-letter makes no sense without the sentence that it continues.
    expect(region).toHaveTextContent("tendrá un límite");
    expect(button).toHaveFocus();
    fireEvent.click(button);
    expect(region).toBeEmptyDOMElement();
    expect(button).toHaveFocus();
  });

  test("has a translation before the official Spanish in English", async () => {
    await openPane(sourceOf(several), { locale: "en-US" });
    fireEvent.click(screen.getByRole("button", { name: "Clause 7, letter a" }));
    const quotes = card(/weighs/).querySelectorAll("blockquote");
    expect([...quotes].map(({ lang }) => lang)).toEqual(["en-US", "es-MX"]);
  });

  test("stays open while the draft changes around it", async () => {
    const source = handSource();
    await openPane(source);
    await act(async () => {
      source.asked[0]!.answer(draft({ subject: known("") }));
      await Promise.resolve();
    });
    const button = screen.getByRole("button", { name: "Numeral 8" });
    button.focus();
    fireEvent.click(button);
    source.change();
    await waitFor(() => expect(source.asked).toHaveLength(2));
    await act(async () => {
      source.asked[1]!.answer(draft({ subject: known(""), attachments: known([file("a.exe", 9)]) }));
      await Promise.resolve();
    });
    expect(cardTitles()).toEqual(["a.exe es un programa.", "El asunto está vacío."]);
    expect(screen.getByRole("button", { name: "Numeral 8" })).toHaveAttribute("aria-expanded", "true");
    expect(screen.getByRole("button", { name: "Numeral 8" })).toHaveFocus();
  });

  test("of what could not be checked is every clause that was left open", async () => {
    await openPane(sourceOf(draft({ attachments: failed("late") })));
    const button = screen.getByRole("button", { name: /^\d numerales sin comprobar$/ });
    fireEvent.click(button);
    const region = document.getElementById(button.getAttribute("aria-controls") ?? "");
    expect(region).toHaveTextContent(/Numeral 7 .*Numeral 9, inciso e/);
  });
});

describe("opened from the alert", () => {
  test("the finding that it spoke of gets the focus", async () => {
    await openPane(sourceOf(several), { openedAt: ["hostile-language.grave", "attachment-type.video"] });
    expect(card(/video/)).toHaveFocus();
    // Where office.js finds no tab stop under the focus, Tab leaves the pane.
    expect(screen.getAllByRole("article").filter(({ tabIndex }) => tabIndex === 0)).toEqual([card(/video/)]);
  });

  test("the verdict gets the focus when the finding is gone, and nothing when it comes back", async () => {
    const source = liveSource(draft());
    await openPane(source, { openedAt: ["attachment-type.video"] });
    await waitFor(() => expect(screen.getByRole("heading", { level: 2 })).toHaveFocus());
    screen.getByRole("heading", { level: 2 }).blur();
    act(() => source.change(several));
    expect(await screen.findByRole("article", { name: /video/ })).toBeInTheDocument();
    expect(document.body).toHaveFocus();
  });

  test("nothing takes the focus when the pane was opened by hand", async () => {
    await openPane(sourceOf(several));
    expect(await screen.findByRole("article", { name: /video/ })).toBeInTheDocument();
    expect(document.body).toHaveFocus();
  });

  test("with the pane open already, the draft is read first and then its card gets the focus", async () => {
    const source = handSource();
    const alerted = new Set<Parameters<DraftSource["onAlert"]>[0]>();
    await openPane({
      ...source,
      onAlert: (listener) => {
        alerted.add(listener);
        return () => alerted.delete(listener);
      },
    });
    await act(async () => {
      source.asked[0]!.answer(several);
      await Promise.resolve();
    });
    await waitFor(() => expect(card(/video/)).toBeInTheDocument());
    fireEvent.click(screen.getByRole("tab", { name: "Política" }));
    act(() =>
      alerted.forEach((tell) => tell(["attachment-type.executable", "attachment-type.video"], "draft")),
    );
    expect(panel()).toBeVisible();
    await waitFor(() => expect(source.asked).toHaveLength(2));
    expect(card(/video/)).not.toHaveFocus();
    await act(async () => {
      source.asked[1]!.answer(draft({ ...several, attachments: known([file("b.exe", 9)]) }));
      await Promise.resolve();
    });
    await waitFor(() => expect(card(/programa/)).toHaveFocus());
  });

  test("a second alert of the same finding brings the focus back to it", async () => {
    const source = liveSource(several);
    await openPane(source, { openedAt: ["attachment-type.video"] });
    await waitFor(() => expect(card(/video/)).toHaveFocus());
    screen.getByRole("tab", { name: "Borrador" }).focus();
    act(() => source.alert(["attachment-type.video"]));
    await waitFor(() => expect(card(/video/)).toHaveFocus());
    expect(source.reads()).toBe(2);
  });
});

describe("the parts of the pane", () => {
  const tab = (name: string) => screen.getByRole("tab", { name });

  test("are walked by the arrow keys, and only the one that is shown is a tab stop", async () => {
    const container = await openPane(sourceOf(several));
    tab("Borrador").focus();
    fireEvent.keyDown(tab("Borrador"), { key: "ArrowRight" });
    expect(tab("Buzón")).toHaveFocus();
    expect(tab("Buzón")).toHaveAttribute("aria-selected", "true");
    expect(tab("Borrador")).toHaveAttribute("tabindex", "-1");
    fireEvent.keyDown(tab("Buzón"), { key: "ArrowRight" });
    expect(tab("Política")).toHaveFocus();
    fireEvent.keyDown(tab("Política"), { key: "ArrowRight" });
    expect(tab("Borrador")).toHaveFocus();
    // What office.js would take for tab stops, and nobody sees.
    expect(container.querySelector("[data-tabster-dummy]")).toBeNull();
  });
});

describe("while it looks", () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());
  const pass = (milliseconds: number) => act(() => jest.advanceTimersByTimeAsync(milliseconds));

  test("says nothing for half a second, then that it is checking", async () => {
    await openPane(handSource());
    await pass(499);
    expect(screen.queryByText("Revisando…")).not.toBeInTheDocument();
    await pass(1);
    expect(screen.getByText("Revisando…")).toBeInTheDocument();
  });

  test("has its live region before there is anything to say in it", async () => {
    const source = handSource();
    await openPane(source);
    const live = within(panel()).getByRole("status");
    expect(live.textContent).toBe("");
    source.asked[0]!.answer(draft());
    await pass(0);
    expect(within(panel()).getByRole("status")).toBe(live);
    expect(live).toHaveTextContent("Todo en orden. Puede enviar.");
  });

  test("keeps the last verdict until the next", async () => {
    const source = handSource();
    await openPane(source);
    source.asked[0]!.answer(several);
    await pass(0);
    source.change();
    await pass(900);
    expect(screen.getByText("Revisando…")).toBeInTheDocument();
    expect(heading()).toBe("Dos cosas antes de enviar");
    source.asked[1]!.answer(draft());
    await pass(0);
    expect(screen.queryByText("Revisando…")).not.toBeInTheDocument();
    expect(heading()).toBe("Todo en orden. Puede enviar.");
  });

  test("touches nothing on the screen when the draft is still the same", async () => {
    const source = handSource();
    const container = await openPane(source);
    source.asked[0]!.answer(several);
    await pass(0);
    const changes: MutationRecord[] = [];
    const observer = new MutationObserver((records) => changes.push(...records));
    observer.observe(container, { subtree: true, childList: true, characterData: true, attributes: true });
    await pass(3_000);
    source.asked[1]!.answer(JSON.parse(JSON.stringify(several)) as Draft);
    await pass(0);
    observer.disconnect();
    expect(source.reads()).toBe(2);
    expect(changes).toEqual([]);
  });

  test("never says in order when the draft could not be had, and tries again when asked", async () => {
    const source = handSource();
    await openPane(source);
    source.asked[0]!.fail();
    await pass(0);
    expect(heading()).toBe("No se pudo revisar el borrador");
    fireEvent.click(screen.getByRole("button", { name: "Intentar de nuevo" }));
    await pass(0);
    source.asked[1]!.answer(draft());
    await pass(0);
    expect(heading()).toBe("Todo en orden. Puede enviar.");
  });

  test("stops when it is closed", async () => {
    const source = handSource();
    await openPane(source);
    cleanup();
    await pass(10_000);
    expect(source.listeners()).toBe(0);
    expect(source.reads()).toBe(1);
  });
});

describe("the meters", () => {
  test("tell the estimate and the people against their limits", async () => {
    await openPane(
      sourceOf(draft({ to: known(people(12)), attachments: known([file("Anexo.pdf", 2 * MB)]) })),
    );
    const [size, recipients] = screen.getAllByRole("meter");
    expect(size).toHaveAccessibleName("Tamaño: cerca de 2.7 MB");
    expect(size).toHaveAttribute("aria-valuemax", String(5 * MB));
    expect(recipients).toHaveAccessibleName("Destinatarios: 12 personas");
    expect(recipients).toHaveAttribute("aria-valuenow", "12");
  });

  test("have no people where no recipient could be read", async () => {
    await openPane(sourceOf(draft({ to: failed("late") })));
    expect(screen.getAllByRole("meter")).toHaveLength(1);
  });
});

describe("around the findings", () => {
  test.each<[string, Partial<Draft>, string]>([
    ["deployed", {}, "Cargo: Jefe de Departamento o inferior, según su institución"],
    [
      "declared",
      { rank: known({ id: "otro-cargo", source: "declared" }) },
      "Cargo: Cualquier otro cargo, según lo que usted indicó",
    ],
    ["unknown", { rank: unavailable }, "Cargo: aún no lo conocemos"],
  ])("the rank is told with its source: %s", async (_what, parts, expected) => {
    await openPane(sourceOf(draft(parts)));
    expect(screen.getByRole("banner")).toHaveTextContent(expected);
  });

  test("the version of the policy and whom to call are told", async () => {
    await openPane(sourceOf(draft()));
    const footer = screen.getByRole("contentinfo");
    expect(footer).toHaveTextContent("Política: Correo Electrónico · versión 2005.1");
    expect(within(footer).getByRole("link")).toHaveAttribute("href", "tel:+52-55-5063-3000;ext=4444");
  });

  test("what this Outlook never shows is said once", async () => {
    await openPane(sourceOf(draft({ bcc: unavailable })));
    expect(screen.getAllByText(/no deja ver los destinatarios de «CCO»: eso queda sin revisar/)).toHaveLength(
      1,
    );
  });
});

describe("without a draft", () => {
  test.each([
    ["read", "Aquí se revisan borradores"],
    ["unsupported", "Este Outlook no deja ver el borrador"],
    ["compose", "Este Outlook no deja ver el borrador"],
  ] as const)("says why: %s", async (mode, expected) => {
    await openPane(undefined, { mode });
    expect(heading()).toBe(expected);
    expect(screen.getByRole("link")).toHaveAttribute("href", expect.stringMatching(/^tel:/));
  });

  test("says that nothing was checked when the pane itself fails", () => {
    render(<BrokenPane locale="en-US" policy={policy} />);
    expect(screen.getByText(/The draft was not checked/)).toBeInTheDocument();
  });
});

test("listens for alerts once, however often another part of the pane is looked at", async () => {
  let listeners = 0;
  await openPane({
    ...sourceOf(draft()),
    onAlert: () => {
      listeners++;
      return () => undefined;
    },
  });
  for (const tab of ["Política", "Borrador", "Política"]) {
    fireEvent.click(screen.getByRole("tab", { name: tab }));
    await act(() => Promise.resolve());
  }
  expect(listeners).toBe(1);
});

test("lists of unknown size are told beside a draft in order", async () => {
  await openPane(sourceOf(draft({ to: known([list("todos@sre.gob.mx"), list("otros@sre.gob.mx")]) })));
  expect(heading()).toBe("Todo en orden. Puede enviar.");
  expect(screen.getByText(/No se sabe cuántas personas hay en 2 listas/)).toBeInTheDocument();
});

test("files in the cloud are said to weigh nothing", async () => {
  const link = file("video.mp4", 900 * MB, { type: "cloud" });
  await openPane(sourceOf(draft({ attachments: known([link]) })));
  expect(screen.getByText(/El archivo en la nube no pesa/)).toBeInTheDocument();
});

test("the focus goes to the draft's tab when the record is left", async () => {
  await openPane(sourceOf(draft()));
  fireEvent.click(screen.getByRole("button", { name: "Mis respuestas" }));
  fireEvent.click(await screen.findByRole("button", { name: "Volver al borrador" }));
  expect(screen.getByRole("tab", { name: "Borrador" })).toHaveFocus();
});
