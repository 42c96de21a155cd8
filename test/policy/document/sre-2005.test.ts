import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { builtInPolicy } from "../../../src/policy/document/built-in";
import { validate } from "../../../src/policy/document/validate";
import { rules } from "../../../src/policy/rules";
import { MB } from "../../support/builders";

const { clauses, sections, ranks, ageing, contacts, domains } = builtInPolicy;

const official = (id: string): string => {
  const clause = clauses.find((one) => one.id === id);
  if (!clause) throw new Error(`the document lacks clause ${id}`);
  return clause.text["es-MX"];
};
const fold = (text: string): string => text.replace(/\s+/g, " ").trim();

/** The number that a clause's own wording gives before a unit. */
function numberIn(id: string, unit: RegExp): number {
  const match = new RegExp(String.raw`(\d+)\s*` + unit.source).exec(official(id));
  if (!match) throw new Error(`clause ${id} gives no number before ${String(unit)}`);
  return Number(match[1]);
}

test("it is a policy document without a fault", () => {
  expect(validate(builtInPolicy)).toEqual({ ok: true, document: builtInPolicy });
});

test("it holds every clause from 1 to 18, every sub-letter and every definition, in order", () => {
  const letters = (clause: number, last: string): string[] =>
    Array.from(
      { length: last.charCodeAt(0) - 96 },
      (_, index) => `${String(clause)}.${String.fromCharCode(97 + index)}`,
    );
  const numbered = Array.from({ length: 18 }, (_, index) => index + 1).flatMap((clause) => [
    String(clause),
    ...(clause === 7 || clause === 16 ? letters(clause, "b") : []),
    ...(clause === 9 ? letters(clause, "j") : []),
  ]);
  const definitions = [
    "autoridad-competente",
    "soporte-tecnico",
    "carpeta-personal",
    "mensajes",
    "spam",
    "sre",
  ];
  expect(clauses.map(({ id }) => id)).toEqual([...numbered, ...definitions.map((term) => `def.${term}`)]);
});

describe("its Spanish wording is the official one", () => {
  /** The document as it was printed: headings, numbers and letters in front of the wording. */
  function printed(): string {
    const parts: string[] = [];
    for (const section of sections) {
      parts.push(`${section.title["es-MX"].toUpperCase()}:`);
      for (const { id, term, text } of clauses.filter((clause) => clause.section === section.id)) {
        const head = term ? `${term["es-MX"].toUpperCase()}:` : `${id.slice(id.indexOf(".") + 1)}.`;
        parts.push(`${head} ${text["es-MX"]}`);
      }
    }
    return fold(parts.join(" "));
  }
  const source = join(__dirname, "../../../../shared/politica-correo-electronico-sre-2005.txt");

  // The hash is that of the official text from its first section on, white space folded, without its page header.
  test("word for word, by the hash of the official text", () => {
    expect(createHash("sha256").update(printed()).digest("hex")).toBe(
      "bad5dda6db7921e18b8e13bf29736d6354b677fa1f3d48bae1c4f9e35d719054",
    );
  });

  if (existsSync(source)) {
    test("word for word, against the official text itself", () => {
      const text = fold(
        readFileSync(source, "utf8").replace("Lineamientos en Materia de Correo Electrónico", ""),
      );
      expect(printed()).toBe(text.slice(text.indexOf("SOBRE LA ELEGIBILIDAD:")));
    });
  }
});

test("every clause has a translation of about its length, that is not the original", () => {
  for (const { id, text } of clauses) {
    const ratio = text["en-US"].length / text["es-MX"].length;
    expect([id, ratio > 0.6 && ratio < 1.6, text["en-US"] === text["es-MX"]]).toEqual([id, true, false]);
  }
});

describe("its numbers are those of the written text", () => {
  const [lower, other] = ranks;

  test.each([
    ["7.a", lower?.message],
    ["7.b", other?.message],
    ["16.a", lower?.mailbox],
    ["16.b", other?.mailbox],
  ])("%s gives the megabytes of the limit that names it", (clause, limit) => {
    expect(limit).toEqual({ bytes: numberIn(clause, /Mb/) * MB, clause });
  });

  test("7.a and 16.a speak of the lower rank, 7.b and 16.b of any other", () => {
    expect(ranks.map(({ id }) => id)).toEqual(["jefe-departamento-o-inferior", "otro-cargo"]);
    for (const id of ["7.a", "16.a"]) expect(official(id)).toContain("Jefe de Departamento o Inferior");
    for (const id of ["7.b", "16.b"]) expect(official(id)).toContain("cualquier otro cargo");
  });

  test("clause 10 gives the days after which mail is deleted", () => {
    expect(ageing).toEqual({ days: numberIn("10", /días naturales/), clause: "10" });
  });

  test("clause 1 gives the institutional domain", () => {
    expect(domains.institutional).toEqual([/<usuario>@([\w.]+[a-z])/.exec(official("1"))?.[1]]);
  });

  test("the definition of Soporte Técnico gives its telephone and extension", () => {
    const written = /(\+52) \((\d+)\) (\d+-\d+) x (\d+)/.exec(official("def.soporte-tecnico"));
    const [, country, area, number, extension] = written ?? [];
    expect(contacts.support).toMatchObject({
      phone: `${String(country)} ${String(area)} ${String(number)}`,
      extension,
    });
  });

  test("it is in force from the month that the policy names", () => {
    // «VIGENCIA: A PARTIR DE ENERO DE 2005.»
    expect(builtInPolicy.validFrom).toBe("2005-01-01");
  });
});

test("whoever the policy does not name has no telephone or address made up", () => {
  const { competentAuthority, accountRequests } = contacts;
  for (const { phone, extension, email } of [competentAuthority, accountRequests]) {
    expect([phone, extension, email]).toEqual(["", "", ""]);
  }
});

test("it gives a severity to every finding of every rule", () => {
  for (const rule of rules) {
    const { severity } = builtInPolicy.rules[rule.id];
    expect(Object.keys(severity).sort()).toEqual(Object.keys(rule.findings).sort());
  }
});

test("no domain stands in two of its lists, or twice in one", () => {
  const all = [...domains.institutional, ...domains.lookalike, ...domains.webmail];
  expect(all.filter((domain, index) => all.indexOf(domain) !== index)).toEqual([]);
});

test("the reasons are those that the pane offers, told by codes", () => {
  expect(builtInPolicy.reasons.map(({ id, text }) => [id, text["es-MX"]])).toEqual([
    ["work", "Es parte de mi trabajo"],
    ["quotation", "Es una cita"],
    ["authorized", "Cuento con autorización"],
    ["other", "Otra"],
  ]);
});
