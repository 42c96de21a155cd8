import { readFileSync } from "node:fs";
import path from "node:path";
import fc from "fast-check";
import { integrityOf, textOf, utf8 } from "../../../src/ageing/folder/bytes";
import type { IndexLine } from "../../../src/ageing/folder/folder";
import { escapeHtml, hrefOf } from "../../../src/ageing/folder/html";
import { writeTable } from "../../../src/ageing/folder/index-csv";
import { pagesOf, STYLE } from "../../../src/ageing/folder/index-page";
import { isReadme, readmeOf } from "../../../src/ageing/folder/readme";
import { count, dateWords, sizeWords } from "../../../src/ageing/folder/words";
import { stampIn } from "../../../src/ageing/stamp";
import { sha256 } from "../../support/sha256";

const line: IndexLine = {
  id: "A",
  folder: "Bandeja de entrada",
  received: "2026-08-25T15:31:00Z",
  from: "Ana",
  subject: "Hola",
  size: 320_000,
  sha256: "ab".repeat(32),
  path: "a@b/Bandeja de entrada/2026-08/20260825-0931_Ana_Hola #1 50%_abababab.eml",
  savedAt: "2026-11-23T15:00:00Z",
};
const stampOf = stampIn("America/Mexico_City");
const many = (count: number, year: number | null): readonly IndexLine[] =>
  Array.from({ length: count }, (_, at) => ({
    ...line,
    id: `${year}-${at}`,
    received: year === null ? null : `${year}-06-01T00:00:00Z`,
  }));

describe("indice.csv", () => {
  const rowOf = (part: Partial<IndexLine>): string =>
    textOf(writeTable([{ ...line, ...part }], stampOf)).split("\r\n")[1]!;

  test("it has a byte order mark, line ends of Windows and a row a message", () => {
    const bytes = writeTable([line, line], stampOf);
    expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    expect(textOf(bytes).split("\r\n")).toHaveLength(4);
    expect(textOf(bytes)).not.toMatch(/[^\r]\n/);
  });

  test.each(["=1+1", "+52", "-a", "@a", "\t=1", "\r=1", "\n=1"])("%j is no formula", (subject) => {
    expect(rowOf({ subject })).toMatch(/,"?'/);
  });

  test.each([
    ["hola;=1+1;", `"hola;'=1+1;"`],
    ["a\t=1", `"a\t'=1"`],
    ['a";=1', `"a"";'=1"`],
    ['a;"=1', `"a;'""=1"`],
    [" =1", "' =1"],
    ["＝1", "'＝1"],
    // A sign that parts cells as the very first one.
    ["\n=cmd|'/C calc'!A0;x", `"'\n'=cmd|'/C calc'!A0;x"`],
    [";=1", `";'=1"`],
    ["\t\t=1", `"'\t'\t'=1"`],
  ])("nor does %j begin one where another sign parts the cells", (subject, cell) => {
    expect(rowOf({ subject })).toContain(`,Ana,${cell},`);
  });

  /** The cells that Excel shows of a text whose cells this sign parts; only a cell that begins with a quote is quoted. */
  function cellsOf(text: string, separator: string): readonly string[] {
    const cells: string[] = [];
    for (let at = 0; at <= text.length; at++) {
      let cell = "";
      if (text[at] === '"')
        for (at++; at < text.length && (text[at] !== '"' || text[++at] === '"'); at++)
          cell += text.charAt(at);
      while (at < text.length && text[at] !== separator && text[at] !== "\r" && text[at] !== "\n")
        cell += text.charAt(at++);
      cells.push(cell);
    }
    return cells;
  }

  test("the cells are told apart as Excel does", () => {
    expect(cellsOf('a,"b, ""c""\r\n"d;e\n"', ",")).toEqual(["a", 'b, "c"\r\nd;e', ""]);
    expect(cellsOf('a,"b;"c;d"e;', ";")).toEqual(['a,"b', "c;de", ""]);
  });

  test.each([",", ";"])("whatever strangers write, no cell is a formula where %j parts them", (separator) => {
    const sign = fc.constantFrom(..."= + - @ ＝ \t \r \n ; , \" ' x".split(" "), " ");
    const text = fc.string({ unit: sign, maxLength: 9 });
    fc.assert(
      fc.property(fc.array(fc.record({ from: text, subject: text, folder: text, id: text })), (parts) => {
        const lines = parts.map((part) => ({ ...line, received: null, ...part }));
        const cells = cellsOf(textOf(writeTable(lines, stampOf)), separator);
        expect(cells.filter((cell) => /^\s*[=+\-@＝]|^\t/.test(cell))).toEqual([]);
      }),
    );
  });

  test.each(["\n", "\t", ";", '"', " ", '\n;" '])("200,000 characters of %j end in time", (piece) => {
    const subject = piece.repeat(200_000 / piece.length);
    expect(rowOf({ subject }).length).toBeGreaterThanOrEqual(subject.length / 2);
  });

  test("sizes are in kB and instants by the mailbox's calendar, which Excel can filter", () => {
    const [header = "", row = ""] = textOf(
      writeTable([{ ...line, movedAt: "2026-11-23T16:00:00Z" }], stampOf),
    ).split("\r\n");
    expect(header).toContain("Recibido,De,Asunto,Carpeta,Tamaño (kB),");
    expect(row).toMatch(/^2026-08-25 09:31,Ana,Hola,Bandeja de entrada,313,/);
    expect(row).toContain(",2026-11-23 09:00,2026-11-23 10:00,");
    expect(rowOf({ received: null, size: 0 })).toMatch(/^,Ana,Hola,Bandeja de entrada,1,/);
  });

  test.each([
    ['dice "hola"', '"dice ""hola"""'],
    ["uno, dos", '"uno, dos"'],
    ["=A,B", `"'=A,B"`],
  ])("%j is quoted", (subject, cell) => {
    expect(rowOf({ subject })).toContain(`,Ana,${cell},`);
  });

  test("a line end in a cell stays in its cell", () => {
    expect(textOf(writeTable([{ ...line, subject: "uno\r\ndos" }], stampOf))).toContain(',"uno\r\ndos",');
  });
});

describe("indice.html", () => {
  const pages = async (lines: readonly IndexLine[]): Promise<ReadonlyMap<string, string>> =>
    new Map(
      [...pagesOf(lines, stampOf, await integrityOf(STYLE, sha256))].map(([name, bytes]) => [
        name,
        textOf(bytes),
      ]),
    );
  const pageOf = async (part: Partial<IndexLine>): Promise<string> =>
    (await pages([{ ...line, ...part }])).get("indice.html")!;

  test("its policy lets in its own style and nothing else", async () => {
    const html = await pageOf({});
    const [, policy = ""] = /Content-Security-Policy" content="([^"]+)"/.exec(html) ?? [];
    expect(policy).toMatch(
      /^default-src 'none'; style-src 'sha256-[A-Za-z0-9+/]{43}='; base-uri 'none'; form-action 'none'$/,
    );
    const [, style = ""] = /<style>([^]*?)<\/style>/.exec(html) ?? [];
    expect(policy).toContain(Buffer.from(await sha256(utf8(style)), "hex").toString("base64"));
    expect(html).not.toMatch(/<script|\son\w+=|style=|https?:|src=/);
  });

  test("it is a table in Spanish with a caption, heads and dates in words", async () => {
    const html = await pageOf({});
    expect(html).toContain('<html lang="es-MX">');
    expect(html).toContain("<caption>1 mensaje, 313 kB,");
    expect(html.match(/<th scope="col"/g)).toHaveLength(6);
    expect(html).toContain('<time datetime="2026-08-25T15:31:00Z">25 ago 2026, 09:31</time>');
    expect(await pageOf({ received: null, from: "", subject: " " })).toMatch(
      /Sin fecha.*\n.*Sin remitente.*\n.*Sin asunto/,
    );
  });

  test("links lead to the file beside, whatever its name", async () => {
    expect(await pageOf({})).toContain(
      'href="a%40b/Bandeja%20de%20entrada/2026-08/20260825-0931_Ana_Hola%20%231%2050%25_abababab.eml"',
    );
    expect(hrefOf("javascript:x/a?b'c.eml")).toBe("javascript%3Ax/a%3Fb%27c.eml");
  });

  test.each<keyof IndexLine>(["from", "subject", "folder"])("%s of strangers stays text", async (member) => {
    const html = await pageOf({ [member]: `</bdi><img src=x onerror="a('b')">&amp;\u0000\u202e` });
    expect(html).toContain(
      "<bdi>&lt;/bdi&gt;&lt;img src=x onerror=&quot;a(&#39;b&#39;)&quot;&gt;&amp;amp;\ufffd\u202e</bdi>",
    );
    expect(html).not.toContain("<img");
  });

  test("halves of pairs and control characters have no place in it", () => {
    expect(escapeHtml("a\ud800b\u0007c\u0085d\uffffe\tf\n")).toBe("a\ufffdb\ufffdc\ufffdd\ufffde\tf\n");
  });

  test("5,000 rows are one page; one more, and there is one a year", async () => {
    expect([...(await pages(many(5000, 2026))).keys()]).toEqual(["indice.html"]);
    const split = await pages([...many(1, 2024), ...many(5001, 2025), ...many(2, null)]);
    expect([...split.keys()]).toEqual([
      "indice.html",
      "indice-2024.html",
      "indice-2025.html",
      "indice-2025-2.html",
      "indice-sin-fecha.html",
    ]);
    const first = split.get("indice.html")!;
    for (const name of [...split.keys()].slice(1)) expect(first).toContain(`href="${name}"`);
    expect(first).toContain("2025, parte 2 de 2");
    const rows = [...split.values()].map((html) => html.match(/\.eml"/g)?.length ?? 0);
    expect(rows).toEqual([0, 1, 5000, 1, 2]);
  });

  test("the year is that of the mailbox's calendar", async () => {
    const eve = { ...line, received: "2026-01-01T05:59:00Z" };
    expect([...(await pages([eve, ...many(5000, 2026)])).keys()]).toContain("indice-2025.html");
  });
});

test.each([
  [0, "1 kB"],
  [320_000, "313 kB"],
  [7_130_317, "6.8 MB"],
  [5_242_880, "5 MB"],
  [1_288_490_189, "1,229 MB"],
])("%i bytes are %s", (bytes, words) => {
  expect(sizeWords(bytes)).toBe(words);
});

test("numbers and dates are written as in Mexico", () => {
  expect([count(7), count(1204), count(1234567)]).toEqual(["7", "1,204", "1,234,567"]);
  expect(dateWords("20260825-0931")).toBe("25 ago 2026, 09:31");
});

describe("LEEME.txt", () => {
  const text = textOf(readmeOf(90));

  test("any Notepad reads it", () => {
    expect([...readmeOf(90).slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    expect(text).not.toMatch(/[^\r]\n|\r[^\n]/);
    expect(
      Math.max(
        ...text
          .split("\r\n")
          .filter((row) => !row.includes("Get-FileHash"))
          .map((row) => row.length),
      ),
    ).toBeLessThan(80);
  });

  test("it tells clauses 10, 11 and 12, by the days that the policy has", () => {
    for (const clause of [10, 11, 12]) expect(text).toContain(`- Numeral ${clause}. `);
    const policy = readFileSync(path.join(__dirname, "../../../src/policy/document/sre-2005.json"), "utf8");
    const { ageing } = JSON.parse(policy) as { readonly ageing: { readonly days: number } };
    expect(textOf(readmeOf(ageing.days))).toContain(`${ageing.days} días naturales`);
  });

  test("no number and no institution is its own", () => {
    expect(textOf(readmeOf(undefined))).not.toMatch(/\d días|undefined|Secretaría/);
    expect([readmeOf(1), utf8("CARPETA PERSONAL"), undefined].map(isReadme)).toEqual([true, false, false]);
  });

  test("it says that what is noted in the tool's own files is lost, and where notes belong", () => {
    const words = text.replace(/\s+/g, " ");
    expect(words).toContain("vuelve a escribir MANIFIESTO.sha256, LEEME.txt y los archivos");
    expect(words).toContain("escriba sus notas en otro archivo, con otro nombre.");
  });

  test("it says how to open, search, back up and verify, and names every file", () => {
    for (const heading of ["ABRIR UN MENSAJE", "BUSCAR", "RESPALDAR", "VERIFICAR"])
      expect(text).toContain(`CÓMO ${heading}`);
    for (const name of ["indice.html", "indice.csv", "indice.jsonl", "MANIFIESTO.sha256", "plan.jsonl"])
      expect(text).toContain(name);
  });
});
