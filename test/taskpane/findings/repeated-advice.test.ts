import { rich } from "../../../src/i18n/rich";
import type { Card } from "../../../src/taskpane/findings/cards";
import { withToldAdvice } from "../../../src/taskpane/findings/repeated-advice";

const card = (id: string, advice: string): Card => ({
  id,
  severity: "warn",
  fact: rich`Hay ${id}.`,
  advice: rich`${advice}`,
  clauses: [],
  cited: undefined,
  findings: [],
});

test("the same advice is given three times, and left out of the cards that follow", () => {
  const cards = ["a", "b", "c", "d", "e"].map((id) => card(id, "Quítelo."));
  expect([...withToldAdvice(cards)]).toEqual(["d", "e"]);
});

test("advice that names its own thing is another each time", () => {
  const cards = ["a", "b", "c", "d", "e"].map((id) => card(id, `Quite ${id}.`));
  expect(withToldAdvice(cards).size).toBe(0);
});

test("other advice in between does not start the count anew", () => {
  const cards = ["a", "b", "x", "c", "y", "d"].map((id) => card(id, /[xy]/.test(id) ? id : "Quítelo."));
  expect([...withToldAdvice(cards)]).toEqual(["d"]);
});
