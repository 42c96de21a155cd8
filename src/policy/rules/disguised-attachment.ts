import { judgedAs, placeOf, tellingName, travelling, unreadContents } from "../attachments/as-judged";
import { disguiseOf } from "../attachments/disguise";
import { kindByName } from "../attachments/formats";
import { removeAttachment } from "../attachments/remove-attachment";
import type { Attachment } from "../draft";
import type { Disguise, FileKind } from "../inspection";
import { data, defineRule, type RuleFinding } from "../rule";
import { unverifiedParts } from "../unverified";

interface Named {
  readonly name: string;
}

const findings = {
  executable: data<Named>(),
  otherClass: data<Named & { readonly claims: FileKind; readonly is: FileKind }>(),
  bidi: data<Named>(),
};
type Found = RuleFinding<typeof findings>;

interface Lie {
  readonly disguise: Disguise | undefined;
  /** What the file is; by its name where nobody could read it. */
  readonly is: FileKind | undefined;
}

const lieOf = ({ name, content }: Attachment): Lie =>
  content.state === "known"
    ? { disguise: content.value.disguise, is: content.value.kind }
    : { disguise: disguiseOf(name, "other", "", false), is: kindByName(name) };

function inFile(attachment: Attachment): readonly Found[] {
  const { name } = attachment;
  const { disguise, is } = lieOf(attachment);
  if (disguise === undefined) return [];
  const facts = {
    certainty: "certain" as const,
    places: [placeOf(attachment)],
    remedies: [removeAttachment(attachment)],
  };
  if (is === "executable" || disguise === "double-extension")
    return [{ key: "executable", data: { name }, judged: [judgedAs(attachment)], ...facts }];
  if (disguise === "bidi") return [{ key: "bidi", data: { name }, judged: [judgedAs(attachment)], ...facts }];
  const claims = kindByName(name);
  // A text under the name of a program counts as one, and is found by `attachment-type`.
  return claims === undefined || is === undefined || (claims === "executable" && is === "text")
    ? []
    : [{ key: "otherClass", data: { name, claims, is }, judged: [judgedAs(attachment, is)], ...facts }];
}

/**
 * Clause 9.e: a file under a name that hides what it is. A program under another name is found by `attachment-type` as
 * well, so that either rule may be switched off without letting it pass; `i18n` tells both in one sentence
 * (docs/adr/0011).
 */
export const disguisedAttachment = defineRule({
  id: "disguised-attachment",
  items: ["message", "meeting"],
  reads: ["attachments"],
  findings,
  settings: {},

  check({ attachments }): readonly Found[] {
    if (attachments.state !== "known") return unverifiedParts({ attachments }, ["attachments"]);
    const files = travelling(attachments.value).filter((attachment) => tellingName(attachment) !== "");
    const found: Found[] = [];
    for (const attachment of files) found.push(...inFile(attachment));
    return [...found, ...unreadContents(files)];
  },
});
