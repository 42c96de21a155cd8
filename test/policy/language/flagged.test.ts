import fc from "fast-check";
import { findFlagged, type Flagged } from "../../../src/policy/language/flagged";

const isHard = ({ category }: Flagged) => category !== "courtesy";
const findHostile = (text: string) => findFlagged(text).filter(isHard);
const tiers = (text: string) => findHostile(text).map(({ tier }) => tier);
const words = (text: string) => findHostile(text).map(({ start, end }) => text.slice(start, end));

describe("words as people write them", () => {
  test.each([
    ["without accents and in capitals", "PENDEJO", "PENDEJO"],
    ["without accents", "es usted un imbecil", "imbecil"],
    ["in the feminine plural", "son unas estúpidas", "estúpidas"],
    ["with letters stretched", "qué idiotaaaa", "idiotaaaa"],
    ["with a soft hyphen inside", "un idi\u00adota", "idi\u00adota"],
    ["with zero-width characters inside", "un i\u200bd\u200biota", "i\u200bd\u200biota"],
    ["with the accent as a combining mark", "un imbe\u0301cil", "imbe\u0301cil"],
    ["with a Mongolian vowel separator inside", "un idi\u180eota", "idi\u180eota"],
    ["with a Hangul filler inside", "un idi\u3164ota", "idi\u3164ota"],
    ["with a tag character inside", "un idi\u{e0061}ota", "idi\u{e0061}ota"],
    ["in full-width letters", "un ｉｄｉｏｔａ", "ｉｄｉｏｔａ"],
    ["with letters stretched, in English", "fuuuuck this", "fuuuuck"],
    ["beside an emoji", "😀idiota😀", "idiota"],
    ["with a no-break space in a phrase", "hijo\u00a0de puta", "hijo\u00a0de puta"],
    ["over a line end", "hijo de\r\nputa", "hijo de\r\nputa"],
    ["joined by hyphens", "hijo-de-puta", "hijo-de-puta"],
    ["with a typographic apostrophe", "I’m going to kill you", "I’m going to kill you"],
  ])("are found %s", (_why, text, found) => {
    expect(words(text)).toEqual([found]);
  });

  test.each([
    "La computadora nueva, la disputa y la reputación del putativo diputado.",
    "Conforme al artículo 5 del currículo, el vehículo y los obstáculos del espectáculo.",
    "El cálculo del círculo y del ridículo monto.",
    "Lo acuchillaron en Culiacán; viajó a Culhuacán y a Pichincha.",
    "El attaché militar confirma, y Concha Vergara Moreno también.",
    "Feliz año nuevo; hace veinte años que cumplió años.",
    "FELIZ AÑO NUEVO A TODOS",
    "Las personas con discapacidad, los migrantes y la comunidad judía, gay e indígena.",
    "El delito de discriminación, violencia sexual y trata de personas.",
    "las\nnotas del as\nnocturno",
    "Es inútil insistir en el plazo vencido.",
    "para que la gestión no sea inútil",
    "El autor es Pinchetti.",
    "idiota2 idiota_x xidiota idiotas2",
    "áidiota idiotaß идидиota",
    "",
  ])("stay unseen in: %s", (text) => {
    expect(findHostile(text)).toEqual([]);
  });

  test("keep ñ apart from n, however it is written", () => {
    expect(findHostile("pen\u0303dejo")).toEqual([]);
    expect(findHostile("peñdejo")).toEqual([]);
  });
});

describe("what a word is said of", () => {
  test.each([
    ["the reader", "Eres un inútil.", ["offensive"]],
    ["the reader, with words between", "Usted es un completo y verdadero inútil.", ["offensive"]],
    ["the reader, politely", "Es usted tan inútil.", ["offensive"]],
    ["several readers", "Ustedes son unos inútiles.", ["offensive"]],
    ["the reader, before the verb", "¡Qué burro es usted!", ["offensive"]],
    ["the reader, as a command", "No sea inútil.", ["offensive"]],
    ["the reader, shouted", "¡Inútil!", ["offensive"]],
    ["somebody", "Ese inútil no contestó.", ["offensive"]],
    ["somebody, at length", "Su jefe es un perfecto inútil, como sabe.", ["offensive"]],
    ["some people", "Contrataron a un par de inútiles.", ["offensive"]],
    ["a piece of one", "Contesta, pedazo de inútil.", ["offensive"]],
    ["what is the reader's", "Su informe es inútil.", ["mild"]],
    ["what is the reader's, strongly", "Su último informe es completamente inútil.", ["mild"]],
    ["a thing", "Resultó inútil el trámite.", []],
    ["a thing after its article", "Fue un inútil esfuerzo de mediación.", []],
    ["a thing of that kind", "Ese inútil requisito se derogó.", []],
    ["an action", "Es inútil que usted insista.", []],
    ["the reader in English", "You are a complete fool.", ["offensive"]],
    ["a thing in English", "The form is useless.", []],
    ["what is the reader's in English", "Your umbrella is useless.", ["mild"]],
  ])("%s", (_what, text, expected) => {
    expect(tiers(text)).toEqual(expected);
  });

  test.each([
    ["in quotation marks", "Escribió: «eres un idiota».", ["mild"]],
    ["in straight quotation marks", 'Tachó la frase "es usted un idiota" del acta.', ["mild"]],
    ["as a word", "La palabra idiota no procede.", ["mild"]],
    ["as a denial", "Usted no es un idiota.", ["mild"]],
    ["as a denial in English", "You are not an idiot.", []],
    ["but not as a denial that strengthens", "Usted no es más que un idiota.", ["offensive"]],
    ["as a report", "El testigo señaló y dijo que es un idiota.", ["mild"]],
    ["grave ones included", "Gritó «hijo de puta» en la sala.", ["offensive"]],
    ["over the lines of a paragraph", "Dijo «eres\nun idiota»  ayer.", ["mild"]],
    ["what somebody was told", "Los custodios le decían pinche indio.", ["mild"]],
    ["said of oneself", "El idiota fui yo.", ["mild"]],
    ["but not after a stray mark", 'El tubo de 2" es para un idiota.', ["offensive"]],
    ["nor beside a quotation", "Como dice «el oficio», eres un idiota.", ["offensive"]],
    ["nor for a word of the office", "Ese imbécil firmó dicho oficio sin leer el manual.", ["offensive"]],
    ["nor for an idiom", "En pocas palabras eres un idiota.", ["offensive"]],
    ["as what somebody was called", "Fue llamada idiota por su agresor.", ["mild"]],
    ["as a word in marks", 'La palabra "idiota" no procede.', ["mild"]],
    ["but not by marks around the word alone", 'Eres un "idiota".', ["offensive"]],
    ["nor by others", "Eres un «idiota».", ["offensive"]],
    ["nor by apostrophes", "You are an 'idiot'.", ["offensive"]],
    ["nor around two words", "Eres un “perfecto idiota”.", ["offensive"]],
    ["nor by naming who said it", "Ya te dijo el jefe que eres un idiota.", ["offensive"]],
    ["nor by asking", "¿No eres un idiota?", ["offensive"]],
  ])("a mention weighs one tier less, %s", (_how, text, expected) => {
    expect(tiers(text)).toEqual(expected);
  });
});

test("a text full of expressions is found whole, the words around them read for the first thousand only", () => {
  const found = findHostile("«idiota» ".repeat(1500));
  expect(found.map(({ tier }) => tier)).toEqual([
    ...Array<string>(1000).fill("mild"),
    ...Array<string>(500).fill("offensive"),
  ]);
});

describe("threats", () => {
  test.each([
    "Le voy a matar.",
    "Voy a matarlo.",
    "Lo mataré.",
    "LOS MATAREMOS",
    "La voy a golpear.",
    "Vamos a golpearte.",
    "Las vamos a madrear.",
    "Le voy a partir la madre.",
    "Voy a romperle la cara.",
    "Te partiré la cara.",
    "Cuando lo vea lo mataré.",
    "I will kill you.",
    "I’m going to kill you.",
    "I am going to hurt you.",
  ])("are found: %s", (text) => {
    expect(findHostile(text)).toMatchObject([{ category: "threat", tier: "offensive" }]);
    expect(findHostile(text)).toHaveLength(1);
  });

  test("reported in quotation marks weigh one tier less", () => {
    expect(tiers("El testigo oyó «le voy a matar».")).toEqual(["mild"]);
  });

  test.each([
    "El acusado amenazó con matarlo.",
    "El procesado iba a matarlo cuando intervino la policía.",
    "Voy a matar el tiempo en la sala de espera.",
    "Vamos a matar dos pájaros de un tiro.",
    "Al que lo matare se le impondrán de doce a veinticuatro años de prisión.",
    "Si le golpeare sin causar lesiones, la pena será de multa.",
    "Quien la matare responderá por homicidio.",
    "El homicidio calificado: privó de la vida a la víctima tras golpearla.",
    "Te voy a marcar mañana; lo voy a mandar hoy; la voy a golpes de tecla.",
    "Le voy a partir el pastel y le voy a romper el sobre.",
    "Los vamos a partir en dos grupos.",
    "The defendant threatened to kill him.",
    "This will kill the proposal; I will call you; we will not hurt the budget.",
  ])("are not seen in: %s", (text) => {
    expect(findHostile(text)).toEqual([]);
  });
});

describe("what an administrator adds and silences", () => {
  const terms = [{ term: "hoja roja", category: "insult", tier: "offensive" } as const];
  test("a term of the policy is found in any case, accents or not", () => {
    expect(findFlagged("Otra HÓJA  roja.", { terms })).toMatchObject([
      { lemma: "hoja roja", category: "insult", tier: "offensive", start: 5, end: 15 },
    ]);
    expect(findFlagged("Otra hoja roja.")).toEqual([]);
  });
  test("a lemma of ours, or the name of a pattern, is reported no more", () => {
    expect(findFlagged("Qué idiotas.", { silenced: ["Idiota"] })).toEqual([]);
    expect(findFlagged("Qué idiotas, qué imbéciles.", { silenced: ["idiota"] })).toMatchObject([
      { lemma: "imbécil" },
    ]);
  });
  test("a term of the policy stands before ours", () => {
    const own = [{ term: "idiota", category: "hostility", tier: "mild" } as const];
    expect(findFlagged("Qué idiota.", { terms: own })).toMatchObject([
      { category: "hostility", tier: "mild" },
    ]);
  });
});

describe("whatever the text", () => {
  const insults = [
    "idiota",
    "pendejos",
    "hijo de puta",
    "eres un inútil",
    "te voy a matar",
    "you are an idiot",
  ];
  const plain = [
    "Se remite el oficio para su atención.",
    "La reunión será el martes a las diez.",
    "Please find the minutes of the meeting below.",
    "Agradezco su apoyo y quedo a sus órdenes.",
  ];
  const sentence = fc.constantFrom(...plain, ...insults.map((insult) => `Hola, ${insult}.`));
  const paragraphs = fc.array(sentence, { minLength: 1, maxLength: 6 });
  const join = (all: readonly string[]) => all.join("\n\n");

  test("a place lies within the text and begins and ends on what a word may have", () => {
    const piece = fc.oneof(fc.constantFrom(...insults, " ", "\n", ".", "«", "»", "*", "\u200b"), fc.string());
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const text = pieces.join("");
        let last = 0;
        for (const { start, end } of findFlagged(text)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
          expect(text.slice(start, end).trim()).toBe(text.slice(start, end));
          last = start;
        }
      }),
    );
  });

  test("a neutral paragraph between changes no other finding", () => {
    fc.assert(
      fc.property(paragraphs, fc.nat(6), fc.constantFrom(...plain), (all, at, neutral) => {
        const found = findFlagged(join(all)).map(({ start, end, ...rest }) => ({
          ...rest,
          text: join(all).slice(start, end),
        }));
        const longer = join([...all.slice(0, at), neutral, ...all.slice(at)]);
        expect(
          findFlagged(longer).map(({ start, end, ...rest }) => ({ ...rest, text: longer.slice(start, end) })),
        ).toEqual(found);
      }),
    );
  });

  test("capitals, composed or decomposed letters and invisible characters change nothing", () => {
    const kinds = (text: string) =>
      findFlagged(text).map(({ lemma, category, tier }) => [lemma, category, tier]);
    fc.assert(
      fc.property(paragraphs, fc.constantFrom("\u00ad", "\u200b", "\u2060", "\ufeff"), (all, invisible) => {
        const text = join(all);
        const found = kinds(text);
        expect(kinds(text.toUpperCase())).toEqual(found);
        expect(kinds(text.normalize("NFD"))).toEqual(found);
        expect(kinds(text.replace(/(?<=[a-z])(?=[a-z])/g, invisible))).toEqual(found);
      }),
    );
  });
});

test.each(["a", "* ", "p*", "a.b.", "no ", "eres ", "idiota ", "«", "0", "\u200b", "a a ", "las mujeres "])(
  "two hundred thousand characters of %j end in time",
  (unit) => {
    const text = unit.repeat(Math.ceil(2e5 / unit.length));
    expect(findFlagged(text).length).toBeGreaterThanOrEqual(0);
  },
);
