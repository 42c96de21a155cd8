import { copyrightedMaterial } from "../../../src/policy/rules/copyrighted-material";
import type { PolicyDocument } from "../../../src/policy/document/fields";
import type { WorkKind } from "../../../src/policy/inspection";
import { evaluate } from "../../../src/policy/evaluate";
import { draft, failed, file, inspected, known, policy } from "../../support/builders";
import { testRule } from "../../support/test-rule";

const attached = (...files: readonly ReturnType<typeof file>[]) => ({ attachments: known(files) });
const askingOf = (...kinds: readonly WorkKind[]): PolicyDocument => ({
  ...policy,
  rules: { ...policy.rules, "copyrighted-material": { ...policy.rules["copyrighted-material"], kinds } },
});
const song = inspected("himno.mp3", { kind: "audio", works: ["music"] });
const archive = inspected("a.zip", { kind: "archive", nested: ["document"], works: ["e-book", "film"] });

testRule(copyrightedMaterial, {
  accepts: [
    { why: "documents", draft: attached(inspected("oficio.docx"), file("anexo.pdf", 1)) },
    { why: "a song, where music is not asked about", draft: attached(song), policy: askingOf("film") },
    { why: "a document called like a song", draft: attached(inspected("himno.mp3")) },
    { why: "a link", draft: attached({ ...song, type: "cloud" }) },
    {
      why: "an attached message about a book",
      draft: attached(file("RE: novela.epub", 1, { type: "item" })),
    },
  ],
  rejects: [
    {
      why: "a song",
      draft: attached(song),
      finds: [
        {
          key: "work",
          clause: "9.d",
          severity: "warn",
          certainty: "unverified",
          data: { name: "himno.mp3", works: ["music"] },
          marks: ["himno.mp3"],
          ways: ["remove-attachment"],
        },
      ],
    },
    {
      why: "each file with a work, and all that is in it",
      draft: attached(archive, inspected("b.docx"), song),
      finds: [
        { key: "work", data: { name: "a.zip", works: ["e-book", "film"] }, marks: ["a.zip"] },
        { key: "work", data: { name: "himno.mp3", works: ["music"] }, marks: ["himno.mp3"] },
      ],
    },
    {
      why: "the kinds that are asked about",
      draft: attached(archive),
      policy: askingOf("e-book"),
      finds: [{ key: "work", data: { name: "a.zip", works: ["e-book"] } }],
    },
    {
      why: "a book by its name, where nobody gives the content",
      draft: attached(file("novela.epub", 1)),
      finds: [{ key: "work", data: { works: ["e-book"] } }],
    },
    {
      why: "a book by its name, its content lost, and says so",
      draft: attached(file("novela.epub", 1, { content: failed("refused") })),
      finds: [
        { key: "work" },
        { key: "unverified", severity: "warn", data: { names: ["novela.epub"], of: "content" } },
      ],
    },
    {
      why: "attachments that could not be read",
      draft: { attachments: failed("late") },
      finds: [{ key: "unverified", data: { parts: ["attachments"], names: [] } }],
    },
  ],
});

test("a file in which another kind of work was found is asked about again", () => {
  const judgedOf = (works: readonly WorkKind[]) =>
    evaluate(draft(attached(inspected("a.zip", { kind: "archive", works }))), policy).findings.map(
      ({ judged }) => judged,
    );
  expect(judgedOf(["music"])).toEqual(judgedOf(["music"]));
  expect(judgedOf(["music"])).not.toEqual(judgedOf(["film"]));
});
