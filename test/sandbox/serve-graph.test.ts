import https from "node:https";
import path from "node:path";
import { emulatedToken } from "../../src/sandbox/graph/permissions";
import { startServers } from "../../tools/serve";
import { validateExchange } from "../support/graph-schema";

const FOREIGN = path.join(__dirname, "..", "fixtures", "foreign-addin");

interface Asking {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
}

let servers: Awaited<ReturnType<typeof startServers>>;
beforeAll(async () => {
  servers = await startServers({ dist: FOREIGN });
});
afterAll(() => servers.close());

interface Answer {
  readonly status: number;
  readonly headers: NodeJS.Dict<string | string[]>;
  readonly body: string;
}

const ask = (pathname: string, { method = "GET", headers = {}, body }: Asking = {}): Promise<Answer> =>
  new Promise((resolve, reject) => {
    const { port } = new URL(servers.hostUrl);
    const request = https.request({
      ...{ host: "127.0.0.1", port, path: pathname, method, headers, agent: false },
      // The certificate belongs to this run alone.
      rejectUnauthorized: false,
    });
    request.on("error", reject);
    request.on("response", (response) => {
      const parts: Buffer[] = [];
      response.on("data", (part: Buffer) => parts.push(part));
      response.on("end", () =>
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers,
          body: Buffer.concat(parts).toString("utf8"),
        }),
      );
    });
    request.end(body === undefined ? undefined : JSON.stringify(body));
  });

const bearer = { Authorization: `Bearer ${emulatedToken(["Mail.ReadWrite"], 1)}` };
const control = (name: string, body?: unknown): Promise<Answer> =>
  ask(`/graph/control/${name}`, body === undefined ? {} : { method: "POST", body });

describe("the emulated Graph of the sandbox", () => {
  test("answers as Microsoft describes it, with links to itself and for the add-in's origin alone", async () => {
    await control("reset", { seed: 1, count: 40 });
    const { status, headers, body } = await ask("/graph/v1.0/me/messages?$top=5&$count=true", {
      headers: { ...bearer, Origin: servers.addinUrl },
    });
    const request = {
      method: "GET",
      url: `${servers.hostUrl}/graph/v1.0/me/messages?$top=5&$count=true`,
      headers: bearer,
    };
    expect(validateExchange(request, { status, headers: {}, body })).toEqual([]);
    expect(JSON.parse(body)).toMatchObject({
      "@odata.count": 40,
      "@odata.nextLink": expect.stringMatching(`^${servers.hostUrl}/graph/v1\\.0/me/messages\\?`) as string,
    });
    expect(headers["access-control-allow-origin"]).toBe(servers.addinUrl);
    expect(headers["access-control-expose-headers"]).toContain("Retry-After");
  });

  test("lets the browser ask first whether the add-in may", async () => {
    const { status, headers } = await ask("/graph/v1.0/$batch", { method: "OPTIONS" });
    expect(status).toBe(204);
    expect(headers["access-control-allow-origin"]).toBe(servers.addinUrl);
    expect(headers["access-control-allow-methods"]).toContain("POST");
    for (const name of ["Authorization", "Content-Type", "Prefer"])
      expect(headers["access-control-allow-headers"]).toContain(name);
  });

  test("gives MIME to the byte, and moves in a batch", async () => {
    await control("reset", { seed: 3, now: "2026-11-23T15:00:00Z", count: 30 });
    const { value } = JSON.parse((await ask("/graph/v1.0/me/messages", { headers: bearer })).body) as {
      readonly value: readonly { readonly id: string }[];
    };
    const [first] = value;
    const mime = await ask(`/graph/v1.0/me/messages/${first?.id ?? ""}/$value`, { headers: bearer });
    expect(mime.body).toMatch(/^(From|To|Subject):? /);
    const moved = await ask("/graph/v1.0/$batch", {
      method: "POST",
      headers: { ...bearer, "Content-Type": "application/json" },
      body: {
        requests: value.map(({ id }, index) => ({
          id: String(index),
          method: "POST",
          url: `/me/messages/${id}/move`,
          headers: { "Content-Type": "application/json" },
          body: { destinationId: "deleteditems" },
        })),
      },
    });
    const { responses } = JSON.parse(moved.body) as {
      readonly responses: readonly { readonly status: number }[];
    };
    expect(responses.map(({ status }) => status)).toEqual(value.map(() => 201));
    expect(JSON.parse((await control("counts")).body)).toMatchObject({
      http: 3,
      byOperation: { moveMessage: value.length, batch: 1 },
    });
  });

  test("is made to misbehave, and told to stop", async () => {
    await control("faults", { throttle: { first: 1, retryAfter: 2 } });
    expect(await ask("/graph/v1.0/me/mailFolders", { headers: bearer })).toMatchObject({
      status: 429,
      headers: { "retry-after": "2" },
    });
    await control("faults", { drop: { after: 0 } });
    await expect(ask("/graph/v1.0/me/mailFolders", { headers: bearer })).rejects.toThrow();
    await control("faults", {});
    expect((await ask("/graph/v1.0/me/mailFolders", { headers: bearer })).status).toBe(200);
  });

  test("takes orders from the sandbox alone, and no others", async () => {
    const foreign = { method: "POST", body: {}, headers: { Origin: servers.addinUrl } };
    expect((await ask("/graph/control/reset", foreign)).status).toBe(403);
    expect((await ask("/graph/control/reset")).status).toBe(404);
    expect((await ask("/graph/control/constructor")).status).toBe(404);
    expect((await ask("/graph/control/faults", { method: "POST", body: "no" })).status).toBeLessThan(500);
    expect((await ask("/graph/beta/me")).status).toBe(404);
    expect((await ask("/config.json", { method: "POST", body: {} })).status).toBe(405);
    await control("faults", {});
  });
});
