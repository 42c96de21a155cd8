import { factKey, packFact } from "../../src/outlook/attachment-facts";
import { officeCalls, type Answer } from "../../src/outlook/calls";
import type { ComposeItem } from "../../src/outlook/host";
import { keptContents, type KeptContents } from "../../src/outlook/kept-contents";
import { atSend } from "../../src/policy/attachments/inspect";
import type { Attachment } from "../../src/policy/draft";
import { sampleBytes } from "../../src/sandbox/mailbox/sample-bytes";
import { failed, file, inspection, known, unavailable } from "../support/builders";
import { testClock } from "../support/clock";

const BY = 2_800;

/** How the host answers for one attachment, by name; what is not named answers well after 5 ms. */
interface Answers {
  readonly after?: number;
  readonly error?: number;
  readonly never?: true;
  /** Milliseconds that looking into it takes: the clock has moved on when it is done. */
  readonly costs?: number;
}

interface Options {
  readonly answers?: Readonly<Record<string, Answers>>;
  readonly kept?: Readonly<Record<string, string>>;
  readonly timers?: boolean;
  readonly atOnce?: 1 | 2;
  readonly isOver?: () => boolean;
}

function job(
  listed: readonly Attachment[],
  { answers = {}, kept = {}, timers = true, ...more }: Options = {},
) {
  const clock = testClock();
  const start = clock.now();
  const asked: string[] = [];
  let keptAsked = 0;
  let inFlight = 0;
  let most = 0;
  let spent = 0;
  const now = () => clock.now() + spent;
  const runtime = {
    now,
    setTimeout: timers
      ? (run: () => void, milliseconds: number) => {
          clock.after(milliseconds, run);
        }
      : undefined,
    log: () => undefined,
  };
  const item: ComposeItem = {
    getAttachmentContentAsync: (id: string, callback: (answer: Answer<unknown>) => void) => {
      const attachment = listed.find((one) => one.id === id);
      if (!attachment) throw new Error("no such attachment");
      const { name, size } = attachment;
      asked.push(name);
      most = Math.max(most, ++inFlight);
      const { after = 5, error, never, costs = 0 } = answers[name] ?? {};
      if (never) return;
      clock.after(after, () => {
        inFlight--;
        spent += costs;
        if (error !== undefined) callback({ status: "failed", error: { code: error } });
        else {
          const bytes = sampleBytes(name, size.state === "known" ? size.value : 2_000);
          callback({
            status: "succeeded",
            value: { format: "base64", content: Buffer.from(bytes).toString("base64") },
          });
        }
      });
    },
  };
  const contents = keptContents({
    item,
    calls: officeCalls(runtime, start + BY, 1_200),
    now,
    limits: atSend,
    by: start + BY,
    atOnce: 2,
    kept: () => {
      keptAsked++;
      return Promise.resolve(kept);
    },
    ...more,
  });
  return {
    contents,
    asked,
    most: () => most,
    keptAsked: () => keptAsked,
    async run(): Promise<readonly Attachment[]> {
      let result: readonly Attachment[] | undefined;
      void contents.lookInto(listed).then((looked) => {
        result = looked;
      });
      await clock.advance(BY + 1);
      if (!result) throw new Error("not done by the deadline");
      return result;
    },
  };
}
const contentsOf = (attachments: readonly Attachment[]) => attachments.map(({ content }) => content);
const late = failed("late");
const refused = failed("refused");

test("a content tells what the file is, and its length where nobody had measured it", async () => {
  const unmeasured = { ...file("b.mp4", 1), size: failed("invalid") };
  const looked = await job([file("a.pdf", 3_000), unmeasured]).run();
  expect(looked).toMatchObject([
    { size: known(3_000), content: { state: "known", value: { kind: "document", format: "pdf" } } },
    { size: known(2_000), content: { state: "known", value: { kind: "video" } } },
  ]);
});

test("the cheapest is fetched first, two at a time, and what is late is told as late", async () => {
  const files = [400_000, 3_000, 90_000, 2_000].map((size) => file(`${String(size)}.pdf`, size));
  const work = job(files, { answers: { "400000.pdf": { after: 60_000 } } });
  const looked = await work.run();
  expect(work.asked).toEqual(["2000.pdf", "3000.pdf", "90000.pdf", "400000.pdf"]);
  expect(work.most()).toBe(2);
  expect(looked.map(({ content }) => content.state)).toEqual(["failed", "known", "known", "known"]);
  expect(looked[0]?.content).toEqual(late);
});

test("one that never comes does not keep the others from being read; two do", async () => {
  const files = [1, 2, 3, 4].map((n) => file(`${String(n)}.pdf`, 2_000 + n));
  const one = await job(files, { answers: { "1.pdf": { never: true } } }).run();
  expect(one.map(({ content }) => content.state)).toEqual(["failed", "known", "known", "known"]);
  const two = await job(files, { answers: { "1.pdf": { never: true }, "2.pdf": { never: true } } }).run();
  expect(contentsOf(two)).toEqual([late, late, late, late]);
});

test.each([true, false])("the time that looking takes counts as well (timers: %p)", async (timers) => {
  const files = [1, 2, 3, 4, 5].map((n) => file(`${String(n)}.pdf`, 2_000 + n));
  const answers = Object.fromEntries(files.map(({ name }) => [name, { costs: 1_500 }]));
  const work = job(files, { answers, timers });
  const looked = await work.run();
  expect(looked.map(({ content }) => content.state)).toEqual([
    "known",
    "failed",
    "failed",
    "failed",
    "failed",
  ]);
  expect(contentsOf(looked).slice(1)).toEqual([late, late, late, late]);
  expect(work.asked.length).toBeLessThanOrEqual(3);
});

test("a kept fact spares the fetching; one that does not parse, or of another size, does not", async () => {
  const [a, b, c] = ["a.pdf", "b.pdf", "c.pdf"].map((name) => file(name, 3_000));
  if (!a || !b || !c) throw new Error("no files");
  const fact = packFact({ length: 3_000, inspection: inspection({ kind: "video", format: "mp4" }) });
  const kept = {
    [factKey(a)]: fact,
    [factKey(b)]: "3000,video",
    [factKey({ ...c, size: known(2_999) })]: fact,
  };
  const work = job([a, b, c], { kept });
  const looked = await work.run();
  expect(work.asked).toEqual(["b.pdf", "c.pdf"]);
  expect(looked[0]?.content).toMatchObject({ state: "known", value: { kind: "video" } });
  const facts: KeptContents["facts"] = work.contents.facts;
  expect(Object.keys(facts()).sort()).toEqual([a, b, c].map(factKey).sort());
  expect(work.contents.isNews()).toBe(true);
});

test("where every fact was kept nothing is fetched, and there is no news", async () => {
  const a = file("a.pdf", 3_000);
  const work = job([a], { kept: { [factKey(a)]: packFact({ length: 3_000, inspection: inspection() }) } });
  await work.run();
  expect([work.asked, work.contents.isNews()]).toEqual([[], false]);
});

test("what has no content to look into is not fetched, and what is kept not even asked for", async () => {
  const cloud = file("informe.pdf", 100, { type: "cloud" });
  const photo = file("image001.jpg", 900_000, { isInline: true });
  const work = job([cloud, photo]);
  expect(await work.run()).toEqual([cloud, photo]);
  expect([work.asked, work.keptAsked()]).toEqual([[], 0]);
});

test("pictures in the text are fetched while they are small or unmeasured, other files in it always", async () => {
  const small = file("image001.png", 9_000, { isInline: true });
  const unmeasured = { ...file("image002.png", 1, { isInline: true }), size: failed("invalid") };
  const program = file("image003.exe", 900_000, { isInline: true });
  const work = job([small, unmeasured, program]);
  await work.run();
  expect(work.asked.sort()).toEqual(["image001.png", "image002.png", "image003.exe"]);
});

test("a refusal is asked about once more; «not supported» (9043) is final, and no loss for a picture in the text", async () => {
  const contact = file("Ana", 900, { type: "item" });
  const picture = file("image001.png", 900, { isInline: true });
  const answers = { "b.pdf": { error: 5001 }, Ana: { error: 9043 }, "image001.png": { error: 9043 } };
  const work = job([file("b.pdf", 900), contact, picture], { answers });
  expect(contentsOf(await work.run())).toEqual([refused, refused, unavailable]);
  expect(work.asked.sort()).toEqual(["Ana", "b.pdf", "b.pdf", "image001.png"]);
});

test("a turn that gives way to a send fetches nothing more", async () => {
  let fetched = 0;
  const files = [1, 2, 3].map((n) => file(`${String(n)}.pdf`, 2_000 + n));
  const work = job(files, { atOnce: 1, isOver: () => fetched++ > 0 });
  expect(contentsOf(await work.run()).slice(1)).toEqual([late, late]);
  expect(work.asked).toEqual(["1.pdf"]);
});

test("a client without contents leaves them unavailable", async () => {
  const clock = testClock();
  const contents = keptContents({
    item: {},
    calls: officeCalls({ now: clock.now, setTimeout: undefined, log: () => undefined }, clock.now() + 9, 9),
    now: () => clock.now(),
    limits: atSend,
    by: clock.now() + 9,
    atOnce: 2,
    kept: () => Promise.resolve({}),
  });
  expect(contentsOf(await contents.lookInto([file("a.pdf", 9)]))).toEqual([unavailable]);
});
