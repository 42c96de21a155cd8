import type { Draft } from "../../policy/draft";

type Fields = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Fields => typeof value === "object" && value !== null;

/** Plain data of the same content. Long texts are compared as they are, which takes no time worth naming. */
function isSame(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (!isObject(a) || !isObject(b) || Array.isArray(a) !== Array.isArray(b)) return false;
  const keys = Object.keys(a);
  return keys.length === Object.keys(b).length && keys.every((key) => key in b && isSame(a[key], b[key]));
}

/**
 * `next`, with every part that did not change in the object that held it before, and `before` itself where none did:
 * what was reckoned of an object (text maps, say) is found again.
 */
export function keepSame(before: Draft | undefined, next: Draft): Draft {
  if (!before) return next;
  const former = before as unknown as Fields;
  const kept: Record<string, unknown> = { ...next };
  let isChanged = false;
  for (const [part, value] of Object.entries(next)) {
    if (isSame(former[part], value)) kept[part] = former[part];
    else isChanged = true;
  }
  return isChanged ? (kept as unknown as Draft) : before;
}
