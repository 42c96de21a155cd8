import { readSync } from "node:fs";
import { open, readFile, stat } from "node:fs/promises";
import { ClosedPipe, type Io, type OpenFile } from "./io";

function writer(stream: NodeJS.WriteStream): (text: string) => Promise<void> {
  // The callback below tells; without a listener Node would end the process with a stack.
  stream.on("error", () => undefined);
  return (text) =>
    new Promise((resolve, reject) => {
      stream.write(text, (error) => {
        if (!error) resolve();
        else reject("code" in error && error.code === "EPIPE" ? new ClosedPipe() : error);
      });
    });
}

/** Ranges are read synchronously: those who look into files are synchronous, as they are in Outlook. */
async function openFile(path: string): Promise<OpenFile> {
  // Asked first: opening a pipe would wait for somebody to write.
  if (!(await stat(path)).isFile()) throw Object.assign(new Error(`${path} is no file`), { code: "EISDIR" });
  const handle = await open(path);
  return {
    length: (await handle.stat()).size,
    read(start, end) {
      const bytes = new Uint8Array(end - start);
      let filled = 0;
      while (filled < bytes.length) {
        const more = readSync(handle.fd, bytes, filled, bytes.length - filled, start + filled);
        if (more === 0) break;
        filled += more;
      }
      return bytes.subarray(0, filled);
    },
    close: () => handle.close(),
  };
}

/** The streams and files of this process; paths are relative to its working directory. */
export const processIo = (): Io => ({
  stdin: process.stdin,
  out: writer(process.stdout),
  err: writer(process.stderr),
  readFile: (path) => readFile(path),
  openFile,
});
