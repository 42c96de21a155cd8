import { act, fireEvent, screen } from "@testing-library/react";
import { SupportDisclosure } from "../../../src/taskpane/components/SupportDisclosure";
import { policy } from "../../support/builders";
import { accessibilityFaults } from "../support/pane";
import { showPart } from "../support/part";

const findings = ["message-size.overLimit", "attachment-type.video", "attachment-type.video"];
const button = () => screen.getByRole("button", { name: "Soporte Técnico" });
const shown = () => screen.getByRole("group", { name: "Diagnóstico" }).textContent;

let clipboard: { writeText: jest.Mock<Promise<void>, [string]> } | undefined;
beforeEach(() => {
  jest.useFakeTimers({ now: Date.UTC(2026, 10, 24, 16, 5) });
  clipboard = { writeText: jest.fn((_text: string) => Promise.resolve()) };
  Object.defineProperty(navigator, "clipboard", { configurable: true, get: () => clipboard });
});
afterEach(() => {
  jest.useRealTimers();
  Reflect.deleteProperty(navigator, "clipboard");
});

const copy = async () => {
  await act(async () => {
    fireEvent.click(screen.getByRole("button", { name: "Copiar diagnóstico" }));
    await Promise.resolve();
  });
};

function open(pane: Parameters<typeof showPart>[1] = {}) {
  const part = showPart(<SupportDisclosure findings={findings} />, pane);
  button().focus();
  fireEvent.click(button());
  return part;
}

test("says in place how to reach the desk, and closes again, with the focus on its button", () => {
  open();
  expect(button()).toHaveAttribute("aria-expanded", "true");
  expect(screen.getByText("Soporte Técnico de la SRE")).toBeInTheDocument();
  expect(screen.getByRole("link", { name: "+52 55 5063-3000, ext. 4444" })).toHaveAttribute(
    "href",
    "tel:+52-55-5063-3000;ext=4444",
  );
  fireEvent.click(button());
  expect(screen.queryByRole("link")).not.toBeInTheDocument();
  expect(button()).toHaveFocus();
});

test("holds no live region while it is closed", () => {
  const { container } = showPart(<SupportDisclosure findings={findings} />);
  expect(container.querySelector("[role=status], [aria-live]")).toBeNull();
});

test("shows the diagnosis: codes, versions and the time, each once", () => {
  open();
  expect(shown().split("\n")).toEqual([
    "Visto Bueno: 0.1.0",
    "Política: sre-correo-electronico 2005.1",
    "Outlook: OutlookWebApp 16.0 OfficeOnline Mailbox 1.15",
    "Avisos: message-size.overLimit, attachment-type.video",
    "Numerales: 7, 9.e",
    "Fecha: 2026-11-24 16:05 UTC",
  ]);
});

test("leaves out what the host did not tell", () => {
  open({ client: undefined });
  expect(shown()).toMatch(/^Política: .*\nAvisos: .*\nNumerales: .*\nFecha: .*$/);
});

test("copies what it shows and says so", async () => {
  open();
  expect(screen.getByRole("status")).toBeEmptyDOMElement();
  await copy();
  expect(clipboard?.writeText.mock.calls).toEqual([[shown()]]);
  expect(screen.getByRole("status")).toHaveTextContent(/^Copiado\.$/);
});

test.each([
  ["refuses", () => clipboard!.writeText.mockRejectedValue(new Error("NotAllowedError"))],
  ["is missing", () => (clipboard = undefined)],
])("selects the text where the clipboard %s, and says what to do", async (_what, arrange) => {
  arrange();
  open();
  await copy();
  expect(String(window.getSelection())).toBe(shown());
  expect(screen.getByRole("status")).toHaveTextContent(/Ctrl\+C/);
});

test("has the page copy the selected text where the host does not lend the clipboard", async () => {
  clipboard!.writeText.mockRejectedValue(new Error("NotAllowedError"));
  let taken = "";
  const execCommand = () => {
    const { activeElement } = document;
    taken = activeElement instanceof HTMLTextAreaElement ? activeElement.value : "";
    return true;
  };
  Object.assign(document, { execCommand });
  open();
  await copy();
  Reflect.deleteProperty(document, "execCommand");
  expect(taken).toBe(shown());
  expect(screen.getByRole("status")).toHaveTextContent(/^Copiado\.$/);
});

test.each([
  ["an address", { phone: "", email: "soporte@sre.gob.mx" }, "mailto:soporte@sre.gob.mx"],
  ["a telephone without extension", { phone: "55 1234 5678", extension: "" }, "tel:55-1234-5678"],
])("offers %s where the policy gives only that", (_what, contact, href) => {
  const support = { ...policy.contacts.support, ...contact };
  open({ policy: { ...policy, contacts: { ...policy.contacts, support } } });
  expect(screen.getAllByRole("link").map((link) => link.getAttribute("href"))).toEqual([href]);
});

test("says so where the policy gives neither", () => {
  const support = { ...policy.contacts.support, phone: "", extension: "", email: "" };
  open({ policy: { ...policy, contacts: { ...policy.contacts, support } } });
  expect(screen.queryByRole("link")).not.toBeInTheDocument();
  expect(screen.getByText("La política no da su teléfono ni su correo.")).toBeInTheDocument();
});

test("axe finds nothing wrong when it is open", async () => {
  const { container } = open();
  jest.useRealTimers();
  expect(await accessibilityFaults(container)).toEqual([]);
});
