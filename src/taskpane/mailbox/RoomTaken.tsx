import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { ListedMessage, MailFolder } from "../../ageing/mail";
import { size } from "../../i18n/words";
import { Data } from "../components/Data";
import type { Overview } from "./overview";
import { useMailboxTexts } from "./use-texts";

const useStyles = makeStyles({
  part: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalXS },
  title: { ...typographyStyles.caption1Strong, margin: 0, color: tokens.colorNeutralForeground2 },
  list: { ...typographyStyles.body1, margin: 0, padding: 0, listStyleType: "none" },
  row: {
    display: "flex",
    flexWrap: "wrap",
    justifyContent: "space-between",
    columnGap: tokens.spacingHorizontalM,
    padding: `${tokens.spacingVerticalXXS} 0`,
    overflowWrap: "anywhere",
  },
  size: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2 },
  none: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2 },
});

const MOST = 5;

const biggest = <T extends { readonly size: number | undefined }>(all: readonly T[]): readonly T[] =>
  all
    .filter((one) => one.size !== undefined && one.size > 0)
    .sort((a, b) => (b.size ?? 0) - (a.size ?? 0))
    .slice(0, MOST);

interface RoomTakenProps {
  readonly folders: readonly MailFolder[];
  readonly overview: Pick<Overview, "used" | "pending">;
}

/** The biggest folders, and the biggest of what expires: what makes room first. */
export function RoomTaken({ folders, overview }: RoomTakenProps): ReactElement {
  const styles = useStyles();
  const { quota, list } = useMailboxTexts();
  const whole = Math.max(1, overview.used.bytes);
  const ageing: readonly ListedMessage[] = biggest(overview.pending);
  const rows = (of: readonly { readonly id: string; readonly name: string; readonly told: string }[]) => (
    <ul className={styles.list}>
      {of.map(({ id, name, told }) => (
        <li key={id} className={styles.row}>
          <span>
            <Data text={name} />
          </span>
          <span className={styles.size}>{told}</span>
        </li>
      ))}
    </ul>
  );
  const big = biggest(folders);
  return (
    <>
      <div className={styles.part}>
        <h4 className={styles.title}>{quota.folders}</h4>
        {big.length === 0 ? (
          <p className={styles.none}>{quota.noFolders}</p>
        ) : (
          rows(
            big.map(({ id, path, size: bytes = 0 }) => ({
              id,
              name: path.join(" / "),
              told: quota.share(bytes, Math.round((bytes / whole) * 100)),
            })),
          )
        )}
      </div>
      {ageing.length === 0 ? null : (
        <div className={styles.part}>
          <h4 className={styles.title}>{quota.ageing}</h4>
          {rows(
            ageing.map(({ id, subject, size: bytes = 0 }) => ({
              id,
              name: subject || list.noSubject,
              told: size(bytes),
            })),
          )}
        </div>
      )}
    </>
  );
}
