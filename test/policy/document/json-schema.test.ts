import { readFileSync } from "node:fs";
import { join } from "node:path";
import Ajv from "ajv";
import fc from "fast-check";
import { checkFields } from "../../../src/policy/document/check-fields";
import { policySchema } from "../../../src/policy/document/published";
import { documentField } from "../../../src/policy/document/validate";
import { policy } from "../../support/builders";
import { changed, mutated } from "./mutations";

const schema = policySchema();
const fits = new Ajv({ strict: true }).compile(schema);
const isFaultless = (value: unknown): boolean => checkFields(documentField, value).faults.length === 0;

test("docs/policy.schema.json is the schema of the field table (else run node tools/docs.js)", () => {
  const written: unknown = JSON.parse(
    readFileSync(join(__dirname, "../../../docs/policy.schema.json"), "utf8"),
  );
  expect(written).toEqual(JSON.parse(JSON.stringify(schema)));
});

test("the SRE's policy fits it", () => {
  expect([fits(policy), fits.errors]).toEqual([true, null]);
});

test.each([
  ["an unknown key", ["surprise"], 1],
  ["a missing key", ["id"], undefined],
  ["an unknown severity", ["rules", "courtesy", "severity", "missingSubject"], "shout"],
  ["a domain with capitals", ["domains", "institutional", "0"], "SRE.gob.mx"],
])("it refuses %s, as the validator does", (_why, path, value) => {
  const document = changed(policy, path, value);
  expect([fits(document), isFaultless(document)]).toEqual([false, false]);
});

test("schema and validator agree on documents changed at random", () => {
  const seen = { fit: 0, unfit: 0 };
  fc.assert(
    fc.property(fc.oneof(mutated(policy), fc.jsonValue()), (value) => {
      const accepted = fits(value);
      seen[accepted ? "fit" : "unfit"]++;
      expect(isFaultless(value)).toBe(accepted);
    }),
    { numRuns: 1000 },
  );
  // Both answers occur, or the agreement would say little.
  expect(seen.fit).toBeGreaterThan(5);
  expect(seen.unfit).toBeGreaterThan(200);
});
