import { hostileLanguage } from "../../../src/policy/rules/hostile-language";
import type { Draft } from "../../../src/policy/draft";
import { evaluate } from "../../../src/policy/evaluate";
import { draft, failed, file, known, policy } from "../../support/builders";
import { testRule } from "../../support/test-rule";

const text = (content: string) => ({ body: known({ format: "text" as const, content }) });
const html = (content: string) => ({ body: known({ format: "html" as const, content }) });
const reply = "-----Mensaje original-----\r\nDe: Ana\r\nEnviado: lunes\r\nPara: B\r\nAsunto: C\r\n\r\n";

testRule(hostileLanguage, {
  accepts: [
    {
      why: "an ordinary letter",
      draft: text("Conforme al artículo 5, la computadora del attaché motivó la disputa."),
    },
    { why: "a useless procedure", draft: text("Resultó inútil el trámite.") },
    { why: "words that lines part", draft: html("<p>idi</p><p>ota</p><td>idi<td>ota") },
    {
      why: "words in a comment or a style",
      draft: html("<!-- idiota --><style>.idiota{}</style><p class=idiota>Hola</p>"),
    },
    { why: "a mild word in somebody's quotation marks", draft: text("Escribió «qué menso».") },
    { why: "a signature", draft: text("Saludos.\n-- \nEl idiota del barrio") },
    { why: "innocent names of files", draft: { attachments: known([file("computadora_artículo.docx", 9)]) } },
  ],
  rejects: [
    {
      why: "an insult, at its place and paragraph",
      draft: text("Buenos días:\n\nEs usted un imbécil."),
      finds: [
        {
          key: "offensive",
          clause: "9.a",
          severity: "warn",
          certainty: "certain",
          data: {
            word: "imbécil",
            lemma: "imbécil",
            category: "insult",
            part: "body",
            paragraph: 2,
            count: 1,
          },
          marks: ["imbécil"],
        },
      ],
    },
    {
      why: "a grave insult",
      draft: text("Son unos hijos de puta."),
      finds: [{ key: "grave", severity: "block", data: { word: "hijos de puta" } }],
    },
    {
      why: "what is said of the reader's work",
      draft: text("Su informe es inútil."),
      finds: [{ key: "mild", severity: "advise", data: { lemma: "inútil" }, marks: ["inútil"] }],
    },
    {
      why: "a word over tags and references, at its HTML",
      draft: html("<p>Hola</p><p>Es un idi<b>&#243;</b>t<i>a</i>.</p><p>idi<b>ota</b></p>"),
      finds: [
        {
          key: "offensive",
          data: { word: "idióta", count: 2, paragraph: 2 },
          marks: ["idi<b>&#243;</b>t<i>a", "idi<b>ota"],
        },
      ],
    },
    {
      why: "a word with invisible characters, shown without them",
      draft: text("un idi\u00ado\u200bta"),
      finds: [{ key: "offensive", data: { word: "idiota" } }],
    },
    {
      why: "one finding for each lemma, the gravest first, with all their places",
      draft: { ...text("Idiota, más que idiotas. No sea menso, hijo de puta."), subject: known("IDIOTA") },
      finds: [
        { key: "grave", data: { count: 1 } },
        {
          key: "offensive",
          data: { lemma: "idiota", word: "IDIOTA", part: "subject", count: 3 },
          marks: ["IDIOTA", "Idiota", "idiotas"],
          ways: ["replace-text", "mask-text"],
        },
        { key: "offensive", data: { lemma: "menso" } },
      ],
    },
    {
      why: "what somebody else wrote, as mild",
      draft: text(`Le comparto.\r\n\r\n${reply}Son unos hijos de puta.`),
      finds: [{ key: "mild", severity: "advise" }],
    },
    {
      why: "the sender's own use beside a quoted one, once",
      draft: text(`Idiota.\r\n\r\n${reply}Idiota usted.`),
      finds: [{ key: "offensive", data: { count: 1 }, marks: ["Idiota"] }],
    },
    {
      why: "the subject of an answer, as mild",
      draft: { subject: known("RE: son unos idiotas") },
      finds: [{ key: "mild", data: { part: "subject" }, marks: ["idiotas"] }],
    },
    {
      why: "the name of a file",
      draft: { attachments: known([file("informe_del_idiota.docx", 9)]) },
      finds: [
        {
          key: "offensive",
          data: { part: "attachments", word: "idiota" },
          ways: ["remove-attachment"],
          marks: ["informe_del_idiota.docx"],
        },
      ],
    },
    {
      why: "the words of an image",
      draft: html('<p>Hola <img src="cid:1" alt="eres un idiota"></p>'),
      finds: [{ key: "offensive", marks: ["idiota"] }],
    },
    {
      why: "a mention in quotation marks, one tier lower",
      draft: text('Se tachó la palabra "idiota" del acta.'),
      finds: [{ key: "mild" }],
    },
    {
      why: "a subject that could be judged beside a body that could not",
      draft: { subject: known("Idiota"), body: failed("late") },
      finds: [
        { key: "offensive" },
        { key: "unverified", certainty: "unverified", data: { parts: ["body"], why: "late" } },
      ],
    },
  ],
});

describe("what is judged", () => {
  const judged = (content: string) =>
    evaluate(draft(text(content)), policy).findings.map((finding) => finding.judged);

  test("stays the same when other words change, and not when the expression is added again", () => {
    expect(judged("Eres un idiota.")).toEqual(judged("Eres, en verdad, un IDIOTA."));
    expect(judged("Eres un idiota.")).not.toEqual(judged("Idiota, eres un idiota."));
  });
});

describe("twenty sentences, half of them insults", () => {
  const outcome = (content: string) => evaluate(draft(html(`<p>${content}</p>`)), policy).outcome;

  test.each([
    "Usted es un idiota.",
    "Eres un PENDEJO.",
    "No sea imbecil.",
    "Qué estúpida respuesta.",
    "Son unos inútiles.",
    "Ese cabrón no firmó.",
    "Contésteme, pedazo de animal.",
    "Es usted un completo inepto.",
    "Su área está llena de tarados y mal nacidos.",
    "You are an idiot.",
  ])("warns of: %s", (sentence) => {
    expect(outcome(sentence)).toBe("warn");
  });

  test.each([
    "La computadora nueva se entrega hoy.",
    "La disputa comercial sigue.",
    "Conforme al artículo 5.",
    "El attaché militar confirma.",
    "La reputación del diputado.",
    "El vehículo oficial y el obstáculo.",
    "Viajará a Culiacán con Concha Vergara.",
    "Resultó inútil el trámite.",
    "Feliz año nuevo.",
    "El juez se declaró incompetente.",
  ])("lets pass: %s", (sentence) => {
    expect(outcome(sentence)).toBe("allow");
  });
});

test("each form of a word is masked as it is written, and only masking says how", () => {
  const body = known({ format: "text" as const, content: "Idiota, más que idiotas." });
  const [finding] = evaluate(draft({ body }), policy).findings;
  const masks = finding?.remedies.map((remedy) =>
    remedy.kind === "mask-text" || remedy.kind === "replace-text"
      ? remedy.places.map((place) => place.mask)
      : [],
  );
  expect(masks).toEqual([
    [undefined, undefined],
    ["Id…ota", "id…tas"],
  ]);
});

test("the same word in another part is another value", () => {
  const judgedOf = (parts: Partial<Draft>) => evaluate(draft(parts), policy).findings[0]?.judged;
  const inText = judgedOf(text("Eres un idiota."));
  expect(judgedOf(text("Tú, idiota, contesta."))).toEqual(inText);
  expect(judgedOf({ subject: known("Eres un idiota") })).not.toEqual(inText);
});
