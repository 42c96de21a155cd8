import { cliTexts, type CliTexts } from "../i18n/cli";
import { size } from "../i18n/words";
import { messageLength } from "../policy/size/message";
import { failure, type Failed } from "./answer";
import { parseObject, readLine, type Json } from "./json-line";
import { readFile } from "./read-file";
import { readSizeRequest } from "./size-request";
import type { Tool } from "./tool";

/** What `size` says of one draft (docs/cli-contract.md). */
interface Sized {
  readonly id: unknown;
  readonly bytes: number;
  /** Nobody knows the size of some attachment. */
  readonly atLeast?: true;
}

function sized(id: unknown, members: Json, texts: CliTexts): Sized | Failed {
  const draft = readSizeRequest(members);
  if ("wrong" in draft) return failure(id, "missing-field", draft.wrong, texts);
  const bytes = messageLength(draft.message);
  return draft.isLeast ? { id, bytes, atLeast: true } : { id, bytes };
}

/** `visto-bueno size`: what a draft will weigh as the MIME message that is sent. */
export const sizeTool: Tool<Sized> = {
  fromLine(line, _io, texts) {
    const read = readLine(line, texts);
    return "error" in read ? read : sized(read.id, read.members, texts);
  },

  async fromFile(path, io, texts) {
    const bytes = await readFile(path, io);
    if (typeof bytes === "string") return failure(path, bytes, path, texts);
    const members = parseObject(new TextDecoder().decode(bytes));
    return members ? sized(path, members, texts) : failure(path, "bad-json", path, texts);
  },

  words: ({ bytes, atLeast }, locale) => ({
    said: cliTexts(locale).size.weighs(size(bytes), atLeast === true),
    below: atLeast ? [cliTexts(locale).size.unmeasured] : [],
  }),

  isPartly: ({ atLeast }) => atLeast === true,
  total: ({ told, failed }, texts) => texts.size.total(told, failed),
};
