import { rowAfter, rowWindow, scrollFor } from "../../../src/taskpane/mailbox/row-window";

const place = { height: 390, rowHeight: 60 };

test.each([
  [0, 100_000, 0, 11],
  [6_000, 100_000, 96, 111],
  [5_999_610, 100_000, 99_989, 100_000],
  [0, 3, 0, 3],
  [0, 0, 0, 0],
])("scrolled to %i of %i rows, rows %i to %i are drawn", (top, count, first, end) =>
  expect(rowWindow({ ...place, top, count })).toEqual({ first, end }),
);

test.each([
  ["ArrowDown", 0, 1],
  ["ArrowDown", 99, 99],
  ["ArrowUp", 0, 0],
  ["PageDown", 10, 15],
  ["PageUp", 3, 0],
  ["Home", 50, 0],
  ["End", 50, 99],
  ["Tab", 50, undefined],
])("%s leads from row %i to %s", (key, row, to) => expect(rowAfter(key, row, 100, 5)).toBe(to));

test("no key leads anywhere where there is nothing", () =>
  expect(rowAfter("ArrowDown", 0, 0, 5)).toBeUndefined());

test.each([
  ["above", 2, 600, 120],
  ["in sight", 12, 600, 600],
  ["below", 20, 600, 870],
])("a row %s is scrolled to as little as can be", (_where, row, top, to) =>
  expect(scrollFor(row, { ...place, top })).toBe(to),
);
