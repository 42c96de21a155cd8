import type { ReactElement } from "react";
import { ClauseDisclosure } from "../components/ClauseDisclosure";
import { usePane } from "../components/pane-context";
import { SupportDisclosure } from "../components/SupportDisclosure";
import { useCardStyles } from "./use-card-styles";
import { useMailboxTexts } from "./use-texts";
import { useViewStyles } from "./use-view-styles";

/** Where the mailbox cannot be reached: why it matters, how to save by hand, and whom to ask. */
export function NotOffered(): ReactElement {
  const styles = useViewStyles();
  const shared = useCardStyles();
  const { policy } = usePane();
  const { notOffered } = useMailboxTexts();
  return (
    <div className={styles.view}>
      <h2 className={styles.title}>{notOffered.title}</h2>
      <p className={shared.text}>{notOffered.about(policy.ageing.days)}</p>
      <h3 className={styles.part}>{notOffered.how}</h3>
      <ol className={shared.list}>
        {notOffered.steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <p className={shared.text}>{notOffered.other}</p>
      {[policy.ageing.clause, "11", "12"].map((id) => (
        <ClauseDisclosure key={id} clauses={[id]} />
      ))}
      <SupportDisclosure findings={[]} />
    </div>
  );
}
