import { domainOf, isWithin, recipientsOf } from "../../src/policy/recipients";
import { draft, failed, known, person, unavailable } from "../support/builders";

test.each([
  { address: "a@sre.gob.mx", domain: "sre.gob.mx" },
  { address: "A@SRE.Gob.MX", domain: "sre.gob.mx" },
  { address: "a@sre.gob.mx.", domain: "sre.gob.mx" },
  { address: " a@sre.gob.mx ", domain: "sre.gob.mx" },
  { address: '"a@b"@sre.gob.mx', domain: "sre.gob.mx" },
  { address: "/o=SRE/cn=a", domain: "" },
  { address: "", domain: "" },
])("the domain of «$address» is «$domain»", ({ address, domain }) => {
  expect(domainOf(address)).toBe(domain);
});

test.each([
  { domain: "sre.gob.mx", inside: true },
  { domain: "consulmex.sre.gob.mx", inside: true },
  { domain: "evil-sre.gob.mx", inside: false },
  { domain: "sre.gob.mx.co", inside: false },
  { domain: "gob.mx", inside: false },
  { domain: "", inside: false },
])("$domain within sre.gob.mx: $inside", ({ domain, inside }) => {
  expect(isWithin(domain, ["sre.gob.mx"])).toBe(inside);
});

test("gathers recipients of every field and tells which fields were lost", () => {
  const [a, b] = [person("a@sre.gob.mx"), person("b@sre.gob.mx")];
  expect(recipientsOf(draft({ to: known([a]), cc: failed("late"), bcc: known([b]) }))).toEqual({
    all: [a, b],
    lost: ["cc"],
    why: "late",
  });
  expect(recipientsOf(draft({ to: unavailable }))).toEqual({ all: [], lost: [], why: undefined });
});
