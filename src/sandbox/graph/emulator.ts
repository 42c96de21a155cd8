import { answerOf, badRequest, Refused, type Answer } from "./answer";
import { batchOf, runBatch, type BatchItem } from "./batch";
import { lowerCased, type World } from "./call";
import { faultBox, strikes } from "./faults";
import { hindrance, throttled } from "./hindrances";
import { mailboxState } from "./mailbox-state";
import { operationOf, type OperationName } from "./operations";
import { bearerOf, type Bearer } from "./permissions";
import type { EmulatorOptions, GraphEmulator, GraphRequest, LogEntry } from "./protocol";

interface ApiRequest extends Pick<BatchItem, "method" | "url" | "headers" | "body"> {
  readonly bearer: Bearer;
  readonly batched: boolean;
}

const ADDRESS = /^(.*?\/v1\.0)(\/[^?#]*)(?:\?([^#]*))?/;

const parsed = (text: string | undefined): unknown => {
  if (text === undefined || text === "") return undefined;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw new Refused(badRequest("Unable to read JSON request payload.", "BadRequest"));
  }
};

/**
 * Microsoft Graph v1.0 as far as old mail needs it, without a network: what comes out is checked against Microsoft's
 * own description of it (test/fixtures/schemas/graph).
 */
export function createGraphEmulator({
  mailbox,
  grants,
  now = () => Date.now(),
  faults = {},
}: EmulatorOptions): GraphEmulator {
  const box = faultBox(faults);
  const world: World = { mailbox, state: mailboxState(mailbox), box };
  const log: LogEntry[] = [];
  let http = 0;
  let underWay = 0;
  let peak = 0;

  const refusing = (run: () => Answer): Answer => {
    try {
      return run();
    } catch (error) {
      if (error instanceof Refused) return error.answer;
      throw error;
    }
  };

  function api({ method, url, headers, body, bearer, batched }: ApiRequest): Answer {
    const [, base = "", path = "", query = ""] = ADDRESS.exec(url) ?? [];
    const { name, run } = operationOf(method, path);
    const call = {
      ...{ method, base, path, params: new URLSearchParams(query), headers: lowerCased(headers), body },
      scopes: bearer.scopes,
    };
    const answer = refusing(() => hindrance(name, bearer, box) ?? run(call, world));
    log.push({ at: now(), operation: name, method, url, status: answer.status, batched });
    return answer;
  }

  function batch(base: string, body: unknown, bearer: Bearer): Answer {
    const items = batchOf(body);
    const { throttle } = box.faults();
    if (throttle?.wholeBatch && strikes(box.next("wholeBatch"), throttle)) return throttled(throttle);
    return answerOf(
      200,
      runBatch(items, (item) =>
        api({ ...item, url: `${base}/${item.url.replace(/^\//, "")}`, bearer, batched: true }),
      ),
    );
  }

  function answerTo({ method, url, headers, body }: GraphRequest): Answer {
    return refusing(() => {
      const bearer = bearerOf(lowerCased(headers)["authorization"], grants);
      const [, base = "", path] = ADDRESS.exec(url) ?? [];
      if (path !== "/$batch" || method !== "POST") {
        return api({ method, url, headers, body: parsed(body), bearer, batched: false });
      }
      const answer = refusing(() => batch(base, parsed(body), bearer));
      log.push({ at: now(), operation: "batch", method, url, status: answer.status, batched: false });
      return answer;
    });
  }

  return {
    log,
    setFaults: box.set,
    handle: async (request) => {
      http += 1;
      underWay += 1;
      peak = Math.max(peak, underWay);
      try {
        const { drop, delay = 0 } = box.faults();
        const isDropped = drop !== undefined && strikes(box.next("drop"), drop);
        // At least one turn, so that requests at a time are seen as such.
        await (delay > 0 ? new Promise((resolve) => setTimeout(resolve, delay)) : Promise.resolve());
        if (isDropped) throw new TypeError("Failed to fetch");
        const { status, headers, body } = answerTo(request);
        return { status, headers, body: body instanceof Uint8Array ? body : JSON.stringify(body) };
      } finally {
        underWay -= 1;
      }
    },
    counts: () => {
      const byOperation: Partial<Record<OperationName, number>> = {};
      for (const { operation } of log) byOperation[operation] = (byOperation[operation] ?? 0) + 1;
      return { api: log.filter(({ operation }) => operation !== "batch").length, http, byOperation, peak };
    },
  };
}
