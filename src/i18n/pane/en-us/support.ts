import type { supportEsMX } from "../es-mx/support";

/** What the pane says of the support desk (clause 13), in English of the United States. */
export const supportEnUS: typeof supportEsMX = {
  open: "Technical Support",
  noContact: "The policy gives no telephone and no e-mail address for it.",
  holds:
    "If they ask for a diagnosis, read it out or copy it. It holds codes and versions; nothing of what you write.",
  diagnosis: "Diagnosis",
  copy: "Copy diagnosis",
  copied: "Copied.",
  refused:
    "This Outlook does not let anything be copied from here. The text is selected: use Ctrl+C, or read it out.",
  labels: {
    addin: "Visto Bueno",
    policy: "Policy",
    outlook: "Outlook",
    findings: "Findings",
    clauses: "Clauses",
    date: "Date",
  },
};
