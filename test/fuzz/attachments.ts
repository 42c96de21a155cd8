import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { base64Source } from "../../src/policy/attachments/base64";
import type { Limits } from "../../src/policy/attachments/budget";
import { bytesOf, type ByteSource } from "../../src/policy/attachments/bytes";
import { atSend, inspect } from "../../src/policy/attachments/inspect";
import { mutant } from "./mutate";

export interface Specimen {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** A million inputs take their time: the large ones would take most of it and have the same structures. */
const LARGEST = 40_000;

const filesBelow = (folder: string): readonly string[] =>
  (existsSync(folder) ? readdirSync(folder) : []).sort().flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? filesBelow(path) : [path];
  });

/** Every real file that the tests keep, small enough to be changed a million times. */
export const specimensIn = (folder: string): readonly Specimen[] =>
  filesBelow(folder)
    .filter((path) => !/\.(json|sh|md)$/.test(path) && statSync(path).size <= LARGEST)
    .map((path) => ({ name: path.slice(path.lastIndexOf("/") + 1), bytes: readFileSync(path) }));

/** Small enough that inputs often meet them; every tenth run has those of a send. */
export const tight: Limits = {
  read: 300_000,
  inflated: 400_000,
  steps: 60_000,
  names: 500,
  lookedInto: 40,
  depth: 3,
};

export interface Fault {
  readonly name: string;
  readonly what: string;
  /** The input itself, in base64: a seed makes another one as soon as there is another specimen. */
  readonly input: string;
}

export interface Fuzzed {
  readonly runs: number;
  readonly faults: readonly Fault[];
  /** The longest that one input took, and the seed of it. */
  readonly slowest: { readonly milliseconds: number; readonly seed: number };
}

/** Longer than any input may take by the steps it is given, on the slowest machine that runs this. */
const HANGS = 5_000;

function counting(source: ByteSource): { readonly source: ByteSource; readonly read: () => number } {
  let bytes = 0;
  return {
    source: {
      length: source.length,
      read: (start, end) => {
        const window = source.read(start, end);
        bytes += window.length;
        return window;
      },
    },
    read: () => bytes,
  };
}

/** What is wrong with how one input is inspected; nothing where all is well. */
export function faultsOf({ name, bytes }: Specimen, limits: Limits, isTwice: boolean): readonly string[] {
  const faults: string[] = [];
  try {
    const { source, read } = counting(bytesOf(bytes));
    const seen = JSON.stringify(inspect(name, source, limits));
    if (read() > limits.read) faults.push(`read ${String(read())} of ${String(limits.read)} bytes`);
    if (isTwice) {
      const again = base64Source(Buffer.from(bytes).toString("base64"));
      if (!again || JSON.stringify(inspect(name, again, limits)) !== seen)
        faults.push("another answer through base64");
    }
  } catch (error) {
    faults.push(error instanceof Error ? (error.stack ?? error.message) : String(error));
  }
  return faults;
}

/**
 * Inspects `runs` mutants of the specimens, those of the seeds from `first` on. An input is at fault that makes the
 * inspection throw, read more than its budget, take as good as for ever, or answer differently through base64.
 */
export function fuzz(specimens: readonly Specimen[], first: number, runs: number): Fuzzed {
  const faults: Fault[] = [];
  let slowest = { milliseconds: 0, seed: first };
  const contents = specimens.map(({ bytes }) => bytes);
  for (let seed = first; seed < first + runs; seed++) {
    const { of, bytes } = mutant(contents, seed);
    const name = specimens[of]?.name ?? "";
    const started = performance.now();
    const found = faultsOf({ name, bytes }, seed % 10 === 0 ? atSend : tight, seed % 50 === 0);
    const milliseconds = performance.now() - started;
    if (milliseconds > slowest.milliseconds) slowest = { milliseconds, seed };
    const late = milliseconds > HANGS ? [`took ${String(Math.round(milliseconds))} ms`] : [];
    for (const what of [...found, ...late])
      faults.push({ name, what, input: Buffer.from(bytes).toString("base64") });
  }
  return { runs, faults, slowest };
}
