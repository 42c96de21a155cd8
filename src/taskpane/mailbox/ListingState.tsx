import { makeStyles, Spinner } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { Listing } from "../../ageing/mailbox-desk";
import { SupportDisclosure } from "../components/SupportDisclosure";
import { ActButton } from "./ActButton";
import { Bar } from "../components/Bar";
import { waitOf } from "./pace";
import { useCardStyles } from "./use-card-styles";
import { useMailboxTexts } from "./use-texts";
import { useViewStyles } from "./use-view-styles";

const useStyles = makeStyles({ turning: { justifyContent: "flex-start" } });

interface ListingStateProps {
  readonly listing: Extract<Listing, { readonly state: "running" | "failed" }>;
  /** How many are listed already. */
  readonly count: number;
  readonly now: () => number;
  readonly onLook: () => void;
}

/** That the mailbox is being read, how far; or why it was not, and the way on. */
export function ListingState({ listing, count, now, onLook }: ListingStateProps): ReactElement {
  const { turning } = useStyles();
  const styles = useViewStyles();
  const shared = useCardStyles();
  const { listing: texts, retry } = useMailboxTexts();
  if (listing.state === "failed") {
    const { title, advice } = texts.failures[listing.why];
    return (
      <div className={styles.view}>
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
    <div className={styles.view}>
      <h2 className={styles.title}>{texts.title}</h2>
      {of === undefined || of === 0 ? (
        <Spinner className={turning} size="extra-tiny" label={progress} />
      ) : (
        <>
          <Bar role="progressbar" value={count} max={of} fill="work" label={texts.title} told={progress} />
          <p className={shared.note}>{progress}</p>
        </>
      )}
      {waitsUntil === undefined ? null : (
        <p className={shared.note}>{texts.waiting(waitOf(Math.max(0, waitsUntil - now())))}</p>
      )}
    </div>
  );
}
