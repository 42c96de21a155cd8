import type { Host } from "../../src/outlook/host";
import { officeCalls } from "../../src/outlook/calls";
import { keepRank } from "../../src/outlook/keep-rank";
import { keptRank, readRank } from "../../src/outlook/rank";
import { policy } from "../support/builders";
import { fakeMailbox } from "../support/fake-mailbox";

const host = (kept: unknown): Host => ({
  item: undefined,
  displayLanguage: undefined,
  hasSet: () => true,
  settings: {
    get: () => {
      if (kept instanceof Error) throw kept;
      return kept;
    },
  },
});
const stored = (id: string, source: string) => JSON.stringify({ v: 1, id, source, date: "2026-11-20" });

test.each([
  [
    "the deployment before what was kept",
    "otro-cargo",
    stored("jefe-departamento-o-inferior", "directory"),
    "otro-cargo",
    "deployed",
  ],
  [
    "the directory's, kept by the pane",
    undefined,
    stored("otro-cargo", "directory"),
    "otro-cargo",
    "directory",
  ],
  ["the sender's own word", undefined, stored("otro-cargo", "declared"), "otro-cargo", "declared"],
])("takes %s", (_, deployed, kept, id, source) => {
  expect(readRank(host(kept), policy, deployed)).toEqual({ state: "known", value: { id, source } });
});

test.each([
  ["nothing kept", undefined],
  ["a rank that the policy does not define", stored("embajador", "directory")],
  ["a source that nobody but the deployment may claim", stored("otro-cargo", "deployed")],
  ["another version", JSON.stringify({ v: 2, id: "otro-cargo", source: "directory" })],
  ["garbage", "{"],
  ["a hostile shape", JSON.stringify({ v: 1, id: { toString: "otro-cargo" }, source: ["directory"] })],
  ["settings that throw", new Error("settings")],
])("does not know the rank from %s", (_, kept) => {
  expect(readRank(host(kept), policy, undefined)).toEqual({ state: "unavailable" });
});

describe("a rank that is kept", () => {
  const calls = () => officeCalls({ now: () => 0, setTimeout: undefined, log: () => undefined }, 1_000, 500);
  const lower = { id: "jefe-departamento-o-inferior", date: "2026-11-20" };
  const higher = { id: "otro-cargo", date: "2026-11-24" };
  const director = { ...higher, title: "Directora de Área" };

  test("is told with its source, date and post", async () => {
    const { host } = fakeMailbox().open();
    await keepRank(host, calls(), "directory", director);
    expect(keptRank(host, policy, undefined)).toEqual({ ...director, source: "directory" });
    expect(keptRank(host, policy, "otro-cargo")).toEqual({ id: "otro-cargo", source: "deployed" });
  });

  test("from the directory stands before the sender's word, whichever came last", async () => {
    const { host } = fakeMailbox().open();
    await keepRank(host, calls(), "declared", higher);
    await keepRank(host, calls(), "directory", lower);
    expect(keptRank(host, policy, undefined)).toMatchObject({ id: lower.id, source: "directory" });
    await keepRank(host, calls(), "declared", { ...higher, date: "2026-11-30" });
    expect(keptRank(host, policy, undefined)).toMatchObject({ id: lower.id, source: "directory" });
  });

  test("from the directory leaves the sender's word when it is forgotten, or unknown to the policy", async () => {
    const { host } = fakeMailbox().open();
    await keepRank(host, calls(), "declared", higher);
    await keepRank(host, calls(), "directory", { ...lower, id: "embajador" });
    expect(keptRank(host, policy, undefined)).toEqual({ ...higher, source: "declared" });
    await keepRank(host, calls(), "directory", undefined);
    expect(keptRank(host, policy, undefined)).toEqual({ ...higher, source: "declared" });
    await keepRank(host, calls(), "declared", undefined);
    expect(keptRank(host, policy, undefined)).toBeUndefined();
  });

  test("is kept as the sandbox and earlier versions write it: an object with id, source and date", async () => {
    const mailbox = fakeMailbox();
    await keepRank(mailbox.open().host, calls(), "declared", higher);
    expect(JSON.parse(mailbox.saved()["rank"] ?? "")).toEqual({ v: 1, ...higher, source: "declared" });
  });

  test("keeps within its budget although a directory's title is endless", async () => {
    const { host } = fakeMailbox().open();
    const title = "Director ".repeat(400);
    expect(await keepRank(host, calls(), "directory", { ...higher, title })).toBe("kept");
    expect(title.startsWith(keptRank(host, policy, undefined)?.title ?? "none")).toBe(true);
  });
});
