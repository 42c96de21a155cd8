import { cliTexts } from "../i18n/cli";
import { exitCodeOf, worse, type Answer, type ExitCode } from "./answer";
import { ClosedPipe, type Io } from "./io";
import { judge, type Judge } from "./judge";
import { linesOf } from "./lines";
import { report } from "./report";
import { readRequest } from "./request";

async function* judgeLines(io: Io, by: Judge, defaultRank: string): AsyncGenerator<Answer> {
  const texts = cliTexts(by.locale);
  for await (const line of linesOf(io.stdin)) {
    const request = readRequest(line, defaultRank, texts);
    yield "error" in request ? request : await judge(request, by);
  }
}

async function* judgeFiles(paths: readonly string[], by: Judge, rank: string): AsyncGenerator<Answer> {
  for (const path of paths) yield await judge({ id: path, path, rank, listSizes: new Map() }, by);
}

async function* asJson(answers: AsyncIterable<Answer>): AsyncGenerator<string> {
  for await (const answer of answers) yield JSON.stringify(answer) + "\n";
}

/** Hands answers on and remembers the worst, which is the exit code. */
function watched(answers: AsyncIterable<Answer>): {
  readonly answers: AsyncIterable<Answer>;
  worst: () => ExitCode;
} {
  let worst: ExitCode = 0;
  async function* pass(): AsyncGenerator<Answer> {
    for await (const answer of answers) {
      worst = worse(worst, exitCodeOf(answer));
      yield answer;
    }
  }
  return { answers: pass(), worst: () => worst };
}

/** Writes piece by piece, and stops without complaint when nobody reads them any more. */
async function writeAll(pieces: AsyncIterable<string>, io: Io): Promise<void> {
  try {
    for await (const piece of pieces) await io.out(piece);
  } catch (error) {
    if (!(error instanceof ClosedPipe)) throw error;
  }
}

/** `check --batch`: JSON lines in, JSON lines out, one at a time and in order. */
export async function checkBatch(io: Io, by: Judge, defaultRank: string): Promise<ExitCode> {
  const { answers, worst } = watched(judgeLines(io, by, defaultRank));
  await writeAll(asJson(answers), io);
  return worst();
}

/** `check FILE…`: a report for people, or with `--json` a line per file. */
export async function checkFiles(
  paths: readonly string[],
  io: Io,
  by: Judge,
  rank: string,
  json: boolean,
): Promise<ExitCode> {
  const { answers, worst } = watched(judgeFiles(paths, by, rank));
  await writeAll(json ? asJson(answers) : report(answers, by), io);
  return worst();
}
