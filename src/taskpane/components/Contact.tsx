import { Link, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { PolicyDocument } from "../../policy/document/fields";
import { usePane } from "./pane-context";
import { telephone } from "./telephone";

const useStyles = makeStyles({
  contact: {
    ...typographyStyles.body1,
    display: "flex",
    flexDirection: "column",
    margin: 0,
  },
  name: { ...typographyStyles.body1Strong },
  none: { color: tokens.colorNeutralForeground2 },
  // WCAG 2.2, 2.5.8: a target of 24 px. Half a telephone number is none; an address may have to break.
  phone: {
    ...typographyStyles.body1,
    alignSelf: "start",
    minHeight: "24px",
    whiteSpace: "nowrap",
    "@media (max-width: 280px)": { whiteSpace: "normal" },
  },
  email: { ...typographyStyles.body1, alignSelf: "start", minHeight: "24px", overflowWrap: "anywhere" },
});

type ContactFacts = PolicyDocument["contacts"]["support"];

/** Whether the policy says how to reach somebody. */
export const canBeReached = ({ phone, email }: ContactFacts): boolean => phone !== "" || email !== "";

/** A person or desk to turn to: name, telephone, e-mail address, as far as the policy has them. */
export function Contact({ contact }: { readonly contact: ContactFacts }): ReactElement {
  const { locale, texts } = usePane();
  const styles = useStyles();
  const { name, phone, extension, email } = contact;
  return (
    <div className={styles.contact}>
      <span className={styles.name}>{name[locale]}</span>
      {phone === "" ? null : (
        <Link className={styles.phone} href={telephone(phone, extension)}>
          {texts.footer.phone(phone, extension)}
        </Link>
      )}
      {email === "" ? null : (
        <Link className={styles.email} href={`mailto:${encodeURIComponent(email).replace("%40", "@")}`}>
          {email}
        </Link>
      )}
      {canBeReached(contact) ? null : <span className={styles.none}>{texts.support.noContact}</span>}
    </div>
  );
}
