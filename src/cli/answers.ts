import { isFailed, worse, type ExitCode, type Failed } from "./answer";
import { ClosedPipe, type Io } from "./io";
import { linesOf } from "./lines";

/** One answer for each line of standard input, in order, one at a time. */
export async function* fromLines<A>(
  io: Pick<Io, "stdin">,
  answer: (line: string) => A | Promise<A>,
): AsyncGenerator<A> {
  for await (const line of linesOf(io.stdin)) yield await answer(line);
}

/** One answer for each path. */
export async function* fromFiles<A>(
  paths: readonly string[],
  answer: (path: string) => A | Promise<A>,
): AsyncGenerator<A> {
  for (const path of paths) yield await answer(path);
}

/** JSON lines. */
export async function* asJson(answers: AsyncIterable<unknown>): AsyncGenerator<string> {
  for await (const answer of answers) yield JSON.stringify(answer) + "\n";
}

/** The exit code of a command that only tells: 3 for what could not be answered. */
export const toldOrNot = (answer: object | Failed): ExitCode => (isFailed(answer) ? 3 : 0);

/**
 * Writes answers to standard output in the given words, one at a time, and resolves with the worst exit code. Stops
 * without complaint when nobody reads them any more.
 */
export async function tell<A>(
  answers: AsyncIterable<A>,
  words: (answers: AsyncIterable<A>) => AsyncIterable<string>,
  codeOf: (answer: A) => ExitCode,
  io: Pick<Io, "out">,
): Promise<ExitCode> {
  let worst: ExitCode = 0;
  async function* watched(): AsyncGenerator<A> {
    for await (const answer of answers) {
      worst = worse(worst, codeOf(answer));
      yield answer;
    }
  }
  try {
    for await (const piece of words(watched())) await io.out(piece);
  } catch (error) {
    if (!(error instanceof ClosedPipe)) throw error;
  }
  return worst;
}
