import { makeStyles, Skeleton, SkeletonItem, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";

const useStyles = makeStyles({
  lines: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalM },
  card: { height: "112px" },
});

/** The shape of a verdict, until the first one is there. */
export function Waiting({ label }: { readonly label: string }): ReactElement {
  const styles = useStyles();
  return (
    <Skeleton className={styles.lines} aria-label={label}>
      <SkeletonItem size={28} />
      <SkeletonItem size={12} />
      <SkeletonItem size={12} />
      <SkeletonItem className={styles.card} />
    </Skeleton>
  );
}
