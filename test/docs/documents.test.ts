import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import packageJson from "../../package.json";
import { VERDICT_HEADER } from "../../src/outlook/verdict-header";

const root = join(__dirname, "../..");
const read = (path: string) => readFileSync(join(root, path), "utf8");
const markdownIn = (folder: string): readonly string[] =>
  readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".md"))
    .map((name) => join(folder, name));
const documents = [...readdirSync(root).filter((name) => name.endsWith(".md")), ...markdownIn("docs")];
const records = readdirSync(join(root, "docs/adr")).sort();

describe.each(documents)("%s", (path) => {
  const text = read(path);

  it("links to files that are there", () => {
    const links = [...text.matchAll(/\]\((?!https?:|mailto:|#)([^)#\s]+)/g)].map(([, link]) => link ?? "");
    const dead = links.filter((link) => !existsSync(join(root, dirname(path), decodeURI(link))));
    expect(dead).toEqual([]);
  });

  it("names files and folders that are there", () => {
    const named = [...text.matchAll(/`((?:src|test|tools|docs|bench|bin|assets)\/[\w./-]+)`/g)];
    const paths = named.map(([, name]) => name ?? "");
    expect(paths.filter((name) => !existsSync(join(root, name)))).toEqual([]);
  });

  it("names scripts that package.json has", () => {
    const scripts = [...text.matchAll(/npm run ([a-z:-]+)/g)].map(([, name]) => name ?? "");
    expect(scripts.filter((name) => !(name in packageJson.scripts))).toEqual([]);
  });

  it("names no address of a developer's own network", () => {
    const hosts = [...text.matchAll(/https?:\/\/([^/\s)`"|]+)/g)].map(([, host]) => host ?? "");
    expect(hosts.filter((host) => !/\./.test(host) && !host.startsWith("localhost"))).toEqual([]);
  });
});

describe("the decision records", () => {
  it("are numbered without a gap", () => {
    const numbers = records.map((name) => Number(/^(\d{4})-[a-z0-9-]+\.md$/.exec(name)?.[1]));
    expect(numbers).toEqual(records.map((_, index) => index + 1));
  });

  it.each(records)("%s says its number, status, question and decision", (name) => {
    const text = read(join("docs/adr", name));
    expect(text).toMatch(new RegExp(`^# ${Number(name.slice(0, 4))}\\. `));
    expect(text).toMatch(/^Status: \w+, \d{4}-\d{2}-\d{2}/m);
    expect(text).toMatch(/^## Question/m);
    expect(text).toMatch(/^## Decision/m);
  });
});

describe("docs/outlook-notes.md", () => {
  const rows = read("docs/outlook-notes.md")
    .split("\n")
    .filter((line) => line.startsWith("| ") && !line.startsWith("| ---") && !line.startsWith("| symptom"));

  it("has five answers to each trap: symptom, cause, what we do, where it is told, whether we saw it", () => {
    const incomplete = rows.filter(
      (row) =>
        row
          .split("|")
          .slice(1, -1)
          .filter((cell) => cell.trim() !== "").length !== 5,
    );
    expect(rows.length).toBeGreaterThan(20);
    expect(incomplete).toEqual([]);
  });
});

describe("docs/architecture.md", () => {
  const text = read("docs/architecture.md");

  it("has a row for every room of src", () => {
    const rooms = readdirSync(join(root, "src"), { withFileTypes: true }).filter((entry) =>
      entry.isDirectory(),
    );
    const missing = rooms.map(({ name }) => `| \`src/${name}\` |`).filter((row) => !text.includes(row));
    expect(missing).toEqual([]);
  });

  it("names the header that the send bundle writes", () => {
    expect(text).toContain(VERDICT_HEADER);
  });
});

describe("the lock file", () => {
  it("names no registry at all, so that npm ci works with anybody's", () => {
    expect(read("package-lock.json")).not.toMatch(/"resolved": "https?:/);
  });
});
