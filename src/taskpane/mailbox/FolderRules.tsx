import { Field, makeStyles, Select, tokens } from "@fluentui/react-components";
import { useState, type ReactElement } from "react";
import type { MailFolder } from "../../ageing/mail";
import type { FolderRule } from "../../ageing/mailbox-desk";
import { useCardStyles } from "./use-card-styles";
import { useMailboxTexts } from "./use-texts";

const useStyles = makeStyles({
  rules: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS },
  field: { minWidth: 0 },
  select: { minWidth: 0, "& > select": { minWidth: 0, width: "100%" } },
});

const rules: readonly FolderRule[] = ["save", "ask", "let"];

interface FolderRulesProps {
  readonly folders: readonly MailFolder[];
  readonly ruleOf: (folderId: string) => FolderRule;
  /** False where it could not be kept. */
  readonly onRule: (folderId: string, rule: FolderRule) => Promise<boolean>;
}

/** What is to happen to the old mail of each folder. */
export function FolderRules({ folders, ruleOf, onRule }: FolderRulesProps): ReactElement {
  const styles = useStyles();
  const shared = useCardStyles();
  const { rules: texts } = useMailboxTexts();
  const [isFailed, setFailed] = useState(false);
  const choose = async (folderId: string, value: string) => {
    const rule = rules.find((one) => one === value);
    if (rule) setFailed(!(await onRule(folderId, rule)));
  };
  return (
    <div className={styles.rules}>
      <p className={shared.note}>{texts.about}</p>
      {folders
        .filter(({ kind }) => kind !== "drafts")
        .map(({ id, path }) => (
          <Field key={id} label={path.join(" / ")} className={styles.field}>
            <Select
              className={styles.select}
              value={ruleOf(id)}
              onChange={(_, { value }) => void choose(id, value)}
            >
              {rules.map((rule) => (
                <option key={rule} value={rule}>
                  {texts.names[rule]}
                </option>
              ))}
            </Select>
          </Field>
        ))}
      <p role="status" className={shared.note}>
        {isFailed ? texts.failed : ""}
      </p>
    </div>
  );
}
