import type { Limits } from "../policy/attachments/budget";
import { failed, known, unavailable, type Attachment, type Reading } from "../policy/draft";
import { factKey, packFact, unpackFact, type AttachmentFact, type PackedFacts } from "./attachment-facts";
import { attachmentReader, byCost, isWanted, withFact } from "./attachment-reader";
import type { OfficeCalls } from "./calls";
import type { ComposeItem } from "./host";

/** Fills in what the contents of attachments say. */
export interface Contents {
  lookInto(listed: readonly Attachment[]): Promise<readonly Attachment[]>;
}

interface Job {
  readonly item: ComposeItem;
  readonly calls: OfficeCalls;
  readonly now: () => number;
  readonly limits: Limits;
  /** The last instant at which looking into an attachment may begin. */
  readonly by: number;
  /** How many contents are fetched at once: a slot of the host's three stays free for what comes after. */
  readonly atOnce: 1 | 2;
  /** Facts kept from earlier; asked for only when there is an attachment to look into. */
  readonly kept: () => Promise<PackedFacts>;
  /** Whether to leave it: something else is more urgent. */
  readonly isOver?: () => boolean;
}

export interface KeptContents extends Contents {
  /** Facts about the attachments that were listed, worth keeping for the next run. */
  readonly facts: () => PackedFacts;
  /** Whether some of them were not kept before. */
  readonly isNews: () => boolean;
}

/**
 * Looks into attachments by a deadline: names and sizes are there, facts kept from composing are used, and only what has no
 * fact is read, the cheapest first. What does not arrive in time is a failed reading (design.md §2, 13 and 14).
 */
export function keptContents(job: Job): KeptContents {
  const { item, calls, now, by } = job;
  let facts: Record<string, string> = {};
  let isNews = false;

  const readAll = async (
    queue: Attachment[],
    settle: (attachment: Attachment, fact: Reading<AttachmentFact>) => void,
  ): Promise<void> => {
    const read = attachmentReader(item, calls, now, job.limits);
    const readOn = async (): Promise<void> => {
      while (now() < by && job.isOver?.() !== true) {
        const attachment = queue.shift();
        if (!attachment) return;
        const fact = read ? await read(attachment, by) : unavailable;
        settle(attachment, fact);
      }
    };
    await Promise.all(job.atOnce === 2 ? [readOn(), readOn()] : [readOn()]);
    for (const attachment of queue) settle(attachment, failed("late"));
  };

  return {
    facts: () => facts,
    isNews: () => isNews,
    async lookInto(listed) {
      const wanted = listed.filter(isWanted);
      if (wanted.length === 0) return listed;
      const kept = await job.kept();
      const found = new Map<Attachment, Reading<AttachmentFact>>();
      const fresh: Attachment[] = [];
      facts = {};
      for (const attachment of wanted) {
        const key = factKey(attachment);
        const text = kept[key];
        const fact = text === undefined ? undefined : unpackFact(text);
        if (text === undefined || !fact) {
          fresh.push(attachment);
          continue;
        }
        facts[key] = text;
        found.set(attachment, known(fact));
      }
      await readAll(fresh.sort(byCost), (attachment, fact) => {
        found.set(attachment, fact);
        if (fact.state !== "known") return;
        facts[factKey(attachment)] = packFact(fact.value);
        isNews = true;
      });
      return listed.map((attachment) => {
        const fact = found.get(attachment);
        return fact ? withFact(attachment, fact) : attachment;
      });
    },
  };
}
