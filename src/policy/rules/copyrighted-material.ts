import { judgedAs, placeOf, tellingName, travelling, unreadContents } from "../attachments/as-judged";
import { formatByName } from "../attachments/formats";
import { removeAttachment } from "../attachments/remove-attachment";
import { worksOf } from "../attachments/works";
import { choice, list } from "../document/field";
import type { Attachment } from "../draft";
import type { WorkKind } from "../inspection";
import { data, defineRule, type RuleFinding } from "../rule";
import { unverifiedParts } from "../unverified";

const findings = {
  work: data<{ readonly name: string; readonly works: readonly WorkKind[] }>(),
};

const workKinds = [
  "music",
  "film",
  "e-book",
  "installer",
  "disk-image",
] as const satisfies readonly WorkKind[];

function worksIn(attachment: Attachment): readonly WorkKind[] {
  if (attachment.content.state === "known") return attachment.content.value.works;
  const name = tellingName(attachment);
  const work = worksOf(formatByName(name), name);
  return work === undefined ? [] : [work];
}

/** Clause 9.d: works that others may hold the rights to. Whether they do no file tells: the sender is asked, of each. */
export const copyrightedMaterial = defineRule({
  id: "copyrighted-material",
  items: ["message", "meeting"],
  reads: ["attachments"],
  findings,
  settings: {
    kinds: list("The kinds of works that the sender is asked about.", choice("A kind of work.", workKinds)),
  },

  check({ attachments }, { settings: { kinds } }): readonly RuleFinding<typeof findings>[] {
    if (attachments.state !== "known") return unverifiedParts({ attachments }, ["attachments"]);
    const files = travelling(attachments.value);
    const found: RuleFinding<typeof findings>[] = [];
    for (const attachment of files) {
      const works = worksIn(attachment).filter((work) => kinds.indexOf(work) >= 0);
      if (works.length === 0) continue;
      found.push({
        key: "work",
        certainty: "unverified",
        data: { name: attachment.name, works },
        places: [placeOf(attachment)],
        judged: [judgedAs(attachment, ...works)],
        remedies: [removeAttachment(attachment)],
      });
    }
    return [...found, ...unreadContents(files)];
  },
});
