/** What Graph answers is looked at before it is believed; what it says besides is not looked at. */
export type Properties = Readonly<Record<string, unknown>>;

export const isRecord = (value: unknown): value is Properties =>
  typeof value === "object" && value !== null && !Array.isArray(value);

export const textOf = (value: unknown): string => (typeof value === "string" ? value : "");

/** A whole number from 0 up; undefined for all else. */
export const countOf = (value: unknown): number | undefined =>
  typeof value === "number" && Number.isSafeInteger(value) && value >= 0 ? value : undefined;

export const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/** The object that these bytes hold as JSON; undefined where they hold none. */
export function readJson(bytes: Uint8Array): Properties | undefined {
  try {
    const value: unknown = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
    return isRecord(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

/** The code of an error, as `ErrorItemNotFound`. */
export const errorCode = (body: unknown): string =>
  isRecord(body) && isRecord(body["error"]) ? textOf(body["error"]["code"]) : "";

/** Asks for the size: v1.0 has no property for it, so we name that of MAPI (PidTagMessageSize). */
export const SIZE = "singleValueExtendedProperties($filter=id eq 'Long 0x0E08')";

/** The size in bytes. The answer writes the property's number in another way (`Long 0xe08`) than it was asked for. */
export function sizeOf(entity: Properties): number | undefined {
  for (const property of listOf(entity["singleValueExtendedProperties"])) {
    if (!isRecord(property)) continue;
    const [, number = ""] = /^(?:Long|Integer) 0x([\da-f]{1,8})$/i.exec(textOf(property["id"])) ?? [];
    const value = textOf(property["value"]);
    if (Number.parseInt(number, 16) === 0x0e08 && /^\d{1,12}$/.test(value)) return Number(value);
  }
  return undefined;
}

/** `/me/messages?$top=250`, escaped as both a request and a part of a batch want it. */
export const query = (path: string, options: Readonly<Record<string, string | undefined>>): string =>
  `${path}?${Object.entries(options)
    .flatMap(([name, value]) => (value === undefined ? [] : [`${name}=${encodeURIComponent(value)}`]))
    .join("&")}`;

/**
 * The address of a `nextLink`, where it leads to the same server and version as `base`: a token must not be sent anywhere
 * else. Undefined for any other.
 */
export function linkBelow(base: string, link: unknown): string | undefined {
  if (typeof link !== "string") return undefined;
  try {
    const url = new URL(link);
    const root = new URL(base);
    const isBelow =
      url.origin === root.origin && url.username === "" && url.pathname.startsWith(`${root.pathname}/`);
    return isBelow ? url.href : undefined;
  } catch {
    return undefined;
  }
}
