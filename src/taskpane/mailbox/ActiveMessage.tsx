import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { ListedMessage, MailFolder } from "../../ageing/mail";
import type { Reckoning } from "../../ageing/reckoning";
import { capitalize, shortDate } from "../../i18n/words";
import { Data } from "../components/Data";
import { usePane } from "../components/pane-context";
import { deletableOn } from "./days";
import type { Overview } from "./overview";
import { useMailboxTexts } from "./use-texts";

const useStyles = makeStyles({
  about: {
    ...typographyStyles.caption1,
    margin: 0,
    color: tokens.colorNeutralForeground2,
    overflowWrap: "anywhere",
  },
});

interface ActiveMessageProps {
  readonly message: ListedMessage;
  readonly folder: MailFolder | undefined;
  /** It was moved to the deleted items from here. */
  readonly isMoved: boolean;
  readonly overview: Pick<Overview, "today" | "daysLeft">;
  readonly reckoning: Reckoning;
}

/** The current row in full: its whole subject, when it came, where it lies, and from when it may be deleted. */
export function ActiveMessage(props: ActiveMessageProps): ReactElement {
  const { message, folder, isMoved, overview, reckoning } = props;
  const styles = useStyles();
  const { locale } = usePane();
  const { list } = useMailboxTexts();
  const { received } = message;
  const left = overview.daysLeft(received);
  const date =
    received === undefined || left === undefined
      ? `${capitalize(list.noDate)}.`
      : [
          (folder?.kind === "drafts" ? list.written : list.received)(
            shortDate(reckoning.calendar.dayOf(received), locale),
            folder?.path.join(" / ") ?? "?",
          ),
          left < 0 ? list.deletableNow : list.deletable(shortDate(deletableOn(overview.today, left), locale)),
        ].join(" ");
  return (
    <p className={styles.about}>
      <strong>
        <Data text={message.subject || list.noSubject} />
      </strong>
      {" — "}
      {date}
      {isMoved ? ` ${list.moved}` : ""}
    </p>
  );
}
