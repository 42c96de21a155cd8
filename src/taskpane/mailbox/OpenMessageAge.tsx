import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { ageBy } from "../../ageing/reckoning";
import { ageingTexts } from "../../i18n/pane/ageing";
import { shortDate } from "../../i18n/words";
import { ClauseDisclosure } from "../components/ClauseDisclosure";
import { usePane } from "../components/pane-context";
import type { OpenMessage } from "../draft-source";
import { ActButton } from "./ActButton";
import { Card } from "./Card";
import { deletableOn } from "./days";

const useStyles = makeStyles({
  text: { ...typographyStyles.body1, margin: 0 },
  note: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2 },
});

interface OpenMessageAgeProps extends Pick<OpenMessage, "received" | "reckoning"> {
  /** Opens the Mailbox view. */
  readonly onSee: () => void;
}

/** How long the message that is read stays in the mailbox (clause 10). */
export function OpenMessageAge(props: OpenMessageAgeProps): ReactElement {
  const styles = useStyles();
  const { locale, policy } = usePane();
  const { open } = ageingTexts(locale);
  const { received, reckoning, onSee } = props;
  const { state, remaining } = ageBy(reckoning)(received);
  const title =
    state === "unknown" || remaining === null
      ? open.unknown
      : state === "overdue"
        ? open.overdue
        : state === "last-day"
          ? open.lastDay
          : open.left(remaining);
  const today = reckoning.calendar.dayOf(reckoning.now);
  const until =
    remaining === null
      ? open.unknownAdvice
      : remaining < 0
        ? open.now
        : open.from(shortDate(deletableOn(today, remaining), locale));
  return (
    <Card level={2} title={title} tone={state === "safe" ? "act" : "warn"}>
      <p className={styles.text}>{remaining === null ? until : `${until} ${open.keep}`}</p>
      {remaining !== null ? <p className={styles.note}>{open.created}</p> : null}
      <div>
        <ActButton onClick={onSee}>{open.see}</ActButton>
      </div>
      <ClauseDisclosure clauses={[policy.ageing.clause]} />
    </Card>
  );
}
