import type { Locale } from "../i18n";
import { cliTexts, type CliTexts } from "../i18n/cli";
import { isFailed, type ExitCode, type Failed } from "./answer";
import { asJson, fromFiles, fromLines, tell, toldOrNot } from "./answers";
import type { Io } from "./io";
import { shown } from "./report";

/** A command that tells something of each line or file, by no policy. */
export interface Tool<A extends { readonly id: unknown }> {
  fromLine(line: string, io: Io, texts: CliTexts): A | Failed | Promise<A | Failed>;
  /** `path` is the answer's id. */
  fromFile(path: string, io: Io, texts: CliTexts): Promise<A | Failed>;
  /** What a person reads of it: the words beside its name, and lines below. */
  words(answer: A, locale: Locale): { readonly said: string; readonly below: readonly string[] };
  /** The report's last line. */
  total(
    answers: { readonly told: number; readonly partly: number; readonly failed: number },
    texts: CliTexts,
  ): string;
  /** Whether something of it is not known. */
  isPartly(answer: A): boolean;
}

async function* report<A extends { readonly id: unknown }>(
  tool: Tool<A>,
  answers: AsyncIterable<A | Failed>,
  locale: Locale,
): AsyncGenerator<string> {
  const texts = cliTexts(locale);
  let told = 0;
  let partly = 0;
  let failed = 0;
  for await (const answer of answers) {
    const name = shown(answer.id);
    if (isFailed(answer)) {
      failed++;
      yield `${name}: ${texts.notJudged}\n  ${shown(answer.error.message)}\n`;
      continue;
    }
    told++;
    if (tool.isPartly(answer)) partly++;
    const { said, below } = tool.words(answer, locale);
    yield `${name}: ${said}\n${below.map((line) => `  ${line}\n`).join("")}`;
  }
  yield `\n${tool.total({ told, partly, failed }, texts)}\n`;
}

/** JSON lines in and out where no file is named; else a report for people, or with `json` a line per file. */
export function runTool<A extends { readonly id: unknown }>(
  tool: Tool<A>,
  paths: readonly string[],
  io: Io,
  locale: Locale,
  json: boolean,
): Promise<ExitCode> {
  const texts = cliTexts(locale);
  if (paths.length === 0) {
    return tell(
      fromLines<A | Failed>(io, (line) => tool.fromLine(line, io, texts)),
      asJson,
      toldOrNot,
      io,
    );
  }
  const answers = fromFiles(paths, (path) => tool.fromFile(path, io, texts));
  return tell(answers, json ? asJson : (all) => report(tool, all, locale), toldOrNot, io);
}
