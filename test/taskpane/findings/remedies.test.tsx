import { Button } from "@fluentui/react-components";
import { act, fireEvent, render, screen, waitFor, within } from "@testing-library/react";
import type { Draft } from "../../../src/policy/draft";
import type { Refusal, Remedy, RemedyOutcome } from "../../../src/policy/remedy";
import { App } from "../../../src/taskpane/App";
import { draft, file, known, list, MB, people, person, policy, unavailable } from "../../support/builders";
import { startOf } from "../support/desks";
import { liveSource, type LiveSource, type Script } from "../support/live-source";
import { accessibilityFaults, cardTitles, openPane } from "../support/pane";

const html = (content: string) => known({ format: "html" as const, content });
const video = file("entrevista.mp4", 90_000);
const withVideo = draft({ attachments: known([video]) });
const rude = draft({ body: html("<p>Usted es un <b>inútil</b> y tendrá que repetirlo.</p>") });
const crowd = draft({ to: known(people(40)), cc: known(people(60).slice(40)) });
const blank = draft({ subject: known("") });

const card = (name: RegExp) => screen.getByRole("article", { name });
const button = (name: string | RegExp) => screen.getByRole("button", { name });
const noButton = (name: string | RegExp) => expect(screen.queryByRole("button", { name })).toBeNull();
const status = () => within(screen.getByRole("tabpanel")).getByRole("status");
const strip = () => button("Deshacer").closest("li");
const heading = () => screen.getByRole("heading", { level: 2 });

/** Told by what sets the style of a primary button apart from that of all others. */
function primaryOf(buttons: readonly HTMLElement[]): readonly HTMLElement[] {
  const { container, unmount } = render(
    <>
      <Button appearance="primary" />
      <Button />
    </>,
  );
  const [primary, other] = [...container.querySelectorAll("button")].map(({ classList }) => [...classList]);
  unmount();
  const ground = (primary ?? []).filter((name) => !name.startsWith("___") && !other?.includes(name));
  expect(ground.length).toBeGreaterThan(0);
  return buttons.filter(({ classList }) => ground.every((name) => classList.contains(name)));
}

/** As a hand does it: a click puts the focus on what it presses. */
function press(element: HTMLElement): void {
  element.focus();
  fireEvent.click(element);
}

async function pressed(name: string | RegExp): Promise<void> {
  await act(async () => {
    press(button(name));
    await Promise.resolve();
  });
}

async function open(of: Draft, script: Script = {}): Promise<{ source: LiveSource; container: HTMLElement }> {
  const source = liveSource(of, script);
  const container = await openPane(source);
  await screen.findByRole("heading", { level: 2 });
  return { source, container };
}

/** An outcome that is given by hand. */
function held() {
  let answer: (outcome: RemedyOutcome) => void = () => undefined;
  const outcome = new Promise<RemedyOutcome>((resolve) => (answer = resolve));
  return {
    outcome,
    answer: (given: RemedyOutcome) =>
      act(async () => {
        answer(given);
        await outcome;
      }),
  };
}

const kinds = (remedies: readonly { readonly remedy: Remedy }[]) => remedies.map(({ remedy }) => remedy.kind);

describe("what a card offers", () => {
  const buttonsOf = (name: RegExp) =>
    within(card(name))
      .getAllByRole("button")
      .filter((one) => !one.hasAttribute("aria-expanded"))
      .map(({ textContent }) => textContent);

  test.each<[string, Draft, RegExp, readonly string[]]>([
    ["a file that is too much", withVideo, /video/, ["Quitar el archivo", "Ya lo revisé"]],
    ["an expression", rude, /inútil/, ["Cambiar la expresión", "Ocultar las letras", "Ya lo revisé"]],
    ["an empty subject", blank, /asunto/, ["Escribir el asunto"]],
    ["too many people", crowd, /60 destinatarios/, ["Pasar a CCO"]],
    [
      "a list",
      draft({ to: known([...people(51), { ...list("todos@sre.gob.mx"), name: "Todos" }]) }),
      /destinatarios/,
      ["Quitar la lista Todos", "Pasar a CCO"],
    ],
    [
      "addresses written twice",
      draft({ cc: known([person("blopez@sre.gob.mx")]) }),
      /más de una vez/,
      ["Quitar los repetidos"],
    ],
    [
      "an unknown rank",
      draft({ rank: unavailable, attachments: known([file("Informe.pdf", 5 * MB)]) }),
      /depende de su cargo/,
      ["Indicar mi cargo", "Quitar el archivo", "Ya lo revisé"],
    ],
    [
      "what could not be checked",
      draft({ body: { state: "failed", why: "late" } }),
      /comprobar/,
      ["Ya lo revisé"],
    ],
  ])("is a verb for each remedy, the best first: %s", async (_what, of, name, expected) => {
    await open(of);
    expect(buttonsOf(name)).toEqual(expected);
  });

  test("has exactly one primary button: the first", async () => {
    await open(draft({ ...rude, subject: known(""), attachments: known([video]) }));
    for (const one of screen.getAllByRole("article")) {
      const all = within(one)
        .getAllByRole("button")
        .filter((each) => !each.hasAttribute("aria-expanded"));
      expect(primaryOf(all)).toEqual([all[0]]);
    }
  });

  test("does not name what this item or client cannot do", async () => {
    await open(rude, { offer: ({ kind }) => (kind === "mask-text" ? "unavailable" : "undoable") });
    expect(buttonsOf(/inútil/)).toEqual(["Cambiar la expresión", "Ya lo revisé"]);
  });

  test("says beforehand what cannot be undone, beside its button", async () => {
    const { source } = await open(withVideo, { offer: () => "final" });
    expect(button("Quitar el archivo")).toHaveAccessibleDescription("No se podrá deshacer.");
    await pressed("Quitar el archivo");
    expect(source.asked[0]?.input).toEqual({ acceptsFinal: true });
    await screen.findByText(/^Todo en orden/);
    noButton("Deshacer");
  });

  test("says beforehand how hidden letters will read", async () => {
    await open(rude);
    expect(button("Ocultar las letras")).toHaveAccessibleDescription(/^Se leerá « ?in…til ?»\.$/);
  });

  test("gives each of several files a row with its name; more than three wait one click away", async () => {
    const images = [1, 2, 3, 4, 5].map((number) => file(`foto ${String(number)}.jpg`, 9));
    const { source } = await open(draft({ attachments: known(images) }));
    const rows = () => within(card(/5 imágenes/)).getAllByRole("listitem");
    expect(rows().map(({ textContent }) => textContent)).toEqual(
      [1, 2, 3].map((number) => `foto ${String(number)}.jpgQuitar`),
    );
    press(button("Más opciones"));
    expect(rows()).toHaveLength(5);
    await pressed("Quitar foto 5.jpg");
    expect(source.asked[0]?.remedy).toMatchObject({ kind: "remove-attachment", name: "foto 5.jpg" });
    await waitFor(() => expect(cardTitles()[0]).toMatch(/^Lleva 4 imágenes/));
  });

  test("asks for the rank where the rank decides", async () => {
    const { source } = await open(
      draft({ rank: unavailable, attachments: known([file("Informe.pdf", 5 * MB)]) }),
    );
    press(button("Indicar mi cargo"));
    expect(source.asked).toEqual([]);
  });
});

describe("a remedy that is done", () => {
  test("is told in the place of its card, and the pane looks again at once", async () => {
    const { source } = await open(draft({ subject: known(""), attachments: known([video]) }));
    const before = source.reads();
    await pressed("Quitar el archivo");
    await waitFor(() => expect(cardTitles()).toEqual(["El asunto está vacío."]));
    expect(source.reads()).toBe(before + 1);
    const [first, second] = screen.getAllByRole("listitem");
    expect(first).toHaveTextContent("Se quitó entrevista.mp4.Deshacer");
    expect(second).toHaveTextContent("El asunto está vacío.");
  });

  test("gives the focus to its undo, and says so once", async () => {
    await open(withVideo);
    await pressed("Quitar el archivo");
    await screen.findByText("Todo en orden. Puede enviar.");
    expect(button("Deshacer")).toHaveFocus();
    expect(status()).toHaveTextContent("Todo en orden. Puede enviar.Se quitó entrevista.mp4.");
    expect(status()).toHaveAttribute("aria-atomic", "false");
  });

  test("takes no focus that was elsewhere", async () => {
    const { outcome, answer } = held();
    await open(draft({ subject: known(""), attachments: known([video]) }), { outcome: () => outcome });
    await pressed("Quitar el archivo");
    button("Escribir el asunto").focus();
    await answer({ state: "done", undo: () => outcome });
    expect(await screen.findByRole("button", { name: "Deshacer" })).not.toHaveFocus();
    expect(button("Escribir el asunto")).toHaveFocus();
  });

  test("is undone; then the card is back and the strip says so", async () => {
    await open(withVideo);
    await pressed("Quitar el archivo");
    await screen.findByText("Todo en orden. Puede enviar.");
    await pressed("Deshacer");
    expect(await screen.findByRole("article", { name: /video/ })).toBeInTheDocument();
    expect(screen.getAllByText("Se restableció", { exact: false }).length).toBeGreaterThan(0);
    noButton("Deshacer");
    expect(heading()).toHaveFocus();
  });

  test("whose undo fails says why, and can be tried again", async () => {
    let undone = 0;
    const undo = (): Promise<RemedyOutcome> =>
      Promise.resolve(
        undone++ === 0 ? { state: "refused", why: "outlook", reason: "refused" } : { state: "done" },
      );
    await open(withVideo, { outcome: () => ({ state: "done", undo }) });
    await pressed("Quitar el archivo");
    await pressed("Deshacer");
    await waitFor(() => expect(strip()).toHaveTextContent("Outlook no hizo el cambio."));
    expect(status()).toHaveTextContent("Outlook no hizo el cambio.");
    await pressed("Deshacer");
    await waitFor(() => noButton("Deshacer"));
    expect(undone).toBe(2);
  });

  test("is told no longer once another draft is in front of the pane", async () => {
    const { rerender } = render(<App start={startOf({ source: liveSource(withVideo) })} policy={policy} />);
    await screen.findByRole("article", { name: /video/ });
    await pressed("Quitar el archivo");
    await screen.findByRole("button", { name: "Deshacer" });
    rerender(<App start={startOf({ source: liveSource(blank) })} policy={policy} />);
    await screen.findByRole("article", { name: /asunto/ });
    noButton("Deshacer");
  });

  test("stays told while ten others follow, and no longer", async () => {
    const files = Array.from({ length: 11 }, (_, number) => file(`video ${String(number)}.mp4`, 9));
    await open(draft({ attachments: known(files) }));
    for (let left = 11; left > 0; left--) {
      await act(async () => {
        press(screen.getAllByRole("button", { name: "Quitar el archivo" })[0]!);
        await Promise.resolve();
      });
      await waitFor(() => expect(screen.queryAllByRole("article")).toHaveLength(left - 1));
    }
    const strips = screen.getAllByRole("listitem").map(({ textContent }) => textContent);
    expect(strips).toHaveLength(10);
    expect(strips[0]).toContain("video 1.mp4");
    expect(strips[9]).toContain("video 10.mp4");
  });
});

describe("while a remedy is carried out", () => {
  test("nothing of its card can be pressed, its button shows it after a moment, and the focus stays", async () => {
    const { outcome, answer } = held();
    const { source } = await open(withVideo, { outcome: () => outcome });
    await pressed("Quitar el archivo");
    const remove = button("Quitar el archivo");
    expect(remove).toHaveAttribute("aria-disabled", "true");
    expect(button("Ya lo revisé")).toHaveAttribute("aria-disabled", "true");
    expect(remove).toHaveFocus();
    expect(within(remove).queryByRole("progressbar")).toBeNull();
    fireEvent.click(remove);
    expect(source.asked).toHaveLength(1);
    expect(await within(remove).findByRole("progressbar")).toBeInTheDocument();
    await answer({ state: "refused", why: "tooLarge" });
    await waitFor(() => expect(remove).not.toHaveAttribute("aria-disabled"));
  });
});

describe("a remedy that is refused", () => {
  test("is told where its card was when that is gone, until the sender has read it", async () => {
    const source: LiveSource = liveSource(withVideo, {
      outcome: () => {
        source.change({ attachments: known([]) });
        return { state: "refused", why: "changed" };
      },
    });
    await openPane(source);
    await pressed("Quitar el archivo");
    await waitFor(() => expect(cardTitles()).toEqual([]));
    expect(button("Entendido").closest("li")).toHaveTextContent(/El borrador cambió mientras tanto/);
    await pressed("Entendido");
    expect(screen.queryByText("Entendido")).toBeNull();
    expect(document.body).not.toHaveFocus();
  });

  test.each<[Refusal, RegExp]>([
    [{ why: "changed" }, /cambió mientras tanto y no se tocó nada/],
    [{ why: "tooLarge" }, /pesa más de 1 MB .* Cámbielo usted/],
    [{ why: "notReversible" }, /sin alterar el formato/],
    [{ why: "noCopy" }, /No se pudo guardar una copia/],
    [{ why: "tooManyRecipients", most: 100 }, /sólo deja cambiar 100 destinatarios/],
    [{ why: "noAddress", name: "Amigos" }, /Amigos es una lista de sus contactos/],
    [{ why: "outlook", reason: "late" }, /no respondió a tiempo/],
    [{ why: "outlook", reason: "refused" }, /Outlook no hizo el cambio/],
  ])("says why in its card, keeps the sentence in sight and looks again: %j", async (refusal, expected) => {
    const { source, container } = await open(rude, { outcome: () => ({ state: "refused", ...refusal }) });
    const before = source.reads();
    await pressed("Ocultar las letras");
    await waitFor(() => expect(card(/inútil/)).toHaveTextContent(expected));
    expect(within(card(/inútil/)).getByLabelText("En el texto")).toHaveTextContent("inútil");
    expect(source.reads()).toBe(before + 1);
    expect(status()).toHaveTextContent(expected);
    expect(button("Ocultar las letras")).toHaveFocus();
    expect(await accessibilityFaults(container)).toEqual([]);
  });

  test("for want of a copy asks once more, with the focus on the answer that loses nothing", async () => {
    const { source, container } = await open(withVideo, {
      outcome: (_remedy, input) =>
        input?.acceptsFinal === true ? undefined : { state: "refused", why: "noCopy" },
    });
    await pressed("Quitar el archivo");
    expect(await screen.findByRole("button", { name: "Conservarlo" })).toHaveFocus();
    expect(card(/video/)).toHaveTextContent(
      "No se pudo guardar una copia para deshacer. ¿Quitarlo de todos modos?",
    );
    expect(await accessibilityFaults(container)).toEqual([]);
    await pressed("Conservarlo");
    expect(button("Quitar el archivo")).toHaveFocus();
    await pressed("Quitar el archivo");
    await pressed(/^Quitar de todos modos/);
    await screen.findByText("Todo en orden. Puede enviar.");
    expect(source.asked.map(({ input }) => input?.acceptsFinal === true)).toEqual([false, false, true]);
  });

  test("even with the loss accepted says so and does not ask a third time", async () => {
    await open(withVideo, { outcome: () => ({ state: "refused", why: "noCopy" }) });
    await pressed("Quitar el archivo");
    await pressed("Quitar de todos modos");
    expect(await screen.findByRole("button", { name: "Quitar el archivo" })).toBeInTheDocument();
    expect(card(/video/)).toHaveTextContent("no se quitó nada");
  });
});

describe("a remedy that stops half-way", () => {
  const half = (undo: () => Promise<RemedyOutcome>): RemedyOutcome => ({
    state: "partly",
    moved: 20,
    of: 60,
    undo,
  });

  test("says where it stands, with the focus on going on, and goes on", async () => {
    let tries = 0;
    const { source, container } = await open(crowd, {
      outcome: () => (tries++ === 0 ? half(() => Promise.resolve({ state: "done" })) : undefined),
    });
    await pressed("Pasar a CCO");
    expect(await screen.findByRole("button", { name: "Continuar" })).toHaveFocus();
    expect(card(/60 destinatarios/)).toHaveTextContent(
      "20 de 60 ya están en CCO y siguen también en «Para» o «CC»: no se perdió a nadie.",
    );
    expect(await accessibilityFaults(container)).toEqual([]);
    await pressed("Continuar");
    await waitFor(() => expect(strip()).toHaveTextContent("60 destinatarios pasaron a CCO."));
    expect(kinds(source.asked)).toEqual(["move-to-bcc", "move-to-bcc"]);
  });

  test("is undone from there, and undone wholly where it went on", async () => {
    const undone: string[] = [];
    const undo = (what: string) => () => {
      undone.push(what);
      return Promise.resolve({ state: "done" } as const);
    };
    let tries = 0;
    await open(crowd, {
      outcome: () => (tries++ === 0 ? half(undo("first")) : { state: "done", undo: undo("second") }),
    });
    await pressed("Pasar a CCO");
    await pressed("Continuar");
    await waitFor(() => expect(strip()).toHaveTextContent("60 destinatarios pasaron a CCO."));
    await pressed("Deshacer");
    await waitFor(() => expect(undone).toEqual(["second"]));
  });

  test("keeps its way back when going on is refused", async () => {
    let tries = 0;
    await open(crowd, {
      outcome: () =>
        tries++ === 0
          ? half(() => Promise.resolve({ state: "done" }))
          : { state: "refused", why: "outlook", reason: "late" },
    });
    await pressed("Pasar a CCO");
    await pressed("Continuar");
    expect(await within(card(/60/)).findByText(/no respondió a tiempo/)).toBeInTheDocument();
    expect(button("Deshacer")).toBeInTheDocument();
    expect(button("Continuar")).toBeInTheDocument();
  });
});

describe("words that a remedy asks for", () => {
  const field = () => screen.getByRole<HTMLInputElement>("textbox");

  test("are asked in the card, with the focus in the field, and saved by Enter", async () => {
    const { source, container } = await open(blank);
    await pressed("Escribir el asunto");
    expect(field()).toHaveFocus();
    expect(field()).toHaveAccessibleName("Asunto");
    expect(field()).toHaveAttribute("maxlength", "255");
    fireEvent.change(field(), { target: { value: " Acta de la reunión " } });
    expect(screen.getByText("20 de 255 caracteres")).toBeInTheDocument();
    expect(await accessibilityFaults(container)).toEqual([]);
    await act(async () => {
      fireEvent.keyDown(field(), { key: "Enter" });
      await Promise.resolve();
    });
    await screen.findByText("Todo en orden. Puede enviar.");
    expect(source.asked[0]?.input).toEqual({ text: "Acta de la reunión" });
    expect(source.draft().subject).toEqual(known("Acta de la reunión"));
    expect(button("Deshacer")).toHaveFocus();
  });

  test.each([
    ["Escape", () => fireEvent.keyDown(field(), { key: "Escape" })],
    ["«Cancelar»", () => press(button("Cancelar"))],
  ])("are dropped by %s, with the focus back on the button", async (_how, cancel) => {
    const { source } = await open(blank);
    await pressed("Escribir el asunto");
    const heard = jest.fn();
    document.addEventListener("keydown", heard);
    cancel();
    document.removeEventListener("keydown", heard);
    expect(screen.queryByRole("textbox")).toBeNull();
    expect(button("Escribir el asunto")).toHaveFocus();
    expect(source.asked).toEqual([]);
    // office.js listens on the document: it would leave the pane.
    expect(heard).not.toHaveBeenCalled();
  });

  test("are not taken empty", async () => {
    const { source } = await open(blank);
    await pressed("Escribir el asunto");
    await pressed("Guardar");
    expect(field()).toHaveFocus();
    expect(source.asked).toEqual([]);
  });

  test("stay as written when they are refused", async () => {
    await open(blank, { outcome: () => ({ state: "refused", why: "outlook", reason: "refused" }) });
    await pressed("Escribir el asunto");
    fireEvent.change(field(), { target: { value: "Acta" } });
    await pressed("Guardar");
    expect(await within(card(/asunto/)).findByText(/no hizo el cambio/)).toBeInTheDocument();
    expect(field()).toHaveValue("Acta");
  });

  test("say what they replace", async () => {
    const { source } = await open(rude);
    await pressed("Cambiar la expresión");
    expect(field()).toHaveAccessibleName("En lugar de «inútil»");
    expect(field()).toHaveValue("");
    fireEvent.change(field(), { target: { value: "descuidado" } });
    await pressed("Guardar");
    await screen.findByText("Todo en orden. Puede enviar.");
    expect(source.draft().body).toEqual(html("<p>Usted es un <b>descuidado</b> y tendrá que repetirlo.</p>"));
  });
});

describe("the focus", () => {
  test("goes to the verdict when the card that has it is mended elsewhere", async () => {
    const { source } = await open(withVideo);
    button("Quitar el archivo").focus();
    act(() => source.change({ attachments: known([]) }));
    await screen.findByText("Todo en orden. Puede enviar.");
    expect(heading()).toHaveFocus();
    // Where office.js finds no tab stop under the focus, Tab leaves the pane.
    expect(heading()).toHaveAttribute("tabindex", "0");
  });

  test("stays where the sender took it, when that is out of the pane", async () => {
    const { source } = await open(withVideo);
    button("Quitar el archivo").focus();
    button("Quitar el archivo").blur();
    act(() => source.change({ attachments: known([]) }));
    await screen.findByText("Todo en orden. Puede enviar.");
    expect(document.body).toHaveFocus();
  });
});
