import { countOf, isRecord, listOf, textOf, type Properties } from "./graph-values";

export interface BatchItem {
  /** Below the base: `/me/messages/AAkALgAA/move`. */
  readonly path: string;
  /** Sent by POST; without it the item is a GET. */
  readonly body?: Properties;
}

export interface ItemAnswer {
  readonly status: number;
  readonly retryAfter: string | undefined;
  readonly length: number | undefined;
  readonly body: unknown;
}

/** An item without an answer is as one whose answer was lost on the way. */
export const unanswered: ItemAnswer = {
  status: 504,
  retryAfter: undefined,
  length: undefined,
  body: undefined,
};

function readItem({ status, headers, body }: Properties): ItemAnswer {
  const header = (wanted: string): string | undefined => {
    const [, value] =
      Object.entries(isRecord(headers) ? headers : {}).find(([name]) => name.toLowerCase() === wanted) ?? [];
    return typeof value === "string" ? value : undefined;
  };
  const length = header("content-length") ?? "";
  return {
    status: countOf(status) ?? unanswered.status,
    retryAfter: header("retry-after"),
    length: /^\d{1,12}$/.test(length) ? Number(length) : undefined,
    body,
  };
}

/** The items as a batch writes them; their ids are their places, from 1. */
export const written = (items: readonly BatchItem[]): string =>
  JSON.stringify({
    requests: items.map(({ path, body }, index) => ({
      id: String(index + 1),
      method: body ? "POST" : "GET",
      url: path,
      headers: {
        Prefer: 'IdType="ImmutableId"',
        ...(body ? { "Content-Type": "application/json" } : {}),
      },
      ...(body ? { body } : {}),
    })),
  });

/** The answers of a batch by the ids of its items: they come in any order, and some may be missing. */
export const readBatch = (body: Properties | undefined): ReadonlyMap<string, ItemAnswer> =>
  new Map(
    listOf(body?.["responses"])
      .filter(isRecord)
      .map((one) => [textOf(one["id"]), readItem(one)]),
  );
