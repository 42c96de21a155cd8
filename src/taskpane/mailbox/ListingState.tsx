import { makeStyles, Spinner, tokens, typographyStyles } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { Listing } from "../../ageing/mailbox-desk";
import { SupportDisclosure } from "../components/SupportDisclosure";
import { ActButton } from "./ActButton";
import { Bar } from "./Bar";
import { waitOf } from "./pace";
import { useCardStyles } from "./use-card-styles";
import { useMailboxTexts } from "./use-texts";

const useStyles = makeStyles({
  state: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS },
  title: { ...typographyStyles.subtitle1, margin: 0, textWrap: "balance" },
  turning: { justifyContent: "flex-start" },
});

interface ListingStateProps {
  readonly listing: Extract<Listing, { readonly state: "running" | "failed" }>;
  /** How many are listed already. */
  readonly count: number;
  readonly now: () => number;
  readonly onLook: () => void;
}

/** That the mailbox is being read, how far; or why it was not, and the way on. */
export function ListingState({ listing, count, now, onLook }: ListingStateProps): ReactElement {
  const styles = useStyles();
  const shared = useCardStyles();
  const { listing: texts, retry } = useMailboxTexts();
  if (listing.state === "failed") {
    const { title, advice } = texts.failures[listing.why];
    return (
      <div className={styles.state}>
        <h2 className={styles.title}>{title}</h2>
        <p className={shared.text}>{advice}</p>
        {count > 0 ? <p className={shared.text}>{texts.partly(count)}</p> : null}
        <div>
          <ActButton isPrimary={count === 0} onClick={onLook}>
            {retry}
          </ActButton>
        </div>
        <SupportDisclosure findings={[]} />
      </div>
    );
  }
  const { of, waitsUntil } = listing;
  const progress = texts.progress(count, of);
  return (
    <div className={styles.state}>
      <h2 className={styles.title}>{texts.title}</h2>
      {of === undefined || of === 0 ? (
        <Spinner className={styles.turning} size="extra-tiny" label={progress} />
      ) : (
        <>
          <Bar role="progressbar" part={count / of} fill="work" label={texts.title} told={progress} />
          <p className={shared.note}>{progress}</p>
        </>
      )}
      {waitsUntil === undefined ? null : (
        <p className={shared.note}>{texts.waiting(waitOf(Math.max(0, waitsUntil - now())))}</p>
      )}
    </div>
  );
}
