import { DOMParser, type Document, type Element } from "@xmldom/xmldom";

/** Reads a manifest; throws on the first thing that is not well-formed XML. */
export function parse(xml: string): Document {
  const stop = (level: string, message: unknown): never => {
    throw new Error(`${level}: ${String(message)}`);
  };
  return new DOMParser({ onError: stop }).parseFromString(xml, "text/xml");
}

/** Elements of a name, whatever their namespace prefix, in document order. */
export const elements = (from: Document | Element, name: string): readonly Element[] =>
  Array.from(from.getElementsByTagNameNS("*", name));

export const children = (of: Element): readonly Element[] =>
  Array.from(of.childNodes).filter((node): node is Element => node.nodeType === node.ELEMENT_NODE);

export const attribute = (of: Element, name: string): string => of.getAttribute(name) ?? "";

/** Every attribute of that name anywhere, with the element that has it. */
export const attributes = (from: Document, name: string): readonly { of: Element; value: string }[] =>
  elements(from, "*")
    .filter((element) => element.hasAttribute(name))
    .map((element) => ({ of: element, value: attribute(element, name) }));

/** The first element of a name; a manifest without it is broken in a way that deserves an exception. */
export function one(from: Document | Element, name: string): Element {
  const [found] = elements(from, name);
  if (found === undefined) throw new Error(`no ${name}`);
  return found;
}

export const textOf = (element: Element): string => (element.textContent ?? "").trim();
