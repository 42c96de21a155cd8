import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { deflateSync } from "node:zlib";
import fc from "fast-check";
import { bytesOf, type ByteSource } from "../../../../src/policy/attachments/bytes";
import { readPdf } from "../../../../src/policy/attachments/readers/pdf";
import { ascii, budget, contentOf, namesOf, readWith, watched } from "../../../support/archives";

const fixtures = join(__dirname, "../../../fixtures");
const folder = join(fixtures, "attachments/document");
const specimen = (name: string): Uint8Array => Uint8Array.from(readFileSync(join(folder, name)));
const read = (bytes: Uint8Array) => readWith(readPdf, bytes);

/** One `n 0 obj` each, from 1 on, a table and a trailer. */
interface Made {
  readonly text: string;
  /** Where the table begins. */
  readonly table: number;
}
function made(objects: readonly string[], trailer: string, before = "%PDF-1.4\n", first = 1): Made {
  let text = before;
  const lines = objects.map((object, index) => {
    const line = `${String(text.length).padStart(10, "0")} 00000 n \n`;
    text += `${first + index} 0 obj\n${object}\nendobj\n`;
    return line;
  });
  const table = text.length;
  text += `xref\n${first} ${objects.length}\n${lines.join("")}trailer\n<<${trailer}>>\nstartxref\n${table}\n%%EOF\n`;
  return { text, table };
}

const catalog = "<</Type/Catalog/Pages 2 0 R>>";
const pages = "<</Type/Pages/Kids[]/Count 0>>";
/** No password opens it: what follows `/Encrypt`. */
const locked =
  "<</Filter/Standard/V 1/R 2/P -44/O(12345678901234567890123456789012)/U(12345678901234567890123456789012)>>";
const pdf = (more: string, objects: readonly string[] = []): Made =>
  made([catalog, pages, ...objects], `/Root 1 0 R${more}`);

interface Row {
  readonly revision: string;
  readonly form: string;
  readonly user: string;
  readonly owner: string;
  readonly base64: string;
}
const rows = (
  JSON.parse(readFileSync(join(fixtures, "pdf-encryption/qpdf.json"), "utf8")) as {
    readonly files: readonly Row[];
  }
).files;

describe("encryption", () => {
  test("rows of every revision, with and without each password", () => {
    expect(new Set(rows.map(({ revision, user, owner }) => `${revision} ${user} ${owner}`)).size).toBe(32);
  });

  test.each(rows)("qpdf, $revision, $form, user “$user”, owner “$owner”", ({ user, base64 }) => {
    const layer = read(Uint8Array.from(Buffer.from(base64, "base64")));
    if (user === "") expect(layer?.restricted).toBe(true);
    else expect(layer).toEqual({ encryption: "pdf" });
    if (user === "") expect(layer).not.toHaveProperty("encryption");
  });

  test.each([
    { file: "cifrado-ghostscript.pdf", encryption: "pdf" },
    { file: "cifrado-writer.pdf", encryption: "pdf" },
    { file: "cifrado-pdfkit.pdf", encryption: "pdf" },
    { file: "cifrado-jspdf.pdf", encryption: "pdf" },
    { file: "restringido-ghostscript.pdf", restricted: true },
    { file: "restringido-soffice.pdf", restricted: true },
    { file: "restringido-pdfkit.pdf", restricted: true },
    { file: "cita-encrypt.pdf" },
    { file: "ghostscript-1.3.pdf" },
    { file: "linealizado.pdf" },
    { file: "flujos-de-objetos.pdf" },
    { file: "pdf-lib.pdf" },
  ])("$file", ({ file, encryption, restricted }) => {
    const layer = read(specimen(file));
    expect([layer?.encryption, layer?.restricted]).toEqual([encryption, restricted]);
  });
});

describe("where the trailer is", () => {
  const plain = pdf("");
  const sealed = pdf(`/Encrypt ${locked}`);
  /** An update after `old` that says nothing of encryption itself. */
  const updated = (old: Made, more: string): string => made(["null"], `/Root 1 0 R${more}`, old.text, 9).text;

  const stream = (dictionary: string, content: string): string =>
    `<<${dictionary}/Length ${content.length}>>\nstream\n${content}\nendstream`;
  /** Cross-reference stream of objects 1 and 2, itself the third. */
  const streamed = (more: string): string => {
    const body = `%PDF-1.5\n1 0 obj\n${catalog}\nendobj\n2 0 obj\n${pages}\nendobj\n`;
    const places = [body.indexOf("1 0 obj"), body.indexOf("2 0 obj"), body.length];
    const rows = places.map((place) => `\x02\x01${String.fromCharCode(place >> 8, place & 255)}`).join("");
    // The first row has nothing above it; the others are differences (PNG "up"): taken here as "none" instead.
    const packed = Buffer.from(
      deflateSync(Buffer.from(rows.replace(/\x02\x01/g, "\0\x01"), "latin1")),
    ).toString("latin1");
    const parameters = "/Filter/FlateDecode/DecodeParms<</Columns 3/Predictor 12>>";
    const table = `/Size 4/W[1 2 0]/Index[1 3]/Root 1 0 R${parameters}/Type/XRef${more}`;
    return `${body}3 0 obj\n${stream(table, packed)}\nendobj\nstartxref\n${body.length}\n%%EOF`;
  };

  test.each<{ why: string; text: string; encryption?: string; reason?: string }>([
    { why: "nothing about encryption", text: plain.text },
    { why: "a dictionary in the trailer itself", text: sealed.text, encryption: "pdf" },
    { why: "a dictionary elsewhere", text: pdf("/Encrypt 3 0 R", [locked]).text, encryption: "pdf" },
    { why: "a dictionary that is not there", text: pdf("/Encrypt 77 0 R").text, encryption: "pdf" },
    { why: "null is none", text: pdf("/Encrypt null").text },
    {
      why: "for holders of certificates",
      text: pdf("/Encrypt<</Filter/Adobe.PubSec/V 4>>").text,
      encryption: "pdf",
    },
    { why: "a name written with a code", text: pdf(`/Enc#72ypt ${locked}`).text, encryption: "pdf" },
    { why: "text that speaks of it", text: pdf("", ["(trailer <</Encrypt 3 0 R>>)"]).text },
    {
      why: "a string in the trailer that speaks of it",
      text: pdf("/Note(\\) >> /Encrypt (1 0 R) \\()").text,
    },
    { why: "a name of another's dictionary", text: pdf(`/Other<</Encrypt ${locked}>>`).text },
    { why: "a comment that speaks of it", text: pdf("/A 1 % /Encrypt 3 0 R >>\n/B 2").text },
    { why: "a value that is called so", text: pdf("/Name/Encrypt").text },
    { why: "only in the section before", text: updated(sealed, `/Prev ${sealed.table}`), encryption: "pdf" },
    { why: "a plain section before", text: updated(plain, `/Prev ${plain.table}`) },
    { why: "in a section that nothing leads to", text: updated(sealed, "") },
    {
      why: "sections in a circle",
      text: updated(plain, `/Prev ${updated(plain, "").lastIndexOf("xref\n9")}`),
    },
    { why: "a cross-reference stream", text: streamed("") },
    { why: "an encrypted cross-reference stream", text: streamed(`/Encrypt ${locked}`), encryption: "pdf" },
    { why: "bytes after it", text: sealed.text + "\0".repeat(5000), encryption: "pdf" },
    { why: "bytes before it, not counted", text: `${"\n".repeat(700)}${sealed.text}`, encryption: "pdf" },
    { why: "entries of 19 bytes", text: sealed.text.replace(/ n \n/g, " n\n"), encryption: "pdf" },
    {
      why: "lines that end as on an old Mac",
      text: sealed.text.replace(/ \n/g, "\r\n").replace(/xref\n/g, "xref\r"),
      encryption: "pdf",
    },
    {
      why: "a startxref that leads nowhere",
      text: sealed.text.replace(/startxref\n\d+/, "startxref\n9"),
      encryption: "pdf",
    },
    {
      why: "the same, with a stream",
      text: streamed(`/Encrypt ${locked}`).replace(/startxref\n\d+/, ""),
      encryption: "pdf",
    },
    { why: "no startxref, nothing encrypted", text: plain.text.replace(/startxref\n\d+/, "") },
    { why: "cut before the table", text: plain.text.slice(0, plain.table), reason: "damaged" },
    { why: "nothing but the header", text: "%PDF-1.7\n", reason: "damaged" },
  ])("$why: $encryption", ({ text, encryption, reason }) => {
    const layer = read(ascii(text));
    expect(layer).toBeDefined();
    expect(layer?.encryption).toBe(encryption);
    expect(layer?.why).toBe(reason);
  });

  test("is no PDF without a header in the first 1,024 bytes", () => {
    expect(read(ascii(" ".repeat(1024) + plain.text))).toBeUndefined();
    expect(read(ascii(" ".repeat(1019) + plain.text))).toBeDefined();
  });
});

describe("files inside", () => {
  const file = "<</Type/Filespec/F(nota.txt)/UF<FEFF00F1006F00F1006F002E007400780074>/EF<</F 4 0 R>>>>";
  const content = "<</Type/EmbeddedFile/Length 5>>\nstream\nHola.\nendstream";
  const withFile = (root: string, ...objects: readonly string[]): Uint8Array =>
    ascii(made([root, pages, file, content, ...objects], "/Root 1 0 R").text);
  const names = "/Type/Catalog/Pages 2 0 R/Names<</EmbeddedFiles";

  test.each([
    { why: "in the name tree", bytes: withFile(`<<${names}<</Names[(a)3 0 R]>>>>>>`) },
    {
      why: "in a leaf of the name tree",
      bytes: withFile(`<<${names}<</Kids[5 0 R 5 0 R]>>>>>>`, "<</Names[(a)3 0 R]>>"),
    },
    {
      why: "in a name tree that turns in a circle",
      bytes: withFile(`<<${names} 5 0 R>>>>`, "<</Kids[5 0 R]/Names[(a)3 0 R]>>"),
    },
    { why: "as an associated file", bytes: withFile("<</Pages 2 0 R/AF[3 0 R]>>") },
    { why: "twice, told once", bytes: withFile(`<<${names}<</Names[(a)3 0 R]>>>>/AF[3 0 R]>>`) },
    {
      why: "behind an annotation of a page",
      bytes: withFile(
        "<</Pages 5 0 R>>",
        "<</Kids[6 0 R]>>",
        "<</Type/Page/Annots[7 0 R]>>",
        "<</Subtype/FileAttachment/FS 3 0 R>>",
      ),
    },
    {
      why: "as a film of a page",
      bytes: withFile(
        "<</Pages 5 0 R>>",
        "<</Kids[6 0 R]>>",
        "<</Annots[<</Subtype/RichMedia/RichMediaContent<</Assets<</Names[(a)3 0 R]>>>>>>]>>",
      ),
    },
    {
      why: "as a clip that a screen plays",
      bytes: withFile(
        "<</Pages 5 0 R>>",
        "<</Kids[6 0 R]>>",
        "<</Annots[<</Subtype/Screen/A<</R<</C<</D 3 0 R>>>>>>>>]>>",
      ),
    },
    {
      why: "as a film that plays itself",
      bytes: withFile(
        "<</Pages 5 0 R>>",
        "<</Kids[6 0 R]>>",
        "<</Annots[<</Subtype/Movie/Movie<</F 3 0 R>>>>]>>",
      ),
    },
  ])("are found $why", ({ bytes }) => {
    const layer = read(bytes);
    expect(namesOf(layer)).toEqual(["ñoño.txt"]);
    expect(contentOf(layer, "ñoño.txt")).toBe("Hola.");
    expect(layer).not.toHaveProperty("why");
  });

  test.each(["adjunto-texto.pdf", "adjunto-programa.pdf", "adjunto-pdf-con-zip.pdf", "adjunto-video.pdf"])(
    "%s: their content is whole",
    (name) => {
      const entries = read(specimen(name))?.entries ?? [];
      expect(entries).toHaveLength(1);
      const content = entries[0]!.open!(1e6);
      expect(content?.isWhole).toBe(true);
      expect(content!.source.length).toBeGreaterThan(3);
    },
  );

  test("a stream packed in a way that is not ours is a name only", () => {
    const text = Buffer.from(withFile(`<<${names}<</Names[(a)3 0 R]>>>>>>`)).toString("latin1");
    const layer = read(ascii(text.replace("/Length 5", "/Filter/LZWDecode/Length 5")));
    expect(namesOf(layer)).toEqual(["ñoño.txt"]);
    expect(contentOf(layer, "ñoño.txt")).toBeUndefined();
  });

  test("more files than are listed are told", () => {
    const names = Array.from({ length: 1600 }, (_, index) => `(n)${index + 3} 0 R`).join("");
    const root = `<</Names<</EmbeddedFiles<</Names[${names}]>>>>>>`;
    const files = Array.from({ length: 1600 }, () => "<</F(a)/EF<</F 1 0 R>>>>");
    const layer = read(ascii(made([root, pages, ...files], "/Root 1 0 R").text));
    expect(layer?.entries?.length).toBeGreaterThan(1000);
    expect(layer?.why).toBe("too-many");
  });

  test("a thousand pages are not read through", () => {
    const kids = Array.from({ length: 1000 }, (_, index) => `${index + 3} 0 R`).join(" ");
    const leaves = Array.from({ length: 1000 }, () => "<</Type/Page>>");
    const source = watched(
      ascii(made(["<</Pages 2 0 R>>", `<</Kids[${kids}]>>`, ...leaves], "/Root 1 0 R").text),
    );
    expect(readPdf(source, budget(), "")).toEqual({ entries: [] });
    expect(source.reads()).toBeLessThan(100_000);
  });

  test("of a restricted file are enciphered: that they are not looked into is told", () => {
    const row = rows.find((one) => one.form === "object streams" && one.user === "")!;
    const text = Buffer.from(row.base64, "base64").toString("latin1");
    expect(read(ascii(text))).toEqual({ restricted: true });
    const withFiles = text.replace("/Type /Catalog", "/AF [ 99 0 R ]");
    expect(withFiles).not.toBe(text);
    expect(read(ascii(withFiles))).toEqual({ restricted: true, why: "encrypted" });
  });
});

test("25 MB are judged by some kilobytes", () => {
  const text = pdf("/Encrypt 3 0 R", [locked]).text;
  const stated = text.replace(/startxref\n(\d+)/, (_, at: string) => `startxref\n${Number(at)}`);
  const padding = 25_000_000;
  // The same file as if an image of 25 MB stood in it: zeros nobody has to read.
  const [head, tail] = [
    ascii(stated.slice(0, stated.lastIndexOf("startxref"))),
    ascii(stated.slice(stated.lastIndexOf("startxref"))),
  ];
  let reads = 0;
  const source: ByteSource = {
    length: head.length + padding + tail.length,
    read(start, end) {
      const from = Math.max(0, start);
      const window = new Uint8Array(Math.max(0, Math.min(end, this.length) - from));
      const place = (bytes: Uint8Array, at: number) =>
        bytes.forEach((byte, index) => {
          if (at + index >= from && at + index < from + window.length) window[at + index - from] = byte;
        });
      place(head, 0);
      place(tail, head.length + padding);
      reads += window.length;
      return window;
    },
  };
  expect(readPdf(source, budget(), "")).toEqual({ encryption: "pdf" });
  expect(reads).toBeLessThan(50_000);
});

describe("never throws and keeps to its budget", () => {
  const files = readdirSync(folder)
    .filter((name) => name.endsWith(".pdf"))
    .map(specimen);
  const opened = (input: Uint8Array): void => {
    const left = budget({ steps: 20_000, read: 1_000_000, inflated: 400_000 });
    const source = watched(input);
    const layer = readPdf(left.counted(source), left, "");
    for (const { open } of layer?.entries ?? []) {
      const inner = open?.(5000)?.source;
      inner?.read(0, inner.length);
    }
    expect(source.reads()).toBeLessThanOrEqual(1_000_000);
  };

  test("on bytes changed in real files", () => {
    expect(files.length).toBeGreaterThan(20);
    const flips = fc.array(fc.tuple(fc.nat(), fc.nat(255)), { minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(fc.nat(files.length - 1), flips, fc.boolean(), (index, changes, inTail) => {
        const copy = Uint8Array.from(files[index]!);
        const range = inTail ? Math.min(1200, copy.length) : copy.length;
        for (const [at, value] of changes) copy[copy.length - 1 - (at % range)] = value;
        opened(copy);
      }),
      { numRuns: 300 },
    );
  });

  test("on real files cut short", () => {
    fc.assert(
      fc.property(fc.nat(files.length - 1), fc.nat(), (index, length) => {
        opened(files[index]!.subarray(0, length % files[index]!.length));
      }),
      { numRuns: 150 },
    );
  });

  test("on words of its language in any order", () => {
    const words =
      "<< >> [ ] ( ) < > /Encrypt /Root /Prev /XRefStm /W[1 1 1] /Index[0 99999999] /Kids /Names 1 0 R 9 9 obj stream endstream xref trailer startxref \\ % # 0 99999999999 -1 . null true 0000000009 00000 n";
    const pieces = fc.array(fc.constantFrom(...words.split(" ")), { maxLength: 200 });
    fc.assert(
      fc.property(pieces, fc.constantFrom(" ", "\n", ""), fc.nat(400), (list, between, start) => {
        opened(ascii(`%PDF-1.7\n1 0 obj ${list.join(between)}\nstartxref\n${start}\n%%EOF`));
      }),
      { numRuns: 400 },
    );
  });

  test("brackets without end, and with limits that are spent", () => {
    opened(ascii(`%PDF-1.7\ntrailer <</Root ${"[".repeat(200_000)}`));
    opened(ascii(`%PDF-1.7\ntrailer <</Root ${"<<".repeat(200_000)}`));
    opened(ascii(`%PDF-1.7\n${"trailer<</Root 1 0 R ".repeat(20_000)}`));
    for (const steps of [0, 1, 5, 20]) expect(readWith(readPdf, files[0]!, "", { steps })).toBeDefined();
    expect(readPdf(budget({ read: 0 }).counted(bytesOf(files[0]!)), budget(), "")).toBeUndefined();
  });
});
