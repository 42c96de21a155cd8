import fc from "fast-check";
import type { ListedMessage } from "../../../src/ageing/mail";
import type { Moved } from "../../../src/ageing/store";
import type { GraphFaults } from "../../../src/sandbox/graph/faults";
import { mailboxOf, messages } from "./mailboxes";
import { all, listAll, whyOf } from "./store-contract";
import { changed, graphDesk, type Desk, type Options } from "./support";

async function listedDesk(
  count: number,
  faults: GraphFaults = {},
  options: Options = {},
): Promise<
  Desk & { readonly found: readonly ListedMessage[]; readonly moved: () => Promise<readonly Moved[]> }
> {
  const desk = graphDesk(mailboxOf(messages(count)), options);
  const found = await listAll(desk.store);
  desk.emulator.setFaults(faults);
  const moved = () => all(desk.store.move(found.map(({ id }) => ({ id, to: "deleteditems" }))));
  return { ...desk, found, moved };
}

const whys = (moved: readonly Moved[]) => moved.map(({ answer }) => whyOf(answer));
const count = (some: readonly string[], wanted: string) => some.filter((one) => one === wanted).length;
/** Messages that the service moved, and how often. */
const done = ({ emulator }: Desk) =>
  emulator.log
    .filter(({ operation, status }) => operation === "moveMessage" && status === 201)
    .map(({ url }) => url);

/** Does what was asked, and loses the answer. */
const losing = (numbers: readonly number[]): NonNullable<Options["onTheWay"]> => {
  let moves = 0;
  return ({ items }, answer) => {
    if (!items[0]?.startsWith("POST")) return answer;
    moves += 1;
    return numbers.includes(moves) ? new TypeError("Failed to fetch") : answer;
  };
};

test("1,000 in 50 HTTP requests, each once, each by POST with its content type", async () => {
  const desk = await listedDesk(1000);
  const { http } = desk.emulator.counts();
  expect(count(whys(await desk.moved()), "known")).toBe(1000);
  expect(desk.emulator.counts().http - http).toBe(50);
  expect(new Set(done(desk)).size).toBe(1000);
  expect(done(desk)).toHaveLength(1000);
  const { requests } = JSON.parse(desk.sent.at(-1)!.init.body as string) as { requests: unknown[] };
  expect(requests[0]).toMatchObject({
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: { destinationId: "deleteditems" },
  });
});

test("list, fetch and move 1,000: no more than a twentieth over what it takes", async () => {
  const { store, emulator, found, moved } = await listedDesk(1000);
  await all(store.fetch(found));
  await moved();
  expect(emulator.counts().api).toBeLessThanOrEqual(1.05 * (1000 / 250 + 1000 + 1000));
  expect(emulator.counts().http).toBeLessThanOrEqual(1.05 * (1000 / 250 + 50 + 50));
});

describe("faults of the service: each is moved once, and answered once", () => {
  const rows: readonly (readonly [string, GraphFaults, Readonly<Record<string, number>>])[] = [
    ["a storm inside batches", { throttle: { every: 4, retryAfter: 2 } }, { known: 45 }],
    ["a storm outside them", { throttle: { first: 3, wholeBatch: true } }, { known: 45 }],
    ["a gateway that gives up", { throttle: { first: 5, status: 504, on: ["moveMessage"] } }, { known: 45 }],
    ["messages that vanish", { vanish: { every: 20 } }, { known: 43, gone: 2 }],
    ["ids that change", { changeIdsOnMove: true }, { known: 45 }],
    ["a token that expires", { expireTokenAfter: 15 }, { known: 45 }],
    ["a broken connection", { drop: { every: 4 } }, { known: 45 }],
    ["permission withdrawn", { withdrawAfter: 21 }, { known: 21, refused: 24 }],
    ["offline", { drop: { every: 1 } }, { offline: 45 }],
  ];
  test.each(rows)("%s", async (_, faults, expected) => {
    const desk = await listedDesk(45, faults);
    const moved = await desk.moved();
    expect(moved.map(({ id }) => id)).toEqual(desk.found.map(({ id }) => id));
    expect(
      Object.fromEntries([...new Set(whys(moved))].map((why) => [why, count(whys(moved), why)])),
    ).toEqual(expected);
    expect(new Set(done(desk)).size).toBe(done(desk).length);
    expect(done(desk)).toHaveLength(expected["known"] ?? 0);
    desk.emulator.setFaults({});
    const places = new Map((await listAll(desk.store)).map(({ id, folderId }) => [id, folderId]));
    for (const { answer } of moved)
      if (answer.state === "known") expect(places.get(answer.value.id)).toBe("F-deleted");
  });

  test("no immutable ids: the new one is told", async () => {
    const { moved, found } = await listedDesk(3, { changeIdsOnMove: true });
    const ids = (await moved()).map(({ answer }) => answer.state === "known" && answer.value.id);
    expect(ids.filter((id) => found.some((one) => one.id === id))).toEqual([]);
  });
});

describe("an answer that is lost", () => {
  test("is looked for before anything is moved again", async () => {
    const desk = await listedDesk(45, {}, { onTheWay: losing([1, 2]) });
    expect(whys(await desk.moved())).toEqual(desk.found.map(() => "known"));
    expect(done(desk)).toHaveLength(45);
    expect(desk.emulator.counts().byOperation.getMessage).toBe(40);
    expect(desk.emulator.counts().byOperation.getFolder).toBe(1);
  });

  test("in part: only what was not answered is looked for", async () => {
    const desk = await listedDesk(
      20,
      {},
      {
        onTheWay: ({ items }, answer) =>
          items[0]?.startsWith("POST")
            ? changed(answer, ({ responses }) => ({ responses: (responses as unknown[]).slice(3) }))
            : answer,
      },
    );
    expect(whys(await desk.moved())).toEqual(desk.found.map(() => "known"));
    expect(done(desk)).toHaveLength(20);
    expect(desk.emulator.counts().byOperation.getMessage).toBe(3);
  });

  test.each([500, 502, 503, 504])(
    "in place of it %i: looked for before anything is moved again",
    async (status) => {
      let batches = 0;
      const desk = await listedDesk(
        20,
        {},
        {
          isUnchecked: true,
          onTheWay: ({ items }, answer) => {
            if (!items[0]?.startsWith("POST") || ++batches > 1) return answer;
            return changed(answer, ({ responses }) => ({
              responses: (responses as { id: string }[]).map(({ id }) => ({ id, status })),
            }));
          },
        },
      );
      expect(whys(await desk.moved())).toEqual(desk.found.map(() => "known"));
      expect(done(desk)).toHaveLength(20);
      expect(desk.emulator.counts().byOperation.getMessage).toBe(20);
    },
  );

  test.each([500, 502])("a whole batch answered with %i: the same", async (status) => {
    let batches = 0;
    const desk = await listedDesk(
      20,
      {},
      {
        isUnchecked: true,
        onTheWay: ({ items }, answer) =>
          items[0]?.startsWith("POST") && ++batches === 1 ? new Response("", { status }) : answer,
      },
    );
    expect(whys(await desk.moved())).toEqual(desk.found.map(() => "known"));
    expect(done(desk)).toHaveLength(20);
  });

  test("a server that breaks down before it moves: moved again, at most five times", async () => {
    let batches = 0;
    const { store } = graphDesk(mailboxOf(messages(3)), {
      isUnchecked: true,
      onTheWay: ({ items, init }, answer) => {
        if (!items[0]?.startsWith("POST")) return answer;
        batches += 1;
        const { requests } = JSON.parse(init.body as string) as { requests: { id: string }[] };
        return Response.json({ responses: requests.map(({ id }) => ({ id, status: 500 })) });
      },
    });
    // Into no folder at all: the emulator, which is asked as well, does not move them either.
    const moved = await all(store.move((await listAll(store)).map(({ id }) => ({ id, to: "F-nowhere" }))));
    expect(whys(moved)).toEqual(["busy", "busy", "busy"]);
    expect(batches).toBe(5);
  });

  test("and the network is not back: offline, not done twice", async () => {
    let isOff = false;
    const desk = await listedDesk(
      45,
      {},
      {
        onTheWay: ({ items }, answer) => {
          isOff ||= items[0]?.startsWith("POST") ?? false;
          return isOff ? new TypeError("Failed to fetch") : answer;
        },
      },
    );
    expect(new Set(whys(await desk.moved()))).toEqual(new Set(["offline"]));
    expect(done(desk)).toHaveLength(20);
  });

  test.each([
    ["and the answer comes", false, 0],
    ["and the answer is lost", true, 20],
  ])("while somebody stops, %s: what was done before is told", async (_, isLost, looks) => {
    const stop = new AbortController();
    const desk = await listedDesk(
      45,
      {},
      {
        onTheWay: ({ items }, answer) => {
          if (!items[0]?.startsWith("POST")) return answer;
          stop.abort();
          return isLost ? new TypeError("Failed to fetch") : answer;
        },
      },
    );
    const moves = desk.found.map(({ id }) => ({ id, to: "deleteditems" }));
    const moved = await all(desk.store.move(moves, { signal: stop.signal }));
    expect(count(whys(moved), "known")).toBe(20);
    expect(count(whys(moved), "stopped")).toBe(25);
    expect(done(desk)).toHaveLength(20);
    expect(desk.emulator.counts().byOperation.getMessage ?? 0).toBe(looks);
  });

  test("whatever is lost, nothing is moved twice and nothing is said to be moved that is not", async () => {
    const numbers = fc.uniqueArray(fc.integer({ min: 1, max: 8 }), { maxLength: 5 });
    const faults = fc.record(
      {
        drop: fc.record({ every: fc.integer({ min: 2, max: 5 }) }),
        throttle: fc.record({
          every: fc.integer({ min: 2, max: 9 }),
          status: fc.constantFrom(429 as const, 503 as const, 504 as const),
        }),
        expireTokenAfter: fc.integer({ min: 15, max: 40 }),
      },
      { requiredKeys: [] },
    );
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 0, max: 70 }), numbers, faults, async (size, lost, given) => {
        const desk = await listedDesk(size, given, { onTheWay: losing(lost), isUnchecked: true });
        const moved = await desk.moved();
        expect(moved.map(({ id }) => id)).toEqual(desk.found.map(({ id }) => id));
        expect(new Set(done(desk)).size).toBe(done(desk).length);
        desk.emulator.setFaults({});
        const places = new Map((await listAll(desk.store)).map(({ id, folderId }) => [id, folderId]));
        for (const { answer } of moved) {
          if (answer.state === "known") expect(places.get(answer.value.id)).toBe("F-deleted");
        }
      }),
      { numRuns: 40 },
    );
  });
});

test("a folder that is not there is our mistake, not the message's", async () => {
  const { store, found } = await listedDesk(1);
  const [moved] = await all(store.move([{ id: found[0]!.id, to: "F-nowhere" }]));
  expect(whyOf(moved?.answer)).toBe("failed");
});
