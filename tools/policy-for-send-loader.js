"use strict";

/**
 * Webpack loader: leaves in the policy document only what judges a draft (`PolicyFacts` and the rules). The wording of
 * the clauses is for people and stays out of the send bundle.
 * @param {string} source
 * @returns {string}
 */
module.exports = function policyForSend(source) {
  const document = JSON.parse(source);
  const { id, version, verdictHeader, secondSendMinutes, rules } = document;
  const clauses = document.clauses.map((/** @type {{ id: string }} */ clause) => ({ id: clause.id }));
  return JSON.stringify({
    id,
    version,
    contacts: { support: document.contacts.support },
    domains: { institutional: document.domains.institutional },
    ranks: document.ranks.map((/** @type {object} */ rank) => ({ ...rank, titles: undefined })),
    verdictHeader,
    secondSendMinutes,
    rules,
    clauses,
  });
};
