import { createContext, useContext } from "react";
import type { Locale } from "../../i18n";
import type { PaneTexts } from "../../i18n/pane";
import type { PolicyDocument } from "../../policy/document/fields";

/** What every part of the pane may need: the language, its texts and the policy that judges. */
export interface Pane {
  readonly locale: Locale;
  readonly texts: PaneTexts;
  readonly policy: PolicyDocument;
}

export const PaneContext = createContext<Pane | undefined>(undefined);

export function usePane(): Pane {
  const pane = useContext(PaneContext);
  if (!pane) throw new Error("This component stands outside the pane.");
  return pane;
}
