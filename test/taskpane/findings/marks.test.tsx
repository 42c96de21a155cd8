import { screen, within } from "@testing-library/react";
import type { PolicyDocument } from "../../../src/policy/document/fields";
import type { Draft } from "../../../src/policy/draft";
import { draft, file, known, policy } from "../../support/builders";
import { openPane, sourceOf } from "../support/pane";

/** Words of the test's own, so that no lexicon decides what is found here. */
const own: PolicyDocument = {
  ...policy,
  language: {
    terms: [
      { term: "xurrido", category: "insult", tier: "offensive" },
      { term: "zafiote de marras", category: "obscenity", tier: "grave" },
      { term: "zorbulonte", category: "discrimination-age", tier: "offensive" },
      { term: "bribre sus zumbas", category: "chain", tier: "offensive" },
      { term: "fortuna zurcida", category: "chain", tier: "mild" },
      { term: "cadena dorada", category: "chain", tier: "mild" },
      { term: "so pena de ayuno", category: "chain", tier: "mild" },
      { term: "vaya al grano", category: "courtesy", tier: "mild" },
    ],
  },
};
const html = (content: string) => known({ format: "html", content } as const);
const open = (of: Partial<Draft>) => openPane(sourceOf(draft(of)), {}, own);
const card = (name: RegExp) => screen.getByRole("article", { name });

/** The quotations of a card, what is marked in brackets. */
const told = (name: RegExp) =>
  [...card(name).querySelectorAll("blockquote")].map((quote) =>
    [...quote.childNodes]
      .map((node) => (node.nodeName === "MARK" ? `[${node.textContent ?? ""}]` : (node.textContent ?? "")))
      .join(""),
  );

test.each([
  ["hostile-language", "Es usted un xurrido, creo.", /xurrido/, "Es usted un [xurrido], creo."],
  ["obscene-language", "Vino el zafiote de marras ayer.", /zafiote/, "Vino el [zafiote de marras] ayer."],
  ["discriminatory-language", "Llegó ese zorbulonte ayer.", /zorbulonte/, "Llegó ese [zorbulonte] ayer."],
  ["chain-letter", "Vea que bribre sus zumbas hoy.", /zumbas/, "Vea que [bribre sus zumbas] hoy."],
  ["courtesy.brusque", "Mejor vaya al grano, le digo.", /grano/, "Mejor [vaya al grano], le digo."],
])("what %s finds is marked in its sentence", async (_rule, sentence, name, shown) => {
  await open({ body: html(`<p>Buenos días.</p><p>${sentence} Saludos.</p>`) });
  expect(told(name)).toEqual([shown]);
  expect(within(card(name)).getByLabelText("En el texto")).toBeInTheDocument();
});

test("the words are marked as they read, whatever tags and entities stand between their letters", async () => {
  await open({ body: html("<p>Vino el za<b>fio</b>te&nbsp;de <i>marras</i>.</p>") });
  expect(
    told(/zafiote/)
      .join("")
      .replace(/\s/g, " "),
  ).toBe("Vino el [zafiote de marras].");
});

test("two findings in one sentence are each marked in their own card", async () => {
  await open({ body: html("<p>Ese zorbulonte es un xurrido.</p>") });
  expect(told(/zorbulonte/)).toEqual(["Ese [zorbulonte] es un xurrido."]);
  expect(told(/xurrido/)).toEqual(["Ese zorbulonte es un [xurrido]."]);
});

test("one expression in subject, text and name of a file says where each stands", async () => {
  await open({
    subject: known("El xurrido"),
    body: html("<p>Ese xurrido llamó.</p>"),
    attachments: known([file("informe_del_xurrido_2.docx", 9)]),
  });
  expect(told(/xurrido/)).toEqual(["El [xurrido]", "Ese [xurrido] llamó.", "informe_del_[xurrido]_2.docx"]);
  const labels = [...card(/xurrido/).querySelectorAll("blockquote")].map((quote) =>
    quote.getAttribute("aria-label"),
  );
  expect(labels).toEqual(["En el asunto", "En el texto", "En el nombre de un archivo adjunto"]);
});

test("the same word twice in one sentence is quoted once; sentences beyond two are counted", async () => {
  const line = (at: string) => `<p>${at}: un xurrido y otro xurrido.</p>`;
  await open({ body: html(["Uno", "Dos", "Tres"].map(line).join("")) });
  expect(told(/xurrido/)).toEqual([
    "Uno: un [xurrido] y otro [xurrido].",
    "Dos: un [xurrido] y otro [xurrido].",
  ]);
  expect(within(card(/xurrido/)).getByText("Aparece dos veces más.")).toBeInTheDocument();
});

test("a chain letter shows its signs, the first four sentences of them, and counts the others", async () => {
  const signs = [
    "bribre sus zumbas",
    "fortuna zurcida",
    "cadena dorada",
    "so pena de ayuno",
    "fortuna zurcida",
  ];
  await open({ body: html(signs.map((sign) => `<p>Mire: ${sign}.</p>`).join("")) });
  expect(told(/carta cadena/)).toEqual(signs.slice(0, 4).map((sign) => `Mire: [${sign}].`));
  expect(within(card(/carta cadena/)).getByText("Hay una señal más.")).toBeInTheDocument();
});

test("shouting shows its stretches, however long", async () => {
  const shout = "NECESITO QUE ME ENVÍEN EL INFORME ".repeat(20).trim();
  await open({ body: html(`<p>Hola. ${shout}. Ya lo pedí!!! Es hoy.</p><p>Ande!!!! Gracias.</p>`) });
  const [first, second] = told(/grito/);
  expect(first).toMatch(/^\[NECESITO QUE ME ENVÍEN EL INFORME[^\]]+\]…$/);
  expect(second).toBe("Ya lo pedí[!!!]");
  expect(within(card(/grito/)).getByText("También en otro lugar.")).toBeInTheDocument();
});
