/** Judges drafts beside the page, so that a long one never waits for a key nor a key for it (docs/adr/0008). */
import { judgeApart, type FromWorker, type ToWorker } from "./judge-apart";

/** What of a dedicated worker's own surroundings is used here; the DOM's types describe a page. */
interface WorkerScope {
  onmessage: ((event: MessageEvent<ToWorker>) => void) | null;
  postMessage(message: FromWorker): void;
}
const scope = self as unknown as WorkerScope;

const answerTo = judgeApart();
scope.onmessage = ({ data }) => {
  const answer = answerTo(data);
  if (answer) scope.postMessage(answer);
};
