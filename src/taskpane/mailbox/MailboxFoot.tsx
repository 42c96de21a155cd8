import { Link, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { AgeingNotes } from "../../ageing/mailbox-desk";
import type { Reckoning } from "../../ageing/reckoning";
import { usePane } from "../components/pane-context";
import { dayName } from "./days";
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
  dates: { margin: 0 },
});

interface MailboxFootProps {
  readonly notes: AgeingNotes;
  readonly reckoning: Reckoning;
  /** Undefined while it cannot be asked for. */
  readonly onVerify: (() => void) | undefined;
}

/** When the personal folder was last saved to, checked and backed up. */
export function MailboxFoot({ notes, reckoning, onVerify }: MailboxFootProps): ReactElement {
  const styles = useStyles();
  const shared = useCardStyles();
  const { locale } = usePane();
  const { foot } = useMailboxTexts();
  const { savedAt, verifiedAt, backedUpAt } = notes;
  const dayOf = (instant: number) => dayName(reckoning.calendar.dayOf(instant), locale);
  const dates = [
    ...(savedAt === undefined ? [] : [foot.saved(dayOf(savedAt))]),
    ...(verifiedAt === undefined ? [] : [foot.verified(dayOf(verifiedAt))]),
    backedUpAt === undefined ? foot.noBackup : foot.backedUp(dayOf(backedUpAt)),
  ];
  return (
    <div className={styles.foot}>
      <p className={styles.dates}>{dates.join(" · ")}</p>
      {onVerify ? (
        <Link as="button" inline className={shared.link} onClick={onVerify}>
          {foot.verify}
        </Link>
      ) : null}
    </div>
  );
}
