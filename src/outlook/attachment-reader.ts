import type { Limits } from "../policy/attachments/budget";
import { kindByName } from "../policy/attachments/formats";
import { inspect } from "../policy/attachments/inspect";
import { failed, known, unavailable, type Attachment, type Reading } from "../policy/draft";
import { contentOf } from "./attachment-content";
import type { AttachmentFact } from "./attachment-facts";
import type { Invoke, OfficeCalls } from "./calls";
import { attempt, type ComposeItem } from "./host";

/** Office.js error "AttachmentTypeNotSupported": contacts and tasks, pictures of a Rich Text body. Asking again is in vain. */
const NOT_SUPPORTED = 9043;

/** A picture in the text above this is not worth what fetching it costs. */
const SMALL_PICTURE = 256 * 1024;
/** Where an attachment that nobody has measured stands among those that were. */
const PRESUMED = 1024 * 1024;

const isPicture = ({ isInline, name }: Attachment): boolean => isInline && kindByName(name) === "image";

/**
 * Whether the content of an attachment is wanted. A link does not travel. Pictures in the text are logos and signatures in
 * every other message, and no rule counts them: small ones are read, since that costs little and a name may lie, and those
 * that nobody has measured, since they weigh; a large photograph is taken for what its name says.
 */
export const isWanted = (attachment: Attachment): boolean => {
  const { type, size } = attachment;
  if (type === "cloud") return false;
  return !isPicture(attachment) || size.state !== "known" || size.value <= SMALL_PICTURE;
};

/** Cheapest first, so that as many as possible are read before time is up. */
export function byCost(one: Attachment, other: Attachment): number {
  const cost = ({ size }: Attachment) => (size.state === "known" ? size.value : PRESUMED);
  return cost(one) - cost(other);
}

/** What the content says, where it was read; a host that does not know the size of an attachment is told by it. */
export function withFact(attachment: Attachment, fact: Reading<AttachmentFact>): Attachment {
  const { size } = attachment;
  const length = fact.state === "known" ? known(fact.value.length) : fact;
  return {
    ...attachment,
    size: size.state === "known" || length.state === "unavailable" ? size : length,
    content: fact.state === "known" ? known(fact.value.inspection) : fact,
  };
}

/** Reads one attachment and looks into it; `by` is the last instant at which looking into it may begin. */
export type ReadAttachment = (attachment: Attachment, by: number) => Promise<Reading<AttachmentFact>>;

/** How the attachments of `item` are read; undefined where this client gives no contents. */
export function attachmentReader(
  item: ComposeItem,
  calls: OfficeCalls,
  now: () => number,
  limits: Limits,
): ReadAttachment | undefined {
  if (attempt(() => typeof item.getAttachmentContentAsync) !== "function") return undefined;
  return async (attachment, by) => {
    const read: Invoke<unknown> = (callback) => {
      item.getAttachmentContentAsync?.(attachment.id, (answer) => {
        const isNever = attempt(() => answer.error?.code) === NOT_SUPPORTED;
        callback(isNever ? { status: "succeeded", value: NOT_SUPPORTED } : answer);
      });
    };
    // A large content takes what it takes: no limit of its own but the last instant.
    const answer = await calls.ask("content", read, by, undefined, Infinity);
    if (answer.state !== "known") return answer;
    // Of pictures in a Rich Text body no client gives the content; other things should have one.
    if (answer.value === NOT_SUPPORTED) return isPicture(attachment) ? unavailable : failed("refused");
    if (now() >= by) return failed("late");
    const content = contentOf(answer.value, attachment);
    if (content.state !== "known") return content;
    const { source, length, extension } = content.value;
    const name = attachment.type === "item" ? attachment.name + extension : attachment.name;
    return known({ length, inspection: inspect(name, source, limits) });
  };
}
