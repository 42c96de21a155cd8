import { parseTree, type Node, type ParseError, type ParseOptions } from "jsonc-parser";
import { describe, type Path } from "../policy/document/fault";
import { badJson, decode, nestsTooDeep, syntaxFaults, type JsonFault } from "./json-faults";
import { lineCounter, type Position } from "./positions";

/** The text of a JSON file with its value, its faults as JSON, and where each part stands. */
export interface JsonSource {
  readonly faults: readonly JsonFault[];
  /** False where the faults leave no value to speak of. */
  readonly readable: boolean;
  readonly value: unknown;
  position(offset: number): Position;
  /** Where the value at `path` begins; what is missing is looked for where its parent begins. */
  valueOffset(path: Path): number;
  keyOffset(path: Path): number;
}

const strict: ParseOptions = { disallowComments: true, allowTrailingComma: false };
const lenient: ParseOptions = { disallowComments: false, allowTrailingComma: true };

const membersOf = (node: Node): readonly (readonly [string, Node, Node | undefined])[] =>
  (node.children ?? []).flatMap(({ children }) => {
    const key = children?.[0];
    return key ? [[String(key.value), key, children[1]] as const] : [];
  });

function duplicateKeys(node: Node, path: Path): readonly JsonFault[] {
  if (node.type === "array") {
    return (node.children ?? []).flatMap((item, index) => duplicateKeys(item, [...path, index]));
  }
  if (node.type !== "object") return [];
  const seen = new Set<string>();
  return membersOf(node).flatMap(([key, { offset }, value]) => {
    const own = [...path, key];
    const inner = value ? duplicateKeys(value, own) : [];
    if (!seen.has(key)) {
      seen.add(key);
      return inner;
    }
    return [
      { code: "duplicate-key", path: own, offset, expected: "each key once", found: describe(key) },
      ...inner,
    ];
  });
}

/** `Object.fromEntries` makes an own member of `__proto__` too, as JSON.parse does. */
function valueOf(node: Node): unknown {
  if (node.type === "array") return (node.children ?? []).map(valueOf);
  if (node.type !== "object") return node.value;
  return Object.fromEntries(membersOf(node).map(([key, , value]) => [key, value ? valueOf(value) : null]));
}

interface Located {
  readonly key: Node | undefined;
  readonly value: Node;
}

/** The deepest part of the tree along `path`. A key that stands twice means its last value, as in JSON.parse. */
function finder(root: Node): (path: Path) => Located {
  const known = new Map<Node, ReadonlyMap<string, Located>>();
  const members = (node: Node): ReadonlyMap<string, Located> => {
    const made =
      known.get(node) ??
      new Map(membersOf(node).map(([name, key, value]) => [name, { key, value: value ?? key }] as const));
    known.set(node, made);
    return made;
  };
  return (path) => {
    let located: Located = { key: undefined, value: root };
    for (const step of path) {
      const item = typeof step === "number" ? located.value.children?.[step] : undefined;
      const next = item ? { key: undefined, value: item } : members(located.value).get(String(step));
      if (!next) return located;
      located = next;
    }
    return located;
  };
}

/** Reads strict JSON (RFC 8259). Comments and commas too many are faults, but what they stand beside is still read. */
export function readJson(source: string | Uint8Array): JsonSource {
  const { text: original, invalidAt } = decode(source);
  const hasMark = original.startsWith("\ufeff");
  const text = hasMark ? " " + original.slice(1) : original;
  const position = lineCounter(text);
  const mark = hasMark ? [badJson(0, "UTF-8 without a byte order mark", "a byte order mark")] : [];
  const unreadable = (faults: readonly JsonFault[]): JsonSource => ({
    faults: [...mark, ...faults],
    readable: false,
    value: undefined,
    position,
    valueOffset: () => 0,
    keyOffset: () => 0,
  });

  if (invalidAt !== undefined) return unreadable([badJson(invalidAt, "UTF-8", "bytes of another encoding")]);
  const deep = nestsTooDeep(text);
  if (deep) return unreadable([deep]);

  const errors: ParseError[] = [];
  const graver: ParseError[] = [];
  parseTree(text, errors, strict);
  const root = parseTree(text, graver, lenient);
  const syntax = syntaxFaults(text, errors);
  if (!root || graver.length > 0) return unreadable(syntax);

  const find = finder(root);
  return {
    faults: [...mark, ...syntax, ...duplicateKeys(root, [])],
    readable: true,
    value: valueOf(root),
    position,
    valueOffset: (path) => find(path).value.offset,
    keyOffset(path) {
      const { key, value } = find(path);
      return (key ?? value).offset;
    },
  };
}
