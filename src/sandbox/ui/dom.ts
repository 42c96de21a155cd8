type Child = Node | string | null | false;
type Attributes = Readonly<Record<string, string | boolean | ((event: Event) => void)>>;

/** An element with attributes, listeners (functions, named by their event) and children; text goes in as text. */
export function el<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Attributes = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[Name] {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (typeof value === "function") element.addEventListener(key, value);
    else if (typeof value === "string") element.setAttribute(key, value);
    else element.toggleAttribute(key, value);
  }
  element.append(...children.filter((child): child is Node | string => child !== null && child !== false));
  return element;
}

/** Chromium's own words for keys. */
export const isKey = (event: Event, ...keys: readonly string[]): event is KeyboardEvent =>
  event instanceof KeyboardEvent && keys.includes(event.key);
