import { parseArgs } from "node:util";
import type { Locale } from "../i18n";

/** The command line taken apart. */
export interface Options {
  readonly words: readonly string[];
  readonly rank: string;
  readonly policy: string | undefined;
  readonly json: boolean;
  readonly batch: boolean;
  readonly now: string | undefined;
  readonly zone: string | undefined;
  readonly days: string | undefined;
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

/** What of a command line makes no sense. */
export interface OptionFault {
  readonly fault: "unknownOption" | "optionNeedsValue" | "optionTakesNoValue";
  /** As it was written, without its value. */
  readonly option: string;
}

/** Node names the option in quotation marks and says the rest in English. */
function optionFault(error: unknown): OptionFault | undefined {
  const { code, message } = error as { readonly code?: unknown; readonly message: string };
  const option = /'(?:-\w, )?(-[^' =]*)/.exec(message)?.[1];
  if (option === undefined) return undefined;
  if (code === "ERR_PARSE_ARGS_UNKNOWN_OPTION") return { fault: "unknownOption", option };
  if (code !== "ERR_PARSE_ARGS_INVALID_OPTION_VALUE") return undefined;
  const takesNone = /does not take/.test(message);
  return { fault: takesNone ? "optionTakesNoValue" : "optionNeedsValue", option };
}

/** Takes the command line apart, or says what of it makes no sense. */
export function readOptions(argv: readonly string[]): Options | OptionFault {
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
        now: { type: "string" },
        zone: { type: "string" },
        days: { type: "string" },
        help: { type: "boolean", short: "h", default: false },
        version: { type: "boolean", default: false },
      },
    });
    const { rank, policy, json, batch, now, zone, days, help, version } = values;
    return { words: positionals, rank, policy, json, batch, now, zone, days, help, version };
  } catch (error) {
    const fault = optionFault(error);
    if (!fault) throw error;
    return fault;
  }
}
