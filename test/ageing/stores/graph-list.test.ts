import fc from "fast-check";
import { isEndless } from "../../../src/ageing/stores/graph-keyset";
import type { GraphFaults } from "../../../src/sandbox/graph/faults";
import { mailboxOf, message, messages, start } from "./mailboxes";
import { all, listAll, listed, value, whyOf } from "./store-contract";
import { changed, graphDesk, type Options } from "./support";

const idsOf = (some: readonly { readonly messageId: string | undefined }[]) =>
  some.map(({ messageId }) => messageId);
const wanted = (some: readonly { readonly messageId: string | undefined }[]) => new Set(idsOf(some));

test("10,000 messages in 42 requests at most", async () => {
  const { store, emulator } = graphDesk(mailboxOf(messages(10_000)), { isUnchecked: true });
  expect(idsOf(await listAll(store))).toEqual(idsOf(messages(10_000)));
  expect(emulator.counts().http).toBeLessThanOrEqual(42);
});

describe("faults of the service", () => {
  const rows: readonly (readonly [string, GraphFaults, number])[] = [
    ["no links to next pages", { dropNextLink: { every: 1 } }, 9],
    ["messages that come again at the edge of a page", { repeatAtEdge: true }, 9],
    ["messages that are left out at the edge of a page", { skipAtEdge: true }, 9],
    ["pages of more than 100 are too much", { largestPage: { top: 100, status: 504 } }, 36],
    ["pages of more than 100 are too much, in other words", { largestPage: { top: 100, status: 503 } }, 36],
    ["a storm", { throttle: { every: 4, retryAfter: 3 } }, 12],
  ];
  test.each(rows)("%s: every message once, in order", async (_, faults, most) => {
    const { store, emulator } = graphDesk(mailboxOf(messages(2000)), { faults });
    expect(idsOf(await listAll(store))).toEqual(idsOf(messages(2000)));
    expect(emulator.counts().http).toBeLessThanOrEqual(most);
  });
});

describe("messages of the very same second", () => {
  const same = messages(1700, { received: start });
  const mixed = [
    ...messages(10),
    ...same.slice(10, 900).map((one) => ({ ...one, received: start + 600_000 })),
  ];

  test("more than a page of them: links are followed", async () => {
    const { store } = graphDesk(mailboxOf(same));
    const found = await listAll(store);
    expect([wanted(found).size, found.length]).toEqual([1700, 1700]);
  });

  test("in the middle of others", async () => {
    const later = message(5000);
    const { store } = graphDesk(mailboxOf([...mixed, later]));
    const found = await listAll(store);
    expect([wanted(found).size, found.length]).toEqual([901, 901]);
    expect(found.at(-1)?.messageId).toBe(later.messageId);
  });

  test("without links, larger pages are asked for", async () => {
    const { store } = graphDesk(mailboxOf(mixed), { faults: { dropNextLink: { every: 1 } } });
    expect(wanted(await listAll(store)).size).toBe(900);
  });

  test("without links and more than any page holds: it fails, since nobody can see them", async () => {
    const { store } = graphDesk(mailboxOf(same), { faults: { dropNextLink: { every: 1 } } });
    expect((await all(store.list(undefined))).at(-1)).toEqual({ state: "failed", why: "failed" });
  });
});

test("a link that leaves Graph is not followed", async () => {
  const { store, sent } = graphDesk(mailboxOf(messages(300, { received: start })), {
    onTheWay: (_, answer) =>
      changed(answer, (body) => ({
        ...body,
        "@odata.nextLink": "https://graph.microsoft.com.example.org/v1.0/me",
      })),
  });
  expect(await listAll(store)).toHaveLength(300);
  expect(new Set(sent.map(({ url }) => new URL(url).origin))).toEqual(
    new Set(["https://graph.microsoft.com"]),
  );
});

test("a link that leads to itself ends", async () => {
  const link = "https://graph.microsoft.com/v1.0/me/messages?$top=250&$orderby=receivedDateTime";
  const { store } = graphDesk(mailboxOf(messages(2000, { received: start })), {
    onTheWay: (_, answer) => changed(answer, (body) => ({ ...body, "@odata.nextLink": link })),
  });
  expect((await all(store.list(undefined))).map(whyOf).at(-1)).toBe("failed");
});

test("messages that vanish while it lists: the count is taken anew", async () => {
  const { store } = graphDesk(mailboxOf(messages(600)), {
    onTheWay: (_, answer, number) =>
      changed(answer, (body) => (number === 1 ? { ...body, "@odata.count": 605 } : body)),
  });
  const pages = await all(store.list(undefined));
  expect(value(pages[0]!).count).toBe(605);
  expect(value(pages.at(-1)!)).toEqual({ messages: [], count: 600 });
  expect(listed(pages)).toHaveLength(600);
});

test("a server that does not count is asked until nothing new comes", async () => {
  const { store } = graphDesk(mailboxOf(messages(600)), {
    onTheWay: (_, answer) => changed(answer, ({ "@odata.count": _count, ...body }) => body),
  });
  const pages = await all(store.list(undefined));
  expect(listed(pages)).toHaveLength(600);
  expect(pages.map((page) => value(page).count)).toEqual(pages.map(() => undefined));
});

describe("a count that is too small", () => {
  const wrongly = (count: number): NonNullable<Options["onTheWay"]> => {
    return (_, answer) =>
      changed(answer, (body) => ("@odata.count" in body ? { ...body, "@odata.count": count } : body));
  };

  test.each([
    [600, 0],
    [600, 1],
    [600, 249],
    [600, 250],
    [600, 599],
    [250, 1],
    [30, 7],
  ])("%i messages, said to be %i: all come, and no count is told", async (size, count) => {
    const { store, sent } = graphDesk(mailboxOf(messages(size)), { onTheWay: wrongly(count) });
    const pages = await all(store.list(undefined));
    expect(idsOf(listed(pages))).toEqual(idsOf(messages(size)));
    expect(value(pages.at(-1)!).count).toBeUndefined();
    expect(sent.length).toBeLessThan(8);
  });

  test("as many as a full page holds, which does not lead on: it is asked on all the same", async () => {
    const faults = { dropNextLink: { every: 1 } };
    const { store } = graphDesk(mailboxOf(messages(400)), { faults, onTheWay: wrongly(250) });
    expect(await listAll(store)).toHaveLength(400);
  });

  test("those without a date come too", async () => {
    const undated = message(9000, { received: undefined });
    const { store } = graphDesk(mailboxOf([...messages(300), undated]), { onTheWay: wrongly(2) });
    expect((await listAll(store)).at(-1)?.messageId).toBe(undated.messageId);
  });

  test.each([249, 250, 251, 500, 1000])(
    "%i of the same second, said to be as many: all come",
    async (size) => {
      const { store } = graphDesk(mailboxOf(messages(size, { received: start })));
      expect(await listAll(store)).toHaveLength(size);
    },
  );

  test("a page that holds as many as there are, and leads on: the next one is asked for", async () => {
    const { store } = graphDesk(mailboxOf(messages(400)), {
      isUnchecked: true,
      // A server that gives fewer a page than it is asked for.
      onTheWay: (_, answer, number) =>
        number > 1
          ? answer
          : changed(answer, (body) => ({
              ...body,
              "@odata.count": 100,
              value: (body["value"] as unknown[]).slice(0, 100),
            })),
    });
    expect(await listAll(store)).toHaveLength(400);
  });
});

test("an empty page with a link to more that leads elsewhere is not the end", async () => {
  const { store } = graphDesk(mailboxOf([]), {
    onTheWay: () => Response.json({ value: [], "@odata.nextLink": "https://example.org/v1.0/me" }),
    isUnchecked: true,
  });
  expect((await all(store.list(undefined))).map(whyOf).at(-1)).toBe("failed");
});

test.each([undefined, 1_000_000])(
  "one more message with every answer, of %j: it ends, and fails",
  async (count) => {
    const { store, sent } = graphDesk(mailboxOf([]), {
      isUnchecked: true,
      onTheWay: (_, __, number) =>
        Response.json({
          value: [{ id: `m${number}`, receivedDateTime: "2026-01-01T12:00:00Z" }],
          ...(count === undefined ? {} : { "@odata.count": count }),
        }),
    });
    const pages = await all(store.list(undefined));
    expect(whyOf(pages.at(-1))).toBe("failed");
    expect(sent.length).toBeGreaterThan(1000);
    expect(sent.length).toBeLessThan(1300);
  },
);

test.each([
  [1000, 0, false],
  [1001, 0, true],
  [21_000, 100_000, false],
  [21_001, 100_000, true],
  [4000, 1_000_000, false],
  [4001, 1_000_001, true],
])("%i requests that brought %i messages: without end: %j", (requests, seen, isIt) =>
  expect(isEndless(requests, seen)).toBe(isIt),
);

test("what is no mail is left out of the messages and of the count; what a server does not tell is unknown", async () => {
  const { store } = graphDesk(mailboxOf(messages(3)), {
    onTheWay: (_, answer) =>
      changed(answer, (body) => {
        const [first, second, third] = body["value"] as Record<string, unknown>[];
        const bare = {
          id: third!["id"],
          receivedDateTime: third!["receivedDateTime"],
          from: null,
          flag: null,
        };
        return { ...body, value: [{ ...first, "@odata.type": "#microsoft.graph.post" }, second, bare] };
      }),
  });
  const [page] = await all(store.list(undefined));
  const { messages: found, count } = value(page!);
  expect([found.length, count]).toEqual([2, 2]);
  expect(found[1]).toMatchObject({
    folderId: "",
    subject: "",
    from: "",
    size: undefined,
    messageId: undefined,
    isMarked: false,
  });
});

test.each([
  ["no list", { value: "?" }],
  ["a message without an id", { value: [{ subject: "?" }] }],
])("%s is no answer", async (_, body) => {
  const { store } = graphDesk(mailboxOf([]), { onTheWay: () => Response.json(body) });
  expect((await all(store.list(undefined))).map(whyOf)).toEqual(["failed"]);
});

test("a page that fails ends the listing; what came before it stands", async () => {
  const { store } = graphDesk(mailboxOf(messages(1000)), {
    onTheWay: (_, answer, number) => (number > 2 ? new TypeError("Failed to fetch") : answer),
  });
  expect((await all(store.list(undefined))).map(whyOf)).toEqual(["known", "known", "offline"]);
});

test("what the server dates in the year 1 has no date: it comes at the end, however many, and is never due", async () => {
  const nowhen = Array.from({ length: 300 }, (_, index) =>
    message(9000 + index, { received: Date.parse("0001-01-01T00:00:00Z") }),
  );
  const { store } = graphDesk(mailboxOf([...messages(300), ...nowhen]));
  const found = await listAll(store);
  expect(found).toHaveLength(600);
  expect(new Set(found.slice(300).map(({ received }) => received))).toEqual(new Set([undefined]));
  expect(listed(await all(store.list(start + 1)))).toHaveLength(1);
});

test("a mailbox that cannot be asked for those without a date says so", async () => {
  const some = [...messages(3), message(10, { received: undefined })];
  const { store } = graphDesk(mailboxOf(some), {
    isUnchecked: true,
    onTheWay: ({ url }, answer) =>
      url.includes("desc")
        ? new TypeError("Failed to fetch")
        : // As a server does that leaves them out of what is ordered by date.
          changed(answer, (body) => ({
            ...body,
            value: (body["value"] as Record<string, unknown>[]).filter(
              (one) => one["receivedDateTime"] !== null,
            ),
          })),
  });
  expect((await all(store.list(undefined))).map(whyOf)).toEqual(["known", "offline"]);
});

test("whatever goes wrong, a listing that ends well holds every message once", async () => {
  const strikes = fc.oneof(
    fc.record({ every: fc.integer({ min: 2, max: 6 }) }),
    fc.record({ first: fc.integer({ min: 0, max: 4 }) }),
  );
  const faults = fc.record(
    {
      throttle: strikes.chain((some) => fc.constantFrom(some, { ...some, retryAfter: 2 })),
      drop: strikes,
      dropNextLink: fc.oneof(strikes, fc.constant({ every: 1 })),
      repeatAtEdge: fc.boolean(),
      largestPage: fc.record({
        top: fc.integer({ min: 10, max: 300 }),
        status: fc.constantFrom(503 as const, 504 as const),
      }),
      expireTokenAfter: fc.integer({ min: 1, max: 5 }),
    },
    { requiredKeys: [] },
  );
  // Seconds after the start: many share one.
  const instants = fc.array(fc.integer({ min: 0, max: 30 }), { maxLength: 700, size: "max" });
  await fc.assert(
    fc.asyncProperty(
      instants,
      fc.array(fc.boolean(), { maxLength: 5 }),
      faults,
      async (seconds, undated, given) => {
        const some = [
          ...seconds.map((second, index) => message(index, { received: start + second * 1000 })),
          ...undated.map((_, index) => message(10_000 + index, { received: undefined })),
        ];
        const { store } = graphDesk(mailboxOf(some), { faults: given, isUnchecked: true });
        const pages = await all(store.list(undefined));
        const ends = pages.at(-1)?.state;
        const found = pages.flatMap((page) => (page.state === "known" ? page.value.messages : []));
        expect(wanted(found).size).toBe(found.length);
        if (ends === "known") expect(wanted(found)).toEqual(wanted(some));
        const order = found.map(({ received }) => received ?? Infinity);
        expect(order).toEqual([...order].sort((a, b) => (a === b ? 0 : a - b)));
      },
    ),
    // Shrinking a mailbox of 700 messages takes minutes: the seed is told, and shrinks it where somebody looks.
    { numRuns: 60, endOnFailure: true },
  );
});
