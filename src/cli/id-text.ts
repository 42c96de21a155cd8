/**
 * The text of the member `id` in a line that JSON.parse took for an object. A number loses digits when it is read
 * (12345678901234567890, 1e400), and Node 20 tells nobody how it was written.
 */
export function idTextIn(line: string): string {
  let text = "null";
  let key: unknown;
  let from = 0;
  let depth = 0;
  let inString = false;
  for (let at = 0; at < line.length; at++) {
    const letter = line[at];
    if (inString && letter === "\\") at++;
    else if (letter === '"') inString = !inString;
    else if (inString) continue;
    else if (letter === "{" || letter === "[") {
      depth++;
      if (depth === 1) from = at + 1;
    } else if (depth === 1 && letter === ":") {
      key = JSON.parse(line.slice(from, at));
      from = at + 1;
    } else if (depth === 1 && (letter === "," || letter === "}")) {
      // Of a member that stands twice JSON.parse takes the last, too.
      if (key === "id") text = line.slice(from, at).trim();
      from = at + 1;
      if (letter === "}") break;
    } else if (letter === "}" || letter === "]") depth--;
  }
  return text;
}

/** An answer as a line of JSON, with the given text for its id. */
export const jsonWithId = (answer: { readonly id: unknown }, idText: string): string =>
  `{"id":${idText},${JSON.stringify({ ...answer, id: undefined }).slice(1)}`;
