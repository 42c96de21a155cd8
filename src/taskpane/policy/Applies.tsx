import { Link, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { useId, type ReactElement, type ReactNode } from "react";
import { size } from "../../i18n/words";
import type { RankDefinition } from "../../policy/document/facts";
import type { Reading, SenderRank } from "../../policy/draft";
import { usePane } from "../components/pane-context";

const useStyles = makeStyles({
  card: {
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalL,
    borderRadius: tokens.borderRadiusLarge,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorTransparentStroke}`,
    backgroundColor: tokens.colorBrandBackground2,
    color: tokens.colorNeutralForeground1,
  },
  title: { ...typographyStyles.subtitle2, margin: 0 },
  facts: {
    ...typographyStyles.body1,
    display: "grid",
    gridTemplateColumns: "max-content 1fr",
    columnGap: tokens.spacingHorizontalM,
    rowGap: tokens.spacingVerticalXS,
    margin: 0,
  },
  name: { fontWeight: tokens.fontWeightSemibold },
  fact: { margin: 0, overflowWrap: "anywhere" },
  line: { display: "block" },
  note: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2 },
  source: { color: tokens.colorNeutralForeground2 },
  clause: { ...typographyStyles.caption1, minHeight: "24px" },
});

/** A limit and the clause that sets it, one click away. */
function Limit({ text, clause }: { readonly text: string; readonly clause: string }): ReactElement {
  const { texts, showClause } = usePane();
  const styles = useStyles();
  return (
    <span className={styles.line}>
      {text}{" "}
      <Link as="button" inline className={styles.clause} onClick={() => showClause(clause)}>
        {texts.finding.seeClause(clause)}
      </Link>
    </span>
  );
}

/** What the policy allows the reader, by rank; every rank's limits where nobody knows it. */
export function Applies({ rank }: { readonly rank: Reading<SenderRank> }): ReactElement {
  const { locale, texts, policy } = usePane();
  const styles = useStyles();
  const title = useId();
  const { applies } = texts.policy;
  const sender = rank.state === "known" ? rank.value : undefined;
  const known = policy.ranks.find(({ id }) => id === sender?.id);
  const massMailing = policy.rules["mass-mailing"];

  const fact = (name: string, value: ReactNode) => (
    <>
      <dt className={styles.name}>{name}</dt>
      <dd className={styles.fact}>{value}</dd>
    </>
  );
  const limits = (of: (rank: RankDefinition) => RankDefinition["message"]) =>
    known ? (
      <Limit text={applies.upTo(size(of(known).bytes))} clause={of(known).clause} />
    ) : (
      policy.ranks.map((one) => (
        <Limit
          key={one.id}
          text={`${applies.upTo(size(of(one).bytes))}: ${one.name[locale]}`}
          clause={of(one).clause}
        />
      ))
    );
  return (
    <section className={styles.card} aria-labelledby={title}>
      <h2 id={title} className={styles.title}>
        {applies.title}
      </h2>
      <dl className={styles.facts}>
        {fact(
          applies.rank,
          sender && known ? (
            <>
              {known.name[locale]}, <span className={styles.source}>{texts.rank.source(sender.source)}</span>
            </>
          ) : (
            texts.rank.unknown
          ),
        )}
        {fact(
          applies.message,
          limits(({ message }) => message),
        )}
        {fact(
          applies.mailbox,
          <>
            {limits(({ mailbox }) => mailbox)}
            <Limit text={applies.days(policy.ageing.days)} clause={policy.ageing.clause} />
          </>,
        )}
        {fact(
          applies.people,
          <Limit text={applies.peopleLimit(massMailing.limit)} clause={massMailing.clause} />,
        )}
      </dl>
      {known ? null : <p className={styles.note}>{applies.rankUnknown}</p>}
    </section>
  );
}
