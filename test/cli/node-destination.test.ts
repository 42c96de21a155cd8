import { chmod, mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { nodeDestination } from "../../src/cli/node-destination";
import { nodeFailure } from "../../src/cli/node-failure";
import { destinationContract } from "../ageing/folder/destination-contract";

const newFolder = (): Promise<string> => mkdtemp(join(tmpdir(), "visto-bueno-destination-"));
const drop = (folder: string): Promise<void> => rm(folder, { recursive: true, force: true });
const text = new TextEncoder();

describe("a folder of this computer", () => {
  destinationContract(async () => {
    const folder = await newFolder();
    return { destination: nodeDestination(folder), close: () => drop(folder) };
  });

  let folder: string;
  beforeEach(async () => {
    folder = await newFolder();
  });
  afterEach(() => drop(folder));

  test("that is no longer there is gone, and nothing makes it anew", async () => {
    const destination = nodeDestination(folder);
    await drop(folder);
    const gone = { why: "gone" };
    await expect(destination.list()).rejects.toMatchObject(gone);
    await expect(destination.read("a.eml")).rejects.toMatchObject(gone);
    await expect(destination.write("a.eml", text.encode("x"))).rejects.toMatchObject(gone);
    await expect(destination.append("a.eml", text.encode("x"))).rejects.toMatchObject(gone);
    await expect(destination.remove("a.eml")).rejects.toMatchObject(gone);
    await expect(readdir(folder)).rejects.toMatchObject({ code: "ENOENT" });
  });

  test("is not left by links", async () => {
    const outside = await newFolder();
    try {
      await writeFile(join(outside, "secreto.txt"), "secreto");
      await mkdir(join(folder, "a"));
      await symlink(outside, join(folder, "a", "enlace"));
      await symlink(join(outside, "secreto.txt"), join(folder, "copia.txt"));
      await symlink(".", join(folder, "círculo"));
      const destination = nodeDestination(folder);
      expect(await destination.list()).toEqual([]);
      expect(await destination.read("copia.txt")).toBeUndefined();
      expect(await destination.read("a/enlace/secreto.txt")).toBeUndefined();
      await expect(destination.write("a/enlace/nuevo.txt", text.encode("x"))).rejects.toMatchObject({
        why: "denied",
      });
      await expect(destination.write("copia.txt", text.encode("x"))).rejects.toMatchObject({ why: "denied" });
      await destination.remove("a/enlace/secreto.txt");
      expect(await readdir(outside)).toEqual(["secreto.txt"]);
      expect(await readFile(join(outside, "secreto.txt"), "utf8")).toBe("secreto");
    } finally {
      await drop(outside);
    }
  });

  test("may itself be reached by a link", async () => {
    const link = `${folder}-link`;
    await symlink(folder, link);
    try {
      await nodeDestination(link).write("a/b.eml", text.encode("x"));
      expect(await nodeDestination(folder).list()).toEqual(["a/b.eml"]);
    } finally {
      await rm(link);
    }
  });

  // Root may do anything.
  if (process.getuid?.() !== 0) {
    test("that may not be written in says so", async () => {
      await chmod(folder, 0o500);
      await expect(nodeDestination(folder).write("a.eml", text.encode("x"))).rejects.toMatchObject({
        why: "denied",
      });
      await chmod(folder, 0o700);
    });
  }
});

test.each([
  ["ENOSPC", "full"],
  ["EDQUOT", "full"],
  ["EACCES", "denied"],
  ["EPERM", "denied"],
  ["EROFS", "denied"],
  ["EIO", "failed"],
])("%s is told as %s", (code, why) => {
  expect(nodeFailure(Object.assign(new Error(), { code }), "a.eml")).toMatchObject({ why, path: "a.eml" });
});
