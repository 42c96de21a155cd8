import { fireEvent, screen } from "@testing-library/react";
import { ClauseDisclosure } from "../../../src/taskpane/components/ClauseDisclosure";
import { accessibilityFaults } from "../support/pane";
import { showPart } from "../support/part";

test("a quoted clause leads to its place in the policy", () => {
  const asked: string[] = [];
  showPart(<ClauseDisclosure clauses={["9.e"]} />, { showClause: (id) => asked.push(id) });
  fireEvent.click(screen.getByRole("button", { name: "Numeral 9, inciso e" }));
  const more = screen.getByRole("button", { name: "Ver en la política: numeral 9, inciso e" });
  expect(more).toHaveTextContent("Ver en la política");
  fireEvent.click(more);
  expect(asked).toEqual(["9.e"]);
});

test("each of several clauses leads to its own", () => {
  const asked: string[] = [];
  showPart(<ClauseDisclosure clauses={["7", "9.e"]} />, {
    locale: "en-US",
    showClause: (id) => asked.push(id),
  });
  fireEvent.click(screen.getByRole("button", { name: "2 clauses not checked" }));
  for (const button of screen.getAllByRole("button", { name: /^See it in the policy: clause/ }))
    fireEvent.click(button);
  expect(asked).toEqual(["7", "9.e"]);
});

test("one of several clauses may stand for all of them", () => {
  showPart(<ClauseDisclosure clauses={["9.e", "9.d"]} cited="9.e" />);
  fireEvent.click(screen.getByRole("button", { name: "Numeral 9, inciso e" }));
  expect(screen.getAllByRole("button", { name: /^Ver en la política/ })).toHaveLength(2);
});

test("without a clause there is nothing to open", () => {
  const { container } = showPart(<ClauseDisclosure clauses={[]} />);
  expect(container.querySelector("button")).toBeNull();
});

test("axe finds nothing wrong with several clauses open", async () => {
  const { container } = showPart(<ClauseDisclosure clauses={["7", "9.e"]} />);
  fireEvent.click(screen.getByRole("button"));
  expect(await accessibilityFaults(container)).toEqual([]);
});
