import { readFile } from "node:fs/promises";
import { ClosedPipe, type Io } from "./io";

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

/** The streams and files of this process; paths are relative to its working directory. */
export const processIo = (): Io => ({
  stdin: process.stdin,
  out: writer(process.stdout),
  err: writer(process.stderr),
  readFile: (path) => readFile(path),
});
