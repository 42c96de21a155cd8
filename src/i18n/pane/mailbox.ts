import type { Locale } from "../locale";
import { mailboxEnUS } from "./en-us/mailbox";
import { mailboxEsMX, type MailboxTexts } from "./es-mx/mailbox";

export type { MailboxTexts } from "./es-mx/mailbox";

const texts: Readonly<Record<Locale, MailboxTexts>> = { "es-MX": mailboxEsMX, "en-US": mailboxEnUS };

/** What the Mailbox view says. Apart from the other texts of the pane: they are loaded with the view. */
export const mailboxTexts = (locale: Locale): MailboxTexts => texts[locale];
