import { readFileSync } from "node:fs";
import { join } from "node:path";
import { policyFieldTable } from "../../../src/policy/document/published";
import type { FaultCode } from "../../../src/policy/document/fault";
import type { LocatedFault } from "../../../src/cli/policy-check";
import { policy } from "../../support/builders";
import { changed } from "./mutations";
import { validate } from "../../../src/policy/document/validate";

const guide = readFileSync(join(__dirname, "../../../docs/policy-document.md"), "utf8");

test("the guide's table of fields is up to date (else run node tools/docs.js)", () => {
  const [, after] = guide.split("<!-- fields: written by `node tools/docs.js` -->\n\n");
  expect(after?.split("\n\n<!-- end of fields -->")[0]).toBe(policyFieldTable());
});

test("every setting of the policy that the product carries has a row", () => {
  const rows = [...guide.matchAll(/^\| `([^`]+)` \|/gm)].map(([, field]) => field);
  for (const [id, section] of Object.entries(policy.rules)) {
    for (const key of Object.keys(section)) expect(rows).toContain(`rules.${id}.${key}`);
  }
  for (const key of Object.keys(policy)) expect(rows).toContain(key);
});

test("the guide explains every code that policy check tells", () => {
  const codes: Record<FaultCode | LocatedFault["code"], true> = {
    "bad-json": true,
    "duplicate-key": true,
    "unknown-key": true,
    "missing-key": true,
    "wrong-type": true,
    "out-of-range": true,
    "bad-format": true,
    "not-a-choice": true,
    "duplicate-id": true,
    "dangling-reference": true,
    "wrong-order": true,
    conflict: true,
  };
  for (const code of Object.keys(codes)) expect(guide).toContain(`\`${code}\``);
});

test("the severity table that the guide shows is one", () => {
  const [, example] = /```json\n"manyGraphics": (\{.*\})\n```/.exec(guide) ?? [];
  const path = ["rules", "attachment-type", "severity", "manyGraphics"];
  expect(validate(changed(policy, path, JSON.parse(example ?? "")))).toMatchObject({ ok: true });
});
