import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { deploymentOf, directoryOf } from "../../tools/build/deployment";
import { defaultId } from "../../tools/build/manifest";

const id = "0f2f1d4e-7c11-4c39-9a53-6d8e6b1f7a01";
const base = "https://correo.example.org/visto-bueno";
const rank = "otro-cargo";

const folder = mkdtempSync(join(tmpdir(), "visto-bueno-"));
function policyFile(name: string, text: string): string {
  const file = join(folder, name);
  writeFileSync(file, text);
  return file;
}

describe("a deployment", () => {
  it("is a developer's machine where nothing is asked", () => {
    expect(deploymentOf({})).toMatchObject({
      base: "https://localhost:3001",
      id: defaultId(),
      rank: null,
      folder: "dist",
    });
  });

  it("may be for everybody, with an address and an Id of its own", () => {
    expect(deploymentOf({ base, id })).toMatchObject({ base, id, rank: null, folder: "dist" });
  });

  it("for one rank has an Id, an address and a folder of its own", () => {
    expect(deploymentOf({ rank, base, id })).toMatchObject({ base, id, rank, folder: "dist/otro-cargo" });
  });

  it.each([
    ["a slash at the end", `${base}/`, base],
    ["a host alone", "https://correo.example.org", "https://correo.example.org"],
    ["a port", "https://correo.example.org:8443/vb/", "https://correo.example.org:8443/vb"],
    ["a host in capitals", "https://CORREO.example.org/Vb", "https://correo.example.org/Vb"],
  ])("takes an address with %s", (_, given, kept) => {
    expect(deploymentOf({ base: given }).base).toBe(kept);
  });

  it.each([
    [
      "a rank that the policy does not have",
      { rank: "jefe", base, id },
      /no rank "jefe".*jefe-departamento-o-inferior, otro-cargo/,
    ],
    ["a rank with the default Id", { rank, base }, /--rank needs --id/],
    [
      "a rank with the default Id in capitals",
      { rank, base, id: defaultId().toUpperCase() },
      /--rank needs --id/,
    ],
    ["a rank with the default address", { rank, id }, /--rank needs --base/],
    [
      "a rank with the default address and a slash",
      { rank, id, base: "https://localhost:3001/" },
      /--rank needs --base/,
    ],
    ["an Id that is no GUID", { id: "visto-bueno" }, /--id must be a GUID.*"visto-bueno"/],
    ["a GUID with something behind it", { id: `${id}0` }, /--id must be a GUID/],
    ["an address in the clear", { base: "http://correo.example.org" }, /--base must be an https/],
    ["something that is no address", { base: "correo.example.org" }, /--base must be an https/],
    ["an address with a query", { base: `${base}?rank=a` }, /without "\?"/],
    [
      "an address with a password",
      { base: "https://ana:x@correo.example.org" },
      /without "\?", "#" or a user name/,
    ],
    ["a policy that is not there", { policy: join(folder, "none.json") }, /Cannot read the policy document/],
    ["a policy that is not JSON", { policy: policyFile("text.json", "{") }, /text\.json is not JSON/],
    [
      "a policy with faults",
      { policy: policyFile("empty.json", "{}") },
      /not a valid policy \(faults: \d+\)/,
    ],
  ])("refuses %s, in one line", (_, options, reason) => {
    expect(() => deploymentOf(options)).toThrow(reason);
    expect(() => deploymentOf(options)).toThrow(/^[^\n]+$/);
  });
});

describe("the directory", () => {
  const client = "AAAAAAAA-0000-4000-8000-000000000001";

  it("is none where nothing is asked", () => {
    expect(directoryOf({})).toBeNull();
  });

  it.each(["sre.gob.mx", "SRE.onmicrosoft.com", "00000000-0000-4000-8000-0000000000aa"])(
    "is the tenant %s, with our registration in it",
    (tenant) => {
      expect(directoryOf({ client, tenant })).toEqual({
        clientId: client.toLowerCase(),
        tenant: tenant.toLowerCase(),
      });
    },
  );

  it.each([
    ["a registration without a tenant", { client }, /--client and --tenant go together/],
    ["a tenant without a registration", { tenant: "sre.gob.mx" }, /--client and --tenant go together/],
    ["a registration that is no GUID", { client: "visto-bueno", tenant: "sre.gob.mx" }, /--client must be/],
    ["the tenant of everybody", { client, tenant: "common" }, /--tenant must be/],
    ["an address for a tenant", { client, tenant: "https://sre.gob.mx/x" }, /--tenant must be/],
    ["nothing for a tenant", { client, tenant: "" }, /--tenant must be/],
  ])("refuses %s, in one line", (_, options, reason) => {
    expect(() => directoryOf(options)).toThrow(reason);
    expect(() => directoryOf(options)).toThrow(/^[^\n]+$/);
  });
});
