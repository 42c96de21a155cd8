import { createHash } from "node:crypto";
import { join } from "node:path";
import { DestinationError, type Sha256 } from "../ageing/folder/destination";
import type { Difference } from "../ageing/folder/folder";
import { isOwnFile, MANIFEST } from "../ageing/folder/own-files";
import { verifyFolder } from "../ageing/folder/verify";
import type { Locale } from "../i18n";
import { cliTexts, type CliTexts } from "../i18n/cli";
import { isFailed, type ExitCode, type Failed } from "./answer";
import { asJson, tell } from "./answers";
import type { Io } from "./io";
import { shown } from "./report";
import { openFolder, type OpenFolder } from "./saved-folder";

/** The closing line of `verify`: how many files are as they were saved, and how many are not. */
interface Count {
  readonly matching: number;
  readonly missing: number;
  readonly changed: number;
  readonly extra: number;
}

type Answer = Difference | Count | Failed;

const isCount = (answer: Difference | Count): answer is Count => "matching" in answer;

const sha256: Sha256 = (bytes) => Promise.resolve(createHash("sha256").update(bytes).digest("hex"));

/** What stopped the check, by the name of the file that did. */
function stopped(name: string, error: unknown, { verify }: CliTexts): Failed {
  if (!(error instanceof DestinationError)) throw error;
  const path = error.path === undefined ? name : join(name, error.path);
  return error.why === "gone"
    ? { id: name, error: { code: "not-found", message: verify.gone(name) } }
    : { id: name, error: { code: "unreadable", message: verify.unreadable(path) } };
}

/** The differences of a folder. One without a manifest, or with one that nobody can read, says nothing of its files. */
async function* compared(name: string, { destination }: OpenFolder, texts: CliTexts): AsyncGenerator<Answer> {
  const { matching, differences } = await verifyFolder(destination, sha256);
  const path = join(name, MANIFEST);
  const isManifest = (state: Difference["state"]): boolean =>
    differences.some((one) => one.path === MANIFEST && one.state === state);
  const of = (state: Difference["state"]): number => differences.filter((one) => one.state === state).length;
  const compares =
    matching + differences.filter((one) => one.state !== "extra" && !isOwnFile(one.path)).length;
  if (isManifest("missing") || (matching === 0 && differences.length === 0))
    yield { id: name, error: { code: "not-found", message: texts.verify.noManifest(path) } };
  else if (isManifest("changed") && compares === 0)
    yield { id: name, error: { code: "unreadable", message: texts.verify.brokenManifest(path) } };
  else {
    yield* differences;
    yield { matching, missing: of("missing"), changed: of("changed"), extra: of("extra") };
  }
}

async function* verified(paths: readonly string[], io: Io, texts: CliTexts): AsyncGenerator<Answer> {
  const [name = ""] = paths;
  const folder = await openFolder(paths, io, texts);
  if (isFailed(folder)) {
    yield folder;
    return;
  }
  try {
    yield* compared(name, folder, texts);
  } catch (error) {
    yield stopped(name, error, texts);
  } finally {
    await folder.close();
  }
}

async function* report(answers: AsyncIterable<Answer>, locale: Locale): AsyncGenerator<string> {
  const texts = cliTexts(locale);
  for await (const answer of answers) {
    if (isFailed(answer)) yield `${shown(answer.id)}: ${texts.notJudged}\n  ${shown(answer.error.message)}\n`;
    else if (isCount(answer))
      yield texts.verify.total(answer.matching, answer.missing, answer.changed, answer.extra) + "\n";
    else yield `${shown(answer.path)}: ${texts.verify.states[answer.state]}\n`;
  }
}

const codeOf = (answer: Answer): ExitCode => (isFailed(answer) ? 3 : isCount(answer) ? 0 : 1);

/** `visto-bueno verify`: whether every file of a saved folder, or of the zip files of a download, is as it was saved. */
export function verify(paths: readonly string[], io: Io, locale: Locale, json: boolean): Promise<ExitCode> {
  const answers = verified(paths, io, cliTexts(locale));
  return tell(answers, json ? asJson : (all) => report(all, locale), codeOf, io);
}
