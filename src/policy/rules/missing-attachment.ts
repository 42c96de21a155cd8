import { data, defineRule } from "../rule";
import { unverifiedParts } from "../unverified";

/** Clause 8: an attachment that the text announces and the draft lacks. */
export const missingAttachment = defineRule({
  id: "missing-attachment",
  items: ["message", "meeting"],
  reads: ["subject", "body", "attachments"],
  findings: { announced: data<{ readonly phrase: string }>() },
  settings: {},
  check(draft) {
    return unverifiedParts(draft, ["subject", "body", "attachments"]);
  },
});
