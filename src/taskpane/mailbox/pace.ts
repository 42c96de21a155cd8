import type { Job } from "../../ageing/mailbox-desk";

/** What is left to wait, without false precision. */
export type Wait =
  { readonly unit: "moments" } | { readonly unit: "seconds" | "minutes" | "hours"; readonly count: number };

export interface Pace {
  /** Bytes a second; undefined where too little was done to tell. */
  readonly speed: number | undefined;
  readonly left: Wait | undefined;
}

/** Before so much was done, every figure would jump. */
const FIRST_MS = 3_000;
const FIRST_PART = 0.02;

/** A wait in the unit that people use: by ten seconds, by minutes, by half hours. */
export function waitOf(milliseconds: number): Wait {
  const seconds = milliseconds / 1_000;
  if (seconds < 10) return { unit: "moments" };
  if (seconds < 55) return { unit: "seconds", count: Math.ceil(seconds / 10) * 10 };
  const minutes = seconds / 60;
  if (minutes < 10) return { unit: "minutes", count: Math.max(1, Math.round(minutes)) };
  if (minutes < 55) return { unit: "minutes", count: Math.round(minutes / 5) * 5 };
  return { unit: "hours", count: Math.max(1, Math.round(minutes / 30) / 2) };
}

/** How much of the work is done, from 0 to 1: by its weight where that is known; undefined where nothing is. */
export function partDone({
  done,
  of,
  bytes,
  ofBytes,
}: Pick<Job, "done" | "of" | "bytes" | "ofBytes">): number | undefined {
  if (ofBytes > 0) {
    // The server's sizes are not those of the files: both count, and neither passes the whole.
    return Math.min(1, (bytes / ofBytes + (of > 0 ? done / of : bytes / ofBytes)) / 2);
  }
  return of > 0 ? Math.min(1, done / of) : undefined;
}

/**
 * The pace over all that was worked, pauses and waits left out: an average of the whole is smooth by itself, and hours
 * of work are not told by the last file.
 */
export function paceOf(job: Pick<Job, "done" | "of" | "bytes" | "ofBytes" | "workedMs">): Pace {
  const part = partDone(job);
  if (job.workedMs < FIRST_MS || part === undefined || part < FIRST_PART) {
    return { speed: undefined, left: undefined };
  }
  return {
    speed: job.bytes > 0 ? (job.bytes / job.workedMs) * 1_000 : undefined,
    left: waitOf((job.workedMs * (1 - part)) / part),
  };
}
