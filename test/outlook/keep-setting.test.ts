import fc from "fast-check";
import { readFileSync } from "node:fs";
import path from "node:path";
import vm from "node:vm";
import { officeCalls } from "../../src/outlook/calls";
import { keepRank } from "../../src/outlook/keep-rank";
import { budgets, changeSetting, fits, removeSetting, writeSetting } from "../../src/outlook/keep-setting";
import { keptRank, readRank } from "../../src/outlook/rank";
import { packRecord, unpackRecord } from "../../src/outlook/record-entries";
import { readSetting, traded, type SettingKey, type SettingValue } from "../../src/outlook/roaming-settings";
import { policy } from "../support/builders";
import { testClock } from "../support/clock";
import { fakeMailbox, type FakeCopy } from "../support/fake-mailbox";

const runtime = { now: () => 0, setTimeout: undefined, log: () => undefined };
const calls = () => officeCalls(runtime, 1_000, 500);
const write = ({ host }: FakeCopy, key: SettingKey, value: SettingValue) =>
  writeSetting(host, calls(), key, value);

interface SettingsManager {
  serializeSettings(map: object): Record<string, string>;
  deserializeSettings(map: object): Record<string, unknown>;
}

/** The part of the real office.js that turns settings into what is sent and counted. */
function settingsManager(): SettingsManager {
  const file = path.join(
    __dirname,
    "../../node_modules/@microsoft/office-js/dist/outlook-web-16.01.debug.js",
  );
  const code = readFileSync(file, "utf8");
  const start = code.lastIndexOf("OSF.DDA.SettingsManager = {");
  const end = code.indexOf("\n};", start) + 3;
  const before = "const OSF = { DDA: {}, OUtil: { isDate: (value) => value instanceof Date } };";
  return vm.runInNewContext(`${before} ${code.slice(start, end)} OSF.DDA.SettingsManager`) as SettingsManager;
}

/** Letters that JSON, Excel or a screen trip over, besides all others. */
const text = fc.oneof(
  fc.string({ unit: "binary", maxLength: 200 }),
  fc.string({
    unit: fc.constantFrom('"', "\\", "~", "^", "'", "\ud83d", "\u202e", "\n", "Á", "🎬"),
    maxLength: 80,
  }),
  fc.constantFrom("Date(5)", '{"v":1}', "__proto__"),
);

describe("the quotes that are traded", () => {
  test("come back whatever the text holds", () => {
    fc.assert(
      fc.property(text, (one) => {
        expect(traded(traded(one))).toBe(one);
      }),
    );
  });

  test("leave fewer characters as office.js counts them", () => {
    const value = packRecord(
      Array.from({ length: 10 }, (_, at) => ({
        id: `id${String(at)}`,
        at,
        findings: ["hostile-language.offensive"],
        reason: "work",
        words: "Es «parte» de mi trabajo",
        policy: "p/1",
      })),
    );
    const counted = (kept: unknown) => JSON.stringify({ record: JSON.stringify(kept) }).length;
    expect(counted(traded(JSON.stringify(value)))).toBeLessThan(counted(value));
    expect(counted(value)).toBeLessThan(counted(JSON.stringify(value)));
  });
});

describe("what is kept", () => {
  test("is read again as it was, also after office.js has written and read it", async () => {
    const office = settingsManager();
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom<SettingKey>("preferences", "serial"),
        fc.array(text),
        async (key, words) => {
          const mailbox = fakeMailbox();
          const copy = mailbox.open();
          const value: SettingValue = { v: 1, words };
          fc.pre(fits(key, value));
          expect(await write(copy, key, value)).toBe("kept");
          // Lone surrogates and everything else, as the next start finds it.
          const sent = office.serializeSettings({ [key]: copy.host.settings?.get?.(key) });
          expect({ ...sent }).toEqual(mailbox.saved());
          const next = office.deserializeSettings(sent);
          expect(readSetting({ settings: { get: (name) => next[name] } }, key)).toEqual(value);
        },
      ),
    );
  });

  test.each<[string, unknown]>([
    ["nothing", undefined],
    ["null", null],
    ["a text that is no JSON", "~{"],
    ["the JSON of a text", '"v"'],
    ["another version", { v: 2 }],
    ["another version, packed", traded('{"v":2}')],
    ["no version", { id: "x" }],
    ["a list", [1]],
    ["a number", 7],
  ])("is not there when it is %s", (_, kept) => {
    expect(readSetting({ settings: { get: () => kept } }, "record")).toBeUndefined();
  });

  test("stays as it is until its own key is written", async () => {
    const foreign = { record: '{"v":9,"secret":1}', theirs: '"x"' };
    const mailbox = fakeMailbox(foreign);
    await write(mailbox.open(), "preferences", { v: 1 });
    expect(mailbox.saved()).toMatchObject(foreign);
  });

  test("is forgotten when it is removed", async () => {
    const mailbox = fakeMailbox({ record: '{"v":1}', rank: '{"v":1}' });
    const { host } = mailbox.open();
    expect(await removeSetting(host, calls(), "record")).toBe("kept");
    expect(mailbox.saved()).toEqual({ rank: '{"v":1}' });
  });
});

describe("budgets", () => {
  test("leave room in the 32,768 characters of office.js", () => {
    const all = Object.values(budgets).reduce((sum: number, budget) => sum + budget, 0);
    expect(all).toBeLessThanOrEqual(30_000);
  });

  const filled = (characters: number): SettingValue => ({ v: 1, text: "x".repeat(characters) });

  test("are counted as office.js counts: one character over is refused by the owner's name", async () => {
    const office = settingsManager();
    const mailbox = fakeMailbox();
    const copy = mailbox.open();
    let most = budgets.ageing - 100;
    while (fits("ageing", filled(most + 1))) most++;
    expect(await write(copy, "ageing", filled(most))).toBe("kept");
    const sent = office.serializeSettings({ ageing: copy.host.settings?.get?.("ageing") });
    expect(JSON.stringify(sent)).toHaveLength(budgets.ageing);
    expect(await write(copy, "ageing", filled(most + 1))).toEqual({ full: "ageing" });
    expect(readSetting(copy.host, "ageing")).toEqual(filled(most));
  });

  test("are shared by the keys of one owner", async () => {
    const copy = fakeMailbox().open();
    expect(await write(copy, "preferences", filled(900))).toBe("kept");
    expect(await write(copy, "acknowledgement", filled(900))).toEqual({ full: "pane" });
    expect(await write(copy, "acknowledgement", filled(300))).toBe("kept");
    expect(await write(copy, "preferences", filled(800))).toBe("kept");
  });

  test("of all owners together are taken by office.js", async () => {
    const mailbox = fakeMailbox();
    const copy = mailbox.open();
    const keys: readonly SettingKey[] = ["policy", "approvals", "serial", "record", "ageing", "preferences"];
    for (const key of keys) {
      let size = 14_000;
      while (!fits(key, filled(size))) size -= 50;
      expect(await write(copy, key, filled(size))).toBe("kept");
    }
    expect(Object.keys(mailbox.saved())).toHaveLength(keys.length);
  });
});

describe("a save that fails", () => {
  test.each(["refused", "thrown"] as const)("(%s) puts the former value back", async (how) => {
    const copy = fakeMailbox({ record: '{"v":1,"text":"former"}' }).open();
    copy.fail(how);
    expect(await write(copy, "record", { v: 1, text: "next" })).toBe("failed");
    expect(await write(copy, "serial", { v: 1 })).toBe("failed");
    expect(readSetting(copy.host, "record")).toEqual({ v: 1, text: "former" });
    expect(readSetting(copy.host, "serial")).toBeUndefined();
  });

  test("takes back nothing of the write that follows it", async () => {
    const mailbox = fakeMailbox();
    const copy = mailbox.open();
    copy.fail("thrown");
    const first = write(copy, "record", { v: 1, text: "lost" });
    const second = changeSetting(copy.host, calls(), "record", (kept) => {
      copy.fail(undefined);
      return { v: 1, before: kept === undefined };
    });
    expect(await Promise.all([first, second])).toEqual(["failed", "kept"]);
    expect(readSetting(mailbox.open().host, "record")).toEqual({ v: 1, before: true });
  });

  test("(never answered) puts the former value back in time", async () => {
    const clock = testClock();
    const copy = fakeMailbox({ record: '{"v":1,"text":"former"}' }).open();
    copy.fail("silent");
    const timed = {
      ...runtime,
      now: clock.now,
      setTimeout: (run: () => void, ms: number) => clock.after(ms, run),
    };
    const kept = writeSetting(copy.host, officeCalls(timed, clock.now() + 1_000, 500), "record", { v: 1 });
    await clock.advance(1_000);
    expect(await kept).toBe("failed");
    expect(readSetting(copy.host, "record")).toEqual({ v: 1, text: "former" });
  });

  test("is all that a client without settings offers", async () => {
    for (const settings of [undefined, {}, { get: () => undefined }]) {
      expect(await writeSetting({ settings }, calls(), "record", { v: 1 })).toBe("failed");
    }
  });
});

test("writes of one copy wait for one another: the second sees what the first kept", async () => {
  const copy = fakeMailbox().open();
  copy.fail("held");
  const append = (letter: string) =>
    changeSetting(copy.host, calls(), "serial", (kept) => {
      const before = kept?.["text"];
      return { v: 1, text: (typeof before === "string" ? before : "") + letter };
    });
  const both = Promise.all([append("a"), append("b")]);
  for (let turn = 0; turn < 2; turn++) {
    await new Promise((resolve) => setImmediate(resolve));
    expect(copy.pending).toHaveLength(1);
    copy.pending.shift()?.();
  }
  expect(await both).toEqual(["kept", "kept"]);
  expect(readSetting(copy.host, "serial")).toEqual({ v: 1, text: "ab" });
});

describe("two stale copies of one mailbox", () => {
  /** What each copy writes: values that tell who wrote them, and which time. */
  const acts = fc.array(
    fc.record({
      who: fc.nat(1),
      what: fc.constantFrom("declare", "directory", "record", "serial", "forget", "clear"),
    }),
    { minLength: 1, maxLength: 12 },
  );
  const ranks = ["jefe-departamento-o-inferior", "otro-cargo"] as const;

  test("leave each key with one writer's value, or without: never with a broken one", async () => {
    await fc.assert(
      fc.asyncProperty(acts, async (done) => {
        const mailbox = fakeMailbox();
        const copies = [mailbox.open(), mailbox.open()] as const;
        const written: Record<string, string[]> = { rank: [], record: [], serial: [] };
        let turn = 0;
        for (const { who, what } of done) {
          const { host } = copies[who === 0 ? 0 : 1];
          const id = ranks[who === 0 ? 0 : 1];
          const date = `2026-11-${String(10 + turn++)}`;
          if (what === "declare") await keepRank(host, calls(), "declared", { id, date });
          if (what === "directory")
            await keepRank(host, calls(), "directory", { id, date, title: "Director" });
          if (what === "forget") await keepRank(host, calls(), "directory", undefined);
          if (what === "clear") await removeSetting(host, calls(), "record");
          if (what === "serial") await writeSetting(host, calls(), "serial", { v: 1, date });
          if (what === "record") {
            await changeSetting(host, calls(), "record", (kept) =>
              packRecord([
                { id: date, at: turn, findings: ["a.b"], reason: "work", policy: "p/1" },
                ...unpackRecord(kept),
              ]),
            );
          }
          for (const key of Object.keys(written)) {
            const kept = mailbox.saved()[key];
            if (kept !== undefined) written[key]?.push(kept);
          }

          // Whoever starts now, and whoever is still there, finds something it can live with.
          for (const reader of [mailbox.open(), ...copies]) {
            const rank = keptRank(reader.host, policy, undefined);
            expect(rank === undefined || ranks.some((one) => one === rank.id)).toBe(true);
            expect(readRank(reader.host, policy, undefined).state).toBe(rank ? "known" : "unavailable");
            const entries = unpackRecord(readSetting(reader.host, "record"));
            expect(entries.every(({ reason, findings }) => reason === "work" && findings[0] === "a.b")).toBe(
              true,
            );
            expect([undefined, 1]).toContain(readSetting(reader.host, "serial")?.v);
          }
        }
        for (const [key, values] of Object.entries(written)) {
          const last = mailbox.saved()[key];
          expect(last === undefined || values.includes(last)).toBe(true);
        }
      }),
    );
  });

  test("a rank lost that way is unknown, and is asked for again", async () => {
    const mailbox = fakeMailbox();
    const [pane, other] = [mailbox.open(), mailbox.open()];
    await keepRank(pane.host, calls(), "declared", { id: "otro-cargo", date: "2026-11-24" });
    await write(other, "serial", { v: 1 });
    expect(readRank(mailbox.open().host, policy, undefined)).toEqual({ state: "unavailable" });
    expect(readRank(pane.host, policy, undefined)).toMatchObject({ state: "known" });
  });
});
