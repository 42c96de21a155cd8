import type { Host } from "../../src/outlook/host";
import { readRank } from "../../src/outlook/rank";
import { policy } from "../support/builders";

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
