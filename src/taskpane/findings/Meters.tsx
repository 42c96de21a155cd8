import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { usePane } from "../components/pane-context";
import type { Judged } from "./judged";
import { Meter } from "./Meter";

const useStyles = makeStyles({
  meters: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalM },
});

/** How much of the limits of clauses 7 and 9.g the draft uses. */
export function Meters({ judged }: { readonly judged: Judged }): ReactElement {
  const { draft, size, people } = judged;
  const { texts } = usePane();
  const styles = useStyles();
  const limit = size?.limits[size.limits.length - 1];
  return (
    <div className={styles.meters}>
      {size && limit !== undefined ? (
        <Meter
          label={texts.meter.size(size.bytes, limit, size.isExact, size.isLeast)}
          limitLabel={
            size.limits.length > 1 ? texts.meter.sizeLimits(size.limits) : texts.meter.sizeLimit(limit)
          }
          value={size.bytes}
          limit={limit}
          notch={size.limits.length > 1 ? size.limits[0] : undefined}
          fullness={size.fullness}
        />
      ) : null}
      {people ? (
        <Meter
          label={texts.meter.people(people.people, people.isLeast, draft.item === "meeting")}
          limitLabel={texts.meter.peopleLimit(people.limit)}
          value={people.people}
          limit={people.limit}
          fullness={people.fullness}
        />
      ) : null}
    </div>
  );
}
