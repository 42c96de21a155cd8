"use strict";
const { execFile } = require("node:child_process");
const fs = require("node:fs/promises");
const os = require("node:os");
const path = require("node:path");
const { promisify } = require("node:util");
const packageJson = require("../package.json");

const run = promisify(execFile);

/**
 * Unpacks the Chromium inside `@sparticuz/chromium` and says what it needs to start. Only its path is taken, never its
 * arguments: those switch web security off (stack.md §7).
 * @returns {Promise<{ executablePath: string, env: Record<string, string> }>}
 */
async function unpackBundled() {
  const version = packageJson.devDependencies["@sparticuz/chromium"];
  const owner = process.getuid?.() ?? "user";
  const folder = path.join(os.tmpdir(), `visto-bueno-chromium-${version}-${owner}`);
  const executablePath = path.join(folder, "chromium");
  if (!(await exists(executablePath))) await unpackInto(folder);
  return { executablePath, env: { ...(await libraries(executablePath, folder)), ...(await fonts(folder)) } };
}

/**
 * Into a folder of its own first and then renamed: two test files that start together must never run a half-written
 * program. The package unpacks into the temporary folder of its process and, when this variable is set before it is
 * imported, also the libraries that small systems lack.
 * @param {string} folder
 */
async function unpackInto(folder) {
  const fresh = await fs.mkdtemp(`${folder}-`);
  const script = 'import("@sparticuz/chromium").then((m) => m.default.executablePath())';
  try {
    await run(process.execPath, ["-e", script], {
      cwd: __dirname,
      env: { ...process.env, TMPDIR: fresh, AWS_LAMBDA_JS_RUNTIME: "nodejs20.x" },
    });
    await fs.rename(fresh, folder);
  } catch (error) {
    await fs.rm(fresh, { recursive: true, force: true });
    // Another process may have been first: then its folder is as good as ours.
    if (await exists(path.join(folder, "chromium"))) return;
    throw new Error("The Chromium inside @sparticuz/chromium could not be unpacked.", { cause: error });
  }
}

/** @param {string} executablePath @param {string} folder @returns {Promise<Record<string, string>>} */
async function libraries(executablePath, folder) {
  const { stdout } = await run("ldd", [executablePath]).catch(() => ({ stdout: "not found" }));
  if (!stdout.includes("not found")) return {};
  const known = process.env["LD_LIBRARY_PATH"];
  return { LD_LIBRARY_PATH: [path.join(folder, "al2023", "lib"), ...(known ? [known] : [])].join(":") };
}

/**
 * The package carries Open Sans: it stands in for the fonts of Outlook, so that pictures look the same on a machine
 * that has few fonts or none.
 * @param {string} folder
 * @returns {Promise<Record<string, string>>}
 */
async function fonts(folder) {
  const file = path.join(folder, "fonts.conf");
  const conf = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
  <dir>${path.join(folder, "fonts")}</dir>
  <cachedir>${path.join(folder, "fonts-cache")}</cachedir>
  <alias binding="same"><family>Segoe UI</family><prefer><family>Open Sans</family></prefer></alias>
  <alias binding="same"><family>sans-serif</family><prefer><family>Open Sans</family></prefer></alias>
</fontconfig>
`;
  if (!(await exists(file))) await fs.writeFile(file, conf);
  return { FONTCONFIG_FILE: file };
}

const exists = (/** @type {string} */ file) =>
  fs.access(file).then(
    () => true,
    () => false,
  );

module.exports = { unpackBundled };
