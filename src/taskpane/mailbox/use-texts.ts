import { mailboxTexts, type MailboxTexts } from "../../i18n/pane/mailbox";
import { usePane } from "../components/pane-context";

/** The texts of this view, in the language of the pane. */
export const useMailboxTexts = (): MailboxTexts => mailboxTexts(usePane().locale);
