import type { CliTexts } from "../i18n/cli";
import { addressKey } from "../policy/recipients";
import { failure, type Failed } from "./answer";
import { isObject, readLine } from "./json-line";
import type { Request } from "./judge";

/** `options.listSizes`: members by list address; undefined where it is something else. */
function listSizesOf(options: unknown): ReadonlyMap<string, number> | undefined {
  const sizes = isObject(options) ? options["listSizes"] : undefined;
  const byAddress = new Map<string, number>();
  if (sizes === undefined || sizes === null) return byAddress;
  if (!isObject(sizes)) return undefined;
  for (const [address, members] of Object.entries(sizes)) {
    if (typeof members !== "number" || !Number.isInteger(members) || members < 0) return undefined;
    byAddress.set(addressKey(address), members);
  }
  return byAddress;
}

/** Reads a line of `check --batch`; members that it does not know are ignored. */
export function readRequest(line: string, defaultRank: string, texts: CliTexts): Request | Failed {
  const read = readLine(line, texts);
  if ("error" in read) return read;
  const { id, members } = read;
  const { path, rank, options } = members;
  if (typeof path !== "string" || path === "") return failure(id, "missing-field", "path", texts);
  if (rank !== undefined && rank !== null && typeof rank !== "string") {
    return failure(id, "missing-field", "rank", texts);
  }
  if (options !== undefined && options !== null && !isObject(options)) {
    return failure(id, "missing-field", "options", texts);
  }
  const listSizes = listSizesOf(options);
  if (!listSizes) return failure(id, "missing-field", "options.listSizes", texts);
  return { id, path, rank: rank ?? defaultRank, listSizes };
}
