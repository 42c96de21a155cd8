import { stampIn } from "../../src/ageing/stamp";

test.each([
  ["America/Mexico_City", "2026-08-25T06:00:00Z", "2026-08", "20260825-0000"],
  ["America/Mexico_City", "2026-09-01T05:59:59Z", "2026-08", "20260831-2359"],
  ["Pacific/Kiritimati", "2026-12-31T10:00:00Z", "2027-01", "20270101-0000"],
  ["Europe/Madrid", "2026-10-25T01:30:00Z", "2026-10", "20261025-0230"],
])("in %s, %s is of %s and %s", (zone, instant, month, stamp) => {
  expect(stampIn(zone)(Date.parse(instant))).toEqual({ month, stamp });
});

test("there is no such zone", () => {
  expect(() => stampIn("Mexico/Nowhere")).toThrow(RangeError);
});
