import { type Draft, type DraftPart, type FailureReason, type Recipient } from "./draft";

/** The part of an address after its last `@`, lower-cased, without a final dot; empty where there is none. */
export function domainOf(address: string): string {
  const at = address.lastIndexOf("@");
  if (at < 0) return "";
  return address
    .slice(at + 1)
    .trim()
    .toLowerCase()
    .replace(/\.$/, "");
}

/** Whether `domain` is one of `domains` or a subdomain of one, on a dot boundary. */
export function isWithin(domain: string, domains: readonly string[]): boolean {
  return domains.some((known) => domain === known || domain.endsWith("." + known));
}

export const recipientParts = ["to", "cc", "bcc"] as const satisfies readonly DraftPart[];
type RecipientPart = (typeof recipientParts)[number];

export interface Recipients {
  readonly all: readonly Recipient[];
  /** Fields that could not be read: `all` may lack people. */
  readonly lost: readonly RecipientPart[];
  readonly why: FailureReason | undefined;
}

/** Everybody the draft is addressed to, over all the fields that could be read. */
export function recipientsOf(draft: Pick<Draft, RecipientPart>): Recipients {
  const all: Recipient[] = [];
  const lost: RecipientPart[] = [];
  let why: FailureReason | undefined;
  for (const part of recipientParts) {
    const reading = draft[part];
    // One by one: as arguments of one call, a hundred thousand of them would overflow the stack.
    if (reading.state === "known") for (const recipient of reading.value) all.push(recipient);
    else if (reading.state === "failed") {
      lost.push(part);
      why ??= reading.why;
    }
  }
  return { all, lost, why };
}

/** The same mailbox written twice counts once: addresses are compared without case and surrounding space. */
export const addressKey = (address: string): string => address.trim().toLowerCase();
