import { classByName, type FileClass } from "../attachments/class-by-name";
import { removeAttachment } from "../attachments/remove-attachment";
import { integer } from "../document/field";
import type { Attachment } from "../draft";
import { data, defineRule, type RuleFinding } from "../rule";
import { unverifiedParts } from "../unverified";

interface Named {
  readonly name: string;
}
interface Graphics {
  readonly count: number;
  /** Content bytes of all of them, where they are known. */
  readonly bytes: number;
  readonly names: readonly string[];
}

const findings = {
  executable: data<Named>(),
  video: data<Named>(),
  audio: data<Named>(),
  macros: data<Named>(),
  graphics: data<Graphics>(),
  manyGraphics: data<Graphics>(),
};
type Found = RuleFinding<typeof findings>;

const keyOf: Partial<Record<FileClass, "executable" | "video" | "audio" | "macros">> = {
  executable: "executable",
  video: "video",
  audio: "audio",
  macros: "macros",
};

const place = ({ id, name }: Attachment) => ({ part: "attachments", id, name }) as const;

/** Another file of the same name is another file. */
const judgedAs = ({ name, size }: Attachment): string =>
  `${name}\n${size.state === "known" ? String(size.value) : "?"}`;

/** A file in the cloud stays there, and an attached message is called by its subject, which ends as it pleases. */
const isNamedFile = ({ type }: Attachment): boolean => type === "file";

/** Clause 9.e: videos, music, graphics and executables that the work does not need. Judged by name for now. */
export const attachmentType = defineRule({
  id: "attachment-type",
  items: ["message", "meeting"],
  reads: ["attachments"],
  findings,
  settings: {
    graphicsCount: integer("Graphics in one message from which the sender is warned rather than advised.", 1),
    graphicsBytes: integer("Bytes of graphics in one message from which the sender is warned.", 1),
  },

  check({ attachments }, { settings }): readonly Found[] {
    if (attachments.state !== "known") return unverifiedParts({ attachments }, ["attachments"]);
    const found: Found[] = [];
    const graphics: Attachment[] = [];
    for (const attachment of attachments.value.filter(isNamedFile)) {
      const fileClass = classByName(attachment.name);
      const key = keyOf[fileClass];
      if (key !== undefined) {
        const { name } = attachment;
        found.push({
          key,
          certainty: "certain",
          data: { name },
          places: [place(attachment)],
          judged: [judgedAs(attachment)],
          remedies: [removeAttachment(attachment)],
        });
      } else if (fileClass === "image" && !attachment.isInline) graphics.push(attachment);
    }
    if (graphics.length > 0) {
      const names = graphics.map(({ name }) => name);
      const bytes = graphics.reduce((sum, { size }) => sum + (size.state === "known" ? size.value : 0), 0);
      const many = graphics.length >= settings.graphicsCount || bytes >= settings.graphicsBytes;
      found.push({
        key: many ? "manyGraphics" : "graphics",
        certainty: "certain",
        data: { count: graphics.length, bytes, names },
        places: graphics.map(place),
        judged: graphics.map(judgedAs),
        remedies: graphics.map(removeAttachment),
      });
    }
    return found;
  },
});
