import { bytesOf } from "../../src/policy/attachments/bytes";
import { inspect } from "../../src/policy/attachments/inspect";
import { sampleBytes } from "../../src/sandbox/mailbox/sample-bytes";

const rows = [
  ["a.exe", "executable"],
  ["a.mp4", "video"],
  ["a.m4a", "audio"],
  ["a.mp3", "audio"],
  ["a.pdf", "document"],
  ["a.docx", "document"],
  ["a.xlsx", "document"],
  ["a.pptx", "document"],
  ["a.zip", "archive"],
  ["a.png", "image"],
  ["a.jpg", "image"],
  ["a.eml", "text"],
  ["a.txt", "text"],
  ["a", "text"],
] as const;

test.each(rows)("%s is a whole %s of the size asked for, and nothing more", (name, kind) => {
  const bytes = sampleBytes(name, 60_000);
  expect(bytes).toHaveLength(60_000);
  const told = inspect(name, bytesOf(bytes));
  expect(told).toMatchObject({ kind, encrypted: false, encryptions: [] });
  expect(told.why).toBeUndefined();
  expect(told.disguise).toBeUndefined();
});

test.each(rows)("%s is a %s when it is to be small, no smaller than it can be", (name, kind) => {
  const bytes = sampleBytes(name, 10);
  expect(bytes.length).toBeLessThan(1_000);
  const told = inspect(name, bytesOf(bytes));
  expect(told.kind).toBe(kind);
  expect(told.why).toBeUndefined();
});
