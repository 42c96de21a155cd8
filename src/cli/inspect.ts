import { basename } from "node:path";
import { cliTexts, type CliTexts } from "../i18n/cli";
import { enumerate } from "../i18n/words";
import { inspect } from "../policy/attachments/inspect";
import type { FileKind, Inspection, NestedKind, NotLookedInto } from "../policy/inspection";
import { failure, type Failed } from "./answer";
import { sourceOf } from "./file-source";
import type { Io } from "./io";
import { readLine } from "./json-line";
import { failureToRead } from "./read-file";
import type { Tool } from "./tool";

/** What `inspect` says of one file (docs/cli-contract.md). */
interface Inspected {
  readonly id: unknown;
  readonly kind: FileKind;
  readonly encrypted: boolean;
  readonly restricted: boolean;
  readonly disguised: boolean;
  readonly nested: readonly (NestedKind | "encrypted")[];
  readonly complete: boolean;
  readonly why?: NotLookedInto;
}

const answer = (id: unknown, found: Inspection): Inspected => ({
  id,
  kind: found.kind,
  encrypted: found.encrypted,
  restricted: found.restricted,
  disguised: found.disguise !== undefined,
  nested: found.nested,
  complete: found.why === undefined,
  ...(found.why === undefined ? {} : { why: found.why }),
});

/** Reads ranges of the file, never the whole of a large one. */
async function inspectFile(
  id: unknown,
  name: string,
  path: string,
  io: Io,
  texts: CliTexts,
): Promise<Inspected | Failed> {
  try {
    const file = await io.openFile(path);
    try {
      const source = sourceOf(file);
      const found = inspect(name, source);
      return source.wasLost() ? failure(id, "unreadable", path, texts) : answer(id, found);
    } finally {
      await file.close();
    }
  } catch (error) {
    return failure(id, failureToRead(error), path, texts);
  }
}

/** `visto-bueno inspect`: what a file is by its bytes, and what is in it. */
export const inspectTool: Tool<Inspected> = {
  fromLine(line, io, texts) {
    const read = readLine(line, texts);
    if ("error" in read) return read;
    const { id, members } = read;
    const { name, path } = members;
    if (typeof name !== "string") return failure(id, "missing-field", "name", texts);
    if (typeof path !== "string" || path === "") return failure(id, "missing-field", "path", texts);
    return inspectFile(id, name, path, io, texts);
  },

  fromFile: (path, io, texts) => inspectFile(path, basename(path), path, io, texts),

  words({ kind, encrypted, restricted, disguised, nested, why }, locale) {
    const texts = cliTexts(locale).inspect;
    const inside = nested.map((one) => texts.nested[one]);
    return {
      said: texts.kinds[kind],
      below: [
        ...(disguised ? [texts.disguised] : []),
        ...(encrypted && kind !== "encrypted" ? [texts.encrypted] : []),
        ...(restricted ? [texts.restricted] : []),
        ...(inside.length > 0 ? [texts.holds(enumerate(inside, locale, inside.length))] : []),
        ...(why ? [texts.notAll(texts.whys[why])] : []),
      ],
    };
  },

  isPartly: ({ complete }) => !complete,
  total: ({ told, partly, failed }, texts) => texts.inspect.total(told - partly, partly, failed),
};
