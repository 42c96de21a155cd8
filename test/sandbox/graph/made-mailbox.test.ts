import { createHash } from "node:crypto";
import PostalMime from "postal-mime";
import { createGraphEmulator } from "../../../src/sandbox/graph/emulator";
import { madeMailbox } from "../../../src/sandbox/graph/made-mailbox";
import { oddities } from "../../../src/sandbox/graph/made-odd";
import { emulatedToken } from "../../../src/sandbox/graph/permissions";
import { validateExchange } from "../../support/graph-schema";

const now = Date.parse("2026-11-23T15:00:00Z");
const DAY = 86_400_000;
/** Mexico City has no summer time. */
const dayOf = (instant: number): number => Math.floor((instant - 6 * 3_600_000) / DAY);
const hashOf = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");

const mailbox = madeMailbox({ seed: 1, now });
const { messages, folders } = mailbox;
const dated = messages.flatMap(({ received }) => (received === undefined ? [] : [received]));

it("is the same for the same seed, to the byte, and another for another", () => {
  const hashes = (seed: number): readonly string[] =>
    madeMailbox({ seed, now })
      .messages.filter((_, index) => index % 100 === 0)
      .map(({ mime }) => hashOf(mime()));
  expect(hashes(1)).toEqual(hashes(1));
  expect(hashes(2)).not.toEqual(hashes(1));
  const facts = (seed: number) => madeMailbox({ seed, now }).messages.map(({ mime: _mime, ...more }) => more);
  expect(facts(1)).toEqual(facts(1));
});

it.each([1, 2, 3, 7, 42, 2026])("holds 24 to 29 MB in 2,000 messages of 3 kB to 3 MB (seed %i)", (seed) => {
  const sizes = madeMailbox({ seed, now }).messages.map(({ size }) => size);
  expect(sizes).toHaveLength(2_000);
  const sum = sizes.reduce((total, size) => total + size, 0);
  expect(sum).toBeGreaterThan(24e6);
  expect(sum).toBeLessThan(29e6);
  expect(Math.min(...sizes)).toBeGreaterThanOrEqual(3_000);
  expect(Math.max(...sizes)).toBeLessThanOrEqual(3e6);
});

it("is 0 to 100 days old, with the edges of the 90 days, quiet weekends and days full of mail", () => {
  const ages = dated.map((received) => dayOf(now) - dayOf(received));
  expect(Math.min(...ages)).toBe(0);
  expect(Math.max(...ages)).toBe(100);
  expect(dated.every((received) => received <= now)).toBe(true);
  for (const edge of ["2026-08-25T05:59:59Z", "2026-08-25T06:00:00Z", "2026-08-26T05:59:59Z"])
    expect(dated).toContain(Date.parse(edge));
  const perDay = Array.from({ length: 101 }, (_, age) => ages.filter((one) => one === age).length);
  const median = [...perDay].sort((a, b) => a - b)[50]!;
  expect(Math.max(...perDay)).toBeGreaterThan(3 * median);
});

it("lies in folders with children, each message in one that there is", () => {
  const ids = new Set(folders.map(({ id }) => id));
  expect(messages.every(({ folderId }) => ids.has(folderId))).toBe(true);
  expect(folders.every(({ parentId }) => parentId === undefined || ids.has(parentId))).toBe(true);
  const used = new Set(messages.map(({ folderId }) => folderId));
  expect(used.size).toBeGreaterThanOrEqual(10);
});

it("has marked ones, unread ones, drafts, and keys that stand once", () => {
  const share = (count: number): number => count / messages.length;
  expect(share(messages.filter(({ flagStatus }) => flagStatus === "flagged").length)).toBeGreaterThan(0.02);
  expect(share(messages.filter(({ importance }) => importance === "high").length)).toBeGreaterThan(0.02);
  expect(share(messages.filter(({ categories }) => categories?.length).length)).toBeGreaterThan(0.02);
  expect(share(messages.filter(({ isRead }) => isRead === false).length)).toBeGreaterThan(0.03);
  expect(messages.filter(({ isDraft }) => isDraft)).toHaveLength(4);
  expect(new Set(messages.map(({ key }) => key)).size).toBe(messages.length);
});

it("is whole mail to an independent reader, attachments and all, about as long as the server says", async () => {
  const ordinary = messages.filter(({ key }) => !key.endsWith("odd")).filter((_, index) => index % 25 === 0);
  for (const { mime, subject, from, internetMessageId, hasAttachments, size } of ordinary) {
    const bytes = mime();
    const read = await PostalMime.parse(bytes);
    expect(read).toMatchObject({ subject, from: { address: from?.address }, messageId: internetMessageId });
    expect(read.attachments.length > 0).toBe(hasAttachments);
    for (const { filename, content } of read.attachments) {
      const head = Buffer.from(content as ArrayBuffer)
        .subarray(0, 4)
        .toString("latin1");
      if (filename?.endsWith(".pdf")) expect(head).toBe("%PDF");
      if (filename?.endsWith(".png")) expect(head).toBe("\x89PNG");
    }
    expect(Math.abs(size - bytes.length)).toBeLessThan(0.1 * size + 4_000);
  }
});

it("has odd ones among the others", () => {
  const odd = messages.filter(({ key }) => key.endsWith("odd"));
  const texts = odd.map(({ mime }) => Buffer.from(mime().subarray(0, 3_000)).toString("latin1"));
  const count = (pattern: RegExp): number => texts.filter((text) => pattern.test(text)).length;
  expect(count(/^From libarra@/)).toBe(1);
  expect(count(/^Subject: Reuni\xf3n/m)).toBe(1);
  expect(count(/^[^\r]+$/)).toBe(1);
  expect(texts.filter((text) => !/^Date:/m.test(text)).length).toBeGreaterThanOrEqual(2);
  expect(texts.filter((text) => !/^Message-ID:/m.test(text)).length).toBeGreaterThanOrEqual(2);
  expect(texts.filter((text) => !/\r?\n\r?\n/.test(text)).length).toBe(1);
  expect(odd).toHaveLength(oddities.length);
});

it("goes through the emulator, page by page, as Microsoft describes it", async () => {
  const emulator = createGraphEmulator({ mailbox });
  const headers = { Authorization: `Bearer ${emulatedToken(["Mail.Read"], 1)}` };
  let url: string | undefined =
    "https://graph.microsoft.com/v1.0/me/messages?$top=500&$count=true&$expand=singleValueExtendedProperties($filter=id eq 'Long 0x0E08')";
  let found = 0;
  while (url !== undefined) {
    const request = { method: "GET", url, headers };
    const response = await emulator.handle(request);
    expect(validateExchange(request, response)).toEqual([]);
    const page = JSON.parse(response.body as string) as { value: unknown[]; "@odata.nextLink"?: string };
    found += page.value.length;
    url = page["@odata.nextLink"];
  }
  expect(found).toBe(2_000);
});
