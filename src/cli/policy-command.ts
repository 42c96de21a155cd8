import type { Locale } from "../i18n";
import { cliTexts } from "../i18n/cli";
import { builtInPolicy } from "../policy/document/built-in";
import type { PolicyDocument } from "../policy/document/fields";
import { failure, type ExitCode } from "./answer";
import { ClosedPipe, type Io } from "./io";
import { loadPolicy, type LocatedFault } from "./policy-check";
import { shown } from "./report";
import { readFile } from "./read-file";

const place = (file: string, { line, column }: LocatedFault): string =>
  `${shown(file)}:${String(line)}:${String(column)}: `;

const readable = (file: string, fault: LocatedFault, locale: Locale): string =>
  place(file, fault) + shown(cliTexts(locale).fault(fault)) + "\n";

/** `policy check FILE`: one line per fault; 0 where the document may be used, else 3. */
export async function checkPolicy(file: string, io: Io, locale: Locale, json: boolean): Promise<ExitCode> {
  const texts = cliTexts(locale);
  const source = await readFile(file, io);
  try {
    if (typeof source === "string") {
      const failed = failure(file, source, file, texts);
      await (json ? io.out(JSON.stringify(failed) + "\n") : io.err(shown(failed.error.message) + "\n"));
      return 3;
    }
    const loaded = loadPolicy(source);
    if ("policy" in loaded) {
      if (!json) await io.out(shown(texts.policyInOrder(file)) + "\n");
      return 0;
    }
    for (const fault of loaded.faults) {
      await io.out(json ? JSON.stringify(fault) + "\n" : readable(file, fault, locale));
    }
  } catch (error) {
    if (!(error instanceof ClosedPipe)) throw error;
  }
  return 3;
}

/** The policy to judge by: the built-in one, or a file. What is wrong with a file is told once, on standard error. */
export async function policyFor(
  file: string | undefined,
  io: Io,
  locale: Locale,
): Promise<PolicyDocument | { readonly unusable: string }> {
  if (file === undefined) return builtInPolicy;
  const source = await readFile(file, io);
  if (typeof source === "string") {
    await io.err(shown(cliTexts(locale).errors[source](file)) + "\n");
    return { unusable: file };
  }
  const loaded = loadPolicy(source);
  if ("policy" in loaded) return loaded.policy;
  for (const fault of loaded.faults) await io.err(readable(file, fault, locale));
  return { unusable: file };
}
