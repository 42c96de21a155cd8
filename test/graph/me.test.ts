import Ajv from "ajv/dist/2020";
import fc from "fast-check";
import { titleFromGraph, type TitleAnswer } from "../../src/graph/me";
import type { SignIn, SignInAnswer, SignInManner } from "../../src/graph/sign-in";
import schema from "../fixtures/schemas/graph/me.schema.json";

/** The directory is emulated; what it answers in good order is held to Microsoft's own schema. */

const ajv = new Ajv({ strict: false }).addSchema(schema, "graph");
const fits = (name: string, value: unknown): boolean => ajv.validate<unknown>(`graph#/$defs/${name}`, value);

const mailbox = "aperez@sre.gob.mx";
const ana = {
  jobTitle: "Jefa de Depto. de Visas",
  mail: mailbox,
  userPrincipalName: "ana.perez@sre.onmicrosoft.com",
  proxyAddresses: [`SMTP:${mailbox}`],
};

const json = (body: unknown, status = 200, headers: Record<string, string> = {}): Response =>
  new Response(typeof body === "string" ? body : JSON.stringify(body), { status, headers });
const refusal = (status: number, headers: Record<string, string> = {}): Response =>
  json({ error: { code: "Refused", message: "No." } }, status, headers);

interface Asked {
  readonly url: URL;
  readonly init: RequestInit;
}

/** A directory that gives these answers one after the other. */
function directory(...answers: readonly (Response | Error | "silence")[]): readonly Asked[] {
  const asked: Asked[] = [];
  jest.spyOn(globalThis, "fetch").mockImplementation((url, init = {}) => {
    const answer = answers[asked.length] ?? new Error("asked too often");
    asked.push({ url: new URL(url instanceof Request ? url.url : url), init });
    if (answer === "silence") {
      return new Promise((_, reject) => {
        init.signal?.addEventListener("abort", () => reject(new DOMException("aborted", "AbortError")));
      });
    }
    return answer instanceof Error ? Promise.reject(answer) : Promise.resolve(answer);
  });
  return asked;
}

/** Gives `token-1`, `token-2` …, and remembers how it was asked. */
function signIn(
  answer?: SignInAnswer,
): SignIn & { readonly asked: (readonly [readonly string[], SignInManner])[] } {
  const asked: (readonly [readonly string[], SignInManner])[] = [];
  return {
    asked,
    token: (scopes, manner = {}) => {
      asked.push([scopes, manner]);
      return Promise.resolve(answer ?? { state: "token", token: `token-${asked.length}` });
    },
  };
}

const authorization = ({ init }: Asked) => new Headers(init.headers).get("Authorization");

afterEach(() => {
  jest.restoreAllMocks();
  jest.useRealTimers();
});

test("asks once, for one scope, one address and what is used, and gives the title", async () => {
  const asked = directory(json(ana));
  const desk = signIn();
  expect(fits("microsoft.graph.user", ana)).toBe(true);
  expect(await titleFromGraph(desk, mailbox, { silently: true })).toEqual({
    state: "known",
    title: "Jefa de Depto. de Visas",
  });
  expect(desk.asked).toEqual([[["User.Read"], { silently: true }]]);
  expect(asked).toHaveLength(1);
  const { url, init } = asked[0]!;
  expect(url.origin + url.pathname).toBe("https://graph.microsoft.com/v1.0/me");
  expect([...url.searchParams.keys()]).toEqual(["$select"]);
  expect(fits("select", url.searchParams.get("$select")!.split(","))).toBe(true);
  expect(authorization(asked[0]!)).toBe("Bearer token-1");
  expect(init).toMatchObject({ credentials: "omit", redirect: "error", cache: "no-store" });
});

test.each<[string, object]>([
  ["the mail address, in other case", { mail: "APerez@SRE.gob.mx" }],
  ["the name it signs in by", { userPrincipalName: mailbox }],
  ["a former address", { proxyAddresses: ["SMTP:ana@sre.gob.mx", `smtp:${mailbox}`] }],
])("knows the person of the mailbox by %s", async (_, more) => {
  const somebody = {
    jobTitle: "Analista",
    mail: null,
    userPrincipalName: "x@y.z",
    proxyAddresses: [],
    ...more,
  };
  expect(fits("microsoft.graph.user", somebody)).toBe(true);
  directory(json(somebody));
  expect(await titleFromGraph(signIn(), mailbox)).toEqual({ state: "known", title: "Analista" });
});

test("takes the word of the directory where the host does not tell the mailbox", async () => {
  directory(json({ ...ana, mail: null }));
  expect(await titleFromGraph(signIn(), undefined)).toMatchObject({ state: "known" });
});

test.each<[string, Response | Error, string]>([
  ["has no title", json({ ...ana, jobTitle: null }), "noTitle"],
  ["has a title of white space", json({ ...ana, jobTitle: " \u00a0 " }), "noTitle"],
  ["does not know the person", refusal(404), "noTitle"],
  [
    "speaks of another account",
    json({ ...ana, mail: "otra@sre.gob.mx", proxyAddresses: [] }),
    "otherAccount",
  ],
  ["speaks of nobody", json({ jobTitle: "Analista" }), "otherAccount"],
  ["says no", refusal(403), "refused"],
  ["cannot read the question", refusal(400), "failed"],
  ["fails", refusal(500), "failed"],
  ["is busy for long", refusal(429, { "Retry-After": "120" }), "busy"],
  ["is busy and does not say for how long", refusal(503), "busy"],
  ["is busy until a date", refusal(429, { "Retry-After": "Wed, 25 Nov 2026 07:28:00 GMT" }), "busy"],
  ["is slow behind its gateway", refusal(504), "busy"],
  ["cannot be reached", new TypeError("Failed to fetch"), "offline"],
  ["answers no JSON", json("<html>"), "failed"],
  ["answers nothing", json(""), "failed"],
  ["answers a list", json([ana]), "failed"],
  ["answers null", json("null"), "failed"],
  ["answers without a title", json({ mail: mailbox }), "failed"],
  ["gives a title that is no text", json({ ...ana, jobTitle: { es: "Analista" } }), "failed"],
  ["answers without end", json({ ...ana, aboutMe: "x".repeat(100_000) }), "failed"],
])("when the directory %s, nothing is taken for a title", async (_, answer, why) => {
  const asked = directory(answer);
  expect(await titleFromGraph(signIn(), mailbox)).toEqual({ state: "failed", why });
  expect(asked).toHaveLength(1);
});

test("without a token the directory is not asked", async () => {
  const asked = directory();
  const desk = signIn({ state: "failed", why: "cancelled" });
  expect(await titleFromGraph(desk, mailbox)).toEqual({ state: "failed", why: "cancelled" });
  expect(asked).toEqual([]);
});

test("a token that is not accepted is replaced once", async () => {
  const asked = directory(refusal(401), json(ana));
  const desk = signIn();
  expect(await titleFromGraph(desk, mailbox, { silently: true })).toMatchObject({ state: "known" });
  expect(desk.asked.map(([, manner]) => manner)).toEqual([
    { silently: true },
    { silently: true, anew: true },
  ]);
  expect(asked.map(authorization)).toEqual(["Bearer token-1", "Bearer token-2"]);
});

test("a second token that is not accepted is the end of it", async () => {
  const asked = directory(refusal(401), refusal(401), json(ana));
  expect(await titleFromGraph(signIn(), mailbox)).toEqual({ state: "failed", why: "refused" });
  expect(asked).toHaveLength(2);
});

test.each([429, 503, 504])("asked to come back in 2 seconds (%d), it does, once", async (status) => {
  jest.useFakeTimers();
  const asked = directory(refusal(status, { "Retry-After": "2" }), json(ana));
  const answer = titleFromGraph(signIn(), mailbox);
  await jest.advanceTimersByTimeAsync(1_900);
  expect(asked).toHaveLength(1);
  await jest.advanceTimersByTimeAsync(200);
  expect(await answer).toMatchObject({ state: "known" });
  expect(asked).toHaveLength(2);
});

test("a directory that stays busy is not pressed", async () => {
  jest.useFakeTimers();
  const asked = directory(
    refusal(429, { "Retry-After": "1" }),
    refusal(429, { "Retry-After": "1" }),
    json(ana),
  );
  const answer = titleFromGraph(signIn(), mailbox);
  await jest.advanceTimersByTimeAsync(60_000);
  expect(await answer).toEqual({ state: "failed", why: "busy" });
  expect(asked).toHaveLength(2);
});

test("a directory that never answers is not waited for, and the request is given up", async () => {
  jest.useFakeTimers();
  const asked = directory("silence");
  const answer = titleFromGraph(signIn(), mailbox);
  await jest.advanceTimersByTimeAsync(20_000);
  expect(await answer).toEqual({ state: "failed", why: "failed" });
  expect(asked[0]!.init.signal?.aborted).toBe(true);
});

test("whatever comes back, the answer is a title or a reason", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.oneof(fc.json(), fc.string()),
      fc.constantFrom(200, 400, 500),
      async (body, status) => {
        directory(json(body, status));
        const answer: TitleAnswer = await titleFromGraph(signIn(), mailbox);
        expect(["known", "failed"]).toContain(answer.state);
        jest.restoreAllMocks();
      },
    ),
    { numRuns: 300 },
  );
});
