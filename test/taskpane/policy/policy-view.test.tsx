import { act, fireEvent, screen, within } from "@testing-library/react";
import type { Locale } from "../../../src/i18n";
import { known, unavailable, type Reading, type SenderRank } from "../../../src/policy/draft";
import { PolicyView } from "../../../src/taskpane/policy/PolicyView";
import { departmentHead, policy } from "../../support/builders";
import { accessibilityFaults } from "../support/pane";
import { showPart } from "../support/part";

const deployed = known(departmentHead);
const view = (rank: Reading<SenderRank> = deployed, sought?: { clause: string; turn: number }) => (
  <PolicyView rank={rank} sought={sought} />
);
const open = (locale: Locale = "es-MX", rank: Reading<SenderRank> = deployed) =>
  showPart(view(rank), { locale });
const box = () => screen.getByRole("searchbox");
const type = (query: string) => fireEvent.change(box(), { target: { value: query } });
const names = () =>
  screen.getAllByRole("article").map((article) => within(article).getAllByRole("heading")[0]!.textContent);
const marks = (container: Element) =>
  [...container.querySelectorAll("mark")].map(({ textContent }) => textContent);

describe("the list", () => {
  test.each(["es-MX", "en-US"] as const)(
    "holds every clause and definition in %s, under its part",
    (locale) => {
      const { container } = open(locale);
      expect(screen.getAllByRole("article")).toHaveLength(policy.clauses.length);
      for (const { text, term } of policy.clauses) {
        expect(container).toHaveTextContent(text["es-MX"].replace(/\s+/g, " "));
        expect(container).toHaveTextContent(text[locale].replace(/\s+/g, " "));
        if (term) expect(container).toHaveTextContent(term[locale]);
      }
      for (const { title } of policy.sections)
        expect(screen.getByRole("heading", { level: 2, name: title[locale] })).toBeInTheDocument();
    },
  );

  test("has a letter within its clause", () => {
    open();
    const clause = screen.getByRole("article", { name: "Numeral 7" });
    expect(within(clause).getByRole("article", { name: "Numeral 7, inciso a" })).toHaveTextContent("5Mb");
  });

  test("marks each language as such", () => {
    open("en-US");
    const clause = screen.getByRole("article", { name: "Clause 8" });
    expect([...clause.querySelectorAll("[lang]")].map((one) => one.getAttribute("lang"))).toEqual([
      "en-US",
      "es-MX",
    ]);
  });

  test("says in a sentence what is done for a clause, and explains it when asked", () => {
    open();
    const clause = screen.getByRole("article", { name: "Numeral 8" });
    const { note } = policy.clauses.find(({ id }) => id === "8")!.coverage;
    expect(clause).toHaveTextContent("Visto Bueno lo revisa en parte.");
    expect(clause).not.toHaveTextContent(note["es-MX"]);
    fireEvent.click(screen.getByRole("switch", { name: "Explicar qué revisa Visto Bueno y qué no" }));
    expect(clause).toHaveTextContent(note["es-MX"]);
  });
});

describe("the search", () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());
  const pass = (milliseconds: number) => act(() => jest.advanceTimersByTimeAsync(milliseconds));

  test("finds at every keystroke, without case and accents, and marks what was typed", () => {
    const { container } = open();
    type("MUS");
    expect(names()).toContain("Numeral 9, inciso e");
    type("musica graf");
    expect(names()).toEqual(["Numeral 9", "Numeral 9, inciso e"]);
    expect(marks(container)).toEqual(expect.arrayContaining(["música", "gráf"]));
    expect(screen.getByText("1 numeral", { selector: "p" })).toBeInTheDocument();
  });

  test("finds definitions by their term and counts them as such", () => {
    open();
    type("área almacenamiento");
    expect(names()).toEqual(["Carpeta Personal"]);
    expect(screen.getByText("1 definición", { selector: "p" })).toBeInTheDocument();
  });

  test("shows the other language where only there the words stand", () => {
    const { container } = open();
    type("passwords");
    expect(names()).toContain("Numeral 5");
    expect(marks(container)).toContain("passwords");
  });

  test("says the count when the typing pauses, not during it", async () => {
    open();
    for (const query of ["v", "vi", "vid"]) {
      type(query);
      await pass(300);
    }
    expect(screen.getByRole("status")).toBeEmptyDOMElement();
    await pass(500);
    expect(screen.getByRole("status")).toHaveTextContent(/^2 numerales$/);
  });

  test("has nothing to say aloud while nothing is looked for", () => {
    open();
    expect(screen.queryByRole("status")).not.toBeInTheDocument();
  });

  test("says what to do where nothing is found, and whom to ask", () => {
    open();
    type("xilófono");
    expect(screen.getByRole("heading", { name: "Ningún numeral dice «xilófono»" })).toBeInTheDocument();
    fireEvent.click(screen.getByRole("button", { name: "Soporte Técnico" }));
    expect(screen.getByRole("link", { name: /5063-3000/ })).toHaveAttribute(
      "href",
      "tel:+52-55-5063-3000;ext=4444",
    );
  });

  test.each([
    ["Esc", () => fireEvent.keyDown(box(), { key: "Escape" })],
    ["its button", () => fireEvent.click(screen.getByRole("button", { name: "Borrar la búsqueda" }))],
  ])("is emptied by %s, with the focus in it", (_how, empty) => {
    open();
    box().focus();
    type("video");
    empty();
    expect(box()).toHaveValue("");
    expect(box()).toHaveFocus();
    expect(screen.getAllByRole("article")).toHaveLength(policy.clauses.length);
  });

  test("shows what was typed as text", () => {
    const { container } = open();
    type("<img src=x>");
    expect(container.querySelector("img")).toBeNull();
    expect(screen.getByRole("heading", { name: "Ningún numeral dice «<img src=x>»" })).toBeInTheDocument();
  });
});

describe("a clause that was asked for", () => {
  const sought = (clause: string, turn = 1) => view(deployed, { clause, turn });
  const clause = (name: string) => screen.getByRole("article", { name });

  test("gets the focus, as a tab stop, explained", () => {
    const { again } = open();
    again(sought("9.e"));
    expect(clause("Numeral 9, inciso e")).toHaveFocus();
    expect(screen.getAllByRole("article").filter(({ tabIndex }) => tabIndex === 0)).toEqual([
      clause("Numeral 9, inciso e"),
    ]);
    expect(clause("Numeral 9, inciso e")).toHaveTextContent("Se lee el contenido de cada archivo adjunto");
  });

  test("gets the focus where the policy was not open before", () => {
    showPart(sought("9.e"));
    expect(clause("Numeral 9, inciso e")).toHaveFocus();
  });

  test("is shown although something else was looked for", () => {
    const { again } = open();
    type("contraseña");
    again(sought("7.a"));
    expect(box()).toHaveValue("");
    expect(clause("Numeral 7, inciso a")).toHaveFocus();
  });

  test("is shown again when it is asked for again, and another instead of it", () => {
    const { again } = open();
    again(sought("7.a"));
    box().focus();
    again(sought("7.a", 2));
    expect(clause("Numeral 7, inciso a")).toHaveFocus();
    again(sought("def.spam", 3));
    expect(clause("SPAM")).toHaveFocus();
  });

  test("does not take the focus from whoever looks for something else", () => {
    const { again } = open();
    again(sought("7.a"));
    box().focus();
    type("video");
    fireEvent.keyDown(box(), { key: "Escape" });
    again(sought("7.a"));
    expect(box()).toHaveFocus();
  });

  test("leaves the focus in the search where the policy does not have it", () => {
    const { again } = open();
    again(sought("99"));
    expect(box()).toHaveFocus();
  });

  test("is asked for by the limits too", () => {
    const asked: string[] = [];
    showPart(view(), { showClause: (id) => asked.push(id) });
    for (const name of ["Numeral 7, inciso a", "Numeral 16, inciso a", "Numeral 10", "Numeral 9, inciso g"])
      fireEvent.click(screen.getByRole("button", { name }));
    expect(asked).toEqual(["7.a", "16.a", "10", "9.g"]);
  });
});

describe("what applies to the reader", () => {
  const card = () => screen.getByRole("region", { name: "Lo que se aplica a usted" });

  test("are the limits of a known rank, with who says so", () => {
    open();
    expect(card()).toHaveTextContent("Jefe de Departamento o inferior, según su institución");
    expect(card()).toHaveTextContent("hasta 5 MB");
    expect(card()).toHaveTextContent("hasta 30 MB");
    expect(card()).toHaveTextContent("los mensajes se borran a los 90 días");
    expect(card()).toHaveTextContent("hasta 50 sin aprobación por escrito");
    expect(card()).not.toHaveTextContent("10 MB");
  });

  test.each([
    ["nobody knows", unavailable],
    ["the policy does not have", known({ id: "embajador", source: "declared" as const })],
  ])("are the limits of every rank where %s the rank", (_what, rank) => {
    open("es-MX", rank);
    for (const limit of [
      "5 MB: Jefe de Departamento o inferior",
      "10 MB: Cualquier otro cargo",
      "30 MB",
      "60 MB",
    ])
      expect(card()).toHaveTextContent(limit);
    expect(card()).toHaveTextContent("aún no lo conocemos");
  });

  test("make room for what was found", () => {
    open();
    type("video");
    expect(screen.queryByRole("region", { name: "Lo que se aplica a usted" })).not.toBeInTheDocument();
  });
});

test("says which document it is, since when it is in force, and the Authority only where it can be reached", () => {
  const { container } = open("en-US");
  expect(container).toHaveTextContent("Version 2005.1 · In force since January 1, 2005");
  expect(container).toHaveTextContent(policy.source);
  expect(
    screen.queryByText(policy.contacts.competentAuthority.name["en-US"], { selector: "span" }),
  ).toBeNull();
});

test("names the Competent Authority where the policy says how to reach it", () => {
  const competentAuthority = { ...policy.contacts.competentAuthority, email: "autoridad@sre.gob.mx" };
  showPart(view(), { policy: { ...policy, contacts: { ...policy.contacts, competentAuthority } } });
  expect(screen.getByRole("link", { name: "autoridad@sre.gob.mx" })).toHaveAttribute(
    "href",
    "mailto:autoridad@sre.gob.mx",
  );
});

test.each([
  ["as it opens", "", "es-MX"],
  ["as it opens", "", "en-US"],
  ["with results", "video", "es-MX"],
  ["with nothing found", "xilófono", "en-US"],
] as const)("axe finds nothing wrong %s (%s, %s)", async (_when, query, locale) => {
  const { container } = open(locale);
  if (query !== "") {
    type(query);
    await screen.findByText(/numeral|No clause/, { selector: "[role=status]" });
  }
  for (const button of screen.queryAllByRole("button", { expanded: false })) fireEvent.click(button);
  expect(await accessibilityFaults(container)).toEqual([]);
});
