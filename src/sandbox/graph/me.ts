import { answerOf, type Answer } from "./answer";
import type { Call, World } from "./call";
import { demand } from "./permissions";
import { queryOf, type QueryRules } from "./query";

const names =
  "id accountEnabled companyName department displayName employeeId employeeType givenName jobTitle mail " +
  "mailNickname officeLocation onPremisesExtensionAttributes preferredLanguage proxyAddresses surname " +
  "userPrincipalName userType usageLocation";
const byDefault =
  "id displayName givenName jobTitle mail officeLocation preferredLanguage surname userPrincipalName".split(
    " ",
  );

const rules: QueryRules = {
  type: "microsoft.graph.user",
  properties: new Set(names.split(" ")),
  options: new Set(["$select"]),
};

/** The owner of the mailbox, as the institution's directory has them. */
export function getMe(call: Call, { mailbox: { owner } }: World): Answer {
  const { select } = queryOf(call.params, rules);
  demand(call.scopes, "user");
  const [givenName = "", ...surnames] = owner.name.split(" ");
  const all: Readonly<Record<string, unknown>> = {
    ...Object.fromEntries([...rules.properties].map((name) => [name, null])),
    id: owner.id,
    accountEnabled: true,
    displayName: owner.name,
    givenName,
    surname: surnames.join(" "),
    jobTitle: owner.jobTitle,
    department: owner.department,
    mail: owner.address,
    mailNickname: owner.address.split("@")[0],
    userPrincipalName: owner.address,
    proxyAddresses: [`SMTP:${owner.address}`],
    preferredLanguage: "es-MX",
    userType: "Member",
    usageLocation: "MX",
  };
  const wanted = new Set(select ?? byDefault);
  return answerOf(200, {
    "@odata.context": `${call.base}/$metadata#users/$entity`,
    ...Object.fromEntries(Object.entries(all).filter(([name]) => wanted.has(name))),
  });
}
