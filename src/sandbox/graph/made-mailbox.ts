import { firstAccount } from "../state";
import type { EmulatedMailbox, EmulatedMessage, Owner, Person } from "./mailbox";
import { bytesOf, mimeText, sizeOf, type MimeSpec } from "./made-mime";
import { oddities, type Oddity } from "./made-odd";
import { timesOf } from "./made-times";
import { attachmentNames, folders, kinds, people, type Kind } from "./made-words";
import { randomOf, type Random } from "./random";

export interface MadeMailboxOptions {
  readonly seed: number;
  readonly now: number;
  readonly count?: number;
}

/** Large ones that every such mailbox has, in bytes of the file; they fill it near to the 30 MB of clause 16. */
const LARGE = [2_100_000, 1_200_000, 900_000, 700_000, 500_000, 400_000];
const DRAFTS = 4;

const owner = (): Owner => ({
  id: "00000000-0000-0000-0000-000000000001",
  name: firstAccount().name,
  address: firstAccount().address,
  jobTitle: "Jefa de Departamento de Visas",
  department: "Dirección General de Delegaciones",
});

const totalWeight = kinds.reduce((sum, { weight }) => sum + weight, 0);
function kindBy({ next }: Random): Kind {
  let left = next() * totalWeight;
  const found = kinds.find(({ weight }) => (left -= weight) < 0) ?? kinds[0];
  if (!found) throw new Error("No kinds of messages.");
  return found;
}

function attachmentsOf(
  { chance, between, pick }: Random,
  large: number | undefined,
): MimeSpec["attachments"] {
  if (large !== undefined) return [{ name: "Expediente completo.pdf", size: large }];
  if (chance(0.02))
    return [1, 2].map(() => ({ name: pick(attachmentNames), size: between(40_000, 120_000) }));
  return chance(0.12) ? [{ name: pick(attachmentNames), size: between(2_000, 14_000) }] : [];
}

interface Place {
  readonly seed: number;
  readonly index: number;
  readonly received: number;
  readonly large: number | undefined;
  readonly oddity: Oddity | undefined;
  readonly me: Person;
}

function messageAt({ seed, index, received, large, oddity, me }: Place): EmulatedMessage {
  // The odd ones are told by their key, for tests.
  const key = `vb${seed}x${index}${oddity ? "odd" : ""}`;
  const random = randomOf(key);
  const kind = kindBy(random);
  const isSent = kind.senders.length === 0;
  const messageId = `<${key}@sre.gob.mx>`;
  const spec: MimeSpec = {
    from: isSent ? me : random.pick(kind.senders),
    to: [isSent ? random.pick(people) : me],
    subject: kind.subject(random),
    date: received - random.between(0, 20_000),
    messageId,
    textLength: random.between(300, 3_700),
    attachments: attachmentsOf(random, large),
    ...oddity?.spec,
  };
  return {
    key,
    folderId: kind.folderId,
    received,
    subject: spec.subject,
    from: spec.from,
    to: spec.to,
    size: sizeOf(spec),
    hasAttachments: spec.attachments.length > 0,
    importance: random.chance(0.05) ? "high" : random.chance(0.02) ? "low" : "normal",
    categories: random.chance(0.04) ? [random.pick(["Categoría roja", "Seguimiento"])] : [],
    flagStatus: random.chance(0.05) ? "flagged" : random.chance(0.02) ? "complete" : "notFlagged",
    isRead: received % 10 !== 0 || isSent,
    internetMessageId: messageId,
    ...oddity?.facts,
    mime: () => {
      const own = randomOf(`${key} text`);
      return oddity?.mime?.(spec, own) ?? bytesOf(mimeText(spec, own));
    },
  };
}

/** Written and not sent; of some the server tells no date. */
const draftOf = (message: EmulatedMessage, index: number): EmulatedMessage => ({
  ...message,
  folderId: "AQMkAGDraft",
  isDraft: true,
  isRead: true,
  received: index % 2 === 0 ? undefined : message.received,
});

/** A mailbox of an office, the same for the same seed and instant: 24 to 29 MB where it holds 2,000 messages. */
export function madeMailbox({ seed, now, count = 2_000 }: MadeMailboxOptions): EmulatedMailbox {
  const me = owner();
  // The whole second: Graph tells no more.
  const times = timesOf(seed, Math.floor(now / 1_000) * 1_000, count);
  const step = Math.max(1, Math.floor(count / (oddities.length + LARGE.length + DRAFTS + 1)));
  const messages = times.map((received, index) => {
    // Odd, large and unsent ones lie among the others, at all ages.
    const place = index % step === 0 ? index / step : -1;
    const message = messageAt({
      ...{ seed, index, received, me },
      oddity: oddities[place],
      large: LARGE[place - oddities.length],
    });
    const draft = place - oddities.length - LARGE.length;
    return draft >= 0 && draft < DRAFTS ? draftOf(message, draft) : message;
  });
  return { owner: me, folders, messages };
}
