import type { Attachment, FailureReason } from "../draft";
import type { FindingFacts, Place, UnverifiedData } from "../finding";
import type { FileKind } from "../inspection";
import { kindByName } from "./formats";

/** What leaves with the message: a file in the cloud stays where it is. */
export const travelling = (attachments: readonly Attachment[]): readonly Attachment[] =>
  attachments.filter(({ type }) => type !== "cloud");

/** The name that tells what a file is; an attached message is called by its subject, which ends as it pleases. */
export const tellingName = ({ name, type }: Attachment): string => (type === "file" ? name : "");

/**
 * What a file is, by its bytes. By its name where nobody could read them, where they say nothing, and where they are text
 * under the name of a program: systems go by the name, and it may be in a language that nobody here recognises.
 */
export function kindAsJudged(attachment: Attachment): FileKind | undefined {
  const { content } = attachment;
  const claimed = kindByName(tellingName(attachment));
  if (content.state !== "known") return claimed;
  const { kind, format } = content.value;
  const saysNothing = kind === "other" && format === "";
  return claimed !== undefined && (saysNothing || (kind === "text" && claimed === "executable"))
    ? claimed
    : kind;
}

export const placeOf = ({ id, name }: Attachment): Place => ({ part: "attachments", id, name });

/** What was judged of a file: another one of the same name is another file, and so is one in which more was found. */
export const judgedAs = ({ name, size }: Attachment, ...found: readonly string[]): string =>
  [name, size.state === "known" ? String(size.value) : "?", ...found].join("\n");

/** The `unverified` finding for the files whose content was asked for and not obtained, or nothing when none was. */
export function unreadContents(
  attachments: readonly Attachment[],
): readonly FindingFacts<"unverified", UnverifiedData>[] {
  const lost: Attachment[] = [];
  let why: FailureReason | undefined;
  for (const attachment of attachments) {
    const { content } = attachment;
    if (content.state !== "failed") continue;
    lost.push(attachment);
    why ??= content.why;
  }
  if (why === undefined) return [];
  return [
    {
      key: "unverified",
      certainty: "unverified",
      data: { parts: ["attachments"], why, names: lost.map(({ name }) => name), of: "content" },
      judged: lost.map((attachment) => judgedAs(attachment, "content")),
    },
  ];
}
