"use strict";
const { adviceIn } = require("./advice");

/**
 * Webpack loader: leaves in the policy document only what judges a draft and what an alert tells. The wording of the
 * clauses is for the pane; a clause that no rule cites, the mailbox limits and what the guide shows are too; so is what only
 * advises, and the rules that do no more, which are not in the bundle (`rules-for-send-loader.js`).
 * @this {import("webpack").LoaderContext<unknown>}
 * @param {string} source
 * @returns {string}
 */
module.exports = function policyForSend(source) {
  /** @type {import("../src/policy/document/fields").Policy} */
  const { id, version, verdictHeader, secondSendMinutes, contacts, domains, ...document } =
    JSON.parse(source);
  const { name, phone, extension } = contacts.support;
  const ranks = document.ranks.map(({ id, name, message }) => ({ id, name, message }));
  const { keys, rules: silent } = adviceIn(this.resourcePath);
  const rules = Object.entries(document.rules).filter(([rule]) => !silent.has(rule));
  const cited = new Set([
    ...rules.map(([, { clause }]) => clause),
    ...ranks.map(({ message }) => message.clause),
  ]);
  return JSON.stringify({
    id,
    version,
    contacts: { support: { name, phone, extension } },
    domains: { institutional: domains.institutional },
    ranks,
    verdictHeader,
    secondSendMinutes,
    reasons: document.reasons.map(({ id }) => ({ id })),
    rules: Object.fromEntries(
      rules.map(([rule, settings]) => {
        const severity = Object.entries(settings.severity).filter(([kind]) => !keys.has(`${rule}.${kind}`));
        return [rule, { ...settings, alsoServes: undefined, severity: Object.fromEntries(severity) }];
      }),
    ),
    // In the order of the policy: that of the findings.
    clauses: document.clauses.filter(({ id }) => cited.has(id)).map(({ id }) => ({ id })),
  });
};
