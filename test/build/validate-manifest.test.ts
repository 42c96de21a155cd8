import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { validateManifests } from "../../tools/validate-manifest";

const root = join(__dirname, "../..");
const folder = mkdtempSync(join(tmpdir(), "visto-bueno-schemas-"));
const schemas = join(folder, "schemas");
const xs = "http://www.w3.org/2001/XMLSchema";

/** Microsoft's schemas are not ours to keep: two small ones in their place, one importing the other as theirs do. */
mkdirSync(schemas);
writeFileSync(
  join(schemas, "OfficeAppManifestV1_1.xsd"),
  `<xs:schema xmlns:xs="${xs}" xmlns:b="urn:b"><xs:import namespace="urn:b" schemaLocation="Basic.xsd"/>
   <xs:element name="OfficeApp" type="b:Id"/></xs:schema>`,
);
writeFileSync(
  join(schemas, "Basic.xsd"),
  `<xs:schema xmlns:xs="${xs}" targetNamespace="urn:b"><xs:simpleType name="Id"><xs:restriction base="xs:string">
   <xs:pattern value="[0-9]+"/></xs:restriction></xs:simpleType></xs:schema>`,
);
const file = (name: string, text: string) => {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
};
const good = file("manifest.xml", "<OfficeApp>12</OfficeApp>");
const bad = file("manifest.bad.xml", "\n<OfficeApp>twelve</OfficeApp>");
const broken = file("manifest.broken.xml", "<OfficeApp>12");

const run = (...args: string[]) =>
  spawnSync(process.execPath, ["tools/validate-manifest.js", ...args], { cwd: root, encoding: "utf8" });

describe("tools/validate-manifest.js", () => {
  it("says line and reason for each fault, and nothing for a valid manifest", async () => {
    const faults = await validateManifests([good, bad, broken], schemas);
    expect(faults.get(good)).toEqual([]);
    expect(faults.get(bad)?.[0]).toMatch(/^line 2: .*twelve/);
    expect(faults.get(broken)).not.toEqual([]);
  });

  it("ends with the count, and fails when one is invalid", () => {
    const { stdout, status } = run("--schemas", schemas, good, bad);
    expect(stdout.trim().split("\n").at(-1)).toBe("1 passed, 1 failed");
    expect(status).toBe(1);
  });

  it("passes when all are valid", () => {
    const { stdout, status } = run(good, "--schemas", schemas);
    expect(stdout.trim().split("\n").at(-1)).toBe("1 passed, 0 failed");
    expect(status).toBe(0);
  });

  it("fails without a manifest to look at", () => {
    expect(run("--schemas", schemas).status).toBe(1);
  });

  it("says in one line that it has no schemas", () => {
    const { stderr, status } = run("--schemas", join(folder, "none"), good);
    expect(stderr.trim()).toMatch(/^No schemas at [^\n]+$/);
    expect(status).toBe(1);
  });
});
