import { failed, known, type Attachment, type Reading } from "../policy/draft";
import { hash53 } from "../policy/hash";
import { utf8Length } from "../policy/size/transfer-encoding";
import type { OfficeCalls } from "./calls";
import { attempt, type ComposeItem } from "./host";

/** Measured content lengths in bytes, by `factKey`: no names, so they may be kept in session data. */
export type AttachmentFacts = Readonly<Record<string, number>>;

/** Contents come whole and are dear: beyond these few an unmeasured attachment stays unmeasured. */
const MOST_MEASURED = 6;

/** Same attachment, same reported size: the same fact (design.md §2, 14). */
const factKey = ({ id, name, size }: Attachment): string =>
  hash53([id, size.state === "known" ? String(size.value) : "0", name].join("\u0000"));

/** Bytes of base64 text, without decoding it; undefined where the length cannot be that of base64. */
export function bytesInBase64(base64: string): number | undefined {
  const padding = /={0,2}$/.exec(base64)?.[0].length ?? 0;
  const letters = base64.length - padding;
  return letters % 4 === 1 ? undefined : Math.floor((letters * 3) / 4);
}

/** Length of what `getAttachmentContentAsync` gave; failed for links, empty answers and shapes we do not know. */
function lengthOf(answer: unknown): Reading<number> {
  const { content, format } = (answer ?? {}) as { readonly content?: unknown; readonly format?: unknown };
  // Some clients answer with nothing in it (office-js 4544, 5433): not an empty file.
  if (typeof content !== "string" || content === "" || format === "url") return failed("invalid");
  const bytes = format === "base64" ? bytesInBase64(content) : utf8Length(content);
  return bytes === undefined ? failed("invalid") : known(bytes);
}

/** A cloud attachment is a link and weighs nothing: nobody needs to measure it. */
const isUnmeasured = ({ size, type }: Attachment): boolean => size.state !== "known" && type !== "cloud";

interface Measured {
  readonly attachments: Reading<readonly Attachment[]>;
  readonly facts: AttachmentFacts;
}

/** Measures from their content the attachments whose size Outlook does not know, using and keeping `facts`. */
export async function measureAttachments(
  item: ComposeItem,
  calls: OfficeCalls,
  listed: Reading<readonly Attachment[]>,
  keptFacts: () => Promise<AttachmentFacts>,
): Promise<Measured> {
  if (listed.state !== "known") return { attachments: listed, facts: {} };
  if (!listed.value.some(isUnmeasured)) return { attachments: listed, facts: {} };
  const facts = await keptFacts();
  const kept: Record<string, number> = {};
  let asked = 0;
  const measured = listed.value.map(async (attachment): Promise<Attachment> => {
    if (!isUnmeasured(attachment)) return attachment;
    const key = factKey(attachment);
    const fact = facts[key];
    if (fact !== undefined) {
      kept[key] = fact;
      return { ...attachment, size: known(fact) };
    }
    if (attempt(() => typeof item.getAttachmentContentAsync) !== "function" || asked >= MOST_MEASURED)
      return attachment;
    asked++;
    const content = await calls.ask("content", (callback) =>
      item.getAttachmentContentAsync?.(attachment.id, callback),
    );
    const size = content.state === "known" ? lengthOf(content.value) : content;
    if (size.state === "known") kept[key] = size.value;
    return { ...attachment, size };
  });
  return { attachments: known(await Promise.all(measured)), facts: kept };
}
