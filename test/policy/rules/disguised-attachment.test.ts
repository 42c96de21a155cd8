import { disguisedAttachment } from "../../../src/policy/rules/disguised-attachment";
import { failed, file, inspected, known } from "../../support/builders";
import { testRule } from "../../support/test-rule";

const attached = (...files: readonly ReturnType<typeof file>[]) => ({ attachments: known(files) });
const turned = "factura\u202efdp.exe";

testRule(disguisedAttachment, {
  accepts: [
    { why: "names that say what the files are", draft: attached(inspected("a.pdf"), file("b.docx", 1)) },
    { why: "a program under its own name", draft: attached(file("a.exe", 1)) },
    { why: "a program that was looked into", draft: attached(inspected("a.exe", { kind: "executable" })) },
    { why: "a name with a version in it", draft: attached(file("informe.v2.docx", 1)) },
    { why: "two extensions, neither a program's", draft: attached(file("acta.pdf.zip", 1)) },
    { why: "the subject of an attached message", draft: attached(file("acta.pdf.exe", 1, { type: "item" })) },
    {
      why: "the subject of an attached message that was looked into",
      draft: attached(
        inspected("RE: visite sre.com", { kind: "text", disguise: "extension" }, { type: "item" }),
      ),
    },
    {
      why: "an attached message that could not be read: it has no name that could lie",
      draft: attached(file("RE: acta", 1, { type: "item", content: failed("late") })),
    },
    {
      why: "a text under the name of a program, which counts as one",
      draft: attached(inspected("a.exe", { kind: "text", disguise: "extension" })),
    },
    { why: "a link", draft: attached(file(turned, 1, { type: "cloud" })) },
  ],
  rejects: [
    {
      why: "a program called like a document",
      draft: attached(inspected("informe.pdf", { kind: "executable", disguise: "extension" })),
      finds: [
        {
          key: "executable",
          clause: "9.e",
          severity: "block",
          certainty: "certain",
          data: { name: "informe.pdf" },
          marks: ["informe.pdf"],
          ways: ["remove-attachment"],
        },
      ],
    },
    {
      why: "a program behind the extension of a document",
      draft: attached(inspected("acta.pdf.exe", { kind: "executable", disguise: "double-extension" })),
      finds: [{ key: "executable" }],
    },
    {
      why: "what no bytes recognise behind two extensions",
      draft: attached(inspected("acta.pdf.exe", { kind: "other", disguise: "double-extension" })),
      finds: [{ key: "executable" }],
    },
    {
      why: "a program behind the extension of a document, by its name alone",
      draft: attached(file("acta.pdf.scr", 1)),
      finds: [{ key: "executable", severity: "block" }],
    },
    {
      why: "a program whose name is turned round",
      draft: attached(inspected(turned, { kind: "executable", disguise: "bidi" })),
      finds: [{ key: "executable" }],
    },
    {
      why: "a program whose name is turned round, by its name alone",
      draft: attached(file(turned, 1)),
      finds: [{ key: "executable" }],
    },
    {
      why: "an archive called like a picture",
      draft: attached(inspected("vacaciones.jpg", { kind: "archive", disguise: "extension" })),
      finds: [
        {
          key: "otherClass",
          severity: "warn",
          certainty: "certain",
          data: { name: "vacaciones.jpg", claims: "image", is: "archive" },
          ways: ["remove-attachment"],
        },
      ],
    },
    {
      why: "a document whose name is turned round",
      draft: attached(inspected("a\u202ecod.pdf", { disguise: "bidi" })),
      finds: [{ key: "bidi", severity: "warn", data: { name: "a\u202ecod.pdf" } }],
    },
    {
      why: "a document whose name is turned round, by its name alone",
      draft: attached(file("a\u2066cod.pdf", 1)),
      finds: [{ key: "bidi" }],
    },
    {
      why: "a file whose content was lost",
      draft: attached(file("a.pdf", 1, { content: failed("late") })),
      finds: [
        {
          key: "unverified",
          clause: "9.e",
          severity: "warn",
          data: { why: "late", names: ["a.pdf"], of: "content" },
        },
      ],
    },
    {
      why: "attachments that could not be read",
      draft: { attachments: failed("refused") },
      finds: [{ key: "unverified", data: { parts: ["attachments"], names: [] } }],
    },
  ],
});
