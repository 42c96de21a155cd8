/** A field's value without comments, which may hold one another (RFC 5322 §3.2.2); as it is where one does not end. */
export function withoutComments(value: string): string {
  let kept = "";
  let depth = 0;
  for (let index = 0; index < value.length; index++) {
    const letter = value.charAt(index);
    if (letter === "(") depth++;
    else if (letter === ")" && depth > 0) {
      depth--;
      kept += " ";
    } else if (depth === 0) kept += letter;
    else if (letter === "\\") index++;
  }
  return depth === 0 ? kept : value;
}
