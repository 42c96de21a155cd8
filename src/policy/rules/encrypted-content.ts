import {
  judgedAs,
  kindAsJudged,
  placeOf,
  tellingName,
  travelling,
  unreadContents,
} from "../attachments/as-judged";
import { encryptionOf, formatByName } from "../attachments/formats";
import { armourIn } from "../attachments/pgp";
import { removeAttachment } from "../attachments/remove-attachment";
import { choice, list } from "../document/field";
import type { Attachment, Body, Reading } from "../draft";
import type { Encryption, Inspection } from "../inspection";
import { data, defineRule, type RuleFinding } from "../rule";
import type { Span } from "../text/flow";
import { textMap } from "../text/text-map";
import { unverifiedParts } from "../unverified";

interface Named {
  readonly name: string;
}

const findings = {
  encrypted: data<Named & { readonly by: Encryption; readonly inside?: true }>(),
  armouredText: data<Readonly<Record<string, never>>>(),
  possiblyEncrypted: data<Named>(),
  restricted: data<Named>(),
};
type Found = RuleFinding<typeof findings>;

const encryptions = [
  "zip",
  "7z",
  "rar",
  "pdf",
  "office",
  "odf",
  "openpgp",
  "smime",
  "age",
  "luks",
  "openssl",
  "other",
  "possible",
] as const satisfies readonly Encryption[];

/** Whether what needs a key is not the file itself: an encrypted PDF in a plain archive or in an attached message. */
const isInside = ({ encrypted, kind, format }: Inspection, by: Encryption): boolean =>
  !encrypted || kind === "text" || (kind === "archive" && format !== by);

type Authorised = readonly Encryption[];

function inContent(
  attachment: Attachment,
  inspection: Inspection,
  authorised: Authorised,
): Found | undefined {
  const { name } = attachment;
  const facts = { places: [placeOf(attachment)], remedies: [removeAttachment(attachment)] };
  const unauthorised = inspection.encryptions.filter((one) => authorised.indexOf(one) < 0);
  const by = unauthorised.find((one) => one !== "possible");
  if (by !== undefined) {
    const inside = isInside(inspection, by);
    return {
      key: "encrypted",
      certainty: "certain",
      data: { name, by, ...(inside ? { inside } : {}) },
      judged: [judgedAs(attachment, by)],
      ...facts,
    };
  }
  if (unauthorised.length > 0)
    return {
      key: "possiblyEncrypted",
      certainty: "unverified",
      data: { name },
      judged: [judgedAs(attachment)],
      ...facts,
    };
  return inspection.restricted
    ? { key: "restricted", certainty: "certain", data: { name }, judged: [judgedAs(attachment)], ...facts }
    : undefined;
}

/** A name that only encrypted files carry, where bytes say nothing else. */
function inName(attachment: Attachment, authorised: Authorised): Found | undefined {
  const by = encryptionOf(formatByName(tellingName(attachment)));
  if (by === undefined) return undefined;
  if (authorised.indexOf(by) >= 0) return undefined;
  return {
    key: "possiblyEncrypted",
    certainty: "unverified",
    data: { name: attachment.name },
    places: [placeOf(attachment)],
    judged: [judgedAs(attachment)],
    remedies: [removeAttachment(attachment)],
  };
}

/** Where encrypted messages in armour stand; what is only signed can be read. */
function armoursIn(text: string): readonly Span[] {
  const spans: Span[] = [];
  let at = 0;
  for (let armour = armourIn(text); armour; armour = armourIn(text.slice(at))) {
    if (armour.encrypted) spans.push({ start: at + armour.start, end: at + armour.end });
    at += armour.end;
  }
  return spans;
}

/** OpenPGP messages in the text, whoever wrote it: what is quoted leaves encrypted as well. */
function inText(body: Reading<Body>): readonly Found[] {
  if (body.state !== "known") return [];
  const map = textMap(body.value);
  const armours = armoursIn(map.text);
  if (armours.length === 0) return [];
  return [
    {
      key: "armouredText",
      certainty: "certain",
      data: {},
      places: armours.map(({ start, end }) => ({ part: "body", ...map.sourceOf(start, end) })),
      judged: armours.map(({ start, end }) => map.text.slice(start, end)),
    },
  ];
}

/**
 * Clause 9.f: encryption that the Technical Authority did not authorise. What Outlook itself encrypts on sending cannot be
 * known while composing.
 */
export const encryptedContent = defineRule({
  id: "encrypted-content",
  items: ["message", "meeting"],
  reads: ["body", "attachments"],
  findings,
  settings: {
    authorised: list(
      "Encryption that the Technical Authority authorised: of archives, of documents, of messages and of volumes.",
      choice("A kind of encryption; `possible` is what only a name and random bytes hint at.", encryptions),
    ),
  },

  check({ body, attachments }, { settings: { authorised } }): readonly Found[] {
    const files = attachments.state === "known" ? travelling(attachments.value) : [];
    const found: Found[] = [];
    for (const attachment of files) {
      const { content } = attachment;
      const one =
        (content.state === "known" ? inContent(attachment, content.value, authorised) : undefined) ??
        (kindAsJudged(attachment) === "encrypted" ? inName(attachment, authorised) : undefined);
      if (one) found.push(one);
    }
    return [
      ...found,
      ...(authorised.indexOf("openpgp") < 0 ? inText(body) : []),
      ...unverifiedParts({ body, attachments }, ["body", "attachments"]),
      ...unreadContents(files),
    ];
  },
});
