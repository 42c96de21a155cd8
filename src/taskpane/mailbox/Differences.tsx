import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { Difference } from "../../ageing/folder/folder";
import { Data } from "../components/Data";
import { useCardStyles } from "./use-card-styles";
import { useMailboxTexts } from "./use-texts";

const useStyles = makeStyles({
  groups: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS },
  title: { ...typographyStyles.body1Strong, margin: 0 },
  path: { ...typographyStyles.caption1 },
});

const MOST = 5;
const order = ["missing", "changed", "extra"] as const;

/** How the personal folder differs from its manifest: what is missing first, then what changed, then what is too much. */
export function Differences({ differences }: { readonly differences: readonly Difference[] }): ReactElement {
  const styles = useStyles();
  const shared = useCardStyles();
  const { job } = useMailboxTexts();
  return (
    <div className={styles.groups}>
      {order.map((state) => {
        const paths = differences.filter((one) => one.state === state).map(({ path }) => path);
        if (paths.length === 0) return null;
        return (
          <div key={state}>
            <h4 className={styles.title}>{job.differences[state](paths.length)}</h4>
            <p className={shared.note}>{job.differenceHints[state]}</p>
            <ul className={shared.list}>
              {paths.slice(0, MOST).map((path) => (
                <li key={path} className={styles.path}>
                  <Data text={path} />
                </li>
              ))}
              {paths.length > MOST ? <li className={styles.path}>{job.more(paths.length - MOST)}</li> : null}
            </ul>
          </div>
        );
      })}
    </div>
  );
}
