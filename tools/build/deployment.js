"use strict";
const { defaultBase, defaultId } = require("./manifest");
const { readPolicy } = require("./policy");
const { Refusal } = require("./refusal");

const guid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** The address as it stands in front of every file name of the manifest. @param {string} base */
function addressOf(base) {
  const url = URL.canParse(base) ? new URL(base) : undefined;
  if (url === undefined || url.protocol !== "https:") {
    throw new Refusal(`--base must be an https:// address; "${base}" is not: Outlook loads nothing else.`);
  }
  if (url.search !== "" || url.hash !== "" || url.username !== "") {
    throw new Refusal(`--base must be a host and a folder only, without "?", "#" or a user name: "${base}".`);
  }
  return url.href.replace(/\/+$/, "");
}

/** A tenant by its GUID or one of its domains; "common" and the like would sign in people of any institution. */
const tenantName = /^(?:[0-9a-f-]{36}|(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,63})$/i;

/**
 * The registration by which the pane may ask the institution's directory (docs/deploy.md); null where there is none.
 * @param {{ client?: string | undefined, tenant?: string | undefined }} options
 */
function directoryOf({ client, tenant }) {
  if (client === undefined && tenant === undefined) return null;
  if (client === undefined || tenant === undefined) {
    throw new Refusal(
      "--client and --tenant go together: the registration, and the directory that it stands in.",
    );
  }
  if (!guid.test(client)) {
    throw new Refusal(`--client must be the application (client) id, a GUID; "${client}" is not.`);
  }
  if (!tenantName.test(tenant)) {
    throw new Refusal(`--tenant must be your tenant's GUID or domain; "${tenant}" is not.`);
  }
  return { clientId: client.toLowerCase(), tenant: tenant.toLowerCase() };
}

/**
 * Where, for whom and under which Id the kit will run. Refuses what would fail later, in front of people.
 * @param {{ rank?: string | undefined, base?: string | undefined, id?: string | undefined, policy?: string | undefined }} options
 */
function deploymentOf({ rank, base = defaultBase, id = defaultId(), policy }) {
  const address = addressOf(base);
  if (!guid.test(id)) {
    throw new Refusal(`--id must be a GUID such as ${defaultId()}; "${id}" is not.`);
  }
  const { ranks } = readPolicy(policy);
  if (rank === undefined)
    return { base: address, id: id.toLowerCase(), rank: null, suffix: undefined, folder: "dist" };

  const found = ranks.find((candidate) => candidate.id === rank);
  if (found === undefined) {
    const known = ranks.map((candidate) => candidate.id).join(", ");
    throw new Refusal(`The policy has no rank "${rank}". Its ranks are: ${known}.`);
  }
  if (id.toLowerCase() === defaultId().toLowerCase()) {
    throw new Refusal(
      "--rank needs --id with a GUID of its own: two add-ins with one Id replace each other, and everybody would get one rank.",
    );
  }
  if (address === defaultBase) {
    throw new Refusal(
      "--rank needs --base with an address of its own: two builds at one address overwrite each other, and everybody would get one rank.",
    );
  }
  // A folder of its own too, so that two builds can lie side by side and be published together.
  return {
    base: address,
    id: id.toLowerCase(),
    rank: found.id,
    suffix: found.name,
    folder: `dist/${found.id}`,
  };
}

module.exports = { deploymentOf, directoryOf };
