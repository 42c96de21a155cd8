import { evaluate } from "../../../src/policy/evaluate";
import { cardsOf } from "../../../src/taskpane/findings/cards";
import { draft, known, policy } from "../../support/builders";

test("a card keeps its name when a finding of the same kind comes before it", () => {
  const cards = (content: string) =>
    cardsOf(
      evaluate(draft({ body: known({ format: "text", content }) }), policy).findings,
      policy,
      "es-MX",
    ).map(({ id }) => id);
  const [before] = cards("Es usted un imbécil.");
  const after = cards("Un idiota. Es usted un imbécil.");
  expect(after).toHaveLength(2);
  expect(after[1]).toBe(before);
});
