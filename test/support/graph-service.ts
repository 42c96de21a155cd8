import { createGraphEmulator } from "../../src/sandbox/graph/emulator";
import { emulatedToken } from "../../src/sandbox/graph/permissions";
import type { EmulatorOptions } from "../../src/sandbox/graph/protocol";
import { hourly, mailboxWith } from "./graph-mailbox";
import { validateExchange } from "./graph-schema";

/** The emulator, asked as a client would, and each request and answer held to Microsoft's description. */

export const BASE = "https://graph.microsoft.com/v1.0";
export const SIZE = "singleValueExtendedProperties($filter=id eq 'Long 0x0E08')";
export const immutable = { Prefer: 'IdType="ImmutableId"' };

export type Json = Readonly<Record<string, unknown>>;
export interface Listed {
  readonly value: readonly (Json & { readonly id: string; readonly subject?: string })[];
  readonly "@odata.count"?: number;
  readonly "@odata.nextLink"?: string;
}
export interface Asking {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
  readonly scope?: string;
  readonly number?: number;
  /** The request itself is one that the description forbids. */
  readonly isWrong?: boolean;
}

export function service(options: Partial<EmulatorOptions> = {}) {
  const emulator = createGraphEmulator({ mailbox: mailboxWith(hourly(30)), ...options });
  async function ask(url: string, asking: Asking = {}) {
    const { method = "GET", headers = {}, body, scope = "Mail.ReadWrite+User.Read", number = 1 } = asking;
    const request = {
      method,
      url: url.startsWith("https:") ? url : `${BASE}${url}`,
      headers: {
        Authorization: `Bearer ${emulatedToken([scope], number)}`,
        ...(body === undefined ? {} : { "Content-Type": "application/json" }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    };
    const response = await emulator.handle(request);
    if (!asking.isWrong) expect(validateExchange(request, response)).toEqual([]);
    const json = typeof response.body === "string" ? (JSON.parse(response.body) as Json) : {};
    return { ...response, json, listed: json as unknown as Listed };
  }
  const codeOf = async (url: string, asking?: Asking): Promise<string> => {
    const { status, json } = await ask(url, { isWrong: true, ...asking });
    return `${status} ${(json["error"] as { code: string } | undefined)?.code ?? ""}`.trim();
  };
  const move = (id: string, headers = {}) =>
    ask(`/me/messages/${id}/move`, { method: "POST", body: { destinationId: "deleteditems" }, headers });
  const batch = async (requests: readonly Json[], asking: Asking = {}) => {
    const answer = await ask("/$batch", { method: "POST", body: { requests }, ...asking });
    return answer.json["responses"] as readonly {
      readonly id: string;
      readonly status: number;
      readonly headers: Readonly<Record<string, string>>;
      readonly body: Json & string;
    }[];
  };
  return { emulator, ask, codeOf, move, batch };
}

export const query = (options: Readonly<Record<string, string | number>>): string =>
  Object.entries(options)
    .map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
    .join("&");

export const ageing = {
  $filter: "receivedDateTime lt 2026-08-02T00:00:00Z",
  $orderby: "receivedDateTime",
  $select: "id,subject,receivedDateTime",
};
export const subjects = ({ value }: Listed): readonly (string | undefined)[] =>
  value.map(({ subject }) => subject);
