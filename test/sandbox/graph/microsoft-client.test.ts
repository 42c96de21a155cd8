import {
  BatchRequestContent,
  BatchResponseContent,
  Client,
  GraphError,
  PageIterator,
  ResponseType,
  type BatchRequestStep,
  type BatchResponseBody,
  type PageCollection,
} from "@microsoft/microsoft-graph-client";
import { createGraphEmulator } from "../../../src/sandbox/graph/emulator";
import { emulatedToken } from "../../../src/sandbox/graph/permissions";
import type { EmulatorOptions, GraphEmulator } from "../../../src/sandbox/graph/protocol";
import { hourly, mailboxWith, mimeOf } from "../../support/graph-mailbox";
import { validateExchange } from "../../support/graph-schema";
import { ageing } from "../../support/graph-service";

/** Microsoft's own client, whose calls are not made to our measure, gets on with the emulator. */

interface Message {
  readonly id: string;
  readonly subject: string;
}

const bytesOf = async (body: BodyInit | null | undefined): Promise<string | undefined> =>
  body === undefined || body === null ? undefined : new Response(body).text();

/** The `fetch` that the client takes from its surroundings, as if the emulator were the network. */
function connect({ handle }: GraphEmulator): void {
  jest.spyOn(globalThis, "fetch").mockImplementation(async (input, init = {}) => {
    const given = new Request(input, init);
    const body = await bytesOf(init.body);
    const request = {
      method: given.method,
      url: given.url,
      headers: Object.fromEntries(given.headers),
      ...(body === undefined ? {} : { body }),
    };
    const response = await handle(request);
    expect(validateExchange(request, response)).toEqual([]);
    const { status, headers } = response;
    return new Response(response.body as BodyInit, { status, headers });
  });
}

function clientOf(options: Partial<EmulatorOptions> = {}, scope = "Mail.ReadWrite") {
  const emulator = createGraphEmulator({ mailbox: mailboxWith(hourly(30)), ...options });
  connect(emulator);
  const token = emulatedToken([scope, "User.Read"], 1);
  const client = Client.init({ authProvider: (done) => done(null, token) });
  return { emulator, client };
}

const pageOf = async (client: Client, size: number): Promise<PageCollection> =>
  (await client
    .api("/me/mailFolders/inbox/messages")
    .filter(ageing.$filter)
    .orderby("receivedDateTime")
    .select(["id", "subject", "receivedDateTime"])
    .expand("singleValueExtendedProperties($filter=id eq 'Long 0x0E08')")
    .header("Prefer", 'IdType="ImmutableId"')
    .top(size)
    .count(true)
    .get()) as PageCollection;

/** The client cuts scheme and host off: what is left must be the path of an item, which has no version. */
const step = (path: string, init?: RequestInit): Request =>
  new Request(`https://graph.microsoft.com${path}`, init);

async function batch(client: Client, steps: BatchRequestStep[]): Promise<BatchResponseContent> {
  const content = await new BatchRequestContent(steps).getContent();
  return new BatchResponseContent((await client.api("/$batch").post(content)) as BatchResponseBody);
}

afterEach(() => jest.restoreAllMocks());

it("pages through a folder with its PageIterator, and counts", async () => {
  const { client, emulator } = clientOf();
  const first = await pageOf(client, 7);
  const found: string[] = [];
  await new PageIterator(client, first, (message: Message) => {
    found.push(message.subject);
    return true;
  }).iterate();
  expect(found).toEqual(Array.from({ length: 24 }, (_, index) => `Asunto m${index}`));
  expect(first["@odata.count"]).toBe(24);
  expect(emulator.counts().http).toBe(4);
});

it("waits as it is told when it is throttled, and tries again", async () => {
  const { client, emulator } = clientOf({ faults: { throttle: { first: 1, retryAfter: 1 } } });
  const { value } = (await client.api("/me/mailFolders").get()) as PageCollection;
  expect(value).toHaveLength(4);
  const [refused, given] = emulator.log;
  expect([refused?.status, given?.status]).toEqual([429, 200]);
  expect(given!.at - refused!.at).toBeGreaterThanOrEqual(950);
});

it("fetches MIME, by itself and in a batch, and moves", async () => {
  const { client } = clientOf();
  const [a, b] = (await pageOf(client, 2)).value as [Message, Message];
  const raw = (await client
    .api(`/me/messages/${a.id}/$value`)
    .responseType(ResponseType.ARRAYBUFFER)
    .get()) as ArrayBuffer;
  expect(Buffer.from(raw)).toEqual(Buffer.from(mimeOf("m0")));

  const move = step(`/me/messages/${b.id}/move`, {
    method: "POST",
    headers: { "Content-Type": "application/json", Prefer: 'IdType="ImmutableId"' },
    body: JSON.stringify({ destinationId: "deleteditems" }),
  });
  const mime = step(`/me/messages/${a.id}/$value`);
  const answers = await batch(client, [
    { id: "mime", request: mime },
    { id: "none", request: step("/me/messages/none") },
    { id: "move", request: move },
  ]);
  const statusOf = (id: string) => answers.getResponseById(id).status;
  expect(["mime", "none", "move"].map(statusOf)).toEqual([200, 404, 201]);
  expect(await answers.getResponseById("move").json()).toMatchObject({
    id: b.id,
    parentFolderId: "AQMkDeleted",
  });
});

it("leaves out of a batch what depends on a failure", async () => {
  const { client } = clientOf();
  const answers = await batch(client, [
    { id: "none", request: step("/me/messages/none") },
    { id: "me", request: step("/me"), dependsOn: ["none"] },
  ]);
  expect(answers.getResponseById("me").status).toBe(424);
});

it("understands refusals", async () => {
  const { client } = clientOf({}, "Mail.ReadBasic");
  const refused: unknown = await pageOf(client, 5).catch((error: unknown) => error);
  expect(refused).toBeInstanceOf(GraphError);
  expect(refused).toMatchObject({ statusCode: 403, code: "ErrorAccessDenied" });
  const me = (await client.api("/me").select("jobTitle").get()) as { readonly jobTitle: string };
  expect(me.jobTitle).toBe("Jefa de Departamento");
});
