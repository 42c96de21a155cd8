import { createContext, useContext } from "react";
import type { Locale } from "../../i18n";
import type { PaneTexts } from "../../i18n/pane";
import type { PolicyDocument } from "../../policy/document/fields";
import type { ClientFacts } from "../draft-source";

/** What every part of the pane may need: the language, its texts, the policy that judges, and the way to its clauses. */
export interface Pane {
  readonly locale: Locale;
  readonly texts: PaneTexts;
  readonly policy: PolicyDocument;
  /** Opens the policy at a clause. */
  readonly showClause: (id: string) => void;
  /** What the diagnosis for the support desk names; undefined where the host told nothing. */
  readonly client: ClientFacts | undefined;
}

export const PaneContext = createContext<Pane | undefined>(undefined);

export function usePane(): Pane {
  const pane = useContext(PaneContext);
  if (!pane) throw new Error("This component stands outside the pane.");
  return pane;
}
