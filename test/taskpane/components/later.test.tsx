import { act, fireEvent, render, screen } from "@testing-library/react";
import { paneTexts } from "../../../src/i18n/pane";
import { later } from "../../../src/taskpane/components/Later";
import { PaneContext } from "../../../src/taskpane/components/pane-context";
import { policy } from "../../support/builders";
import { client } from "../support/desks";

const pane = {
  locale: "es-MX" as const,
  texts: paneTexts("es-MX"),
  policy,
  client,
  showClause: () => undefined,
};
const Greeting = ({ name }: { readonly name: string }) => <p>Buenos días, {name}.</p>;
const open = ({ Part }: ReturnType<typeof later<{ readonly name: string }>>) =>
  render(
    <PaneContext value={pane}>
      <Part name="Ana" />
    </PaneContext>,
  );
const soon = () => act(() => Promise.resolve());

test("a part is shown when its file has arrived, and nothing before", async () => {
  const { container } = open(later(() => Promise.resolve(Greeting)));
  expect(container).toBeEmptyDOMElement();
  await soon();
  expect(screen.getByText("Buenos días, Ana.")).toBeInTheDocument();
});

test("a part that was fetched is there at once, and is fetched no more", async () => {
  const load = jest.fn(() => Promise.resolve(Greeting));
  const part = later(load);
  await part.fetch();
  open(part);
  expect(screen.getByText("Buenos días, Ana.")).toBeInTheDocument();
  await soon();
  expect(load).toHaveBeenCalledTimes(1);
});

test("what does not arrive says so, and can be asked for again", async () => {
  const load = jest.fn<Promise<typeof Greeting>, []>(() => Promise.reject(new Error("offline")));
  const part = later(load);
  await expect(part.fetch()).rejects.toThrow("offline");
  open(part);
  await soon();
  expect(screen.getByRole("heading")).toHaveTextContent("No se pudo abrir esta parte");
  load.mockResolvedValue(Greeting);
  fireEvent.click(screen.getByRole("button", { name: "Intentar de nuevo" }));
  await soon();
  expect(screen.getByText("Buenos días, Ana.")).toBeInTheDocument();
});
