import { badRequest, Refused } from "./answer";
import type { Item } from "./mailbox-state";

export interface Filter {
  /** Properties in the order of the text: the service demands that of `$orderby` among the first of them. */
  readonly properties: readonly string[];
  readonly admits: (item: Item) => boolean;
}

type Compare = (a: number, b: number) => boolean;
const compares: Readonly<Record<string, Compare>> = {
  lt: (a, b) => a < b,
  le: (a, b) => a <= b,
  gt: (a, b) => a > b,
  ge: (a, b) => a >= b,
  eq: (a, b) => a === b,
};

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d{1,7})?(?:Z|[+-]\d{2}:\d{2})$/;
const TERM = /^\(*\s*(\w+)\s+(lt|le|gt|ge|eq|ne)\s+(\S+?)\s*\)*$/;

const booleans: Readonly<Record<string, (item: Item) => boolean>> = {
  isRead: ({ message }) => message.isRead ?? true,
  hasAttachments: ({ message }) => message.hasAttachments ?? false,
  isDraft: ({ message }) => message.isDraft ?? false,
};

function admitting(property: string, operator: string, value: string): Filter["admits"] | undefined {
  const compare = compares[operator];
  if (property === "receivedDateTime" && INSTANT.test(value) && compare) {
    const instant = Date.parse(value);
    return ({ message: { received } }) => received !== undefined && compare(received, instant);
  }
  const flag = Object.hasOwn(booleans, property) ? booleans[property] : undefined;
  if (!flag || !/^(eq|ne)$/.test(operator) || !/^(true|false)$/.test(value)) return undefined;
  const wanted = (value === "true") === (operator === "eq");
  return (item) => flag(item) === wanted;
}

/** The part of `$filter` that mail by age needs; whatever else is written is refused, never ignored. */
export function filterOf(text: string): Filter {
  const terms = text.split(/\s+and\s+/).map((term) => {
    const [, property = "", operator = "", value = ""] = TERM.exec(term.trim()) ?? [];
    const admits = admitting(property, operator, value);
    if (!admits)
      throw new Refused(badRequest(`Invalid filter clause: '${term}'.`, "ErrorInvalidUrlQueryFilter"));
    return { property, admits };
  });
  return {
    properties: [...new Set(terms.map(({ property }) => property))],
    admits: (item) => terms.every(({ admits }) => admits(item)),
  };
}
