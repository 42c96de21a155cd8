import { Link, makeStyles, mergeClasses, tokens, typographyStyles } from "@fluentui/react-components";
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
  // As tall as a finger or a shaking hand needs (WCAG 2.2, 2.5.8).
  link: { ...typographyStyles.caption1, display: "inline-block", lineHeight: "24px" },
  phone: { whiteSpace: "nowrap", "@media (max-width: 240px)": { whiteSpace: "normal" } },
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
            <Link className={mergeClasses(styles.link, styles.phone)} href={telephone(phone, extension)}>
              {texts.footer.phone(phone, extension)}
            </Link>
          </>
        )}
      </p>
      {onRecord ? (
        <p className={styles.line}>
          <Link as="button" className={styles.link} onClick={onRecord}>
            {texts.footer.record}
          </Link>
        </p>
      ) : null}
      <p className={styles.line}>{texts.footer.version(policy.title[locale], policy.version)}</p>
    </footer>
  );
}
