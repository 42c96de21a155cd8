import { attempt, type Host } from "./host";

/**
 * When the message that is read was created, in milliseconds since 1970: Office.js tells no other date of it, and none
 * while composing. Undefined where it tells nothing.
 */
export function createdAt(host: Pick<Host, "item">): number | undefined {
  const created = attempt(() => (host.item as { readonly dateTimeCreated?: unknown }).dateTimeCreated);
  const instant = created instanceof Date ? created.getTime() : Number.NaN;
  return Number.isFinite(instant) ? instant : undefined;
}
