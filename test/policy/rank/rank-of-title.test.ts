import fc from "fast-check";
import { rankOfTitle } from "../../../src/policy/rank/rank-of-title";
import { policy } from "../../support/builders";

const head = "jefe-departamento-o-inferior";
const other = "otro-cargo";
const rankOf = (title: string): string | undefined => rankOfTitle(title, policy);

/** Titles as directories write them. */
const belongs: Readonly<Record<string, readonly string[]>> = {
  [head]: [
    "Jefe de Departamento",
    "Jefa de Departamento",
    "JEFE DE DEPARTAMENTO",
    "jefa de departamento de visas",
    "Jefa de Depto. de Visas",
    "Jefe de Depto de Pasaportes",
    "Jefe Dpto. Legalizaciones",
    "Jefe del Departamento de Nóminas",
    "Jefe(a) de Departamento",
    "Jefe (a) de Departamento de Control de Gestión",
    "Jefe/a de Departamento",
    "Jefa/Jefe de Departamento",
    "Jefatura de Departamento de Archivo",
    "Jefe de Departamento Adjunto a la Dirección General",
    "Jefe de Departamento en la Dirección General de Delegaciones",
    "Jefa de Departamento, Dirección General de Delegaciones",
    "Dirección General de Protocolo / Jefe de Departamento",
    "DGCI - Jefe de Departamento de Redes",
    "Dirección General de Servicios Consulares: Jefa de Departamento",
    "Jefe de Departamento (OA1)",
    "Lic. Jefe de Departamento",
    "C. Jefa de Departamento",
    "Mtra. Jefa de Departamento de Análisis",
    "Subjefe de Departamento",
    "Subjefa de Depto. de Trámites",
    "Jefe de Unidad Departamental de Adquisiciones",
    "J.U.D. de Adquisiciones",
    "JUD Recursos Materiales",
    "Encargada del Departamento de Visas",
    "Encargado del Despacho de la Jefatura de Departamento de Visas",
    "Enc. del Depto. de Registro",
    "Titular del Departamento de Nacionalidad",
    "Jefe de Oficina",
    "Jefa de Ofna. de Correspondencia",
    "Jefe de Sección",
    "Jefa de Secc. Consular",
    "Enlace",
    "ENLACE DE ALTA RESPONSABILIDAD",
    "Enlace Administrativo",
    "Profesional Ejecutivo de Servicios Especializados",
    "Profesional Ejecutiva",
    "Prof. Ejecutivo",
    "Profesional Dictaminadora de Servicios Especializados",
    "Analista",
    "Analista Administrativa",
    "Analista Admvo.",
    "Técnico Especializado",
    "Tecnica Especializada",
    "Técnico Superior",
    "Técnica Superior en Sistemas",
    "Técnico Administrativo “B”",
    "Técnico-Administrativo A",
    "TECNICO ADMVO. C",
    "Agregado Administrativo",
    "Agregada Administrativa “A”",
    "Agregado Admvo. C",
    "Agregado Administrativo (D)",
    "Oficial Administrativo",
    "Oficial Admva.",
    "Oficial de Servicios",
    "Auxiliar Administrativo",
    "Aux. Administrativa",
    "Auxiliar de Archivo",
    "Asistente Administrativo",
    "Asistente Administrativo del Director General",
    "Asistente Ejecutiva de la Subsecretaria",
    "Asist. Admva.",
    "Asistente de la Directora General Adjunta",
    "Recepcionista",
    "Recepcionista de la Oficina del Secretario",
    "Capturista",
    "Archivista",
    "Mensajero",
    "Mensajera",
    "Chofer del Embajador",
    "Becaria",
    "Prestadora de Servicio Social",
    "Analista; Enlace",
  ],
  [other]: [
    "Director General",
    "Directora General",
    "DIRECTORA GENERAL DE DELEGACIONES",
    "Dir. Gral. de Protocolo",
    "Dir.Gral. de Protocolo",
    "D.G. de Comunicaciones",
    "Director(a) General",
    "Director/a General Adjunto/a",
    "Director General Adjunto",
    "Directora General Adjunta de Innovación",
    "Dir. Gral. Adj. de Sistemas",
    "DGA de Sistemas",
    "D.G.A. de Sistemas",
    "Director de Área",
    "Directora de Area",
    "Directora",
    "Director de Oficina de Pasaportes",
    "Subdirector de Área",
    "Subdirectora de Recursos Humanos",
    "Subdir. de Soporte Técnico",
    "Sub-Director",
    "SubDirectora de Área",
    "Lic. Subdirectora",
    "Ing. Director de Informática",
    "Coordinador General",
    "Coord. Gral. de Asesores",
    "Coordinadora de Asesores",
    "Coordinador Administrativo",
    "Coordinadora Admva.",
    "Jefe de Unidad",
    "Jefa de Unidad de Asuntos Jurídicos",
    "Jefe de la Oficina del C. Secretario",
    "Jefa de la Oficina de la Secretaria",
    "Jefe de Cancillería",
    "Titular de la Unidad de Transparencia",
    "Titular del Órgano Interno de Control",
    "Titular del OIC",
    "Encargada del Despacho de la Dirección General de Protocolo",
    "Encargado de la Subdirección de Redes",
    "Titular de la Dirección General Adjunta de Sistemas",
    "Consultor Jurídico",
    "Oficial Mayor",
    "Subsecretario para América del Norte",
    "Secretario de Relaciones Exteriores",
    "Canciller",
    "Embajador",
    "Embajadora de México en Francia",
    "Ministro",
    "Ministra",
    "Consejera",
    "Primer Secretario",
    "Primera Secretaria",
    "1er. Secretario",
    "1ª Secretaria",
    "Segundo Secretario",
    "2º Srio.",
    "2a. Sria.",
    "Tercer Secretario",
    "3er Srio",
    "Agregado Diplomático",
    "Agregada Dipl.",
    "Cónsul General",
    "CONSUL GENERAL DE MEXICO EN CHICAGO",
    "Cónsula de Protección",
    "Vicecónsul",
    "Director / Subdirectora",
    "ＤＩＲＥＣＴＯＲ ＧＥＮＥＲＡＬ",
  ],
};

describe.each(Object.entries(belongs))("%s", (id, titles) => {
  test.each(titles)("%s", (title) => {
    expect(rankOf(title)).toBe(id);
  });
});

/** Never a guess: what the policy's titles do not tell stays unknown. */
test.each([
  ["nothing", ""],
  ["white space", " \t\u00a0"],
  ["punctuation", "—/()."],
  ["an article alone", "de la"],
  ["another language", "Head of Department"],
  ["another writing", "Директор"],
  ["a title that only mentions a higher one", "Asesor del Director General"],
  ["a secretary of a director", "Secretaria del Director General"],
  ["one word for a clerk and for a minister", "Secretaria"],
  ["an institution's name, which accents alone tell from its head", "Secretaría de Relaciones Exteriores"],
  ["a unit's name", "Dirección General de Delegaciones"],
  ["a unit's name, which accents alone tell from its head, with an unknown post", "Subsecretaría / Asesor"],
  ["a former post", "Ex Director General"],
  ["a deputy by a word that is in no list", "Suplente del Subdirector"],
  ["a coordinator of nobody knows what", "Coordinador de Proyectos"],
  ["an attaché of another ministry", "Agregado Militar"],
  ["a word that only begins like a title", "Directorio"],
  ["a word that only ends like a title", "Codirector"],
  ["a title with a letter of another alphabet behind it", "Directorж"],
  ["a head of nothing", "Jefe"],
  ["somebody in charge of something unknown", "Encargado de Almacén"],
  ["two posts of two ranks", "Director General, Jefe de Departamento"],
  ["two posts of two ranks in brackets", "Jefa de Departamento (Subdirectora)"],
  ["a prototype's member", "constructor"],
  ["another prototype's member", "__proto__"],
])("%s is no rank", (_, title) => {
  expect(rankOf(title)).toBeUndefined();
});

test("the table holds what the task asked for", () => {
  const titles = Object.values(belongs).flat();
  expect(new Set(titles).size).toBe(titles.length);
  expect(titles.length).toBeGreaterThanOrEqual(120);
});

describe("a title written otherwise", () => {
  const titles = Object.values(belongs).flat();
  const accented: Readonly<Record<string, string>> = { a: "á", e: "é", i: "í", o: "ó", u: "ü" };
  const writings: Readonly<Record<string, (title: string) => string>> = {
    "in capitals": (title) => title.toUpperCase(),
    "in lower case": (title) => title.toLowerCase(),
    "with decomposed accents": (title) => title.normalize("NFD"),
    "without accents": (title) => title.normalize("NFD").replace(/[\u0301\u0308]/g, ""),
    "with accents everywhere": (title) =>
      title.replace(/[aeiou](?![)/])/g, (letter) => accented[letter] ?? letter),
    "with wide spacing": (title) => `  ${title.replace(/ /g, " \u00a0\u2003 ")}\t`,
    "with characters that nobody sees": (title) => title.replace(/([a-z])([a-z])/g, "$1\u00ad\u200b$2"),
    "with a dot at its end": (title) => `${title}.`,
    "between quotes": (title) => `«${title}»`,
    "with a honorific before it": (title) => `Lic. ${title}`,
  };

  test.each(Object.keys(writings))("%s is the same post", (name) => {
    fc.assert(
      fc.property(fc.constantFrom(...titles), (title) => {
        expect(rankOf(writings[name]!(title))).toBe(rankOf(title));
      }),
      { numRuns: 300 },
    );
  });
});

test("any text gives a rank of the policy or none, and never throws", () => {
  const ids: readonly (string | undefined)[] = [undefined, ...policy.ranks.map(({ id }) => id)];
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({ unit: "binary" }),
        fc.string({ unit: "grapheme" }),
        fc
          .array(fc.constantFrom("jefe", "de", "(a)", "/a", ".", "-", " ", "departamento", "director", ","))
          .map((parts) => parts.join("")),
      ),
      (title) => {
        expect(ids).toContain(rankOf(title));
      },
    ),
    { numRuns: 2000 },
  );
});

test.each([
  ["letters", "a"],
  ["spaces", " "],
  ["hyphens", "-"],
  ["hyphens apart", "- "],
  ["open brackets", "("],
  ["both genders", "a(a)"],
  ["slashes", "/a"],
  ["initials", "a."],
  ["parts", "director,"],
  ["words", "jefe "],
  ["combining accents", "\u0301"],
])("a title of 100,000 characters of %s is read to its end", (_, piece) => {
  const long = piece.repeat(Math.ceil(100_000 / piece.length));
  expect(rankOf(`${long}, x`)).toBeUndefined();
  expect(rankOf(`Jefa de Departamento (${long}`)).toBe(piece === "director," ? undefined : head);
});

test("what tells is the policy document's: without titles nobody has a rank, without words only the plain title", () => {
  const ranks = [{ id: "a", titles: ["Alcalde de barrio", ""] }];
  expect(rankOfTitle("Alcalde", { ranks: [] })).toBeUndefined();
  expect(rankOfTitle("ALCALDE de  Barrio primero", { ranks })).toBe("a");
  expect(rankOfTitle("Alcaldesa barrio", { ranks })).toBeUndefined();
  const titleWords = { ignored: ["de"], forms: [{ means: "Alcalde", written: ["alcaldesa", "A.L."] }] };
  expect(rankOfTitle("Alcaldesa barrio", { ranks, titleWords })).toBe("a");
  expect(rankOfTitle("A.L. de barrio", { ranks, titleWords })).toBe("a");
  expect(rankOfTitle("", { ranks, titleWords })).toBeUndefined();
});

test("every title of the policy belongs to the rank that lists it", () => {
  for (const { id, titles } of policy.ranks)
    for (const title of titles) expect([title, rankOf(title)]).toEqual([title, id]);
});

test("every abbreviation of the policy is one word or initials, as its titles are read", () => {
  const { forms = [] } = policy.titleWords ?? {};
  for (const { means, written } of forms) {
    for (const form of written) {
      const ranks = [{ id: "x", titles: [means] }];
      expect([form, rankOfTitle(form, { ranks, titleWords: policy.titleWords })]).toEqual([form, "x"]);
    }
  }
});

test.each([
  "Jefe de Unidad Deptal. de Adquisiciones",
  "Jefe de Unidad Dptal.",
  "Jefe de Unidad (Departamental)",
  "Titular de la Unidad Departamental de Visas",
  "Secretaria, D.G. de Protocolo",
  "Secretaria (DG Protocolo)",
  "Servicio social (D.G. de Protocolo)",
  "Secretario Particular, Director General de Protocolo",
  "Plomero (Dir. de Mantenimiento)",
  "Vigilante; Dir. de Seguridad",
  "Despacho del Subsecretario, secretaria",
  "Director General, Secretaria particular del",
  "Despacho del Director General",
  "Doctora del Embajador",
  "Director's assistant",
  "Director General's driver",
  "Consul's driver",
  "Director Assistant",
  "D.G. de Protocolo · Analista",
  "D.G. de Protocolo • Chofer",
  "D.G. de Protocolo \\ Analista",
  "D.G. de Protocolo > Analista",
  "DG Protocolo. Analista",
  "DG Protocolo- Analista",
  "Director y Asistente",
  "Segunda Secretaria de la Directora",
  "Primera Secretaria Ejecutiva",
  "Director jubilado",
  "Ex Director General",
  "Secretaria del Director General",
  "Consultora Jurídica Adjunta",
  "Cónsul Adscrito",
  "Encargado de Negocios, a.i.",
  "Representante Permanente Alterno",
  "Tercera Secretaria (Asuntos Consulares)",
  "Secr. de Relaciones Exteriores",
  "Emb. de México en Francia",
  "Cons. de México en Chicago",
  "Canciller de primera",
  "Encargada de la Unidad de Limpieza",
  "Segunda Secretaria de la Subsecretaria",
  "Director de Protocolo jubilado",
  "Director General de Protocolo interino",
  "Director General de Protocolo Asesor",
  "D.G. de Protocolo Secretaria",
  "Director de Departamento",
  "Jefe de Oficina · Secretario de Relaciones Exteriores",
])("«%s» is not taken for a post above the lowest rank", (title) => {
  expect(rankOf(title)).not.toBe(other);
});

test("a listed post joined to another in any way never raises the rank", () => {
  const titlesOf = (id: string) => policy.ranks.find((rank) => rank.id === id)?.titles ?? [];
  const separator = fc.constantFrom(
    ", ",
    " / ",
    " (",
    " · ",
    " y ",
    "; ",
    " - ",
    " > ",
    "- ",
    " -",
    "\\",
    " • ",
    " & ",
    "\u2028",
    "_",
    " del ",
    "\n",
    ". ",
  );
  fc.assert(
    fc.property(
      fc.constantFrom(...titlesOf(other)),
      fc.constantFrom(...titlesOf(head)),
      separator,
      fc.boolean(),
      (high, low, between, isHighFirst) => {
        // The head of the Secretary's office is a post of its own, above the lowest.
        fc.pre(low !== "Jefe de Oficina" || high !== "Secretario de Relaciones Exteriores");
        const title = isHighFirst ? high + between + low : low + between + high;
        expect(rankOf(title)).not.toBe(other);
      },
    ),
  );
});
