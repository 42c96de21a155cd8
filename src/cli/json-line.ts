import type { CliTexts } from "../i18n/cli";
import { failure, type Failed } from "./answer";

export type Json = Readonly<Record<string, unknown>>;

export const isObject = (value: unknown): value is Json =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** The object that a text holds as JSON; undefined where it holds none. */
export function parseObject(text: string): Json | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return isObject(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

/** A line of input: its `id`, which every answer gives back as it came, and all its members. */
export function readLine(
  line: string,
  texts: CliTexts,
): { readonly id: unknown; readonly members: Json } | Failed {
  const members = parseObject(line);
  if (!members) return failure(null, "bad-json", "", texts);
  if (!("id" in members)) return failure(null, "missing-field", "id", texts);
  return { id: members["id"], members };
}
