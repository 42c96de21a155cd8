import { catalogue, findingText, inFull, popUp, shorten, toldTogether, type Locale } from "../../src/i18n";
import type { NamedFindingKey } from "../../src/i18n/catalogue";
import { cliTexts } from "../../src/i18n/cli";
import { encryptionWords, kindWords } from "../../src/i18n/file-words";
import { markdown, plain, type Rich } from "../../src/i18n/rich";
import type { Encryption, FileKind } from "../../src/policy/inspection";
import { categories } from "../../src/policy/language/term";
import type { FindingData } from "../../src/policy/rules";
import type { JudgedFinding } from "../../src/policy/verdict";
import { policy } from "../support/builders";

const MB = 1024 * 1024;
const locales: readonly Locale[] = ["es-MX", "en-US"];
const long = `Anexo${" fotográfico de la visita".repeat(8)}.pdf`;
const weighed = {
  size: 6.8 * MB,
  limit: 5 * MB,
  exact: false,
  heaviest: [4.1, 1.9, 0.4].map((megabytes) => ({ name: long, bytes: megabytes * MB, without: 1.2 * MB })),
};
const expression = {
  word: "inútil",
  lemma: "inútil",
  category: "insult" as const,
  part: "body" as const,
  paragraph: 2,
  count: 1,
};
const people = { people: 1204, limit: 50, uncountedLists: 2 };
const limits = policy.ranks.map(({ id, message }) => ({ rank: id, bytes: message.bytes }));
const graphics = { count: 12, bytes: 4 * MB, names: Array.from({ length: 12 }, () => long) };

const held = { name: long, inside: true as const, which: long };
const whys = ["damaged", "too-deep", "too-large", "too-many", "unsupported"] as const;
const kinds = Object.keys(kindWords["es-MX"]) as readonly FileKind[];
const encryptions = [...(Object.keys(encryptionWords["es-MX"]) as readonly Encryption[]), "other"] as const;

const grounds = categories
  .filter((category) => category.startsWith("discrimination"))
  .map((category) => ({ ...expression, category }));
const signs = {
  word: "reenvíalo a todos tus contactos",
  category: "chain",
  part: "body",
  paragraph: 2,
  count: 3,
} as const;

/** Data of every kind of finding, the longest that may come. */
const samples: { readonly [K in NamedFindingKey]: readonly FindingData[K][] } = {
  "sender-account.foreignAccount": [{ address: "ana.perez@gmail.com", domain: "sre.gob.mx" }],
  "message-size.overLimit": [weighed, { size: 7 * MB, limit: 5 * MB, exact: true, heaviest: [] }],
  "message-size.close": [{ ...weighed, size: 5 * MB + 100 }],
  "message-size.near": [{ ...weighed, size: 4.9 * MB }],
  "message-size.rankUnknown": [{ ...weighed, limits }],
  "message-size.declaredRank": [{ ...weighed, limit: 10 * MB, rank: "otro-cargo" }],
  "courtesy.missingSubject": [{}],
  "courtesy.repeatedRecipient": [
    { addresses: ["ana.perez@sre.gob.mx"] },
    {
      addresses: Array.from(
        { length: 40 },
        (_, index) => `direccion.larga.${String(index)}@consulado.sre.gob.mx`,
      ),
    },
  ],
  "missing-attachment.announced": [{ phrase: "adjunto el oficio" }],
  "hostile-language.grave": [expression],
  "hostile-language.offensive": [
    expression,
    { ...expression, part: "subject" },
    { ...expression, part: "attachments" },
  ],
  "hostile-language.mild": [expression, { ...expression, category: "threat" }],
  "obscene-language.grave": [{ ...expression, category: "obscenity" }],
  "obscene-language.offensive": [{ ...expression, category: "obscenity" }],
  "obscene-language.mild": [{ ...expression, category: "obscenity" }],
  "discriminatory-language.grave": grounds,
  "discriminatory-language.offensive": grounds,
  "discriminatory-language.mild": [...grounds, { ...expression, instead: "persona mayor" }],
  "courtesy.shouting": [{ word: "necesito ese informe", part: "subject", count: 1 }],
  "courtesy.brusque": [{ ...expression, category: "courtesy" }],
  "chain-letter.chain": [signs, { ...signs, part: "subject" }],
  "chain-letter.chainSign": [signs],
  "chain-letter.advert": [signs, { ...signs, category: "politics" }],
  "chain-letter.advertSign": [signs, { ...signs, category: "politics" }],
  "copyrighted-material.work": [
    { name: long, works: ["film"] },
    { name: long, works: ["music", "film", "e-book", "installer", "disk-image"] },
  ],
  "attachment-type.executable": [{ name: long }, held, { name: long, inside: true }],
  "attachment-type.video": [{ name: "a.mp4" }, held],
  "attachment-type.audio": [{ name: "a.mp3" }, held],
  "attachment-type.macros": [{ name: "a.xlsm" }, held],
  "attachment-type.graphics": [
    { ...graphics, count: 1, names: [long] },
    { ...graphics, count: 3, names: [long, long, long] },
  ],
  "attachment-type.manyGraphics": [graphics, { ...graphics, count: 1, names: [long] }],
  "attachment-type.notLookedInto": whys.map((why) => ({ name: long, why })),
  "attachment-type.namesOnly": [{ name: long }],
  "attachment-type.damaged": [{ name: long }],
  "disguised-attachment.executable": [{ name: long }],
  "disguised-attachment.otherClass": kinds.map((is, index) => ({
    name: long,
    claims: kinds[kinds.length - 1 - index] ?? "other",
    is,
  })),
  "disguised-attachment.bidi": [{ name: "factura\u202efdp.docx" }],
  "encrypted-content.encrypted": encryptions.flatMap((by) => [
    { name: long, by },
    { name: long, by, inside: true as const },
  ]),
  "encrypted-content.armouredText": [{}],
  "encrypted-content.possiblyEncrypted": [{ name: long }],
  "encrypted-content.restricted": [{ name: long }],
  "mass-mailing.overLimit": [people, { ...people, uncountedLists: 0 }],
  "mass-mailing.meetingOverLimit": [people],
  "mass-mailing.overLimitAssumed": [{ ...people, assumed: 2000 }],
  "mass-mailing.many": [{ ...people, people: 30, uncountedLists: 1 }],
};
const keys = Object.keys(samples) as NamedFindingKey[];

const finding = (
  key: NamedFindingKey | "message-size.unverified",
  data: unknown,
  clause = "7.a",
): JudgedFinding =>
  ({
    rule: key.split(".")[0],
    key,
    clause,
    severity: "warn",
    certainty: "certain",
    data,
    places: [],
    judged: [],
  }) as unknown as JudgedFinding;
const blind = { parts: ["body", "attachments", "to"], why: "late", names: ["acta.7z", long] };

function textsOf(locale: Locale): readonly { readonly what: string; readonly text: Rich }[] {
  const texts = catalogue(locale);
  const told = [
    ...keys.flatMap((key) => samples[key].map((data) => finding(key, data))),
    finding("message-size.unverified", blind),
    finding("message-size.unverified", { ...blind, why: "refused", names: [] }),
  ];
  const { heading, more, detailsInPane, sendAgain, broken, clause, openPane } = texts.alert;
  return [
    ...told.flatMap((one) => {
      const { fact, advice } = findingText(one, texts, popUp(policy));
      return [
        { what: `${one.key}, fact`, text: fact },
        { what: `${one.key}, advice`, text: advice },
      ];
    }),
    ...[2, 3, 12].map((number) => ({ what: "heading", text: heading(number) })),
    ...[1, 2].map((number) => ({ what: "more", text: more(number) })),
    { what: "details in the pane", text: detailsInPane },
    { what: "may be a work", text: texts.mayBeWork },
    { what: "send again", text: sendAgain(policy.secondSendMinutes) },
    { what: "broken", text: broken(policy) },
    ...policy.clauses.map(({ id }) => ({ what: `clause ${id}`, text: clause(id) })),
    { what: "button", text: [{ text: openPane, bold: false, italic: false, isData: false }] },
  ];
}

/** What voice.md rules out. */
const unvoiced =
  /[!¡]|\berror\b|violaci[oó]n|prohibid|no permitid|algo salió mal|violation|forbidden|prohibited|not allowed|went wrong|\bbytes?\b|payload|token|policy engine/i;

/** Spelt with this capital and no other. */
const megabits = /\bMb\b/;

test.each(locales)("has data for every finding of the %s catalogue", (locale) => {
  expect(Object.keys(catalogue(locale).findings).sort()).toEqual([...keys].sort());
});

describe.each(locales)("every text in %s", (locale) => {
  test.each(textsOf(locale))("speaks with the product's voice: $what", ({ text }) => {
    const words = plain(text);
    expect(words).not.toMatch(unvoiced);
    expect(words).not.toMatch(megabits);
    expect(words).not.toMatch(/undefined|NaN|\[object|null| {2}| [.,;]/);
    expect(words).toBe(words.trim());
    expect(words).not.toMatch(/[A-ZÁÉÍÓÚÑ]{5,}/);
  });

  test.each(keys)("%s states a fact in one sentence and leaves room for others in an alert", (key) => {
    for (const data of samples[key]) {
      const { fact, advice } = findingText(finding(key, data), catalogue(locale), popUp(policy));
      expect(plain(fact)).toMatch(/^[«“\p{Lu}\w].*\.$/u);
      expect(plain(advice)).toMatch(/\.$/);
      expect(markdown(fact).length).toBeLessThanOrEqual(260);
      expect(markdown(fact).length + markdown(advice).length).toBeLessThanOrEqual(500);
    }
  });

  test("the button has at most 20 characters", () => {
    expect(catalogue(locale).alert.openPane.length).toBeLessThanOrEqual(20);
  });
});

test("both languages say their own words", () => {
  const [spanish, english] = locales.map((locale) => textsOf(locale).map(({ text }) => plain(text)));
  spanish?.forEach((words, index) => {
    expect(words).not.toBe(english?.[index]);
  });
});

test("a pop-up masks flagged words and shortens long names; the pane shows both whole", () => {
  const insult = finding("hostile-language.offensive", expression);
  const program = finding("attachment-type.executable", { name: long });
  const told = (one: JudgedFinding, context: ReturnType<typeof popUp>) =>
    plain(findingText(one, catalogue("es-MX"), context).fact);
  expect(told(insult, popUp(policy))).toContain("«in…til»");
  expect(told(insult, inFull(policy))).toContain("«inútil»");
  expect(told(program, popUp(policy))).not.toContain(long);
  expect(told(program, popUp(policy))).toContain(".pdf");
  expect(told(program, inFull(policy))).toContain(long);
});

test("a shortened name keeps its beginning and its extension", () => {
  expect(shorten("oficio.pdf")).toBe("oficio.pdf");
  expect(shorten(long)).toHaveLength(48);
  expect(shorten(long)).toMatch(/^Anexo.*….*\.pdf$/);
});

test("every blindness is told in one line, after everything else", () => {
  const told = toldTogether(
    [
      finding("message-size.unverified", { parts: ["body"], why: "late", names: [] }),
      finding("courtesy.missingSubject", {}, "8"),
      finding("message-size.unverified", { parts: ["attachments"], why: "refused", names: ["acta.7z"] }),
      finding("message-size.unverified", { parts: ["body"], why: "late", names: [] }),
    ],
    catalogue("es-MX"),
    popUp(policy),
  );
  expect(told.map(({ clause, findings }) => [clause, findings.length])).toEqual([
    ["8", 1],
    [undefined, 3],
  ]);
  const line = plain(told[1]?.fact ?? []);
  expect(line.match(/el texto/g)).toHaveLength(1);
  expect(line).toContain("acta.7z");
});

function stringsIn(value: unknown): readonly string[] {
  if (typeof value === "string") return [value];
  if (typeof value === "function") {
    const words = (value as (...args: readonly unknown[]) => unknown)(7, 1, 2, 3);
    return typeof words === "string" ? [words] : [];
  }
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(stringsIn) : [];
}

test.each(locales)("the command line speaks with the same voice in %s", (locale) => {
  const { fault, ...texts } = cliTexts(locale);
  const words = [
    ...stringsIn(texts),
    fault({ path: "a.b", code: "unknown-key", expected: "text", found: "nothing", nearest: "c" }),
  ];
  expect(words.length).toBeGreaterThan(20);
  for (const one of words) {
    expect(one).not.toMatch(unvoiced);
    expect(one).not.toMatch(/undefined|NaN|\[object/);
  }
});

/** Fact and advice as the pane tells them. */
function inPane(key: NamedFindingKey | "message-size.unverified", data: unknown, locale: Locale): string {
  const { fact, advice } = findingText(finding(key, data), catalogue(locale), inFull(policy));
  return `${plain(fact)} ${plain(advice)}`;
}

describe("what could not be checked", () => {
  test.each([
    [
      "one thing, late",
      { parts: ["subject"], why: "late", names: [] },
      "el asunto. Outlook no respondió a tiempo.",
    ],
    [
      "several, late",
      { parts: ["attachments", "subject"], why: "late", names: [] },
      "los archivos adjuntos y el asunto. Outlook no respondió a tiempo.",
    ],
    [
      "things that are feminine",
      { parts: ["from"], why: "invalid", names: [] },
      "la cuenta «De». Falta información o no se pudo leer.",
    ],
    [
      "files by their names",
      { parts: ["attachments"], why: "refused", names: ["acta.msg", "b.msg"] },
      "el tamaño de acta.msg y b.msg. Falta información o no se pudo leer.",
    ],
    [
      "the content of files",
      { parts: ["attachments"], why: "late", names: ["acta.7z"], of: "content" },
      "el contenido de acta.7z. Outlook no respondió a tiempo.",
    ],
  ])("is told so that every word agrees: %s", (_what, data, told) => {
    expect(inPane("message-size.unverified", data, "es-MX")).toBe(
      `No se pudo comprobar lo siguiente: ${told} Revise usted antes de enviar, o intente de nuevo.`,
    );
  });

  test("is told in English of one thing as of several", () => {
    const told = (parts: readonly string[]) =>
      inPane("message-size.unverified", { parts, why: "refused", names: [] }, "en-US");
    for (const text of [told(["attachments"]), told(["subject", "body"])])
      expect(text).not.toMatch(/\b(it|them)\b/);
  });
});

test.each([
  ["es-MX", "Una expresión puede leerse como una amenaza: «te voy a matar», en el segundo párrafo."],
  ["en-US", "One expression may be read as a threat: “te voy a matar”, in the second paragraph."],
] as const)("a threat is called one in %s, whatever its tier", (locale, fact) => {
  const threat = {
    ...expression,
    word: "te voy a matar",
    lemma: "te voy a matar",
    category: "threat" as const,
  };
  for (const key of ["hostile-language.offensive", "hostile-language.mild"] as const)
    expect(inPane(key, threat, locale)).toContain(fact);
});

test("sizes add up: what a file takes away is what it weighs when sent", () => {
  const data = {
    ...weighed,
    size: 6.7 * MB,
    heaviest: [{ name: "a.pdf", bytes: 4.1 * MB, without: 1.1 * MB }],
  };
  expect(inPane("message-size.overLimit", data, "es-MX")).toContain(
    "cerca de 6.7 MB; su límite es 5 MB. Lo que más pesa es a.pdf (4.1 MB; 5.6 MB al enviarse): sin él quedaría en 1.1 MB.",
  );
  expect(inPane("message-size.overLimit", data, "en-US")).toContain(
    "a.pdf (4.1 MB; 5.6 MB when sent): without it",
  );
});

test.each([
  ["es-MX", "sin él quedaría en 3.9 MB; sin b.pdf (1.5 MB), en 4.7 MB; sin c.pdf (512 kB), en 6 MB."],
  [
    "en-US",
    "without it, 3.9 MB would be left; without b.pdf (1.5 MB), 4.7 MB; without c.pdf (512 kB), 6 MB.",
  ],
] as const)(
  "the heaviest files are told in one sentence, with what each would save, in %s",
  (locale, sentence) => {
    const heaviest = [
      { name: "a.pdf", bytes: 2.1 * MB, without: 3.9 * MB },
      { name: "b.pdf", bytes: 1.5 * MB, without: 4.7 * MB },
      { name: "c.pdf", bytes: 0.5 * MB, without: 6 * MB },
    ];
    expect(inPane("message-size.overLimit", { ...weighed, heaviest }, locale)).toContain(sentence);
  },
);

test.each([
  ["es-MX", "Jefe de Departamento o inferior, 5 MB; cualquier otro cargo, 10 MB."],
  ["en-US", "Head of Department or below, 5 MB; any other post, 10 MB."],
] as const)("the limits by rank are one sentence in %s", (locale, sentence) => {
  expect(inPane("message-size.rankUnknown", { ...weighed, limits }, locale)).toContain(sentence);
});

test("a rank that begins with an acronym keeps its capitals", () => {
  const [first, second] = policy.ranks;
  if (!first || !second) throw new Error("the policy has two ranks");
  const renamed = {
    ...policy,
    ranks: [first, { ...second, name: { "es-MX": "SRE central", "en-US": "SRE" } }],
  };
  const { advice } = findingText(
    finding("message-size.rankUnknown", { ...weighed, limits }),
    catalogue("es-MX"),
    inFull(renamed),
  );
  expect(plain(advice)).toContain("; SRE central, 10 MB.");
});

test.each([
  ["es-MX", "reduzca los invitados.", "destinatarios"],
  ["en-US", "invite fewer people.", "address"],
] as const)("a meeting has attendees, and no recipients, in %s", (locale, way, other) => {
  const told = inPane("mass-mailing.meetingOverLimit", people, locale);
  expect(told).toContain(way);
  expect(told).not.toContain(other);
});

test.each([
  ["es-MX", "Cada lista cuyos integrantes no se conocen cuenta como una persona."],
  ["en-US", "A list whose members are not known counts as one person."],
] as const)(
  "lists that count as one person are told of in %s, one or several, and only where there are any",
  (locale, told) => {
    for (const uncountedLists of [1, 2])
      expect(inPane("mass-mailing.many", { ...people, uncountedLists }, locale)).toContain(told);
    expect(inPane("mass-mailing.many", { ...people, uncountedLists: 0 }, locale)).not.toContain(told);
  },
);

test("the size and the content that are lost of one file are both told, and each file once", () => {
  const lost = (of: "size" | "content", names: readonly string[]) =>
    finding("message-size.unverified", { parts: ["attachments"], why: "late", names, of });
  const [told] = toldTogether(
    [lost("size", ["a.7z"]), lost("content", ["a.7z", "b.zip"]), lost("content", ["b.zip"])],
    catalogue("es-MX"),
    inFull(policy),
  );
  expect(plain(told?.fact ?? [])).toBe(
    "No se pudo comprobar lo siguiente: el tamaño de a.7z y el contenido de a.7z y b.zip.",
  );
});

test.each([
  ["es-MX", "planos.zip contiene un video (recorrido.mp4).", "planos.zip contiene un video."],
  ["en-US", "planos.zip contains a video (recorrido.mp4).", "planos.zip contains a video."],
] as const)("what is inside is named in %s where its name is known", (locale, named, unnamed) => {
  const told = (data: object) => inPane("attachment-type.video", { name: "planos.zip", ...data }, locale);
  expect(told({ inside: true, which: "recorrido.mp4" })).toContain(named);
  expect(told({ inside: true })).toContain(unnamed);
});

describe("what is found twice of one file is told once", () => {
  const of = (key: NamedFindingKey, data: object = {}, id = "1"): JudgedFinding => ({
    ...finding(key, { name: "informe.pdf", ...data }, "9.e"),
    places: [{ part: "attachments", id, name: "informe.pdf" }],
  });
  const work = (...works: readonly string[]) => of("copyrighted-material.work", { works });
  const told = (...findings: readonly JudgedFinding[]) =>
    toldTogether(findings, catalogue("es-MX"), inFull(policy)).map(({ fact, findings: group }) => [
      plain(fact),
      group.length,
    ]);
  const program = of("attachment-type.executable");
  const disguised = of("disguised-attachment.executable");

  test.each([
    {
      why: "a program under another name",
      findings: [program, disguised],
      is: [["informe.pdf es un programa, y su nombre lo oculta.", 2]],
    },
    {
      why: "a program, where no rule minds names",
      findings: [program],
      is: [["informe.pdf es un programa.", 1]],
    },
    {
      why: "an installer, which is a program first",
      findings: [work("installer"), program, disguised],
      is: [["informe.pdf es un programa, y su nombre lo oculta.", 3]],
    },
    {
      why: "a video that may be a film",
      findings: [work("film"), of("attachment-type.video")],
      is: [["informe.pdf es un video.", 2]],
    },
    {
      why: "an archive with music",
      findings: [work("music"), of("attachment-type.audio", { inside: true })],
      is: [["informe.pdf contiene un archivo de audio.", 2]],
    },
  ])("$why", ({ findings, is }) => {
    expect(told(...findings)).toEqual(is);
  });

  test.each([
    ["another file", program, of("disguised-attachment.executable", {}, "2")],
    ["a program inside", of("attachment-type.executable", { inside: true }), disguised],
    ["a book beside the film", work("e-book", "film"), of("attachment-type.video")],
    ["a program that holds music", work("music"), program],
  ])("but not %s", (_what, one, other) => {
    expect(told(one, other)).toHaveLength(2);
  });

  test("and asks for the reason that the other would have asked for", () => {
    const [video] = toldTogether(
      [work("film"), of("attachment-type.video")],
      catalogue("es-MX"),
      popUp(policy),
    );
    expect(plain(video?.advice ?? [])).toMatch(/quítelo\. Si tiene derechos de autor, indique en el panel/);
  });
});
