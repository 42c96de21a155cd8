import fc from "fast-check";
import { headerValue, VERDICT_HEADER } from "../../src/outlook/verdict-header";
import { evaluate } from "../../src/policy/evaluate";
import type { Verdict } from "../../src/policy/verdict";
import { draft, file, known, policy } from "../support/builders";

const verdict = evaluate(
  draft({
    body: known({ format: "text", content: "Eres un idiota y un imbécil." }),
    attachments: known([file("a.swf", 9_000), file("logo.png", 900)]),
  }),
  policy,
);
const id = "sre-correo-electronico/2005.1";

test.each([
  ["warned", [], `warned; findings=hostile-language.offensive,attachment-type.video; policy=${id}`],
  [
    "settled",
    ["work", "quotation", "work"],
    `settled; findings=hostile-language.offensive,attachment-type.video; reasons=work,quotation; policy=${id}`,
  ],
] as const)("a message that leaves %s, for the reasons %j", (state, reasons, value) => {
  expect(headerValue(verdict, state, reasons)).toBe(value);
});

test("advice is not recorded", () => {
  expect(verdict.findings.some(({ severity }) => severity === "advise")).toBe(true);
  expect(headerValue(verdict, "settled", [])).not.toContain("graphics");
});

test("a code that is none becomes one: no space, line end or separator of a header comes in by it", () => {
  const hostile: Verdict = { ...verdict, policy: { id: "p;findings=x", version: "1\r\nBcc: x@y" } };
  expect(headerValue(hostile, "settled", ["a,b; c\r\nX: 1"])).toBe(
    "settled; findings=hostile-language.offensive,attachment-type.video; reasons=a-b-c-X-1; policy=p-findings-x/1-Bcc-x-y",
  );
});

const [finding] = verdict.findings;
const found = (keys: readonly string[]): Verdict => ({
  ...verdict,
  findings: finding ? keys.map((key) => ({ ...finding, key }) as typeof finding) : [],
});

test("the longer list is shortened first, and what is left out is said", () => {
  const keys = Array.from({ length: 60 }, (_, n) => `some-rule.finding-number-${String(n)}`);
  const value = headerValue(found(keys), "settled", ["work", "other"]);
  expect(value).toMatch(
    /^settled; findings=some-rule\.finding-number-0,.*,more; reasons=work,other; policy=[\w./-]+$/,
  );
  expect(value.length).toBeGreaterThan(900);
});

test("name and value never have more than 998 characters, whatever the codes", () => {
  const code = fc.string({
    unit: fc.constantFrom("a", "-", ".", ";", " ", "\n"),
    minLength: 1,
    maxLength: 90,
  });
  const codes = fc.array(code, { maxLength: 60 });
  fc.assert(
    fc.property(codes, codes, (keys, reasons) => {
      const value = headerValue(found(keys), "settled", reasons);
      expect(`${VERDICT_HEADER}: ${value}`.length).toBeLessThanOrEqual(998);
      expect(value).toMatch(/^settled(; findings=[\w.,-]+)?(; reasons=[\w.,-]+)?; policy=[\w./-]+$/);
    }),
  );
});
