import type { Person } from "./draft";

const ADDRESS = /^[^\s@<>"]+@[^\s@<>"]+$/;

/** `Ana Ruiz <ana@sre.gob.mx>` or a bare address; null when there is no address in it. */
export function parsePerson(text: string): Person | null {
  const trimmed = text.trim();
  const named = /^"?([^"<]*?)"?\s*<([^<>]+)>$/.exec(trimmed);
  const address = (named?.[2] ?? trimmed).trim();
  if (!ADDRESS.test(address)) return null;
  return { name: named?.[1]?.trim() || address, address, kind: "person" };
}

/** Reads what a person pastes into a recipient field: addresses separated by `;`, `,` or lines. */
export function parsePeople(text: string): { readonly people: readonly Person[]; readonly rest: string } {
  const parts = splitOutsideQuotes(text).filter((part) => part.trim() !== "");
  const people: Person[] = [];
  const rest: string[] = [];
  for (const part of parts) {
    const person = parsePerson(part);
    if (person) people.push(person);
    else rest.push(part.trim());
  }
  return { people, rest: rest.join("; ") };
}

/** A comma inside a quoted display name («"Ruiz, Ana" <…>») separates nobody. */
function splitOutsideQuotes(text: string): readonly string[] {
  const parts: string[] = [];
  let quoted = false;
  let from = 0;
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at];
    if (character === '"') quoted = !quoted;
    else if (!quoted && (character === ";" || character === "," || character === "\n")) {
      parts.push(text.slice(from, at));
      from = at + 1;
    }
  }
  parts.push(text.slice(from));
  return parts;
}
