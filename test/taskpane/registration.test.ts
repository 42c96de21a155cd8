import { registrationIn } from "../../src/taskpane/registration";
import { withDirectory } from "../../tools/build/directory-meta";

const registration = { clientId: "00000000-0000-4000-8000-000000000001", tenant: "sre.gob.mx" };
const emulated = { ...registration, graph: "https://localhost:3000/graph/v1.0" };
const page =
  '<!doctype html><html lang="es-MX"><head>\n<title>Visto Bueno</title></head><body></body></html>';

const parsed = (html: string): Document => new DOMParser().parseFromString(html, "text/html");
const telling = (content: string): Document => {
  const other = parsed(page);
  const meta = other.createElement("meta");
  meta.name = "visto-bueno-directory";
  meta.content = content;
  other.head.append(meta);
  return other;
};

describe("the registration in the pane's page", () => {
  it.each([
    ["one of an institution", registration],
    ["one with another Graph", emulated],
  ])("is read as the build wrote it: %s", (_, given) => {
    expect(registrationIn(parsed(withDirectory(page, given)))).toEqual(given);
  });

  it("is none where the build wrote none, or took it away", () => {
    expect(withDirectory(page, null)).toBe(page);
    expect(registrationIn(parsed(page))).toBeUndefined();
    expect(registrationIn(parsed(withDirectory(withDirectory(page, registration), null)))).toBeUndefined();
  });

  it("is replaced, never doubled", () => {
    const twice = withDirectory(withDirectory(page, registration), emulated);
    expect(twice.match(/visto-bueno-directory/g)).toHaveLength(1);
    expect(registrationIn(parsed(twice))).toEqual(emulated);
  });

  it("cannot break out of its attribute", () => {
    const html = withDirectory(page, { ...registration, tenant: `"><script>alert('$&')</script>` });
    expect(parsed(html).querySelector("script")).toBeNull();
    expect(registrationIn(parsed(html))).toBeUndefined();
  });

  it.each([
    ["nothing", ""],
    ["no JSON", "{clientId:1"],
    ["null", "null"],
    ["a list", "[]"],
    ["a text", '"sre.gob.mx"'],
    ["no tenant", JSON.stringify({ clientId: registration.clientId })],
    ["a tenant that leads elsewhere", JSON.stringify({ ...registration, tenant: "../common" })],
    ["a number for a client", JSON.stringify({ ...registration, clientId: 7 })],
    ["an object for a client", JSON.stringify({ ...registration, clientId: { toString: "x" } })],
    ["a Graph in the clear", JSON.stringify({ ...registration, graph: "http://localhost/v1.0" })],
    ["a Graph that is a script", JSON.stringify({ ...registration, graph: "javascript:alert(1)" })],
    ["a Graph with a password", JSON.stringify({ ...registration, graph: "https://a:b@example.org/v1.0" })],
    ["a Graph with a query", JSON.stringify({ ...registration, graph: "https://example.org/v1.0?a=b" })],
    ["no text for a Graph", JSON.stringify({ ...registration, graph: null })],
  ])("is none where it says %s", (_, content) => {
    expect(registrationIn(telling(content))).toBeUndefined();
  });
});
