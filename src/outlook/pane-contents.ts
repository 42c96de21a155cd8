import { unhurried } from "../policy/attachments/inspect";
import { failed, unavailable, type Attachment, type Reading } from "../policy/draft";
import { factKey, packFact, type AttachmentFact } from "./attachment-facts";
import { attachmentReader, byCost, isWanted, withFact } from "./attachment-reader";
import { officeCalls } from "./calls";
import { currentHost } from "./host";
import type { Contents } from "./kept-contents";
import type { Runtime } from "./runtime";
import { writePaneFacts } from "./session";

/** A file of 25 MB may take its time: nobody waits with a finger on Send. */
const CONTENT_LIMIT = 60_000;
/** The first picture waits so long for contents; what comes later is told when it comes. */
const PATIENCE = 1_500;
/** Keeping what was learnt; without it Send only looks again by itself. */
const KEEP_LIMIT = 5_000;
/** What could not be read is asked for again after this. */
const RETRY = 60_000;

interface Known {
  readonly fact: Reading<AttachmentFact>;
  readonly at: number;
}

export interface PaneContents extends Contents {
  /** Tells that contents came in which a draft read before had to do without; gives back a function that stops it. */
  onNews(listener: () => void): () => void;
}

/**
 * Looks into attachments for the pane: each once as long as it stays attached, kept whole in the pane's memory, one after
 * another with a breath in between, so that the page stays alive. A draft does not wait for the slow ones.
 */
export function paneContents(runtime: Runtime): PaneContents {
  const known = new Map<string, Known>();
  const listeners = new Set<() => void>();
  let wanted: readonly Attachment[] = [];
  let reading: Promise<void> | undefined;

  const wait = (milliseconds: number) =>
    new Promise<void>((resolve) => {
      if (runtime.setTimeout) runtime.setTimeout(resolve, milliseconds);
      else resolve();
    });
  const isMissing = (attachment: Attachment): boolean => {
    const one = known.get(factKey(attachment));
    return !one || (one.fact.state === "failed" && runtime.now() - one.at >= RETRY);
  };
  /**
   * Keeps with the draft what was learnt, beside what the events of composing kept: the pane opens formats that the send
   * bundle has no room for. The pane itself never uses it, since it lacks the names inside.
   */
  const keep = async (): Promise<void> => {
    const facts: Record<string, string> = {};
    known.forEach(({ fact }, key) => {
      if (fact.state === "known") facts[key] = packFact(fact.value);
    });
    const { item = {} } = currentHost();
    const by = runtime.now() + KEEP_LIMIT;
    await writePaneFacts(item, officeCalls(runtime, by, KEEP_LIMIT), facts, by);
  };
  const tellNews = () => {
    listeners.forEach((listener) => {
      listener();
    });
  };
  /** Until nothing is missing; what is attached meanwhile is read as well. */
  const readMissing = async (): Promise<void> => {
    let isNews = false;
    for (;;) {
      const next = wanted.filter(isMissing).sort(byCost)[0];
      if (!next) break;
      await wait(0);
      const { item = {} } = currentHost();
      const by = runtime.now() + CONTENT_LIMIT;
      const calls = officeCalls(runtime, by, CONTENT_LIMIT);
      const read = attachmentReader(item, calls, runtime.now, unhurried);
      const fact = read ? await read(next, by) : unavailable;
      known.set(factKey(next), { fact, at: runtime.now() });
      isNews ||= fact.state === "known";
    }
    if (isNews) void keep();
  };

  return {
    async lookInto(listed) {
      wanted = listed.filter(isWanted);
      const keys = wanted.map(factKey);
      for (const key of Array.from(known.keys())) if (keys.indexOf(key) < 0) known.delete(key);
      if (wanted.some(isMissing)) {
        const whole = (reading ??= readMissing().then(() => {
          reading = undefined;
        }));
        const isWhole = await Promise.race([whole.then(() => true), wait(PATIENCE).then(() => false)]);
        if (!isWhole) void whole.then(tellNews);
      }
      return listed.map((attachment) =>
        isWanted(attachment)
          ? withFact(attachment, known.get(factKey(attachment))?.fact ?? failed("late"))
          : attachment,
      );
    },
    onNews(listener) {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
  };
}
