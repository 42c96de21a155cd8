import { readFile } from "node:fs/promises";
import path from "node:path";
import { main } from "../../src/cli";
import { ClosedPipe, type Io, type OpenFile } from "../../src/cli/io";

const fixtures = path.join(__dirname, "../fixtures/eml");

export interface Run {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

interface World {
  /** Chunks of standard input. */
  readonly stdin?: Iterable<string | Uint8Array> | AsyncIterable<string | Uint8Array>;
  /** Told of every write to standard output. */
  readonly onOut?: () => void;
  /** Files beside the fixtures, which are read by their names. */
  readonly files?: Readonly<Record<string, string | Uint8Array>>;
  /** After how many writes the reader of standard output goes away. */
  readonly hangsUpAfter?: number;
}

/** A file that is in memory already. */
export const opened = (bytes: Uint8Array): OpenFile => ({
  length: bytes.length,
  read: (start, end) => bytes.subarray(start, end),
  close: () => Promise.resolve(),
});

/** Runs the command line in this process. */
export async function run(
  argv: readonly string[],
  { stdin = [], files = {}, hangsUpAfter = Infinity, onOut }: World = {},
): Promise<Run> {
  let out = "";
  let err = "";
  let writes = 0;
  const content = async (name: string): Promise<Uint8Array> => {
    const given = files[name];
    if (given !== undefined) return typeof given === "string" ? Buffer.from(given) : given;
    return readFile(path.resolve(fixtures, name));
  };
  const io: Io = {
    stdin: (async function* () {
      for await (const chunk of stdin) yield chunk;
    })(),
    out: (text) => {
      if (writes++ >= hangsUpAfter) return Promise.reject(new ClosedPipe());
      out += text;
      onOut?.();
      return Promise.resolve();
    },
    err: (text) => {
      err += text;
      return Promise.resolve();
    },
    readFile: content,
    openFile: async (name) => opened(await content(name)),
  };
  const code = await main(argv, io);
  return { code, out, err };
}

/** Each line of the output as the JSON it is. */
export const jsonLines = (text: string): readonly unknown[] =>
  text
    .split("\n")
    .slice(0, -1)
    .map((line): unknown => JSON.parse(line));
