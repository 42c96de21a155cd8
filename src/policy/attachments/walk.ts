import type { Encryption, FileKind, NestedKind, NotLookedInto, WorkKind } from "../inspection";
import type { Budget } from "./budget";
import type { ByteSource } from "./bytes";
import { encryptionOf, formatByName, isTold, kindOf } from "./formats";
import { identify } from "./identify";
import type { Entry, Layer } from "./layer";
import { readers } from "./readers";
import { stemOf } from "./readers/gzip";
import { readPlainText } from "./readers/plain-text";
import { endsAsZip } from "./readers/zip/directory";
import { worksOf } from "./works";

/** What is gathered over all levels of one file. */
export interface Found {
  readonly nested: Set<NestedKind | "encrypted">;
  readonly encryptions: Set<Encryption>;
  readonly works: Set<WorkKind>;
  readonly inside: { readonly name: string; readonly is: NestedKind }[];
  why: NotLookedInto | undefined;
}

/** One file of any level, without what is gathered. */
export interface Seen {
  readonly kind: FileKind;
  readonly format: string;
  /** Its own layer needs a key. */
  readonly isSealed: boolean;
  /** One of its direct entries does. */
  readonly holdsSealed: boolean;
  readonly isRestricted: boolean;
}

/** Weightiest first: what is told when several things were not looked into. */
const weights = "too-large damaged too-many too-deep unsupported encrypted names-only".split(" ");

export function note(found: Found, why: NotLookedInto | undefined): void {
  if (why === undefined) return;
  if (found.why === undefined || weights.indexOf(why) < weights.indexOf(found.why)) found.why = why;
}

/** Names that the pane may want to say, by what they are. */
const MOST_NAMED = 12;

/** Of what a document holds only what a policy may stop counts. */
const matters = (kind: FileKind): boolean =>
  kind === "video" || kind === "audio" || kind === "executable" || kind === "encrypted";

function noteInside(found: Found, name: string, is: NestedKind | "encrypted"): void {
  found.nested.add(is);
  if (is !== "macro" && matters(is) && found.inside.length < MOST_NAMED) found.inside.push({ name, is });
}

function noteWork(found: Found, format: string, name: string): void {
  const work = worksOf(format, name);
  if (work) found.works.add(work);
}

/** Bytes decide; a name only where its format leaves no mark in them. */
function formatOf(source: ByteSource, name: string, budget: Budget): string {
  const format = identify(source, name, budget);
  if (format !== "") return format;
  const claimed = formatByName(name);
  return claimed !== "" && source.length > 0 && !isTold(claimed) ? claimed : "";
}

/** Compressors of one file that are not ours to open: what is inside is called as the file without its last extension. */
const compressors = "bzip2 xz zstd lz4 lzma lzip lzop compress".split(" ");

/** A picture or PDF that is an archive as well: its viewer looks at the beginning, a program for archives at the end. */
function withArchiveBehind(layer: Layer, source: ByteSource, budget: Budget): Layer {
  const behind = endsAsZip(source) && readers["zip"]?.(source, budget, "");
  if (!behind) return layer;
  const encryption = layer.encryption ?? behind.encryption;
  const entries = (layer.entries ?? []).concat(behind.entries ?? []);
  return { ...layer, entries, ...(encryption ? { encryption } : {}) };
}

function ownLayerOf(format: string, source: ByteSource, name: string, budget: Budget): Layer {
  const reader = readers[format];
  if (reader) return reader(source, budget, name) ?? { why: "damaged" };
  if (compressors.indexOf(format) >= 0) {
    const stem = stemOf(name);
    return { why: "unsupported", ...(formatByName(stem) === "" ? {} : { entries: [{ name: stem }] }) };
  }
  const kind = kindOf(format);
  if (kind === "archive") return { why: "unsupported" };
  return (kind === "text" && readPlainText(source, budget, name)) || {};
}

function layerOf(format: string, source: ByteSource, name: string, budget: Budget): Layer {
  const layer = ownLayerOf(format, source, name, budget);
  const kind = kindOf(layer.format ?? format);
  // What compound files hold may end as an archive does; those have readers of their own.
  return kind === "archive" || kind === "executable" || format === "zip" || format === "ole"
    ? layer
    : withArchiveBehind(layer, source, budget);
}

/** What is worth opening first where not everything can be: what a name tells least of. */
const curiosity = "other archive encrypted document text image audio video executable".split(" ");

function inOrder(entries: readonly Entry[], most: number): readonly Entry[] {
  if (entries.length <= most) return entries;
  const groups: Entry[][] = curiosity.map(() => []);
  for (const entry of entries) groups[curiosity.indexOf(kindOf(formatByName(entry.name)))]?.push(entry);
  return ([] as Entry[]).concat(...groups);
}

/** What tells most entries apart; the others are then opened wholly. */
const HEAD = 8 * 1024;
/** What tells these apart may lie anywhere in the file: tracks, scripts. */
const isSpread = (format: string): boolean =>
  /^(mp4|mov|m4.|f4v|3gp|aax|mkv|mka|web[ma]|og[gv]|opus|spx|wm[av]|svg)/.test(format);

/**
 * How much of an entry is opened whose head tells nothing: all of it where its name promises something, else as much as what bears
 * its mark farther in needs (images of disks, programs behind a long stub).
 */
const UNKNOWN = 4 * 1024 * 1024;
const wantedOf = (format: string, { size }: Entry, name: string, { limits }: Budget): number => {
  const all = size ?? limits.inflated;
  if (format === "") return formatByName(name) === "" ? Math.min(UNKNOWN, all) : all;
  return readers[format] || isSpread(format) ? all : 0;
};

/** The content of an entry, as much of it as is needed; undefined where only its name is known. */
function open(entry: Entry, name: string, budget: Budget, found: Found): ByteSource | undefined {
  const head = entry.open?.(HEAD);
  if (!head) return undefined;
  if (head.isWhole || head.source.length < HEAD) {
    if (!head.isWhole) note(found, budget.isSpent ? "too-large" : "damaged");
    return head.source;
  }
  const format = formatOf(head.source, name, budget);
  const wanted = wantedOf(format, entry, name, budget);
  if (wanted <= HEAD) return head.source;
  const whole = entry.open?.(wanted);
  const isEnough = whole?.isWhole === true || (format === "" && whole?.source.length === UNKNOWN);
  if (!isEnough) note(found, budget.isSpent ? "too-large" : "damaged");
  // Where the budget ended meanwhile the head is more than nothing.
  return whole && whole.source.length > head.source.length ? whole.source : head.source;
}

/** Why an entry was not looked into, beside its being sealed. */
type Unseen = "too-deep" | "too-many" | "names-only";

function lookInto(entry: Entry, name: string, depth: number, budget: Budget, found: Found): Seen | Unseen {
  if (entry.encrypted || !entry.open) return "names-only";
  if (depth > budget.limits.depth) return "too-deep";
  if (!budget.lookInto()) return "too-many";
  const source = open(entry, name, budget, found);
  return source ? look(source, name, depth, budget, found) : "names-only";
}

/**
 * A program by its name where no part is called so: an archive is no document for one entry that says so. Only e-books and what
 * is laid out for the web have scripts in their pages; OpenDocument has a folder for its own, which are macros.
 */
const isForeign = (name: string, format: string): boolean =>
  kindOf(formatByName(name)) === "executable" &&
  !/^Scripts\//.test(name) &&
  !(/^(epub|iwork|idml|ora)$/.test(format) && /\.js$/i.test(name));

/** How the entries of a layer are taken. */
interface Manner {
  /** Parts of a document go by their bytes alone: a page of an e-book may call its script `.js`. */
  readonly byName: boolean;
  readonly format: string;
  /** Archives and mail list whatever they hold, documents what a policy may stop. */
  readonly all: boolean;
}

/** Looks at the entries of a layer. @returns whether one of them cannot be opened without a key */
function lookThrough(
  entries: readonly Entry[],
  { byName, format, all }: Manner,
  depth: number,
  budget: Budget,
  found: Found,
): boolean {
  let holdsSealed = false;
  for (const entry of inOrder(entries, budget.limits.lookedInto)) {
    const seen = lookInto(entry, byName ? entry.name : "", depth, budget, found);
    if (typeof seen === "object") {
      if (seen.isSealed) {
        noteInside(found, entry.name, "encrypted");
        holdsSealed = true;
      }
      // Systems go by the name where the bytes say nothing.
      const kind = seen.format === "" && byName ? kindOf(formatByName(entry.name)) : seen.kind;
      if (all || matters(kind)) noteInside(found, entry.name, kind);
      else if (!byName && isForeign(entry.name, format)) noteInside(found, entry.name, "executable");
      continue;
    }
    note(found, entry.encrypted ? "encrypted" : seen);
    if (!byName) {
      if (isForeign(entry.name, format)) noteInside(found, entry.name, "executable");
      continue;
    }
    const named = formatByName(entry.name);
    if (all || matters(kindOf(named))) noteInside(found, entry.name, kindOf(named));
    noteWork(found, named, entry.name);
  }
  return holdsSealed;
}

/** Looks at one file and at what is in it. */
export function look(source: ByteSource, name: string, depth: number, budget: Budget, found: Found): Seen {
  const container = formatOf(source, name, budget);
  const layer = layerOf(container, source, name, budget);
  const format = layer.format ?? container;
  const kind = kindOf(format);
  const encryption = layer.encryption ?? encryptionOf(format);
  if (encryption) {
    found.encryptions.add(encryption);
    note(found, "encrypted");
  }
  if (layer.macros) found.nested.add("macro");
  noteWork(found, format, name);
  note(found, layer.why);
  const manner = {
    format,
    byName: container !== "zip" || kind === "archive",
    all: kind === "archive" || kind === "text",
  };
  // Whoever stops a program need not know what it is made of, and the parts of a sealed document are noise.
  const isOpaque = kind === "executable" || (encryption !== undefined && !manner.byName);
  // Depth is that of archives: a document is no level, and a compressed archive is one, not two.
  const below = kind === "archive" && container !== "gzip" ? depth + 1 : depth;
  const holdsSealed = !isOpaque && lookThrough(layer.entries ?? [], manner, below, budget, found);
  return {
    kind,
    format,
    isSealed: encryption !== undefined,
    holdsSealed,
    isRestricted: layer.restricted === true,
  };
}
