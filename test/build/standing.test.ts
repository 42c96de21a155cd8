import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "../../tools/build";
import { manifestFor, defaultBase, defaultId } from "../../tools/build/manifest";
import { kitFolder } from "../../tools/sandbox-build";

const root = join(__dirname, "../..");
const first = {
  base: "https://correo.example.org/vb/jefe",
  id: "0f2f1d4e-7c11-4c39-9a53-6d8e6b1f7a01",
  suffix: { "es-MX": "Jefe", "en-US": "Head" },
};
const local = { base: defaultBase, id: defaultId() };
const fresh = () => mkdtempSync(join(tmpdir(), "visto-bueno-standing-"));

/** A folder with the manifest of a kit that was built before. */
function kitIn(folder: string, deployment: Parameters<typeof manifestFor>[0]): string {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "manifest.xml"), manifestFor(deployment));
  return folder;
}

describe("a kit that an administrator built", () => {
  it.each([
    ["at an address of its own", { ...local, base: first.base }],
    ["under an Id of its own", { ...local, id: first.id }],
  ])("%s is not replaced by one for this machine", async (_, deployment) => {
    const out = kitIn(fresh(), deployment);
    await expect(build({ out, only: ["launchevent"] })).rejects.toThrow(
      /holds the kit of a deployment.*Move it away, or name another folder with --out\.$/,
    );
    expect(readFileSync(join(out, "manifest.xml"), "utf8")).toBe(manifestFor(deployment));
  });

  it("is not what `npm start` shows: that is built beside it", () => {
    expect(kitFolder(kitIn(fresh(), first))).toBe(join(root, "build/kit"));
  });

  it.each([
    ["a kit for this machine", () => kitIn(fresh(), local)],
    ["an empty folder", fresh],
    ["no folder", () => join(fresh(), "none")],
  ])("is not taken for %s", (_, folder) => {
    const dist = folder();
    expect(kitFolder(dist)).toBe(dist);
  });
});

describe("a build for one rank", () => {
  const rank = "otro-cargo";
  const own = { base: "https://correo.example.org/vb/otro", id: "5a0c6b7e-32b4-4f3d-8a0e-1c9d2e3f4b02" };

  it.each([
    ["beside it with its Id", "jefe", { ...own, id: first.id.toUpperCase() }, /same Id 0f2f1d4e/],
    ["beside it with its address", "jefe", { ...own, base: `${first.base}/` }, /same address https/],
    ["above it with its Id", ".", { ...own, id: first.id }, /same Id 0f2f1d4e/],
  ])("is refused where another stands %s", async (_, where, options, reason) => {
    const dist = fresh();
    kitIn(join(dist, where), first);
    await expect(build({ rank, ...options, out: join(dist, "otro"), only: ["launchevent"] })).rejects.toThrow(
      reason,
    );
  });
});

it("npm run build -- --help says how to use it, with exit code 0", () => {
  const { status, stdout } = spawnSync(process.execPath, ["tools/build.js", "--help"], {
    cwd: root,
    encoding: "utf8",
  });
  expect([status, stdout.includes("--base URL")]).toEqual([0, true]);
});
