import { attachmentType } from "../../../src/policy/rules/attachment-type";
import { evaluate } from "../../../src/policy/evaluate";
import { draft, failed, file, inspected, inspection, known, MB, policy } from "../../support/builders";
import { testRule } from "../../support/test-rule";

const { graphicsCount, graphicsBytes } = policy.rules["attachment-type"];
const photos = (count: number, bytes = 1000) =>
  Array.from({ length: count }, (_, index) => file(`foto${String(index)}.jpg`, bytes));
const attached = (...files: readonly ReturnType<typeof file>[]) => ({ attachments: known(files) });

testRule(attachmentType, {
  accepts: [
    { why: "documents", draft: attached(file("oficio.docx", 1), file("anexo.pdf", 1)) },
    { why: "a logo in the signature", draft: attached(file("image001.png", 9000, { isInline: true })) },
    { why: "a link to a video in the cloud", draft: attached(file("ceremonia.mp4", 1, { type: "cloud" })) },
    {
      why: "an attached message whose subject ends in a domain",
      draft: attached(file("RE: visite sre.com", 1, { type: "item" })),
    },
    { why: "a file without extension", draft: attached(file("LEEME", 1)) },
    {
      why: "a link, whatever is behind it",
      draft: attached(inspected("a.exe", { kind: "executable" }, { type: "cloud" })),
    },
    {
      why: "a picture in the text",
      draft: attached(inspected("image001.png", { kind: "image" }, { isInline: true })),
    },
    {
      why: "an archive of documents",
      draft: attached(inspected("a.zip", { kind: "archive", nested: ["document"] })),
    },
    {
      why: "a picture called like a program, in the text",
      draft: attached(inspected("a.exe", { kind: "image", format: "png" }, { isInline: true })),
    },
    {
      why: "a font called like a program",
      draft: attached(inspected("a.exe", { kind: "other", format: "ttf" })),
    },
    {
      why: "a text called like a video",
      draft: attached(inspected("a.mp4", { kind: "text", format: "txt" })),
    },
    { why: "a document called like a video", draft: attached(inspected("a.mp4", { kind: "document" })) },
    { why: "a document that could carry macros and carries none", draft: attached(inspected("a.xlsm")) },
    {
      why: "pictures in an archive",
      draft: attached(inspected("a.zip", { kind: "archive", nested: ["image"] })),
    },
    {
      why: "what needs a key, which is another rule's concern",
      draft: attached(inspected("a.zip", { kind: "archive", encrypted: true, why: "encrypted" })),
    },
  ],
  rejects: [
    {
      why: "a program",
      draft: attached(file("actualizacion.exe", 1)),
      finds: [
        {
          key: "executable",
          clause: "9.e",
          severity: "block",
          certainty: "certain",
          data: { name: "actualizacion.exe" },
          marks: ["actualizacion.exe"],
          ways: ["remove-attachment"],
        },
      ],
    },
    {
      why: "a program in a meeting",
      draft: { item: "meeting", ...attached(file("a.msi", 1)) },
      finds: [{ key: "executable", severity: "block" }],
    },
    {
      why: "a program shown inline",
      draft: attached(file("a.exe", 1, { isInline: true })),
      finds: [{ key: "executable" }],
    },
    {
      why: "a program behind a document's extension",
      draft: attached(file("acta.pdf.scr", 1)),
      finds: [{ key: "executable" }],
    },
    {
      why: "a script of unknown size",
      draft: attached(file("a.vbs", 0, { size: failed("invalid") })),
      finds: [{ key: "executable" }],
    },
    {
      why: "a video and music",
      draft: attached(file("a.mp4", 1), file("b.mp3", 1)),
      finds: [
        { key: "video", severity: "warn" },
        { key: "audio", severity: "warn" },
      ],
    },
    { why: "macros", draft: attached(file("nómina.xlsm", 1)), finds: [{ key: "macros", severity: "warn" }] },
    {
      why: "one picture",
      draft: attached(file("croquis.png", 1)),
      finds: [{ key: "graphics", severity: "advise", data: { count: 1, names: ["croquis.png"] } }],
    },
    {
      why: "one picture fewer than too many",
      draft: attached(...photos(graphicsCount - 1)),
      finds: [{ key: "graphics", severity: "advise" }],
    },
    {
      why: "as many pictures as are too many",
      draft: attached(...photos(graphicsCount)),
      finds: [{ key: "manyGraphics", severity: "warn", data: { count: graphicsCount } }],
    },
    {
      why: "pictures one byte below what weighs too much",
      draft: attached(file("a.tif", graphicsBytes - 1)),
      finds: [{ key: "graphics" }],
    },
    {
      why: "pictures that weigh too much",
      draft: attached(file("a.tif", graphicsBytes)),
      finds: [{ key: "manyGraphics", data: { bytes: 3 * MB } }],
    },
    {
      why: "a program called like a document",
      draft: attached(inspected("informe.pdf", { kind: "executable", disguise: "extension" })),
      finds: [
        { key: "executable", severity: "block", data: { name: "informe.pdf" }, ways: ["remove-attachment"] },
      ],
    },
    {
      why: "a program inside, by its name where that is known",
      draft: attached(
        inspected("planos.zip", {
          kind: "archive",
          nested: ["archive", "executable"],
          inside: [
            { name: "b.pdf", is: "document" },
            { name: "nuevos/x/setup.exe", is: "executable" },
          ],
        }),
      ),
      finds: [
        {
          key: "executable",
          severity: "block",
          certainty: "certain",
          data: { name: "planos.zip", inside: true, which: "setup.exe" },
          marks: ["planos.zip"],
          ways: ["remove-attachment"],
        },
      ],
    },
    {
      why: "all that is inside, each kind once",
      draft: attached(
        inspected("a.zip", { kind: "archive", nested: ["audio", "document", "macro", "video"] }),
      ),
      finds: [
        { key: "video", severity: "warn", data: { name: "a.zip", inside: true } },
        { key: "audio", severity: "warn" },
        { key: "macros", severity: "warn", data: { inside: true } },
      ],
    },
    {
      why: "a program that holds programs once, and the video that it holds as well",
      draft: attached(inspected("a.jar", { kind: "executable", nested: ["executable", "video"] })),
      finds: [
        { key: "executable", data: { name: "a.jar" } },
        { key: "video", data: { inside: true } },
      ],
    },
    {
      why: "a document with macros under a plain name",
      draft: attached(inspected("nómina.xlsx", { nested: ["macro"] })),
      finds: [{ key: "macros", data: { name: "nómina.xlsx" } }],
    },
    {
      why: "a video in a presentation",
      draft: attached(inspected("a.pptx", { nested: ["video"] })),
      finds: [{ key: "video", data: { inside: true } }],
    },
    {
      why: "a program in an attached message",
      draft: attached(inspected("RE: avisos", { kind: "text", nested: ["executable"] }, { type: "item" })),
      finds: [{ key: "executable", data: { name: "RE: avisos", inside: true }, ways: ["remove-attachment"] }],
    },
    {
      why: "a program that passes for a picture in the text",
      draft: attached(inspected("image001.png", { kind: "executable" }, { isInline: true })),
      finds: [{ key: "executable" }],
    },
    {
      why: "a picture without extension",
      draft: attached(inspected("escaneo", { kind: "image" })),
      finds: [{ key: "graphics", data: { count: 1, names: ["escaneo"], bytes: 1000 } }],
    },
    ...(["damaged", "too-deep", "too-large", "too-many", "unsupported"] as const).map((why) => ({
      why: `what was not looked into: ${why}`,
      draft: attached(inspected("a.zip", { kind: "archive", why })),
      finds: [
        {
          key: "notLookedInto",
          severity: "warn" as const,
          certainty: "unverified" as const,
          data: { name: "a.zip", why },
          marks: ["a.zip"],
        },
      ],
    })),
    {
      why: "a document that is broken",
      draft: attached(inspected("a.pdf", { why: "damaged" })),
      finds: [{ key: "damaged", severity: "advise", certainty: "unverified", data: { name: "a.pdf" } }],
    },
    {
      why: "a document too large to be looked into",
      draft: attached(inspected("a.pdf", { why: "too-large" })),
      finds: [{ key: "notLookedInto", severity: "warn" }],
    },
    {
      why: "bytes that say nothing under the names of a program, a video and a picture",
      draft: attached(...["a.exe", "b.mp4", "c.png"].map((name) => inspected(name, { kind: "other" }))),
      finds: [{ key: "executable" }, { key: "video" }, { key: "graphics", data: { names: ["c.png"] } }],
    },
    {
      why: "a text under the name of a program",
      draft: attached(inspected("a.exe", { kind: "text", format: "txt" })),
      finds: [{ key: "executable", data: { name: "a.exe" } }],
    },
    {
      why: "a video, and that there may be more",
      draft: attached(inspected("a.zip", { kind: "archive", nested: ["video"], why: "too-deep" })),
      finds: [{ key: "video" }, { key: "notLookedInto" }],
    },
    {
      why: "a program, after which nothing else matters",
      draft: attached(inspected("a.zip", { kind: "archive", nested: ["executable"], why: "damaged" })),
      finds: [{ key: "executable" }],
    },
    {
      why: "an archive of which only the names are read",
      draft: attached(inspected("acta.7z", { kind: "archive", nested: ["document"], why: "names-only" })),
      finds: [{ key: "namesOnly", severity: "advise", certainty: "unverified", data: { name: "acta.7z" } }],
    },
    {
      why: "a video by its name, its content lost, and says what it did not see",
      draft: attached(
        file("a.mp4", 9, { content: failed("late") }),
        file("b.zip", 9, { content: failed("refused") }),
        file("RE: c", 9, { type: "item", content: failed("invalid") }),
        inspected("d.pdf"),
      ),
      finds: [
        { key: "video", certainty: "certain" },
        {
          key: "unverified",
          clause: "9.e",
          severity: "warn",
          data: { parts: ["attachments"], why: "late", names: ["a.mp4", "b.zip", "RE: c"], of: "content" },
        },
      ],
    },
    {
      why: "attachments that could not be read",
      draft: { attachments: failed("late") },
      finds: [{ key: "unverified", severity: "warn", certainty: "unverified" }],
    },
  ],
});

test("another file of the same name is another value", () => {
  const judgedOf = (size: number) =>
    evaluate(draft({ attachments: known([file("video.mp4", size)]) }), policy).findings[0]?.judged;
  expect(judgedOf(1_000)).toEqual(judgedOf(1_000));
  expect(judgedOf(3_000_000)).not.toEqual(judgedOf(1_000));
});

describe("what a sender answered is asked again", () => {
  const judgedOf = (attachment: ReturnType<typeof file>) =>
    evaluate(draft({ attachments: known([attachment]) }), policy)
      .findings.filter(({ rule }) => rule === "attachment-type")
      .map(({ judged }) => judged);
  const zip = inspection({ kind: "archive", nested: ["video"] });
  const seen = (told: Partial<typeof zip>) =>
    judgedOf(file("a.zip", 9, { content: known({ ...zip, ...told }) }));

  test("not for a name inside, which is not known where the inspection was kept", () => {
    expect(seen({ inside: [{ name: "b.mp4", is: "video" }] })).toEqual(seen({}));
  });

  test("not because the content came in the meantime and says what the name said", () => {
    expect(judgedOf(file("a.mp4", 9, { content: known(inspection({ kind: "video" })) }))).toEqual(
      judgedOf(file("a.mp4", 9)),
    );
  });

  test("where something else was not looked into", () => {
    expect(seen({ why: "too-deep" })).not.toEqual(seen({ why: "damaged" }));
  });
});
