import { cliTexts } from "../i18n/cli";
import { exitCodeOf, type Answer, type ExitCode } from "./answer";
import { asJson, fromFiles, fromLines, tell } from "./answers";
import type { Io } from "./io";
import { judge, type Judge } from "./judge";
import { report } from "./report";
import { readRequest } from "./request";

/** `check --batch`: JSON lines in, JSON lines out, one at a time and in order. */
export function checkBatch(io: Io, by: Judge, defaultRank: string): Promise<ExitCode> {
  const texts = cliTexts(by.locale);
  const answers = fromLines<Answer>(io, (line) => {
    const request = readRequest(line, defaultRank, texts);
    return "error" in request ? request : judge(request, by);
  });
  return tell(answers, asJson, exitCodeOf, io);
}

/** `check FILE…`: a report for people, or with `--json` a line per file. */
export function checkFiles(
  paths: readonly string[],
  io: Io,
  by: Judge,
  rank: string,
  json: boolean,
): Promise<ExitCode> {
  const answers = fromFiles(paths, (path) => judge({ id: path, path, rank, listSizes: new Map() }, by));
  return tell(answers, json ? asJson : (told) => report(told, by), exitCodeOf, io);
}
