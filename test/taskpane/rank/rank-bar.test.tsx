import { act, fireEvent, render, screen, within } from "@testing-library/react";
import { paneTexts } from "../../../src/i18n/pane";
import type { Locale } from "../../../src/i18n";
import { known, unavailable, type Reading, type SenderRank } from "../../../src/policy/draft";
import type { KeptRank } from "../../../src/policy/rank/kept-rank";
import { PaneContext } from "../../../src/taskpane/components/pane-context";
import type { DirectoryAnswer, RankDesk } from "../../../src/taskpane/draft-source";
import { RankBar } from "../../../src/taskpane/rank/RankBar";
import { policy } from "../../support/builders";
import { client, memoryRank } from "../support/desks";
import { accessibilityFaults } from "../support/pane";

/** As a hand does it: a click puts the focus on what it presses. */
const click = (element: HTMLElement) => {
  element.focus();
  fireEvent.click(element);
};

const head = "jefe-departamento-o-inferior";
const other = "otro-cargo";
const fromDirectory: KeptRank = {
  id: head,
  source: "directory",
  date: "2026-11-20",
  title: "Jefa de Depto. de Visas",
};
const deployed: KeptRank = { id: head, source: "deployed" };
const declared: KeptRank = { id: other, source: "declared", date: "2026-11-20" };

const readingOf = (kept: KeptRank | undefined): Reading<SenderRank> =>
  kept ? known({ id: kept.id, source: kept.source }) : unavailable;

interface Shown {
  readonly kept?: KeptRank | undefined;
  readonly desk?: Partial<RankDesk>;
  readonly locale?: Locale;
  readonly rank?: Reading<SenderRank>;
}

function show({ kept, desk: more = {}, locale = "es-MX", rank = readingOf(kept) }: Shown = {}) {
  const desk: RankDesk = { ...memoryRank(kept), ...more };
  const onChanged = jest.fn();
  const pane = { locale, texts: paneTexts(locale), policy, client, showClause: () => undefined };
  const bar = (asked: number, judged: Reading<SenderRank>) => (
    <PaneContext value={pane}>
      <RankBar rank={judged} desk={desk} asked={asked} onChanged={onChanged} />
    </PaneContext>
  );
  const { container, rerender } = render(bar(0, rank));
  return {
    container,
    desk,
    onChanged,
    ask: (times: number) => rerender(bar(times, rank)),
    judge: (judged: Reading<SenderRank>) => rerender(bar(0, judged)),
  };
}

const toggle = () => screen.getByRole("button", { name: /^(Cargo|Rank):/ });
const panel = () => screen.queryByRole("region", { name: /^(Su cargo|Your rank)$/ });
const press = async (name: string | RegExp) => {
  await act(async () => {
    click(screen.getByRole("button", { name }));
    await Promise.resolve();
  });
};
const open = () => press(/^(Cargo|Rank):/);
const choose = (name: RegExp) => click(screen.getByRole("radio", { name }));
const heard = () => screen.getByRole("status").textContent;

describe("the line", () => {
  test.each<[string, KeptRank | undefined, string]>([
    ["the directory's", fromDirectory, "Cargo: Jefe de Departamento o inferior, según el directorio"],
    ["the deployment's", deployed, "Cargo: Jefe de Departamento o inferior, según su institución"],
    ["declared", declared, "Cargo: Cualquier otro cargo, según lo que usted indicó"],
    ["unknown", undefined, "Cargo: aún no lo conocemos"],
  ])("tells the rank and its source, and is a closed button: %s", (_, kept, text) => {
    show({ kept });
    expect(toggle()).toHaveTextContent(text);
    expect(toggle()).toHaveAttribute("aria-expanded", "false");
    expect(panel()).toBeNull();
  });

  test("a rank that the policy does not have is not known", () => {
    show({ rank: known({ id: "general", source: "declared" }) });
    expect(toggle()).toHaveTextContent("Cargo: aún no lo conocemos");
  });

  test("opens and closes in place, and keeps the focus", async () => {
    show({ kept: deployed });
    toggle().focus();
    await open();
    expect(toggle()).toHaveAttribute("aria-expanded", "true");
    expect(document.getElementById(toggle().getAttribute("aria-controls")!)).toContainElement(panel());
    expect(toggle()).toHaveFocus();
    await open();
    expect(panel()).toBeNull();
    expect(toggle()).toHaveFocus();
  });

  test("Escape closes it, and gives the focus back", async () => {
    show();
    await open();
    const radio = screen.getAllByRole("radio")[0]!;
    radio.focus();
    const heardByOffice = jest.fn();
    document.addEventListener("keydown", heardByOffice);
    fireEvent.keyDown(radio, { key: "Escape" });
    document.removeEventListener("keydown", heardByOffice);
    expect(panel()).toBeNull();
    expect(toggle()).toHaveFocus();
    expect(heardByOffice).not.toHaveBeenCalled();
  });
});

describe("the panel tells", () => {
  test.each<[string, KeptRank | undefined, readonly string[]]>([
    [
      "the directory, its day, the post, what follows, and where it is corrected",
      fromDirectory,
      [
        "Según el directorio, 20 nov 2026. Puesto: Jefa de Depto. de Visas.",
        "5\u00a0MB por mensaje, 30\u00a0MB de buzón",
        "se corrige en el directorio de la institución",
      ],
    ],
    [
      "that the institution set it",
      deployed,
      ["Lo fijó su institución", "5\u00a0MB por mensaje", "pida a Soporte Técnico"],
    ],
    [
      "when it was stated",
      declared,
      ["Usted lo indicó el 20 nov 2026.", "10\u00a0MB por mensaje, 60\u00a0MB de buzón"],
    ],
    ["what depends on it", undefined, ["cuánto puede pesar un mensaje"]],
    ["no day that is none", { ...declared, date: "mañana" }, ["Usted lo indicó."]],
    ["no day that does not exist", { ...declared, date: "2026-99-99" }, ["Usted lo indicó."]],
  ])("%s", async (_, kept, texts) => {
    show({ kept });
    await open();
    for (const text of texts) expect(panel()!.textContent).toContain(text);
  });

  test.each([
    ["the deployment", deployed],
    ["the directory", fromDirectory],
  ])("whom to ask where %s has said it, and lets nobody declare", async (_, kept) => {
    show({ kept });
    await open();
    expect(screen.queryByRole("radio")).toBeNull();
    await press("Soporte Técnico");
    expect(within(panel()!).getByRole("link", { name: /5063-3000/ })).toBeInTheDocument();
  });

  test("a post as text, whatever it holds", async () => {
    const title = "<img src=x onerror=alert(1)> **\u202e" + "X".repeat(500);
    const { container } = show({ kept: { ...fromDirectory, title } });
    await open();
    expect(container.querySelector("img")).toBeNull();
    expect(panel()!.textContent).toContain("<img src=x onerror=alert(1)> **");
    expect(container.innerHTML).not.toContain("\u202e");
  });
});

describe("declaring", () => {
  test("nothing is chosen beforehand, and saving asks for a choice", async () => {
    const { desk, onChanged } = show();
    await open();
    for (const radio of screen.getAllByRole("radio")) expect(radio).not.toBeChecked();
    await press("Guardar");
    expect(panel()).toHaveTextContent("Elija su cargo.");
    expect(heard()).toBe("Elija su cargo.");
    expect(screen.getAllByRole("radio")[0]).toHaveFocus();
    expect(desk.current()).toBeUndefined();
    expect(onChanged).not.toHaveBeenCalled();
  });

  test("is saved, said once, judged again, and the focus goes back to the line", async () => {
    const { desk, onChanged } = show();
    await open();
    choose(/Cualquier otro cargo/);
    expect(panel()).toHaveTextContent(
      "Cuando un mensaje pase de 5 MB, se dirá que el límite es según lo que usted indicó.",
    );
    await press("Guardar");
    expect(desk.current()).toMatchObject({ id: other, source: "declared" });
    expect(onChanged).toHaveBeenCalledTimes(1);
    expect(panel()).toBeNull();
    expect(toggle()).toHaveFocus();
    expect(heard()).toBe("Cargo guardado: Cualquier otro cargo.");
    // Before the draft was read again.
    expect(toggle()).toHaveTextContent("Cualquier otro cargo, según lo que usted indicó");
  });

  test("the lowest rank needs no note", async () => {
    show();
    await open();
    choose(/Jefe de Departamento/);
    expect(panel()).not.toHaveTextContent("Cuando un mensaje pase");
  });

  test("can be forgotten", async () => {
    const { desk, onChanged } = show({ kept: declared });
    await open();
    expect(screen.getByRole("radio", { name: /Cualquier otro cargo/ })).toBeChecked();
    await press("Olvidar lo que indiqué");
    expect(desk.current()).toBeUndefined();
    expect(onChanged).toHaveBeenCalledTimes(1);
    expect(toggle()).toHaveTextContent("aún no lo conocemos");
    expect(toggle()).toHaveFocus();
    expect(heard()).toBe("Se olvidó lo que usted indicó.");
  });

  test("cannot be forgotten where nothing was stated", async () => {
    show();
    await open();
    expect(screen.queryByRole("button", { name: "Olvidar lo que indiqué" })).toBeNull();
  });

  test.each([
    ["failed", "Outlook no lo guardó. Intente de nuevo; si sigue igual, pregunte a Soporte Técnico."],
    ["full", "Ya no hay lugar en su buzón para guardarlo. Pregunte a Soporte Técnico."],
  ] as const)("that is not kept says so and stays open: %s", async (kept, words) => {
    const { onChanged } = show({ desk: { declare: () => Promise.resolve(kept) } });
    await open();
    choose(/Cualquier otro cargo/);
    await press("Guardar");
    expect(panel()).toHaveTextContent(words);
    expect(heard()).toBe(words);
    expect(onChanged).not.toHaveBeenCalled();
    expect(screen.getByRole("radio", { name: /Cualquier otro cargo/ })).toBeChecked();
  });

  test("is not started twice, and keeps its place for the focus meanwhile", async () => {
    const declare = jest.fn(() => new Promise<"kept">(() => undefined));
    show({ desk: { declare } });
    await open();
    choose(/Cualquier otro cargo/);
    await press("Guardar");
    await press("Guardar");
    expect(declare).toHaveBeenCalledTimes(1);
    expect(screen.getByRole("button", { name: "Guardar" })).toHaveAttribute("aria-disabled", "true");
    expect(screen.getByRole("button", { name: "Guardar" })).not.toHaveAttribute("disabled");
  });
});

describe("the directory", () => {
  const told: DirectoryAnswer = { state: "known", rank: { ...fromDirectory, id: other, title: "Directora" } };

  test("is not offered where there is none, nor where the deployment has said the rank", async () => {
    show();
    await open();
    expect(screen.queryByRole("button", { name: /directorio/ })).toBeNull();
  });

  test("is not offered where the deployment has said the rank", async () => {
    show({ kept: deployed, desk: { askDirectory: () => Promise.resolve(told) } });
    await open();
    expect(screen.queryByRole("button", { name: /directorio/ })).toBeNull();
  });

  test("is asked, shows that it is, and its rank is used at once", async () => {
    let answer: (given: DirectoryAnswer) => void = () => undefined;
    let kept = { ...declared, id: head };
    const askDirectory = jest.fn(() => new Promise<DirectoryAnswer>((resolve) => (answer = resolve)));
    const { onChanged } = show({ kept, desk: { askDirectory, current: () => kept } });
    await open();
    await press("Consultar el directorio");
    await press("Consultando…");
    expect(askDirectory).toHaveBeenCalledTimes(1);
    expect(screen.getByRole("button", { name: "Consultando…" })).toHaveAttribute("aria-disabled", "true");
    kept = { ...fromDirectory, id: other };
    await act(async () => {
      answer(told);
      await Promise.resolve();
    });
    expect(onChanged).toHaveBeenCalledTimes(1);
    expect(panel()).toBeNull();
    expect(toggle()).toHaveFocus();
    expect(heard()).toBe("Según el directorio: Cualquier otro cargo.");
    expect(toggle()).toHaveTextContent("Cualquier otro cargo, según el directorio");
  });

  const failures = {
    cancelled: "se cerró la ventana para entrar",
    refused: "no dio acceso. Soporte Técnico puede autorizarlo",
    offline: "No hay conexión con el directorio",
    unavailable: "Este Outlook no permite consultar el directorio",
    busy: "está ocupado. Intente de nuevo en unos minutos",
    otherAccount: "respondió por otra cuenta",
    noTitle: "no tiene su puesto",
    unknownTitle: "su puesto es Coordinadora de Proyectos; la política no dice qué cargo le corresponde",
    notKept: "Outlook no guardó la respuesta",
    failed: "no respondió. Intente de nuevo",
  } as const;

  test.each(Object.entries(failures))("that fails (%s) says why, and the way out", async (why, words) => {
    const answer = { state: "failed", why, title: "Coordinadora de Proyectos" } as DirectoryAnswer;
    show({ desk: { askDirectory: () => Promise.resolve(answer) } });
    await open();
    await press("Consultar el directorio");
    expect(panel()!.textContent).toContain(words);
    expect(heard()).toContain(words);
    expect(panel()).toHaveTextContent("Mientras tanto, puede indicar su cargo aquí.");
    expect(screen.getAllByRole("radio")).toHaveLength(policy.ranks.length);
    expect(screen.getByRole("button", { name: "Consultar el directorio" })).not.toHaveAttribute(
      "aria-disabled",
      "true",
    );
  });

  test("that told a rank before is asked again, and its former word stays in use when it fails", async () => {
    show({
      kept: fromDirectory,
      desk: { askDirectory: () => Promise.resolve({ state: "failed", why: "offline" }) },
    });
    await open();
    await press("Consultar de nuevo el directorio");
    expect(panel()).toHaveTextContent("Se sigue usando el cargo que dijo antes.");
  });

  test("that takes back its word leaves the rank unknown, to be declared", async () => {
    let kept: KeptRank | undefined = fromDirectory;
    const askDirectory = () => {
      kept = undefined;
      return Promise.resolve<DirectoryAnswer>({ state: "failed", why: "noTitle" });
    };
    const { onChanged } = show({ kept: fromDirectory, desk: { askDirectory, current: () => kept } });
    await open();
    await press("Consultar de nuevo el directorio");
    expect(onChanged).toHaveBeenCalledTimes(1);
    expect(toggle()).toHaveTextContent("aún no lo conocemos");
    expect(screen.getAllByRole("radio")).toHaveLength(policy.ranks.length);
    expect(panel()).toHaveTextContent("Mientras tanto, puede indicar su cargo aquí.");
  });

  test.each([
    [true, 1],
    [false, 0],
  ])("is asked in silence when the pane opens; a newer rank (%s) is judged by", async (isNewer, times) => {
    const { onChanged } = show({ kept: fromDirectory, desk: { refresh: () => Promise.resolve(isNewer) } });
    await act(() => Promise.resolve());
    expect(onChanged).toHaveBeenCalledTimes(times);
    expect(panel()).toBeNull();
    expect(heard()).toBe("");
  });
});

describe("a card that asks for the rank", () => {
  test("opens the panel and puts the focus on the first rank", () => {
    const { ask } = show();
    ask(1);
    expect(panel()).not.toBeNull();
    expect(screen.getAllByRole("radio")[0]).toHaveFocus();
    toggle().focus();
    ask(2);
    expect(screen.getAllByRole("radio")[0]).toHaveFocus();
  });

  test("puts the focus on the rank that was stated", () => {
    const { ask } = show({ kept: declared });
    ask(1);
    expect(screen.getByRole("radio", { name: /Cualquier otro cargo/ })).toHaveFocus();
  });

  test("puts the focus on the directory where it can be asked", () => {
    const { ask } = show({ desk: { askDirectory: () => new Promise(() => undefined) } });
    ask(1);
    expect(screen.getByRole("button", { name: "Consultar el directorio" })).toHaveFocus();
  });

  test("does not open it again when the draft is judged again", async () => {
    const { ask, onChanged } = show();
    ask(1);
    choose(/Cualquier otro cargo/);
    await press("Guardar");
    expect(onChanged).toHaveBeenCalled();
    ask(1);
    expect(panel()).toBeNull();
  });
});

test("the draft judged by the new rank is what the line tells afterwards", () => {
  const { judge } = show({ kept: declared });
  judge(known({ id: head, source: "deployed" }));
  expect(toggle()).toHaveTextContent("Jefe de Departamento o inferior, según su institución");
});

describe.each<Locale>(["es-MX", "en-US"])("axe finds nothing wrong in %s", (locale) => {
  test.each<[string, KeptRank | undefined, boolean]>([
    ["unknown", undefined, false],
    ["unknown, with a directory", undefined, true],
    ["declared", declared, true],
    ["from the directory", fromDirectory, true],
    ["deployed", deployed, false],
  ])("%s", async (_, kept, hasDirectory) => {
    const askDirectory = () => Promise.resolve<DirectoryAnswer>({ state: "failed", why: "refused" });
    const { container } = show({ kept, locale, desk: hasDirectory ? { askDirectory } : {} });
    expect(await accessibilityFaults(container)).toEqual([]);
    await open();
    if (hasDirectory) await press(/^(Consultar|Look in)/);
    expect(await accessibilityFaults(container)).toEqual([]);
  });
});
