import type { ListedMessage } from "../../../src/ageing/mail";
import type { Fetched } from "../../../src/ageing/store";
import type { GraphFaults } from "../../../src/sandbox/graph/faults";
import { mailboxOf, message, messages } from "./mailboxes";
import { all, listAll, whyOf } from "./store-contract";
import { changed, graphDesk, type Desk, type Options } from "./support";

const head = (index: number): Uint8Array => message(index).mime;
/** As much as the server counts of it, since far less would look cut. */
const ofSize = (index: number, size: number): ReturnType<typeof message> => {
  const mime = new Uint8Array(size).fill(10);
  mime.set(head(index));
  return message(index, { size, mime });
};
const large = (index: number): ReturnType<typeof message> => ofSize(index, 1_048_577);

/** A mailbox, listed; the faults come after. */
async function listedDesk(
  some: readonly ReturnType<typeof message>[],
  faults: GraphFaults = {},
  options: Options = {},
): Promise<Desk & { readonly found: readonly ListedMessage[]; readonly before: number }> {
  const desk = graphDesk(mailboxOf(some), options);
  const found = await listAll(desk.store);
  desk.emulator.setFaults(faults);
  return { ...desk, found, before: desk.emulator.counts().http };
}

const whys = (fetched: readonly Fetched[]) => fetched.map(({ mime }) => whyOf(mime));
const count = (some: readonly string[], wanted: string) => some.filter((one) => one === wanted).length;

test("1,000 small messages in 50 HTTP requests", async () => {
  const { store, emulator, found, before } = await listedDesk(messages(1000));
  expect(count(whys(await all(store.fetch(found))), "known")).toBe(1000);
  expect(emulator.counts().http - before).toBe(50);
  expect(emulator.counts().byOperation.getMime).toBe(1000);
  expect(emulator.counts().peak).toBe(1);
});

test("a batch holds 4 MB at most; what is large or of unknown size comes alone", async () => {
  const big = [...messages(8).map((_, index) => ofSize(index, 1_000_000)), large(20), large(21)];
  const { store, sent, found, before } = await listedDesk(big);
  const unknown = { ...found[0]!, size: undefined };
  await all(store.fetch([...found, unknown]));
  const shapes = sent
    .slice(before)
    .map(({ url, items }) => (url.endsWith("/$batch") ? items.length : "alone"));
  expect(shapes).toEqual([4, 4, "alone", "alone", "alone"]);
});

describe("faults of the service", () => {
  const rows: readonly (readonly [string, GraphFaults, Readonly<Record<string, number>>, number])[] = [
    ["a storm inside batches", { throttle: { every: 4, retryAfter: 2 } }, { known: 60 }, 10],
    ["a storm outside them", { throttle: { first: 2, retryAfter: 9, wholeBatch: true } }, { known: 60 }, 6],
    ["messages that vanish", { vanish: { every: 20 } }, { known: 57, gone: 3 }, 3],
    ["MIME cut short once", { cutMime: { first: 1, keep: 0.2 } }, { known: 60 }, 4],
    ["MIME cut short whenever it is asked for", { cutMime: { every: 1, keep: 0.2 } }, { damaged: 60 }, 63],
    ["MIME of nothing", { cutMime: { every: 1, keep: 0 } }, { damaged: 60 }, 63],
    ["a broken connection", { drop: { every: 2 } }, { known: 60 }, 6],
  ];
  test.each(rows)("%s", async (_, faults, expected, most) => {
    const { store, emulator, found, before } = await listedDesk(messages(60), faults);
    const fetched = await all(store.fetch(found));
    expect(new Set(fetched.map(({ message: { id } }) => id)).size).toBe(60);
    for (const [why, times] of Object.entries(expected)) expect(count(whys(fetched), why)).toBe(times);
    expect(emulator.counts().http - before).toBeLessThanOrEqual(most);
  });

  test("only what was refused is asked for again, after the wait it was given", async () => {
    const { store, sent, waits, found, before } = await listedDesk(messages(20), {
      throttle: { first: 3, retryAfter: 7 },
    });
    await all(store.fetch(found));
    expect(sent.slice(before).map(({ items }) => items.length)).toEqual([20, 3]);
    expect(waits).toEqual([7000]);
  });

  test("one message that the service never hands over does not keep the others", async () => {
    const some = [...messages(30), large(40), large(41)];
    const { store, found } = await listedDesk(
      some,
      {},
      {
        onTheWay: ({ url }, answer) =>
          url.endsWith("/$value") && url.includes(btoa("m40").slice(0, 4))
            ? new Response("", { status: 504 })
            : answer,
      },
    );
    const fetched = await all(store.fetch(found));
    expect(count(whys(fetched), "busy")).toBe(1);
    expect(count(whys(fetched), "known")).toBe(31);
  });
});

describe("what came is looked at", () => {
  const direct = async (answer: (good: Response) => Response | Promise<Response>) => {
    const { store, found, emulator, before } = await listedDesk(
      [large(0)],
      {},
      { onTheWay: ({ url }, good) => (url.endsWith("/$value") ? answer(good) : good) },
    );
    const fetched = whys(await all(store.fetch(found)));
    return [fetched[0], emulator.counts().http - before];
  };

  test.each<readonly [string, Response | undefined, string, number]>([
    ["as it is", undefined, "known", 1],
    ["too large", new Response("", { status: 413 }), "tooLarge", 1],
    [
      "too large, in words",
      Response.json({ error: { code: "ErrorMessageSizeExceeded" } }, { status: 500 }),
      "tooLarge",
      1,
    ],
    ["gone", new Response("", { status: 404 }), "gone", 1],
    ["no message", new Response("<html></html>"), "damaged", 2],
    [
      "shorter than was said",
      new Response("A: b\r\n\r\nText", { headers: { "Content-Length": "40" } }),
      "damaged",
      2,
    ],
    ["a mistake", new Response("", { status: 400 }), "failed", 1],
  ])("alone: %s", async (_, answer, why, requests) => {
    expect(await direct((good) => answer?.clone() ?? good)).toEqual([why, requests]);
  });

  const inBatch = async (body: unknown) => {
    const { store, found, sent, before } = await listedDesk(
      messages(2),
      {},
      {
        onTheWay: ({ items }, good) =>
          items.length === 0
            ? good
            : changed(good, ({ responses }) => ({
                responses: (responses as { id: string }[]).map((one) =>
                  one.id === "1" ? { ...one, body } : one,
                ),
              })),
      },
    );
    const fetched = await all(store.fetch(found));
    const [first] = fetched.filter(({ message: { id } }) => id === found[0]!.id);
    expect(first?.mime).toEqual({ state: "known", value: message(0).mime });
    return sent.length - before;
  };

  test.each<readonly [string, unknown]>([
    ["no base64", "Subject: Oficio"],
    ["base64 cut short", btoa("A: b\r\n\r\nText!").slice(0, -1)],
    ["base64 of no message", btoa("<html></html>")],
    ["empty", ""],
    ["missing", undefined],
    ["an object", { error: "?" }],
  ])("in a batch: %s is asked for once more, alone", async (_, body) => {
    expect(await inBatch(body)).toBe(2);
  });

  test("base64 for addresses is read as well", async () => {
    const text = Buffer.from(message(0).mime).toString("base64url");
    expect(text).toMatch(/[-_]/);
    expect(await inBatch(text)).toBe(1);
  });

  test("a batch that forgets an answer is asked for that one again", async () => {
    const { store, found, sent, before } = await listedDesk(
      messages(20),
      {},
      {
        onTheWay: ({ items }, good) =>
          items.length < 20
            ? good
            : changed(good, ({ responses }) => ({ responses: (responses as unknown[]).slice(2) })),
      },
    );
    expect(count(whys(await all(store.fetch(found))), "known")).toBe(20);
    expect(sent.slice(before).map(({ items }) => items.length)).toEqual([20, 2]);
  });
});

describe("cut short, and no length told", () => {
  const base64 = "QUJD".repeat(3000);
  /** In two parts, of 12 kB. */
  const parts = (index: number, end = "--b--\r\n"): Uint8Array =>
    new TextEncoder().encode(
      `Message-ID: <m${index}@example.org>\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n` +
        `--b\r\n\r\nHola\r\n--b\r\nContent-Transfer-Encoding: base64\r\n\r\n${base64}\r\n${end}`,
    );
  const sized = (index: number, size: number, mime = parts(index)) => message(index, { size, mime });
  const textOf = (index: number, length: number) =>
    new TextEncoder().encode(`Message-ID: <m${index}@example.org>\r\n\r\n${"Texto\r\n".repeat(length / 7)}`);

  /** What comes of one small and one large message, and how many times each was asked for. */
  const fetchedOf = async (
    make: (index: number, size: number) => ReturnType<typeof message>,
    faults: GraphFaults,
  ) => {
    const some = [make(0, 13_000), make(1, 1_100_000)];
    const { store, emulator, found } = await listedDesk(some, faults, {
      // No length, as Graph answers in chunks.
      onTheWay: ({ items }, answer) =>
        items.length > 0 ? answer : new Response(answer.body, { status: answer.status }),
    });
    const fetched = await all(store.fetch(found));
    const isWhole = fetched.map(
      ({ message: { subject }, mime }) =>
        mime.state === "known" &&
        Buffer.compare(mime.value, some.find((one) => one.subject === subject)!.mime) === 0,
    );
    return { whys: whys(fetched), isWhole, requests: emulator.counts().byOperation.getMime };
  };
  const filled = (index: number, size: number) =>
    sized(index, size, size > 1_000_000 ? textOf(index, size) : parts(index));

  test.each<readonly [string, typeof filled, GraphFaults, readonly string[], boolean, number]>([
    ["whole: asked for once", filled, {}, ["known", "known"], true, 2],
    ["once, half: the second time is taken", filled, { cutMime: { first: 1 } }, ["known", "known"], true, 3],
    ["always, two signs: damaged", sized, { cutMime: { every: 1 } }, ["damaged", "damaged"], false, 4],
    [
      "without its end, as it was sent: kept as it is",
      (index) => sized(index, 13_000, parts(index, "")),
      {},
      ["known", "known"],
      true,
      4,
    ],
    [
      "a short text that the server counts as large: kept as it is",
      (index) => sized(index, 15_000, textOf(index, 700)),
      {},
      ["known", "known"],
      true,
      4,
    ],
    ["with its end, though much smaller: asked for once", sized, {}, ["known", "known"], true, 2],
  ])("%s", async (_, make, faults, answers, isWhole, requests) => {
    const fetched = await fetchedOf(make, faults);
    expect(fetched.whys).toEqual(answers);
    expect(new Set(fetched.isWhole)).toEqual(new Set([isWhole]));
    expect(fetched.requests).toBe(requests);
  });

  test.each([0.2, 0.5])("every message alone and cut at %d of it: damaged", async (keep) => {
    const { store, found } = await listedDesk(
      [sized(1, 1_100_000), sized(2, 1_100_000)],
      { cutMime: { every: 1, keep } },
      { onTheWay: (_, answer) => new Response(answer.body, { status: answer.status }) },
    );
    expect(whys(await all(store.fetch(found)))).toEqual(["damaged", "damaged"]);
  });

  test("one sign, and another message the second time: damaged", async () => {
    let times = 0;
    const { store, found } = await listedDesk(
      [sized(1, 13_000)],
      {},
      {
        onTheWay: ({ url }, answer) => {
          if (!url.includes("$value") && !url.endsWith("/$batch")) return answer;
          times += 1;
          return url.endsWith("/$batch")
            ? changed(answer, ({ responses }) => ({
                responses: (responses as object[]).map((one) => ({
                  ...one,
                  body: Buffer.from(parts(1).slice(0, 9000)).toString("base64"),
                })),
              }))
            : new Response(parts(1).slice(0, 9001));
        },
      },
    );
    expect(whys(await all(store.fetch(found)))).toEqual(["damaged"]);
    expect(times).toBe(2);
  });

  test("and the second time nothing comes: why is said", async () => {
    const { store, found } = await listedDesk(
      [sized(1, 13_000)],
      { cutMime: { first: 1 } },
      {
        onTheWay: ({ url }, answer) => (url.endsWith("$value") ? new Response("", { status: 404 }) : answer),
      },
    );
    expect(whys(await all(store.fetch(found)))).toEqual(["gone"]);
  });
});

describe("no more than is taken", () => {
  test("nothing before the first is asked for, and at most a batch ahead", async () => {
    const { store, emulator, found } = await listedDesk(messages(100));
    const mimes = (): number => emulator.counts().byOperation.getMime ?? 0;
    const fetching = store.fetch(found);
    await new Promise(setImmediate);
    expect(mimes()).toBe(0);
    for (let taken = 1; taken <= 70; taken += 1) {
      await fetching.next();
      await new Promise(setImmediate);
      expect(mimes() - taken).toBeLessThanOrEqual(20);
    }
    await fetching.return();
    await new Promise(setImmediate);
    expect(mimes()).toBeLessThanOrEqual(90);
  });

  test("a stop in the middle: what came stands, the rest is `stopped`", async () => {
    const stop = new AbortController();
    const { store, emulator, found } = await listedDesk(messages(100));
    const fetched: Fetched[] = [];
    for await (const one of store.fetch(found, { signal: stop.signal })) {
      fetched.push(one);
      if (fetched.length === 30) stop.abort();
    }
    expect(count(whys(fetched), "known")).toBe(40);
    expect(count(whys(fetched), "stopped")).toBe(60);
    expect(emulator.counts().byOperation.getMime).toBe(40);
  });
});
