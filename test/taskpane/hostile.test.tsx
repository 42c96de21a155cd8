import { screen, within } from "@testing-library/react";
import { draft, file, known } from "../support/builders";
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
  expect(title).toHaveTextContent("factura fdp.exe es un programa.");
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
