import type { ComposeItem } from "../../src/outlook/host";
import { createdAt } from "../../src/outlook/open-message";

const itemWith = (dateTimeCreated: unknown) => ({ item: { dateTimeCreated } as unknown as ComposeItem });

test.each([
  ["a date", itemWith(new Date(1_000)), 1_000],
  ["a date that is none", itemWith(new Date(Number.NaN)), undefined],
  ["a text", itemWith("2026-11-26"), undefined],
  ["nothing", { item: undefined }, undefined],
  [
    "a member that throws",
    {
      item: Object.defineProperty({}, "dateTimeCreated", {
        get: () => {
          throw new Error("host");
        },
      }),
    },
    undefined,
  ],
])("of a message with %s", (_what, host, instant) => {
  expect(createdAt(host)).toBe(instant);
});
