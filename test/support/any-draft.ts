import fc from "fast-check";
import type { Draft, Reading } from "../../src/policy/draft";
import type { Inspection } from "../../src/policy/inspection";
import { departmentHead, failed, known, otherPost, unavailable } from "./builders";

const reading = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<Reading<T>> =>
  fc.oneof(
    { weight: 4, arbitrary: value.map(known) },
    {
      weight: 1,
      arbitrary: fc.constantFrom(failed("late"), failed("refused"), failed("invalid"), unavailable),
    },
  );
const anyText = fc.string({ unit: "binary", maxLength: 60 });
const address = fc.oneof(anyText, fc.constantFrom("a@sre.gob.mx", "b@example.org", "@", ""));
const recipients = fc.array(
  fc.oneof(
    fc.record({ name: anyText, address, kind: fc.constantFrom("person" as const, "list" as const) }),
    fc.record({ name: anyText, address, kind: fc.constant("list" as const), members: fc.nat() }),
  ),
  { maxLength: 60 },
);
const kinds = fc.constantFrom(
  "video",
  "audio",
  "image",
  "executable",
  "archive",
  "document",
  "text",
  "encrypted",
  "other",
);
/** Members that do not go together as well: what was kept by another version may be any of them. */
const inspections: fc.Arbitrary<Inspection> = fc
  .record({
    kind: kinds,
    format: fc.constantFrom("", "zip", "pdf", "docx", "pe"),
    encrypted: fc.boolean(),
    restricted: fc.boolean(),
    disguise: fc.constantFrom(undefined, "extension", "double-extension", "bidi"),
    nested: fc.uniqueArray(fc.oneof(kinds, fc.constantFrom("macro", "encrypted"))),
    encryptions: fc.uniqueArray(fc.constantFrom("zip", "pdf", "openpgp", "possible", "other")),
    works: fc.uniqueArray(fc.constantFrom("music", "film", "e-book", "installer", "disk-image")),
    why: fc.constantFrom(undefined, "encrypted", "names-only", "damaged", "too-deep", "too-large"),
    inside: fc.constantFrom(undefined, [{ name: "a/b.mp4", is: "video" as const }]),
  } as const)
  .map(({ disguise, why, inside, ...told }) => ({
    ...told,
    ...(disguise ? { disguise } : {}),
    ...(why ? { why } : {}),
    ...(inside ? { inside } : {}),
  }));

/** Whatever a host may hand over: any part lost or missing, any text, hostile mark-up. */
export const anyDraft: fc.Arbitrary<Draft> = fc.record({
  item: fc.constantFrom("message" as const, "meeting" as const),
  from: reading(fc.record({ name: anyText, address })),
  to: reading(recipients),
  cc: reading(recipients),
  bcc: reading(recipients),
  subject: reading(anyText),
  body: reading(
    fc.record({
      format: fc.constantFrom("html" as const, "text" as const),
      content: fc.oneof(
        anyText,
        fc
          .array(fc.constantFrom("<p>", "</div>", "pendejo ", "adjunto ", "<!--", "&#x;", "-- \n", "De: "), {
            maxLength: 30,
          })
          .map((parts) => parts.join("")),
      ),
    }),
  ),
  attachments: reading(
    fc.array(
      fc.record({
        id: anyText,
        name: fc.oneof(anyText, fc.constantFrom("a.exe", "b.mp4", "c.png")),
        type: fc.constantFrom("file" as const, "item" as const, "cloud" as const),
        isInline: fc.boolean(),
        size: reading(fc.oneof(fc.nat(), fc.constantFrom(-1, 0.5, Number.MAX_SAFE_INTEGER))),
        content: reading(inspections),
      }),
      { maxLength: 12 },
    ),
  ),
  rank: reading(fc.constantFrom(departmentHead, otherPost, { id: "", source: "declared" as const })),
  transmittedSize: reading(fc.nat(20_000_000)),
});
