import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, readdirSync, utimesSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build, isStale } from "../../tools/build";

const root = join(__dirname, "../..");
const folder = mkdtempSync(join(tmpdir(), "visto-bueno-kits-"));
const groups = [
  {
    rank: "jefe-departamento-o-inferior",
    base: "https://correo.example.org/vb/jefe",
    id: "0f2f1d4e-7c11-4c39-9a53-6d8e6b1f7a01",
    out: join(folder, "jefe"),
  },
  {
    rank: "otro-cargo",
    base: "https://correo.example.org/vb/otro",
    id: "5a0c6b7e-32b4-4f3d-8a0e-1c9d2e3f4b02",
    out: join(folder, "otro"),
  },
];
const only = ["launchevent"];
const read = (index: number, file: string) => readFileSync(join(groups[index]!.out, file), "utf8");

beforeAll(async () => {
  for (const group of groups) await build({ ...group, only });
});

describe("two builds for two groups", () => {
  it("each have a manifest with their own Id and address", () => {
    for (const [index, { base, id }] of groups.entries()) {
      const other = groups[1 - index]!;
      const manifest = read(index, "manifest.xml");
      expect(manifest).toContain(`<Id>${id}</Id>`);
      expect(manifest).toContain(`"${base}/launchevent.js"`);
      expect(manifest).not.toContain(other.base);
      expect(manifest).not.toContain(other.id);
    }
  });

  it("each have the rank in the send bundle itself, which cannot read its own address in classic Outlook", () => {
    expect(read(0, "launchevent.js")).not.toBe(read(1, "launchevent.js"));
    // Everything but the rank is the same.
    const [first, second] = [0, 1].map((index) => read(index, "launchevent.js"));
    const places = (text: string, rank: string) => text.split(`"${rank}"`).length - 1;
    expect(places(first!, groups[0]!.rank)).toBe(places(second!, groups[0]!.rank) + 1);
    expect(places(second!, groups[1]!.rank)).toBe(places(first!, groups[1]!.rank) + 1);
  });

  it("hold the pictures that the manifest names", () => {
    expect(readdirSync(join(groups[0]!.out, "assets")).sort()).toEqual(
      [16, 20, 24, 32, 40, 48, 64, 80, 128].map((size) => `icon-${size}.png`).sort(),
    );
  });
});

describe("npm run build", () => {
  it("builds another policy in when it is given one", async () => {
    const policy = join(folder, "policy.json");
    const script = `const d = require(${JSON.stringify(join(root, "src/policy/document/sre-2005.json"))});
      require("node:fs").writeFileSync(${JSON.stringify(policy)}, JSON.stringify({ ...d, version: "9.9-prueba" }));`;
    execFileSync(process.execPath, ["-e", script]);
    const out = join(folder, "policy");
    await build({ policy, out, only });
    expect(readFileSync(join(out, "launchevent.js"), "utf8")).toContain("9.9-prueba");
  });

  it.each([
    ["a rank without an Id", ["--rank", "otro-cargo"], "--rank needs --id"],
    ["an option it does not have", ["--grade", "otro-cargo"], "Unknown option '--grade'"],
    ["an option without its value", ["--base"], "'--base <value>' argument missing"],
  ])("answers %s with one line and exit code 1", (_, args, line) => {
    const { status, stderr, stdout } = spawnSync(process.execPath, ["tools/build.js", ...args], {
      cwd: root,
      encoding: "utf8",
    });
    expect(status).toBe(1);
    expect(stdout).toBe("");
    expect(stderr).toContain(line);
    expect(stderr.trim().split("\n")).toHaveLength(1);
  });

  it("leaves nothing stale behind, also where the output came out as before", async () => {
    const [group] = groups;
    const script = join(group!.out, "launchevent.js");
    utimesSync(script, 1, 1);
    expect(isStale([script], [join(root, "src/launchevent")])).toBe(true);
    await build({ ...group!, only });
    expect(isStale([script], [join(root, "src/launchevent")])).toBe(false);
  });

  it("refuses a part that does not exist", async () => {
    await expect(build({ only: ["panel"] })).rejects.toThrow(/No such part to build: panel/);
  });
});
