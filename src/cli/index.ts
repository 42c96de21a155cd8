import packageJson from "../../package.json";
import type { Locale } from "../i18n";
import { cliTexts } from "../i18n/cli";
import { builtInPolicy } from "../policy/document/built-in";
import { readAgeOptions, tellAges } from "./age";
import type { ExitCode } from "./answer";
import { checkBatch, checkFiles } from "./check";
import { inspectTool } from "./inspect";
import type { Io } from "./io";
import { localeIn, readOptions, type Options } from "./options";
import { checkPolicy, policyFor } from "./policy-command";
import { shown } from "./report";
import { scanTool } from "./scan";
import { sizeTool } from "./size";
import { runTool } from "./tool";
import { verify } from "./verify";

export { processIo } from "./process-io";

async function misused(io: Io, locale: Locale, what: string): Promise<ExitCode> {
  await io.err(`visto-bueno: ${shown(what)}\n${cliTexts(locale).usage.seeHelp}\n`);
  return 3;
}

async function run(options: Options, io: Io, locale: Locale): Promise<ExitCode> {
  const { usage } = cliTexts(locale);
  const [command = "", ...words] = options.words;

  if (command === "check") {
    if (options.batch && words.length > 0) return misused(io, locale, usage.batchAndFiles);
    if (!options.batch && words.length === 0) return misused(io, locale, usage.noFiles);
    const by = { policy: await policyFor(options.policy, io, locale), locale, io };
    return options.batch
      ? checkBatch(io, by, options.rank)
      : checkFiles(words, io, by, options.rank, options.json);
  }
  if (command === "scan") {
    if (options.batch && words.length > 0) return misused(io, locale, usage.batchAndFiles);
    const policy = await policyFor(options.policy, io, locale);
    return runTool(scanTool(policy), words, io, locale, options.json);
  }
  if (command === "inspect" || command === "size") {
    if (options.batch && words.length > 0) return misused(io, locale, usage.batchAndFiles);
    return command === "inspect"
      ? runTool(inspectTool, words, io, locale, options.json)
      : runTool(sizeTool, words, io, locale, options.json);
  }
  if (command === "age") {
    const [mailbox, ...others] = words;
    if (mailbox === undefined || others.length > 0)
      return misused(io, locale, cliTexts(locale).age.oneMailbox);
    const asked = readAgeOptions(options, cliTexts(locale));
    if ("wrong" in asked) return misused(io, locale, asked.wrong);
    return tellAges(mailbox, asked, await policyFor(options.policy, io, locale), io, locale);
  }
  if (command === "verify") {
    const isOneDownload = words.every((word) => /\.zip$/i.test(word));
    if (words.length === 0 || (words.length > 1 && !isOneDownload))
      return misused(io, locale, cliTexts(locale).verify.oneFolder);
    return verify(words, io, locale, options.json);
  }
  if (command === "policy" && words[0] === "check") {
    const [, file, ...others] = words;
    if (file === undefined || others.length > 0) return misused(io, locale, usage.onePolicy);
    return checkPolicy(file, io, locale, options.json);
  }
  return misused(
    io,
    locale,
    usage.unknownCommand(options.words.slice(0, command === "policy" ? 2 : 1).join(" ")),
  );
}

/** `visto-bueno` with these arguments (docs/cli-contract.md); resolves with the exit code. */
export async function main(argv: readonly string[], io: Io): Promise<ExitCode> {
  const asked = localeIn(argv);
  if (typeof asked === "object") return misused(io, "es-MX", cliTexts("es-MX").usage.language(asked.unknown));
  const options = readOptions(argv);
  if ("fault" in options) return misused(io, asked, cliTexts(asked).usage[options.fault](options.option));
  if (options.version) {
    await io.out(`visto-bueno ${packageJson.version}\n`);
    return 0;
  }
  if (options.help) {
    await io.out(cliTexts(asked).help(builtInPolicy.ranks.map(({ id }) => id).join(", ")));
    return 0;
  }
  if (options.words.length === 0) {
    await io.err(cliTexts(asked).help(builtInPolicy.ranks.map(({ id }) => id).join(", ")));
    return 3;
  }
  return run(options, io, asked);
}
