import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { useId, type ReactElement } from "react";
import { canBeReached, Contact } from "../components/Contact";
import { SupportDisclosure } from "../components/SupportDisclosure";
import { usePane } from "../components/pane-context";

const useStyles = makeStyles({
  section: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalXS },
  title: { ...typographyStyles.subtitle2, margin: 0 },
  line: { ...typographyStyles.body1, margin: 0 },
  source: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2 },
});

/** Which document this is, since when it is in force, and whom to ask about it. */
export function AboutPolicy(): ReactElement {
  const { locale, texts, policy } = usePane();
  const styles = useStyles();
  const [about, contacts] = [useId(), useId()];
  const { competentAuthority } = policy.contacts;
  return (
    <>
      <section className={styles.section} aria-labelledby={about}>
        <h2 id={about} className={styles.title}>
          {texts.policy.about.title}
        </h2>
        <p className={styles.line}>{policy.title[locale]}</p>
        <p className={styles.line}>
          {texts.policy.about.version(policy.version)} · {texts.policy.about.validFrom(policy.validFrom)}
        </p>
        <p className={styles.source}>
          {texts.policy.about.source}: <span lang="es-MX">{policy.source}</span>
        </p>
      </section>
      <section className={styles.section} aria-labelledby={contacts}>
        <h2 id={contacts} className={styles.title}>
          {texts.policy.contacts}
        </h2>
        <SupportDisclosure findings={[]} />
        {canBeReached(competentAuthority) ? <Contact contact={competentAuthority} /> : null}
      </section>
    </>
  );
}
