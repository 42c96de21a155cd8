import fc from "fast-check";
import { plannerFor, readPlan, writePlan } from "../../../src/ageing/folder/plan";
import { utf8 } from "../../../src/ageing/folder/bytes";

const text = fc.oneof(
  fc.string({ unit: "binary" }),
  fc.string({ unit: fc.constantFrom("}", ",", "{", '"', "id", ":", "\\", "\n", "[", "]") }),
);
const message = fc.record({
  id: text,
  folderId: fc.constantFrom("inbox", "visas"),
  received: fc.option(fc.integer({ min: 0, max: 4e12 }), { nil: undefined }),
  subject: text,
  from: text,
  size: fc.constant(undefined),
  hasAttachments: fc.boolean(),
  isMarked: fc.boolean(),
  messageId: fc.option(text, { nil: undefined }),
});

test("a plan is one line for each message, whatever their texts hold, and is read as it was written", () => {
  fc.assert(
    fc.property(fc.array(message), (messages) => {
      const plan = messages.map(plannerFor([]));
      const written = writePlan(plan);
      expect(written).toEqual(utf8(plan.map((planned) => `${JSON.stringify(planned)}\n`).join("")));
      expect(readPlan(written)).toEqual(plan);
    }),
    { numRuns: 500 },
  );
});
