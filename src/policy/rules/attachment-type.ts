import {
  judgedAs,
  kindAsJudged,
  placeOf,
  tellingName,
  travelling,
  unreadContents,
} from "../attachments/as-judged";
import { removeAttachment } from "../attachments/remove-attachment";
import { integer } from "../document/field";
import type { Attachment } from "../draft";
import { extensionOf } from "../file-extension";
import type { NotLookedInto } from "../inspection";
import { data, defineRule, type RuleFinding } from "../rule";
import { unverifiedParts } from "../unverified";

/** A file that is such a thing, or holds one. */
interface Holding {
  readonly name: string;
  readonly inside?: true;
  /** The name of what is inside, where it is known: a kept inspection does not tell it. */
  readonly which?: string;
}
interface Graphics {
  readonly count: number;
  /** Content bytes of all of them, where they are known. */
  readonly bytes: number;
  readonly names: readonly string[];
}
/** Encryption is a matter of clause 9.f, and names that were read are told apart from what was not read at all. */
type Unopened = Exclude<NotLookedInto, "encrypted" | "names-only">;

const findings = {
  executable: data<Holding>(),
  video: data<Holding>(),
  audio: data<Holding>(),
  macros: data<Holding>(),
  graphics: data<Graphics>(),
  manyGraphics: data<Graphics>(),
  notLookedInto: data<{ readonly name: string; readonly why: Unopened }>(),
  namesOnly: data<{ readonly name: string }>(),
  damaged: data<{ readonly name: string }>(),
};
type Found = RuleFinding<typeof findings>;

const kinds = { executable: "executable", video: "video", audio: "audio", macros: "macro" } as const;
type Key = keyof typeof kinds;

/** Documents whose name says that they carry a program; such a name without one inside is no harm. */
const macroExtension = /^(xla|(do[ct]|xl[sta]|p(p[ta]|ot|ps)|sld|vs[dst])m)$/;

const lastOf = (path: string): string => path.replace(/^.*[\\/]/, "");

/** What a file is, and what is in it; by its name alone where nobody could look into it. */
function heldBy(attachment: Attachment): readonly (readonly [Key, Holding])[] {
  const { name, content } = attachment;
  const kind = kindAsJudged(attachment);
  const inspection = content.state === "known" ? content.value : undefined;
  const held: (readonly [Key, Holding])[] = [];
  for (const key of Object.keys(kinds) as Key[]) {
    const is = kinds[key];
    const isHeld = inspection !== undefined && inspection.nested.indexOf(is) >= 0;
    if (kind === is || (isHeld && is === "macro" && kind === "document")) held.push([key, { name }]);
    else if (isHeld) {
      const which = inspection.inside?.find((one) => one.is === is)?.name;
      held.push([key, { name, inside: true, ...(which === undefined ? {} : { which: lastOf(which) }) }]);
    } else if (is === "macro" && !inspection && macroExtension.test(extensionOf(tellingName(attachment))))
      held.push([key, { name }]);
  }
  return held;
}

/** A broken document hides little, and programs that open it may mend it; a broken archive may hold anything. */
const isContainer = (attachment: Attachment): boolean => {
  const kind = kindAsJudged(attachment);
  return kind === "archive" || kind === "text";
};

/** One finding for each kind of thing that a file is or holds, and one for what of it nobody looked into. */
function inFile(attachment: Attachment): readonly Found[] {
  const { name, content } = attachment;
  const common = { places: [placeOf(attachment)], remedies: [removeAttachment(attachment)] };
  const held = heldBy(attachment);
  const found: Found[] = held.map(([key, data]) => ({
    key,
    certainty: "certain",
    data,
    judged: [judgedAs(attachment, ...(data.inside ? ["inside"] : []))],
    ...common,
  }));
  const why = content.state === "known" ? content.value.why : undefined;
  // A program is stopped whatever else is in the file.
  if (why === undefined || why === "encrypted" || held.some(([key]) => key === "executable")) return found;
  const unseen = { certainty: "unverified" as const, judged: [judgedAs(attachment, why)], ...common };
  if (why === "names-only") found.push({ key: "namesOnly", data: { name }, ...unseen });
  else if (why === "damaged" && !isContainer(attachment))
    found.push({ key: "damaged", data: { name }, ...unseen });
  else found.push({ key: "notLookedInto", data: { name, why }, ...unseen });
  return found;
}

/** A picture in the text belongs to it: logos, signatures. */
const isGraphic = (attachment: Attachment): boolean =>
  kindAsJudged(attachment) === "image" && !attachment.isInline;

function inGraphics(graphics: readonly Attachment[], most: number, mostBytes: number): readonly Found[] {
  if (graphics.length === 0) return [];
  const bytes = graphics.reduce((sum, { size }) => sum + (size.state === "known" ? size.value : 0), 0);
  const many = graphics.length >= most || bytes >= mostBytes;
  return [
    {
      key: many ? "manyGraphics" : "graphics",
      certainty: "certain",
      data: { count: graphics.length, bytes, names: graphics.map(({ name }) => name) },
      places: graphics.map(placeOf),
      judged: graphics.map((attachment) => judgedAs(attachment)),
      remedies: graphics.map(removeAttachment),
    },
  ];
}

/**
 * Clause 9.e: videos, music, graphics and executables that the work does not need. Judged by what the bytes say, at any
 * depth; by name where nobody could read them.
 */
export const attachmentType = defineRule({
  id: "attachment-type",
  items: ["message", "meeting"],
  reads: ["attachments"],
  findings,
  settings: {
    graphicsCount: integer("Graphics in one message from which the sender is warned rather than advised.", 1),
    graphicsBytes: integer("Bytes of graphics in one message from which the sender is warned.", 1),
  },

  check({ attachments }, { settings: { graphicsCount, graphicsBytes } }): readonly Found[] {
    if (attachments.state !== "known") return unverifiedParts({ attachments }, ["attachments"]);
    const files = travelling(attachments.value);
    const found: Found[] = [];
    for (const attachment of files) found.push(...inFile(attachment));
    return [
      ...found,
      ...inGraphics(files.filter(isGraphic), graphicsCount, graphicsBytes),
      ...unreadContents(files),
    ];
  },
});
