import { Link, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { usePane } from "./pane-context";
import { telephone } from "./telephone";

const useStyles = makeStyles({
  footer: {
    ...typographyStyles.caption1,
    marginTop: "auto",
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}`,
    color: tokens.colorNeutralForeground3,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  line: { margin: 0 },
  phone: { ...typographyStyles.caption1, whiteSpace: "nowrap" },
});

/** Whom to ask (clause 13), and which version of the policy judges. */
export function Footer({ onRecord }: { readonly onRecord?: (() => void) | undefined }): ReactElement {
  const { locale, policy, texts } = usePane();
  const styles = useStyles();
  const { name, phone, extension } = policy.contacts.support;
  return (
    <footer className={styles.footer}>
      <p className={styles.line}>
        {texts.footer.doubts} {name[locale]}
        {phone === "" ? null : (
          <>
            {", "}
            <Link className={styles.phone} href={telephone(phone, extension)}>
              {texts.footer.phone(phone, extension)}
            </Link>
          </>
        )}
      </p>
      {onRecord ? (
        <p className={styles.line}>
          <Link as="button" className={styles.phone} onClick={onRecord}>
            {texts.footer.record}
          </Link>
        </p>
      ) : null}
      <p className={styles.line}>{texts.footer.version(policy.title[locale], policy.version)}</p>
    </footer>
  );
}
