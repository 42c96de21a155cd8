import type { PaneTexts } from "../../i18n/pane";
import type { PolicyDocument } from "../../policy/document/fields";
import type { ClientFacts } from "../draft-source";

/** What a diagnosis is made of: codes, versions and the time; nothing of any draft. */
export interface Diagnosed {
  readonly client: ClientFacts | undefined;
  readonly policy: Pick<PolicyDocument, "id" | "version" | "rules">;
  /** Finding keys. */
  readonly findings: readonly string[];
  /** Milliseconds since 1970. */
  readonly at: number;
}

const once = (values: readonly string[]): readonly string[] => [...new Set(values)];
const told = (values: readonly (string | undefined)[]): string => values.filter(Boolean).join(" ");

/** The clause that the rule of a finding serves. */
function clauseOf(finding: string, rules: PolicyDocument["rules"]): readonly string[] {
  const sections: Readonly<Record<string, { readonly clause: string }>> = rules;
  const section = sections[finding.slice(0, finding.indexOf("."))];
  return section ? [section.clause] : [];
}

/**
 * The text that the support desk asks for, short enough to be read out on the telephone. The time is UTC, so that it
 * finds its line in a server's log whatever the clock of the reader's machine.
 */
export function diagnosis(
  { client, policy, findings, at }: Diagnosed,
  labels: PaneTexts["support"]["labels"],
): string {
  const outlook = client
    ? [client.host, client.version, client.platform, client.set && `Mailbox ${client.set}`]
    : [];
  const lines: readonly (readonly [string, string])[] = [
    [labels.addin, client?.addin ?? ""],
    [labels.policy, told([policy.id, policy.version])],
    [labels.outlook, told(outlook)],
    [labels.findings, once(findings).join(", ")],
    [labels.clauses, once(findings.flatMap((finding) => clauseOf(finding, policy.rules))).join(", ")],
    [labels.date, `${new Date(at).toISOString().slice(0, 16).replace("T", " ")} UTC`],
  ];
  return lines
    .filter(([, value]) => value !== "")
    .map(([label, value]) => `${label}: ${value}`)
    .join("\n");
}
