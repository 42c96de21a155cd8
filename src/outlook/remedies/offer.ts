import type { Draft, ItemKind } from "../../policy/draft";
import type { DraftRemedy, RemedyOffer } from "../../policy/remedy";
import { recipientParts } from "../../policy/recipients";
import { attempt, itemKind, type Host } from "../host";
import { canWrite, type Field } from "./fields";
import { canMoveBack } from "./move-to-bcc";
import { canAddAgain, givesCopies } from "./remove-attachment";
import { partsOf, type RewriteText } from "./rewrite-text";

type Offer<K extends DraftRemedy["kind"]> = (
  remedy: Extract<DraftRemedy, { readonly kind: K }>,
  draft: Draft,
  host: Host,
) => RemedyOffer;

const has = (member: () => unknown): boolean => attempt(() => typeof member() === "function") === true;

const undoableIf = (isOffered: boolean): RemedyOffer => (isOffered ? "undoable" : "unavailable");

/** Meetings have no Bcc: it is known to be empty, and nothing is written to it. */
const canChange = ({ item }: Host, kind: ItemKind, draft: Draft, fields: readonly Field[]): boolean =>
  fields.every((field) => {
    const isThere = kind === "message" || field !== "bcc";
    return draft[field].state === "known" && (!isThere || canWrite(item ?? {}, kind, field));
  });

const rewriting = (remedy: RewriteText, draft: Draft, { item, hasSet }: Host): RemedyOffer =>
  undoableIf(
    partsOf(remedy).every((part) => {
      if (draft[part].state !== "known") return false;
      return part === "subject"
        ? has(() => item?.subject?.setAsync)
        : hasSet("1.3") && has(() => item?.body?.getAsync) && has(() => item?.body?.setAsync);
    }),
  );

const offers: { readonly [K in DraftRemedy["kind"]]: Offer<K> } = {
  "remove-attachment": ({ id, isFinal }, { attachments }, host) => {
    const item = host.item ?? {};
    const isOffered =
      attachments.state === "known" &&
      host.hasSet("1.8") &&
      has(() => item.getAttachmentsAsync) &&
      has(() => item.removeAttachmentAsync);
    if (!isOffered) return "unavailable";
    const attachment = attachments.value.find((one) => one.id === id);
    const hasCopy = !isFinal && attachment && canAddAgain(attachment) && givesCopies({ host, item });
    return hasCopy ? "undoable" : "final";
  },
  "move-to-bcc": (_remedy, draft, host) => {
    if (draft.item !== "message" || !canChange(host, "message", draft, recipientParts)) return "unavailable";
    return draft.bcc.state === "known" && canMoveBack(draft.bcc.value) ? "undoable" : "final";
  },
  "remove-recipient": ({ part }, draft, host) =>
    undoableIf((draft.item === "message" || part !== "bcc") && canChange(host, draft.item, draft, [part])),
  "remove-duplicates": (_remedy, draft, host) =>
    undoableIf(canChange(host, draft.item, draft, recipientParts)),
  "insert-subject": (_remedy, { subject }, { item }) =>
    undoableIf(subject.state === "known" && has(() => item?.subject?.setAsync)),
  "replace-text": rewriting,
  "mask-text": rewriting,
};

/** How `remedy` can be carried out on this item and client, as the draft was read. Asks Outlook nothing. */
export function offerOf(remedy: DraftRemedy, draft: Draft, host: Host): RemedyOffer {
  if (itemKind(host.item ?? {}) !== draft.item) return "unavailable"; // another item by now
  const offer = offers[remedy.kind] as Offer<DraftRemedy["kind"]>;
  return attempt(() => offer(remedy, draft, host)) ?? "unavailable";
}
