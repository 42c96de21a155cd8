import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { smoke } from "../../tools/smoke";

test("npm start -- --smoke: one line and one picture each for pass, warn and block", async () => {
  const out = fs.mkdtempSync(path.join(os.tmpdir(), "visto-bueno-smoke-"));
  const lines: string[] = [];
  const log = jest.spyOn(console, "log").mockImplementation((line: string) => void lines.push(line));
  try {
    expect(await smoke({ out })).toBe(true);
    expect(lines.map((line) => line.split(" ")[0])).toEqual(["pass", "warn", "block"]);
    expect(lines[0]).toContain("El mensaje salió.");
    expect(lines[1]).toContain("«in…til»");
    expect(lines[2]).toContain("actualizacion.exe");
    expect(fs.readdirSync(out).sort()).toEqual([
      "1-pass.png",
      "2-warn-pane.png",
      "2-warn.png",
      "3-block-pane.png",
      "3-block.png",
    ]);
  } finally {
    log.mockRestore();
    fs.rmSync(out, { recursive: true });
  }
});
