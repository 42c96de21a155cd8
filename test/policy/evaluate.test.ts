import fc from "fast-check";
import type { PolicyDocument } from "../../src/policy/document/fields";
import type { Draft } from "../../src/policy/draft";
import { evaluate, isOutside, partsInForce } from "../../src/policy/evaluate";
import type { Severity } from "../../src/policy/finding";
import { rules } from "../../src/policy/rules";
import { anyDraft } from "../support/any-draft";
import {
  departmentHead,
  draft,
  failed,
  file,
  known,
  list,
  otherPost,
  people,
  person,
  policy,
  unavailable,
} from "../support/builders";

type Rules = PolicyDocument["rules"];
type SeverityTable = Readonly<Record<string, unknown>>;

/** The SRE's policy with other severities for one rule. */
function withSeverity(id: keyof Rules, severity: SeverityTable): PolicyDocument {
  const section = policy.rules[id];
  return {
    ...policy,
    rules: { ...policy.rules, [id]: { ...section, severity: { ...section.severity, ...severity } } },
  };
}
const allOff = (id: keyof Rules) =>
  withSeverity(id, Object.fromEntries(Object.keys(policy.rules[id].severity).map((key) => [key, "off"])));

const severityOf = (parts: Partial<Draft>, by: PolicyDocument, key: string): Severity | undefined =>
  evaluate(draft(parts), by).findings.find((finding) => finding.key === key)?.severity;

const program = { attachments: known([file("a.exe", 1)]) };
const EXECUTABLE = "attachment-type.executable";
const inside = { to: known([person("b@sre.gob.mx")]) };
const outside = { to: known([person("b@example.org")]) };

test("a clean draft is let pass, and says by which policy", () => {
  expect(evaluate(draft(), policy)).toEqual({
    outcome: "allow",
    findings: [],
    unavailable: ["transmittedSize"],
    policy: { id: policy.id, version: policy.version },
  });
});

describe("the outcome is that of the worst finding", () => {
  test.each<{ why: string; parts: Partial<Draft>; outcome: string }>([
    { why: "advice interrupts nobody", parts: { subject: known("") }, outcome: "allow" },
    { why: "a warning asks", parts: { attachments: known([file("a.mp4", 1)]) }, outcome: "warn" },
    {
      why: "a block stops, whatever else there is",
      parts: { subject: known(""), attachments: known([file("a.mp4", 1), file("a.exe", 1)]) },
      outcome: "block",
    },
  ])("$why", ({ parts, outcome }) => {
    expect(evaluate(draft(parts), policy).outcome).toBe(outcome);
  });
});

describe("a reading that failed (design.md §2, 2)", () => {
  const lost = { attachments: failed("late") };
  const KEY = "attachment-type.unverified";

  test.each<{ why: string; severity: SeverityTable; is: Severity | undefined }>([
    { why: "warns where the rule could block", severity: {}, is: "warn" },
    {
      why: "advises where the rule could do no more",
      severity: {
        executable: "advise",
        video: "off",
        audio: "off",
        macros: "off",
        manyGraphics: "off",
        notLookedInto: "off",
      },
      is: "advise",
    },
    { why: "is as severe as the policy names it", severity: { unverified: "block" }, is: "block" },
    { why: "is silent where the policy names it so", severity: { unverified: "off" }, is: undefined },
    {
      why: "may depend on where the draft goes",
      severity: { unverified: { outside: "block", otherwise: "advise" } },
      is: "advise",
    },
  ])("$why", ({ severity, is }) => {
    expect(severityOf(lost, withSeverity("attachment-type", severity), KEY)).toBe(is);
  });

  test("is told once by every rule in force that needed it, each by its clause", () => {
    const { findings } = evaluate(draft(lost), policy);
    const needing = rules.filter(({ reads }) => (reads as readonly string[]).includes("attachments"));
    expect(findings.map(({ key }) => key).sort()).toEqual(needing.map(({ id }) => `${id}.unverified`).sort());
    for (const finding of findings) {
      expect(finding.certainty).toBe("unverified");
      expect(finding.clause).toBe(policy.rules[finding.rule as keyof Rules].clause);
    }
  });
});

test("a fact that this client never gives is no finding, and is listed once", () => {
  const verdict = evaluate(draft({ attachments: unavailable, body: unavailable }), policy);
  expect(verdict.findings).toEqual([]);
  expect([...verdict.unavailable].sort()).toEqual(["attachments", "body", "transmittedSize"]);
});

describe("inside and outside (design.md §2, 3)", () => {
  test.each<{ why: string; parts: Partial<Draft>; is: boolean | undefined }>([
    { why: "a colleague is inside", parts: inside, is: false },
    { why: "a subdomain is inside", parts: { to: known([person("b@consulmex.sre.gob.mx")]) }, is: false },
    {
      why: "a domain that ends alike without a dot is outside",
      parts: { to: known([person("b@evil-sre.gob.mx")]) },
      is: true,
    },
    { why: "one foreign blind copy is enough", parts: { bcc: known([person("x@example.org")]) }, is: true },
    {
      why: "a list of unknown members counts by its own address",
      parts: { to: known([list("todos@sre.gob.mx")]) },
      is: false,
    },
    { why: "an address that nobody can read is not inside", parts: { to: known([person("")]) }, is: true },
    { why: "nobody at all is inside", parts: { to: known([]) }, is: false },
    {
      why: "a field that could not be read leaves it open",
      parts: { ...inside, cc: failed("late") },
      is: undefined,
    },
    {
      why: "a foreign recipient settles it, whatever could not be read",
      parts: { ...outside, cc: failed("late") },
      is: true,
    },
  ])("$why", ({ parts, is }) => {
    expect(isOutside(draft(parts), policy)).toBe(is);
  });

  const table = { executable: { outside: "block", inside: "advise", otherwise: "off" } };
  test.each<{ why: string; parts: Partial<Draft>; is: Severity }>([
    { why: "outside", parts: outside, is: "block" },
    { why: "inside", parts: inside, is: "advise" },
    {
      why: "when it could not be told, the more severe",
      parts: { ...inside, cc: failed("late") },
      is: "block",
    },
  ])("a table of severities: $why", ({ parts, is }) => {
    expect(severityOf({ ...program, ...parts }, withSeverity("attachment-type", table), EXECUTABLE)).toBe(is);
  });

  test("a case that the table does not name takes the rest", () => {
    const by = withSeverity("attachment-type", { executable: { outside: "block", otherwise: "warn" } });
    expect(severityOf({ ...program, ...inside }, by, EXECUTABLE)).toBe("warn");
  });
});

describe("a table of severities by rank", () => {
  const table = { executable: { ranks: { [otherPost.id]: "warn" }, inside: "advise", otherwise: "block" } };
  const by = withSeverity("attachment-type", table);

  test.each<{ why: string; parts: Partial<Draft>; is: Severity }>([
    { why: "the rank it names", parts: { ...outside, rank: known(otherPost) }, is: "warn" },
    {
      why: "the more severe of rank and recipients",
      parts: { ...inside, rank: known(otherPost) },
      is: "warn",
    },
    {
      why: "recipients alone for a rank it does not name",
      parts: { ...inside, rank: known(departmentHead) },
      is: "advise",
    },
    {
      why: "the rest for a rank it does not name",
      parts: { ...outside, rank: known(departmentHead) },
      is: "block",
    },
    { why: "the rest for a rank that nobody knows", parts: { ...outside, rank: unavailable }, is: "block" },
  ])("$why", ({ parts, is }) => {
    expect(severityOf({ ...program, ...parts }, by, EXECUTABLE)).toBe(is);
  });
});

describe("a rule that is off", () => {
  test("finds nothing", () => {
    expect(evaluate(draft(program), allOff("attachment-type")).findings).toEqual([]);
  });

  test("is not blind either", () => {
    const keys = evaluate(draft({ from: failed("late") }), allOff("sender-account")).findings.map(
      ({ key }) => key,
    );
    expect(keys).not.toContain("sender-account.unverified");
  });

  test("has nothing read for it", () => {
    expect(partsInForce(policy, "message")).toContain("subject");
    const needsSubject = rules.filter(({ reads }) => (reads as readonly string[]).includes("subject"));
    const none = needsSubject.reduce<PolicyDocument>(
      (sofar, { id }) => ({ ...sofar, rules: { ...sofar.rules, [id]: allOff(id).rules[id] } }),
      policy,
    );
    expect(partsInForce(none, "message")).not.toContain("subject");
  });

  test("recipients are read in any case: severities depend on them", () => {
    const none = rules.reduce<PolicyDocument>(
      (sofar, { id }) => ({ ...sofar, rules: { ...sofar.rules, [id]: allOff(id).rules[id] } }),
      policy,
    );
    expect(partsInForce(none, "message")).toEqual(["to", "cc", "bcc"]);
  });
});

test("findings stand in the order of the policy's clauses", () => {
  const { findings } = evaluate(
    draft({
      from: known({ name: "", address: "ana@gmail.com" }),
      to: known(people(60)),
      subject: known(""),
      attachments: known([file("a.exe", 9_000_000)]),
    }),
    policy,
  );
  expect(findings.map(({ clause }) => clause)).toEqual(["1", "7.a", "8", "9.e", "9.g"]);
});

test("any draft at all gets a verdict, and the same one twice", () => {
  fc.assert(
    fc.property(anyDraft, (any) => {
      const verdict = evaluate(any, policy);
      expect(evaluate(any, policy)).toEqual(verdict);
      const severities = verdict.findings.map(({ severity }) => severity);
      const expected = severities.includes("block")
        ? "block"
        : severities.includes("warn")
          ? "warn"
          : "allow";
      expect(verdict.outcome).toBe(expected);
    }),
    { numRuns: 500 },
  );
});
