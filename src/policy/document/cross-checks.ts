import { titleReader, type TitleWords } from "../rank/title-words";
import { isWithin } from "../recipients";
import type { Findings, Mention } from "./check-fields";
import { describe, pathText, type Fault, type Path } from "./fault";
import type { NamedKind } from "./field";
import { isObject } from "./field-words";
import { languageFaults } from "./language-checks";
import { nearest } from "./nearest";

/** The part of an unchecked document at `path`; undefined where there is none. */
function at(value: unknown, path: Path): unknown {
  let part = value;
  for (const step of path) {
    if (Array.isArray(part)) part = (part as readonly unknown[])[Number(step)];
    else if (isObject(part) && Object.prototype.hasOwnProperty.call(part, step)) part = part[step];
    else return undefined;
  }
  return part;
}

function listAt(value: unknown, path: Path): readonly unknown[] {
  const part = at(value, path);
  return Array.isArray(part) ? part : [];
}

function namesByKind(names: readonly Mention[], faults: Fault[]): ReadonlyMap<NamedKind, Set<string>> {
  const known = new Map<NamedKind, Set<string>>();
  for (const { kind, id, path } of names) {
    const ids = known.get(kind) ?? new Set<string>();
    known.set(kind, ids);
    if (ids.has(id)) {
      faults.push({ path, code: "duplicate-id", expected: `a ${kind} of its own`, found: describe(id) });
    }
    ids.add(id);
  }
  return known;
}

function danglingReferences({ names, references }: Findings, faults: Fault[]): void {
  const known = namesByKind(names, faults);
  for (const { kind, id, path } of references) {
    const ids = known.get(kind);
    // Without a single name the list itself is at fault, and that has been said.
    if (!ids || ids.has(id)) continue;
    const meant = nearest(id, Array.from(ids));
    const fault = { path, expected: `the identifier of a ${kind}`, found: describe(id) };
    faults.push({ ...fault, code: "dangling-reference", ...(meant === undefined ? {} : { nearest: meant }) });
  }
}

function atMost(document: unknown, lower: Path, upper: Path, faults: Fault[]): void {
  const [value, most] = [at(document, lower), at(document, upper)];
  if (typeof value !== "number" || typeof most !== "number" || value <= most) return;
  const expected = `at most ${pathText(upper)}, which is ${String(most)}`;
  faults.push({ path: lower, code: "wrong-order", expected, found: describe(value) });
}

/** Rules take the first rank for the lowest and the last for the highest. */
function risingRanks(document: unknown, faults: Fault[]): void {
  const ranks = listAt(document, ["ranks"]);
  for (let index = 1; index < ranks.length; index++) {
    for (const limit of ["message", "mailbox"]) {
      const [path, before]: Path[] = [index, index - 1].map((rank) => ["ranks", rank, limit, "bytes"]);
      if (!path || !before) continue;
      const [value, least] = [at(document, path), at(document, before)];
      if (typeof value !== "number" || typeof least !== "number" || value >= least) continue;
      const expected = `at least ${pathText(before)}, which is ${String(least)}: ranks stand from the lowest to the highest`;
      faults.push({ path, code: "wrong-order", expected, found: describe(value) });
    }
  }
}

const isText = (value: unknown): value is string => typeof value === "string";

/** The words of titles, as far as an unchecked document tells them. */
function titleWordsIn(document: unknown): TitleWords {
  const texts = (path: Path) => listAt(document, path).filter(isText);
  return {
    ignored: texts(["titleWords", "ignored"]),
    forms: listAt(document, ["titleWords", "forms"]).map((_, index) => {
      const means = at(document, ["titleWords", "forms", index, "means"]);
      return { means: isText(means) ? means : "", written: texts(["titleWords", "forms", index, "written"]) };
    }),
  };
}

/** A post belongs to one rank: a title in two of them, however it is written, would give two limits. */
function titlesOfOneRank(document: unknown, faults: Fault[]): void {
  const read = titleReader(titleWordsIn(document));
  const owners = new Map<string, number>();
  listAt(document, ["ranks"]).forEach((_, rank) => {
    listAt(document, ["ranks", rank, "titles"]).forEach((title, index) => {
      if (!isText(title)) return;
      const key = read(title)
        .map(({ words }) => words.join(" "))
        .join(",");
      const owner = owners.get(key) ?? rank;
      owners.set(key, owner);
      if (owner === rank) return;
      const expected = `a title that ranks[${String(owner)}] does not hold`;
      faults.push({
        path: ["ranks", rank, "titles", index],
        code: "conflict",
        expected,
        found: describe(title),
      });
    });
  });
}

/** The institution's own domains imitate nobody. */
function foreignDomains(document: unknown, faults: Fault[]): void {
  const institutional = listAt(document, ["domains", "institutional"]).filter(
    (one) => typeof one === "string",
  );
  for (const list of ["lookalike", "webmail"]) {
    listAt(document, ["domains", list]).forEach((domain, index) => {
      if (typeof domain !== "string" || !isWithin(domain, institutional)) return;
      const path = ["domains", list, index];
      faults.push({
        path,
        code: "conflict",
        expected: "a domain that is not institutional",
        found: describe(domain),
      });
    });
  }
}

/** What one field demands of another. Works on a faulty document too: every fault is told at once. */
export function crossChecks(document: unknown, findings: Findings): readonly Fault[] {
  const faults: Fault[] = [];
  danglingReferences(findings, faults);
  risingRanks(document, faults);
  titlesOfOneRank(document, faults);
  foreignDomains(document, faults);
  const textsAt = (path: Path, member?: string) =>
    listAt(document, path).map((one) => {
      const value = member === undefined ? one : at(one, [member]);
      return isText(value) ? value : undefined;
    });
  faults.push(...languageFaults(textsAt(["language", "terms"], "term"), textsAt(["language", "silenced"])));
  atMost(document, ["rules", "mass-mailing", "adviseFrom"], ["rules", "mass-mailing", "limit"], faults);
  return faults;
}
