import { attachmentType } from "../../../src/policy/rules/attachment-type";
import { evaluate } from "../../../src/policy/evaluate";
import { draft, failed, file, known, MB, policy } from "../../support/builders";
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
