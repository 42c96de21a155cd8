import type { JudgeWorker } from "./judge-desk";

/** The worker as a file of its own; throws, or reports an error later, where the client has none or refuses it. */
export const startWorker = (): JudgeWorker =>
  new Worker(/* webpackChunkName: "judge" */ new URL("./judge.worker.ts", import.meta.url));
