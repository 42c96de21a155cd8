import type { Budget } from "../../budget";
import { latin1 } from "../../bytes";
import type { Cursor } from "./cursor";
import { digests, numbers } from "./lists";

/** One step of packing: its method as letters for the bytes of the identifier. */
export interface Coder {
  readonly method: string;
  readonly properties: Uint8Array;
}

/** What is packed as one: a chain of coders. */
export interface Packing {
  readonly coders: readonly Coder[];
  /** How many packed streams it is made of. */
  readonly streams: number;
  /** Bytes once unpacked. */
  readonly size: number;
  readonly hasChecksum: boolean;
}

/** Identifiers of properties (7zFormat.txt, "Property IDs"). */
const END = 0;
const CHECKSUMS = 10;
const FOLDER = 11;
const SIZES = 12;

/** 7-Zip itself refuses more. */
const MOST_CODERS = 32;

interface Chain {
  readonly coders: readonly Coder[];
  readonly streams: number;
  readonly outputs: number;
  /** The output that no other coder takes in. */
  readonly last: number;
}

function readChain(cursor: Cursor): Chain | undefined {
  const count = cursor.number();
  if (count === 0 || count > MOST_CODERS) return undefined;
  const coders: Coder[] = [];
  let inputs = 0;
  let outputs = 0;
  for (let index = 0; index < count; index++) {
    const flags = cursor.byte();
    const method = latin1(cursor.take(flags & 0xf));
    inputs += flags & 0x10 ? cursor.number() : 1;
    outputs += flags & 0x10 ? cursor.number() : 1;
    coders.push({ method, properties: flags & 0x20 ? cursor.take(cursor.number()) : new Uint8Array(0) });
  }
  if (inputs > MOST_CODERS || outputs > MOST_CODERS || outputs === 0) return undefined;
  const taken: number[] = [];
  for (let pair = 1; pair < outputs; pair++) {
    cursor.number();
    taken.push(cursor.number());
  }
  const streams = Math.max(0, inputs - taken.length);
  if (streams > 1) for (let stream = 0; stream < streams; stream++) cursor.number();
  let last = 0;
  while (taken.indexOf(last) >= 0) last++;
  return { coders, streams, outputs, last };
}

/** How everything is packed ("Coders Info"); undefined where the header is broken. */
export function readFolders(cursor: Cursor, budget: Budget): readonly Packing[] | undefined {
  if (cursor.byte() !== FOLDER) return undefined;
  const count = cursor.number();
  // The byte that would put them into another stream, which nobody writes.
  if (cursor.byte() !== 0 || count > cursor.left()) return undefined;
  const chains: Chain[] = [];
  for (let index = 0; index < count; index++) {
    const chain = budget.step() ? readChain(cursor) : undefined;
    if (!chain) return undefined;
    chains.push(chain);
  }
  if (cursor.byte() !== SIZES) return undefined;
  const sizes: number[] = [];
  for (const { outputs, last } of chains) sizes.push(numbers(cursor, outputs, budget)?.[last] ?? 0);
  let hasChecksum: (index: number) => boolean = () => false;
  for (let id = cursor.byte(); id !== END; id = cursor.byte()) {
    const found = id === CHECKSUMS ? digests(cursor, count, budget) : undefined;
    if (!found) return undefined;
    hasChecksum = found;
  }
  return chains.map(({ coders, streams }, index) => ({
    coders,
    streams,
    size: sizes[index] ?? 0,
    hasChecksum: hasChecksum(index),
  }));
}
