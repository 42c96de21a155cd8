import { NEAR_DAYS, type TimelineGroup } from "../../ageing/timeline";

/** How a bar looks, soonest first: each differs from the others without its colour too. */
export const looks = ["overdue", "lastDay", "near", "later"] as const;

export function lookOf({ from }: Pick<TimelineGroup, "from">): (typeof looks)[number] {
  if (from < 0) return "overdue";
  if (from === 0) return "lastDay";
  return from <= NEAR_DAYS ? "near" : "later";
}
