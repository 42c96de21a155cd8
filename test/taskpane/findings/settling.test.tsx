import { act, fireEvent, screen, waitFor, within } from "@testing-library/react";
import { hashOf } from "../../../src/policy/fingerprint";
import type { Draft } from "../../../src/policy/draft";
import { evaluate } from "../../../src/policy/evaluate";
import type { Settlement } from "../../../src/policy/settlement";
import type { PaneStart, RecordBook } from "../../../src/taskpane/draft-source";
import { draft, failed, file, known, policy } from "../../support/builders";
import { memoryRecord, memorySettlements } from "../support/desks";
import { liveSource } from "../support/live-source";
import { accessibilityFaults, cardTitles, openPane } from "../support/pane";

const html = (content: string) => known({ format: "html" as const, content });
const rude = draft({ body: html("<p>Usted es un inútil.</p>") });
const filmed = draft({ attachments: known([file("entrevista.mp4", 9)]) });
const program = draft({ attachments: known([file("a.exe", 9)]) });

const settlementsOf = (of: Draft, reason = "quotation"): readonly Settlement[] =>
  evaluate(of, policy).findings.map((finding) => ({ finding: hashOf(finding), reason }));

const button = (name: string | RegExp) => screen.getByRole("button", { name });
const heading = () => screen.getByRole("heading", { level: 2 });
const field = () => screen.getByRole<HTMLInputElement>("textbox");
const settledLines = () =>
  within(screen.getByRole("region", { name: "Revisado" }))
    .getAllByRole("listitem")
    .map(({ textContent }) => textContent);

async function pressed(name: string | RegExp): Promise<void> {
  await act(async () => {
    button(name).focus();
    fireEvent.click(button(name));
    await Promise.resolve();
  });
}

const choose = (reason: string) => fireEvent.click(screen.getByRole("radio", { name: reason }));

async function open(of: Draft, start: Partial<PaneStart> = {}) {
  const source = liveSource(of);
  const settlements = memorySettlements();
  const record = memoryRecord();
  const container = await openPane(source, { settlements, record, ...start });
  await waitFor(() => expect(heading()).toBeInTheDocument());
  return { source, settlements, record, container };
}

describe("«Ya lo revisé»", () => {
  test("asks why in its card, with no reason chosen beforehand, and says what is kept", async () => {
    const { container } = await open(rude);
    await pressed("Ya lo revisé");
    const group = screen.getByRole("radiogroup", { name: "¿Por qué se envía así?" });
    const radios = within(group).getAllByRole("radio");
    expect(radios.map((radio) => (radio as HTMLInputElement).checked)).toEqual([false, false, false, false]);
    expect(radios[0]).toHaveFocus();
    expect(screen.getByText(/Con el mensaje viajan en clave el aviso y la razón elegida/)).toHaveTextContent(
      "El numeral 18 dice qué sigue si se incumple la Política.",
    );
    expect(await accessibilityFaults(container)).toEqual([]);
  });

  test("tells of a meeting that nothing travels with it", async () => {
    await open({ ...rude, item: "meeting" });
    await pressed("Ya lo revisé");
    expect(screen.getByText(/con lo que envía no viaja nada/)).toBeInTheDocument();
  });

  test("settles the finding with its values, and notes the answer without any word of the draft", async () => {
    const { settlements, record } = await open(rude);
    await pressed("Ya lo revisé");
    choose("Es una cita");
    await pressed("Guardar");
    await waitFor(() => expect(heading()).toHaveTextContent("Todo resuelto. Puede enviar."));
    expect(settlements.kept()).toEqual(settlementsOf(rude));
    expect(record.entries()).toEqual([
      {
        id: expect.stringMatching(/^[0-9a-z]+\.[0-9a-z]+$/) as string,
        at: Date.UTC(2026, 10, 24, 16, 0),
        findings: ["hostile-language.offensive"],
        reason: "quotation",
        policy: `${policy.id}/${policy.version}`,
      },
    ]);
  });

  test("shrinks the card to a line at the end and gives the focus to the verdict", async () => {
    const { container } = await open({ ...rude, ...filmed, body: rude.body });
    await act(async () => {
      fireEvent.click(screen.getAllByRole("button", { name: "Ya lo revisé" })[0]!);
      await Promise.resolve();
    });
    const settled = cardTitles()[0] ?? "";
    choose("Es parte de mi trabajo");
    await pressed("Guardar");
    await waitFor(() => expect(heading()).toHaveTextContent("Una cosa antes de enviar"));
    expect(settledLines()).toEqual([`Revisado: ${settled} Es parte de mi trabajo. Cambiar`]);
    expect(cardTitles()).not.toContain(settled);
    expect(heading()).toHaveFocus();
    expect(await accessibilityFaults(container)).toEqual([]);
  });

  test("asks for a reason where none was chosen", async () => {
    const { settlements } = await open(rude);
    await pressed("Ya lo revisé");
    await pressed("Guardar");
    expect(screen.getByText("Elija una razón.", { selector: "p" })).toBeInTheDocument();
    expect(within(screen.getByRole("tabpanel")).getByRole("status")).toHaveTextContent("Elija una razón.");
    expect(screen.getAllByRole("radio")[0]).toHaveFocus();
    expect(settlements.kept()).toEqual([]);
  });

  test("asks for own words where the reason is another, and notes them", async () => {
    const { record, container } = await open(rude);
    await pressed("Ya lo revisé");
    choose("Otra");
    expect(field()).toHaveAttribute("maxlength", "120");
    await pressed("Guardar");
    expect(screen.getByText("Escriba la razón.", { selector: "p" })).toBeInTheDocument();
    expect(field()).toHaveFocus();
    expect(await accessibilityFaults(container)).toEqual([]);
    fireEvent.change(field(), { target: { value: " Lo pidió el Titular " } });
    await act(async () => {
      fireEvent.keyDown(field(), { key: "Enter" });
      await Promise.resolve();
    });
    await waitFor(() => expect(heading()).toHaveTextContent("Todo resuelto"));
    expect(record.entries()[0]).toMatchObject({ reason: "other", words: "Lo pidió el Titular" });
  });

  test.each([
    ["Escape", () => fireEvent.keyDown(screen.getAllByRole("radio")[0]!, { key: "Escape" })],
    ["«Cancelar»", () => fireEvent.click(button("Cancelar"))],
  ])("is taken back by %s, with the focus back on its button", async (_how, cancel) => {
    const { settlements } = await open(rude);
    await pressed("Ya lo revisé");
    cancel();
    expect(screen.queryByRole("radiogroup")).toBeNull();
    expect(button("Ya lo revisé")).toHaveFocus();
    expect(settlements.kept()).toEqual([]);
  });

  test("that could not be kept says so and keeps what was filled in", async () => {
    const { record } = await open(rude, {
      settlements: { ...memorySettlements(), settle: () => Promise.resolve(false) },
    });
    await pressed("Ya lo revisé");
    choose("Es una cita");
    await pressed("Guardar");
    expect(await screen.findByText(/no guardó su respuesta/, { selector: "article *" })).toBeInTheDocument();
    expect(screen.getByRole("radio", { name: "Es una cita" })).toBeChecked();
    expect(heading()).toHaveTextContent("Una cosa antes de enviar");
    expect(record.entries()).toEqual([]);
  });

  test.each([
    ["failed", /no la anotó en «Mis respuestas»/],
    ["full", /ya no cabe en «Mis respuestas»/],
  ] as const)("holds although the record did not take it, which is told: %s", async (kept, expected) => {
    const record: RecordBook = { ...memoryRecord(), add: () => Promise.resolve(kept) };
    await open(rude, { record });
    await pressed("Ya lo revisé");
    choose("Es una cita");
    await pressed("Guardar");
    await waitFor(() => expect(heading()).toHaveTextContent("Todo resuelto. Puede enviar."));
    expect(screen.getByText(expected)).toBeInTheDocument();
  });

  test("settles all that could not be checked at once", async () => {
    const blind = draft({ body: failed("late"), to: failed("late") });
    const { settlements, record } = await open(blind);
    await pressed("Ya lo revisé");
    choose("Es parte de mi trabajo");
    await pressed("Guardar");
    await waitFor(() => expect(heading()).toHaveTextContent("Todo resuelto. Puede enviar."));
    expect(settlements.kept().length).toBeGreaterThan(1);
    expect(record.entries()).toHaveLength(1);
  });

  test("is not offered for what cannot be sent, nor for advice", async () => {
    await open({ ...program, subject: known("") });
    expect(screen.queryByRole("button", { name: "Ya lo revisé" })).toBeNull();
  });

  test("is not offered where nothing can be kept with the draft; that Outlook will ask is said once", async () => {
    await open(
      { ...rude, attachments: filmed.attachments },
      { settlements: { ...memorySettlements(), isOffered: false } },
    );
    expect(screen.queryByRole("button", { name: "Ya lo revisé" })).toBeNull();
    expect(screen.getAllByText(/le preguntará al enviar/)).toHaveLength(1);
  });
});

describe("what was settled", () => {
  test("before the pane was opened is read from the draft", async () => {
    await open(rude, { settlements: memorySettlements(settlementsOf(rude)) });
    await waitFor(() => expect(heading()).toHaveTextContent("Todo resuelto. Puede enviar."));
    expect(settledLines()[0]).toMatch(/^Revisado: Una expresión .* Es una cita\. Cambiar$/);
  });

  test("and could not be read counts as open", async () => {
    await open(rude, {
      settlements: { ...memorySettlements(settlementsOf(rude)), read: () => Promise.resolve(undefined) },
    });
    expect(heading()).toHaveTextContent("Una cosa antes de enviar");
  });

  test("never covers a block", async () => {
    await open(program, { settlements: memorySettlements(settlementsOf(program)) });
    expect(heading()).toHaveTextContent("Una cosa antes de enviar");
    expect(screen.getByRole("article", { name: /programa/ })).toBeInTheDocument();
  });

  test("is asked again when the values change, and only then", async () => {
    const { source } = await open(rude, { settlements: memorySettlements(settlementsOf(rude)) });
    await waitFor(() => expect(heading()).toHaveTextContent("Todo resuelto"));
    act(() => source.change({ body: html("<p>Estimado: usted es un inútil.</p>") }));
    await waitFor(() => expect(source.reads()).toBe(2));
    expect(heading()).toHaveTextContent("Todo resuelto");
    act(() => source.change({ body: html("<p>Usted es un inútil y un idiota.</p>") }));
    await waitFor(() => expect(heading()).toHaveTextContent("Una cosa antes de enviar"));
  });

  test("is taken back by «Cambiar», with its entry in the record, and its card gets the focus", async () => {
    const { settlements, record } = await open(rude);
    await pressed("Ya lo revisé");
    choose("Es una cita");
    await pressed("Guardar");
    await waitFor(() => expect(record.entries()).toHaveLength(1));
    await pressed(/^Cambiar la respuesta: Una expresión/);
    const again = await screen.findByRole("article", { name: /inútil/ });
    expect(again).toHaveFocus();
    expect(again).toHaveAttribute("tabindex", "0");
    expect(settlements.kept()).toEqual([]);
    expect(record.entries()).toEqual([]);
  });

  test("and not taken back stays, and says so", async () => {
    await open(rude, {
      settlements: {
        ...memorySettlements(settlementsOf(rude)),
        withdraw: () => Promise.resolve(false),
      },
    });
    await waitFor(() => expect(heading()).toHaveTextContent("Todo resuelto"));
    await pressed(/^Cambiar la respuesta/);
    expect(await screen.findByText(/no retiró su respuesta/, { selector: "p" })).toBeInTheDocument();
    expect(heading()).toHaveTextContent("Todo resuelto. Puede enviar.");
  });
});

test("an answer given in another pane counts here a little later", async () => {
  jest.useFakeTimers();
  try {
    const { settlements } = await open(rude);
    expect(cardTitles()).toHaveLength(1);
    await settlements.settle(settlementsOf(rude));
    await act(() => jest.advanceTimersByTimeAsync(5_100));
    expect(cardTitles()).toEqual([]);
    expect(settledLines()).toHaveLength(1);
  } finally {
    jest.useRealTimers();
  }
});
