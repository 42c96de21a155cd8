import type { Store } from "./store";

/** The rank ids of the SRE policy (design.md §2, 4). */
export const RANKS = ["jefe-departamento-o-inferior", "otro-cargo"] as const;

export interface RankSetting {
  readonly id: string;
  readonly source: "directory" | "declared";
}

/** Writes what the pane would have learnt about the sender's rank where the add-in reads it; null forgets it. */
export function setRank(settings: Store<Readonly<Record<string, string>>>, rank: RankSetting | null): void {
  settings.update((now) => {
    const { rank: _former, ...others } = now;
    if (rank === null) return others;
    const date = new Date().toISOString().slice(0, 10);
    return { ...others, rank: JSON.stringify({ v: 1, ...rank, date }) };
  });
}

export function rankIn(settings: Readonly<Record<string, string>>): RankSetting | null {
  try {
    const kept: unknown = JSON.parse(settings["rank"] ?? "null");
    if (typeof kept !== "object" || kept === null || !("id" in kept) || !("source" in kept)) return null;
    const source = kept.source === "directory" ? "directory" : "declared";
    return typeof kept.id === "string" ? { id: kept.id, source } : null;
  } catch {
    return null;
  }
}
