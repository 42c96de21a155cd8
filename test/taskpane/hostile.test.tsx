import { act, fireEvent, screen, waitFor, within } from "@testing-library/react";
import { draft, file, known, list, people } from "../support/builders";
import { liveSource } from "./support/live-source";
import { cardTitles, openPane, sourceOf } from "./support/pane";

const withFile = (name: string) => sourceOf(draft({ attachments: known([file(name, 9)]) }));

test("HTML in a name is text", async () => {
  const container = await openPane(withFile("<img src=x onerror=alert(1)>.exe"));
  expect(cardTitles()).toEqual(["<img src=x onerror=alert(1)>.exe es un programa."]);
  expect(container.querySelector("img")).toBeNull();
});

test("Markdown in a name is text", async () => {
  const container = await openPane(withFile("**urgente** [a](https://b.example).exe"));
  expect(cardTitles()).toEqual(["**urgente** [a](https://b.example).exe es un programa."]);
  expect(container.querySelector("strong strong, a[href^=http]")).toBeNull();
});

test("a name cannot turn the direction of writing to hide its extension", async () => {
  await openPane(withFile("factura\u202efdp.exe"));
  const title = screen.getByRole("heading", { level: 3 });
  expect(title).toHaveTextContent("factura fdp.exe es un programa, y su nombre lo oculta.");
  expect(within(title).getByText("factura fdp.exe")).toHaveAttribute("dir", "ltr");
});

test("a name of 10,000 letters keeps its beginning and its extension", async () => {
  await openPane(withFile(`inicio${"x".repeat(10_000)}.exe`));
  const [title = ""] = cardTitles();
  expect(title).toMatch(/^iniciox+…x+\.exe es un programa\.$/);
  expect(title.length).toBeLessThan(130);
});

test("HTML in a quoted sentence is text, and so are its turns of direction", async () => {
  const content = "Usted es un inútil \u202e<b onclick=alert(1)>de veras</b>.";
  const container = await openPane(sourceOf(draft({ body: known({ format: "text", content }) })));
  expect(container.querySelector("blockquote")).toHaveTextContent("inútil <b onclick=alert(1)>de veras</b>.");
  expect(container.querySelector("[onclick]")).toBeNull();
  expect(container.innerHTML).not.toContain("\u202e");
});

const press = (name: string | RegExp) =>
  act(async () => {
    fireEvent.click(screen.getByRole("button", { name }));
    await Promise.resolve();
  });

test("the name of a file that was removed is told as text, and short enough to see its undo", async () => {
  const container = await openPane(
    liveSource(draft({ attachments: known([file(`<b>*x*\u202e${"y".repeat(10_000)}.exe`, 9)]) })),
  );
  await press("Quitar el archivo");
  const undo = await screen.findByRole("button", { name: "Deshacer" });
  const strip = undo.closest("li");
  expect(strip?.textContent).toMatch(/^Se quitó <b>\*x\* y+…y+\.exe\.Deshacer$/);
  expect(strip?.textContent.length).toBeLessThan(140);
  expect(strip?.querySelector("b")).toBeNull();
  expect(container.innerHTML).not.toContain("\u202e");
});

test("the name of a list is text on its button, and short", async () => {
  const name = `<img src=x>\u202e[a](b) ${"z".repeat(10_000)}`;
  const container = await openPane(
    liveSource(draft({ to: known([...people(51), { ...list("todos@sre.gob.mx"), name }]) })),
  );
  const button = await screen.findByRole("button", { name: /^Quitar la lista/ });
  expect(button.textContent).toMatch(/^Quitar la lista <img src=x> \[a\]\(b\) z+…z+$/);
  expect(button.textContent.length).toBeLessThan(60);
  expect(container.querySelector("img")).toBeNull();
});

test("names in rows are text, from left to right", async () => {
  const names = ["<i>a</i>.jpg", "b\u202egpj.exe.jpg"];
  const container = await openPane(
    liveSource(draft({ attachments: known(names.map((name) => file(name, 9))) })),
  );
  await waitFor(() => expect(screen.getAllByRole("listitem").length).toBeGreaterThan(2));
  const rows = within(screen.getByRole("article", { name: /^Lleva 2 imágenes/ })).getAllByRole("listitem");
  expect(rows.map(({ textContent }) => textContent)).toEqual(["<i>a</i>.jpgQuitar", "b gpj.exe.jpgQuitar"]);
  expect(container.querySelector("i:not([class])")).toBeNull();
  for (const row of rows)
    expect(within(row).getByRole("button").getAttribute("aria-label")).not.toContain("\u202e");
});
