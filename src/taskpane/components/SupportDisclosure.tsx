import type { ReactElement } from "react";
import { Disclosure } from "./Disclosure";
import { usePane } from "./pane-context";
import { SupportDetails } from "./SupportDetails";

/**
 * Whom to ask (clause 13), one click away from every finding.
 * @param props.findings the finding keys that the question is about; they go into the diagnosis
 */
export function SupportDisclosure({ findings }: { readonly findings: readonly string[] }): ReactElement {
  const { texts } = usePane();
  return <Disclosure label={texts.support.open}>{() => <SupportDetails findings={findings} />}</Disclosure>;
}
