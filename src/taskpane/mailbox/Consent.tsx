import type { ReactElement } from "react";
import { ClauseDisclosure } from "../components/ClauseDisclosure";
import { usePane } from "../components/pane-context";
import { SupportDisclosure } from "../components/SupportDisclosure";
import { ActButton } from "./ActButton";
import { useCardStyles } from "./use-card-styles";
import { useMailboxTexts } from "./use-texts";
import { useViewStyles } from "./use-view-styles";

/** Before anything is asked for: which permission, what for, and what it does not allow. */
export function Consent({ onLook }: { readonly onLook: () => void }): ReactElement {
  const styles = useViewStyles();
  const shared = useCardStyles();
  const { policy } = usePane();
  const { consent } = useMailboxTexts();
  return (
    <div className={styles.view}>
      <h2 className={styles.title}>{consent.title}</h2>
      <p className={shared.text}>{consent.about(policy.ageing.days)}</p>
      <h3 className={styles.part}>{consent.permission}</h3>
      <ul className={shared.list}>
        {consent.points.map((point) => (
          <li key={point}>{point}</li>
        ))}
      </ul>
      <div>
        <ActButton isPrimary onClick={onLook}>
          {consent.go}
        </ActButton>
      </div>
      <ClauseDisclosure clauses={[policy.ageing.clause]} />
      <SupportDisclosure findings={[]} />
    </div>
  );
}
