import fc from "fast-check";
import { turn, beginning, smaller } from "../../../src/ageing/stores/graph-keyset";
import { listingPath, readMessage } from "../../../src/ageing/stores/graph-messages";
import { bytesOf, wholeMime } from "../../../src/ageing/stores/graph-mime";
import { pace } from "../../../src/ageing/stores/graph-pace";
import { linkBelow, readJson, sizeOf } from "../../../src/ageing/stores/graph-values";
import { failureOf, readRetryAfter, waitBefore } from "../../../src/ageing/stores/graph-wait";

describe("waits", () => {
  test.each([
    ["7", 7000],
    [" 120 ", 120_000],
    ["0", 0],
    ["-1", undefined],
    ["1.5", undefined],
    ["Wed, 21 Oct 2026 07:28:00 GMT", undefined],
    ["", undefined],
    [undefined, undefined],
  ])("Retry-After %j is %j ms", (text, wait) => expect(readRetryAfter(text)).toBe(wait));

  test("never shorter than asked, never much longer", () => {
    const chance = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });
    fc.assert(
      fc.property(fc.nat(300_000), fc.integer({ min: 1, max: 5 }), chance, (asked, tries, by) => {
        expect(waitBefore(asked, tries, by)).toBeGreaterThanOrEqual(asked);
        expect(waitBefore(asked, tries, by)).toBeLessThanOrEqual(asked + 1000);
        expect(waitBefore(undefined, tries, by)).toBeLessThanOrEqual(2000 * 2 ** (tries - 1));
      }),
    );
  });

  test.each([
    [403, "", "refused"],
    [404, "ErrorItemNotFound", "gone"],
    [404, "ErrorFolderNotFound", "failed"],
    [413, "", "tooLarge"],
    [500, "ErrorMessageSizeExceeded", "tooLarge"],
    [504, "", "busy"],
    [500, "", "failed"],
  ])("%i %s is %s", (status, code, why) => expect(failureOf(status, code)).toBe(why));
});

test.each([
  ["an instant", "2026-08-25T06:00:00Z", Date.UTC(2026, 7, 25, 6)],
  ["the first that mail can be of", "1970-01-01T00:00:00Z", 0],
  ["one of the last year", "9999-12-30T23:59:59Z", Date.UTC(9999, 11, 30, 23, 59, 59)],
  ["no date, as .NET writes it", "0001-01-01T00:00:00Z", undefined],
  ["no date, as Windows writes it", "1601-01-01T00:00:00Z", undefined],
  ["before any mail", "1969-12-31T23:59:59Z", undefined],
  ["year 0", "0000-01-01T00:00:00Z", undefined],
  ["the last instant of .NET", "9999-12-31T23:59:59.9999999Z", undefined],
  ["one that is of year 10000 in UTC", "9999-12-31T23:59:59-10:00", undefined],
  ["a draft", null, undefined],
  ["no instant", "ayer", undefined],
])("a message is received at: %s", (_, receivedDateTime, received) =>
  expect(readMessage({ id: "m", receivedDateTime })?.message?.received).toBe(received),
);

describe("pace", () => {
  test("no span holds more than it may, whatever is asked when", () => {
    const steps = fc.array(fc.tuple(fc.nat(4000), fc.integer({ min: 1, max: 20 })), { maxLength: 200 });
    fc.assert(
      fc.property(steps, (asked) => {
        const ask = pace(100, 10_000);
        const made: [number, number][] = [];
        let now = 0;
        for (const [after, weight] of asked) {
          now += after;
          for (let wait = ask(now, weight); wait > 0; wait = ask(now, weight)) now += wait;
          made.push([now, weight]);
        }
        for (const [from] of made) {
          const inside = made.filter(([at]) => at >= from && at < from + 10_000);
          expect(inside.reduce((sum, [, weight]) => sum + weight, 0)).toBeLessThanOrEqual(100);
        }
      }),
    );
  });

  test("a clock that is set back does not stop it", () => {
    const ask = pace(10, 10_000);
    expect(ask(5_000_000, 10)).toBe(0);
    expect(ask(1000, 10)).toBe(0);
  });
});

describe("base64", () => {
  test("gives back what was written, in either alphabet", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        const written = Buffer.from(bytes);
        expect(bytesOf(written.toString("base64"))).toEqual(bytes);
        const address = written.toString("base64url");
        // Without - or _ it is not known to be of that alphabet, and then must have its padding.
        if (/[-_]/.test(address) || address.length % 4 === 0) expect(bytesOf(address)).toEqual(bytes);
      }),
    );
  });

  test.each(["A", "AA", "AAA", "AA=", "AAAA=", "A===", "AA==AA==", "AAA-=", "AAAA\n", "Ñ", "A+_A"])(
    "%j is none",
    (text) => expect(bytesOf(text)).toBeUndefined(),
  );

  test("of a large message", () => {
    const large = Buffer.alloc(6_000_000, "Texto\r\n");
    expect(bytesOf(large.toString("base64"))?.length).toBe(6_000_000);
  });
});

test.each([
  ["A: b\r\n\r\n", undefined, "known"],
  ["A: b\n\nText", 10, "known"],
  ["A: b\n\r\nText", undefined, "known"],
  ["A: b\r\n", undefined, "failed"],
  ["A: b\n\nText", 11, "failed"],
  ["\n\n", undefined, "failed"],
  ["", undefined, "failed"],
] as const)("a message of %j, said to be of %j bytes: %s", (text, length, state) =>
  expect(wholeMime(new TextEncoder().encode(text), length).state).toBe(state),
);

test.each([
  ["Long 0xe08", "48213", 48213],
  ["Long 0x0E08", "0", 0],
  ["Integer 0x00000e08", "5", 5],
  ["Long 0xe07", "5", undefined],
  ["String 0xe08", "5", undefined],
  ["Long 0xe08", 5, undefined],
  ["Long 0xe08", "-5", undefined],
  ["Long 0xe08", "5 KB", undefined],
])("size %s %j", (id, value, size) => {
  expect(sizeOf({ singleValueExtendedProperties: [null, { id: "String 0x1" }, { id, value }] })).toBe(size);
});

describe("links", () => {
  const base = "https://graph.microsoft.com/v1.0";
  test.each([
    [`${base}/me/messages?$skip=250`, true],
    ["https://graph.microsoft.com/beta/me/messages", false],
    ["https://graph.microsoft.com/v1.0evil/me", false],
    ["https://graph.microsoft.com/v1.0/../beta/me", false],
    ["https://graph.microsoft.com@example.org/v1.0/me", false],
    ["https://user@graph.microsoft.com/v1.0/me", false],
    ["http://graph.microsoft.com/v1.0/me", false],
    ["https://graph.microsoft.com:444/v1.0/me", false],
    ["//example.org/v1.0/me", false],
    ["/v1.0/me/messages", false],
    [undefined, false],
    [7, false],
  ])("%s: %j", (link, isBelow) => expect(linkBelow(base, link) !== undefined).toBe(isBelow));
});

test("JSON that is no object, or no UTF-8, is none", () => {
  const encoder = new TextEncoder();
  expect(readJson(encoder.encode('{"a":1}'))).toEqual({ a: 1 });
  for (const text of ["[]", "null", '"a"', "{", ""]) expect(readJson(encoder.encode(text))).toBeUndefined();
  expect(readJson(new Uint8Array([0x7b, 0x22, 0xff, 0x22, 0x3a, 0x31, 0x7d]))).toBeUndefined();
});

test("an address names what orders first in the filter, in whole seconds from, to the millisecond before", () => {
  const path = listingPath({
    from: 1_767_268_800_500,
    before: 1_767_268_900_250,
    top: 250,
    isCounted: false,
  });
  expect(new URLSearchParams(path.split("?")[1]).get("$filter")).toBe(
    "receivedDateTime ge 2026-01-01T12:00:00Z and receivedDateTime lt 2026-01-01T12:01:40.250Z",
  );
  expect(path).not.toMatch(/[ "]/);
});

describe("the place of a listing", () => {
  const page = { count: 250, fresh: 250, latest: 5000, nextLink: undefined };
  test("halves pages down to ten, and never asks for one that was too much", () => {
    const tops: number[] = [];
    for (let place: typeof beginning | undefined = beginning; place; place = smaller(place))
      tops.push(place.top);
    expect(tops).toEqual([250, 125, 62, 31, 15, 10]);
    const half = smaller({ ...beginning, from: 5000 })!;
    expect(turn(half, { ...page, count: 125 })).toBe("stuck");
  });
  test("goes on from the latest second, whatever the link says", () => {
    expect(turn(beginning, { ...page, nextLink: "next" })).toMatchObject({ from: 5000, nextLink: undefined });
  });
  test("ends after a question that brought nothing new", () => {
    const there = { ...beginning, from: 5000 };
    expect(turn(there, { ...page, count: 3, fresh: 0 })).toBe("end");
    expect(turn(there, { ...page, count: 3, fresh: 1 })).toMatchObject({ from: 5000 });
    expect(turn(there, { ...page, count: 0, fresh: 0, latest: undefined })).toBe("end");
  });
});
