import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { MailboxState } from "../../ageing/mailbox-desk";
import { plain } from "../../i18n/rich";
import { shortDate } from "../../i18n/words";
import { usePane } from "../components/pane-context";
import { RichText } from "../components/RichText";
import { Bar } from "../components/Bar";
import { inLine } from "./in-line";
import type { Overview } from "./overview";
import { useMailboxTexts } from "./use-texts";

const useStyles = makeStyles({
  gauge: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalXS },
  words: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "baseline",
    justifyContent: "space-between",
    columnGap: tokens.spacingHorizontalM,
  },
  used: { ...typographyStyles.body1 },
  limit: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2 },
  note: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2 },
});

/** Parts of the quota from which on it is told (ageing-mail.md §9). */
const NEAR = 0.8;
const OVER = 0.95;

/** How full the mailbox is, by clause 16, and when it will be. */
export function QuotaGauge(props: {
  readonly overview: Pick<Overview, "used" | "forecast">;
  readonly quota: MailboxState["quota"];
  readonly isListed: boolean;
}): ReactElement {
  const styles = useStyles();
  const { locale } = usePane();
  const { quota: texts } = useMailboxTexts();
  const { used, forecast } = props.overview;
  const { limit, isAssumed } = props.quota;
  const part = limit > 0 ? used.bytes / limit : 0;
  const percent = Math.floor(part * 100);
  const fill = part >= OVER ? "over" : part >= NEAR ? "near" : "fits";
  const when =
    forecast.state === "full"
      ? [texts.full]
      : forecast.state === "on"
        ? [texts.fullOn(shortDate(forecast.day, locale))]
        : [];
  const told = inLine([texts.of(limit), ...when]);
  const label = texts.used(used.bytes, used.isLeast);
  const notes = [
    ...(fill === "fits" ? [] : [fill === "near" ? texts.near(percent) : texts.over(percent)]),
    ...(isAssumed ? [texts.assumed(limit)] : []),
    ...(forecast.state === "unknown" && props.isListed && part >= NEAR ? [texts.unknown] : []),
  ];
  return (
    <div className={styles.gauge}>
      <div className={styles.words}>
        <span className={styles.used}>
          <RichText text={label} />
        </span>
        <span className={styles.limit}>{told}</span>
      </div>
      <Bar
        role="meter"
        value={used.bytes}
        max={Math.max(1, limit)}
        fill={fill}
        label={plain(label)}
        told={`${plain(label)}, ${told}`}
      />
      {notes.map((note) => (
        <p key={note} className={styles.note}>
          {note}
        </p>
      ))}
    </div>
  );
}
