import { parseArgs } from "node:util";
import type { Locale } from "../i18n";

/** The command line taken apart. */
export interface Options {
  readonly words: readonly string[];
  readonly rank: string;
  readonly policy: string | undefined;
  readonly json: boolean;
  readonly batch: boolean;
  readonly help: boolean;
  readonly version: boolean;
}

const isLocale = (value: string): value is Locale => value === "es-MX" || value === "en-US";

/** The language asked for, looked at first, so that a fault in the rest is told in it. */
export function localeIn(argv: readonly string[]): Locale | { readonly unknown: string } {
  const given = parseArgs({ args: [...argv], options: { lang: { type: "string" } }, strict: false }).values
    .lang;
  if (given === undefined) return "es-MX";
  return typeof given === "string" && isLocale(given)
    ? given
    : { unknown: String(given === true ? "" : given) };
}

/** Takes the command line apart, or says what of it makes no sense. */
export function readOptions(argv: readonly string[]): Options | { readonly fault: string } {
  try {
    const { values, positionals } = parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: {
        rank: { type: "string", default: "unknown" },
        policy: { type: "string" },
        lang: { type: "string" },
        json: { type: "boolean", default: false },
        batch: { type: "boolean", default: false },
        help: { type: "boolean", short: "h", default: false },
        version: { type: "boolean", default: false },
      },
    });
    const { rank, policy, json, batch, help, version } = values;
    return { words: positionals, rank, policy, json, batch, help, version };
  } catch (error) {
    return { fault: error instanceof Error ? error.message : String(error) };
  }
}
