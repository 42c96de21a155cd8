import { deferred } from "../../../src/ageing/folder/deferred";
import type { TextPort } from "../../../src/ageing/folder/remote-messages";

/** What a window may receive that is no message of ours, or only looks like one. */
const noises: readonly string[] = [
  "",
  "null",
  "{",
  "[]",
  '"visto-bueno/1"',
  '{"is":"visto-bueno/1"}',
  '{"is":"visto-bueno/1","id":"1","at":0,"act":"remove","path":"a.eml","to":"","part":"","more":false}',
  '{"is":"visto-bueno/1","id":1,"at":7,"act":"next"}',
  '{"is":"visto-bueno/1","id":-1,"at":3,"act":"write","path":"x","to":"","part":"","more":false}',
  '{"is":"visto-bueno/1","id":-1,"at":0,"act":"write","path":"x","to":"","part":"%","more":false}',
  '{"is":"visto-bueno/1","id":-1,"at":0,"act":"write","to":"","part":"","more":false}',
  '{"is":"visto-bueno/1","id":-1,"at":0,"isFound":true,"part":"","more":true}',
  '{"is":"other","opened":"x"}',
  '{"act":"remove","path":"a.eml","id":1,"at":0}',
];

/** Two windows that speak with each other, in strings and not at once. */
export function portPair({ noise = false }: { readonly noise?: boolean } = {}) {
  const { promise: closed, resolve } = deferred<undefined>();
  const close = (): void => resolve(undefined);
  let longest = 0;
  let sent = 0;
  function ends(): readonly [TextPort, TextPort] {
    const listeners: [Set<(text: string) => void>, Set<(text: string) => void>] = [new Set(), new Set()];
    const deliver = (to: 0 | 1, text: string): void =>
      void setImmediate(() => listeners[to].forEach((listener) => listener(text)));
    const port = (own: 0 | 1): TextPort => ({
      send(text) {
        longest = Math.max(longest, text.length);
        const other = own === 0 ? 1 : 0;
        if (noise) deliver(other, noises[sent++ % noises.length]!);
        deliver(other, text);
        if (noise) deliver(own, noises[sent++ % noises.length]!);
      },
      onMessage: (listener) => void listeners[own].add(listener),
      closed: closed.then(() => undefined),
    });
    return [port(0), port(1)];
  }
  const [pane, window] = ends();
  return { pane, window, close, longest: () => longest };
}
