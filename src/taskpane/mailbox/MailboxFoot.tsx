import { Link, makeStyles, mergeClasses, tokens, typographyStyles } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { AgeingNotes } from "../../ageing/mailbox-desk";
import type { Reckoning } from "../../ageing/reckoning";
import { shortDate } from "../../i18n/words";
import { usePane } from "../components/pane-context";
import { useBusy } from "./use-busy";
import { useCardStyles } from "./use-card-styles";
import { useMailboxTexts } from "./use-texts";

const useStyles = makeStyles({
  foot: {
    ...typographyStyles.caption1,
    display: "flex",
    flexWrap: "wrap",
    alignItems: "baseline",
    justifyContent: "space-between",
    columnGap: tokens.spacingHorizontalM,
    color: tokens.colorNeutralForeground2,
  },
  dates: {
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalXXS,
    margin: 0,
    padding: 0,
    listStyleType: "none",
  },
  asked: { flexBasis: "100%" },
});

interface MailboxFootProps {
  readonly notes: AgeingNotes;
  readonly reckoning: Reckoning;
  /** Undefined while it cannot be asked for. */
  readonly onVerify: (() => Promise<void>) | undefined;
  /** Before that the person will be asked for the folder. */
  readonly isPlaceAsked: boolean;
}

/** When the personal folder was last saved to, checked and backed up. */
export function MailboxFoot({ notes, reckoning, onVerify, isPlaceAsked }: MailboxFootProps): ReactElement {
  const styles = useStyles();
  const shared = useCardStyles();
  const { locale } = usePane();
  const { foot, save } = useMailboxTexts();
  const { isBusy, run } = useBusy();
  const { savedAt, verifiedAt, backedUpAt } = notes;
  const dayOf = (instant: number) => shortDate(reckoning.calendar.dayOf(instant), locale);
  const dates = [
    ...(savedAt === undefined ? [] : [foot.saved(dayOf(savedAt))]),
    ...(verifiedAt === undefined ? [] : [foot.verified(dayOf(verifiedAt))]),
    // There is nothing to back up before anything was saved.
    ...(backedUpAt !== undefined
      ? [foot.backedUp(dayOf(backedUpAt))]
      : savedAt !== undefined
        ? [foot.noBackup]
        : []),
  ];
  return (
    <div className={styles.foot}>
      {dates.length > 0 ? (
        <ul className={styles.dates}>
          {dates.map((date) => (
            <li key={date}>{date}</li>
          ))}
        </ul>
      ) : null}
      {onVerify ? (
        <Link as="button" inline className={shared.link} onClick={() => run(onVerify)}>
          {foot.verify}
        </Link>
      ) : null}
      <p role="status" className={mergeClasses(shared.note, styles.asked)}>
        {isBusy && isPlaceAsked ? save.asked : ""}
      </p>
    </div>
  );
}
