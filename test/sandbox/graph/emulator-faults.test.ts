import type { GraphFaults } from "../../../src/sandbox/graph/faults";
import { hourly, mailboxWith, mimeOf } from "../../support/graph-mailbox";
import { ageing, BASE, immutable, query, service, subjects, type Json } from "../../support/graph-service";

/** Held to Microsoft's description: every request and every answer, unless a request is meant to be wrong. */

describe("batches", () => {
  const get = (id: string, url: string, more: Json = {}): Json => ({ id, method: "GET", url, ...more });

  it("answer all items, in another order, each with its status; bytes as base64", async () => {
    const { emulator, ask, batch } = service();
    const [{ id } = { id: "" }] = (await ask(`/me/messages?${query(ageing)}`)).listed.value;
    const answers = await batch([
      get("1", `/me/messages/${id}/$value`),
      get("2", "/me/messages/none/$value"),
      get("3", "me/mailFolders/inbox"),
      get("4", `/me/messages/${id}/move`, {
        method: "POST",
        headers: { "Content-Type": "application/json" },
        body: { destinationId: "deleteditems" },
      }),
    ]);
    expect(answers.map((one) => one.id)).not.toEqual(["1", "2", "3", "4"]);
    const byId = new Map(answers.map((one) => [one.id, one]));
    expect(byId.get("1")).toMatchObject({ status: 200, headers: { "Content-Type": "text/plain" } });
    expect(Buffer.from(byId.get("1")!.body, "base64")).toEqual(Buffer.from(mimeOf("m0")));
    expect(["2", "3", "4"].map((one) => byId.get(one)?.status)).toEqual([404, 200, 201]);
    expect(emulator.counts()).toMatchObject({
      api: 5,
      http: 2,
      byOperation: { batch: 1, getMime: 2, moveMessage: 1 },
    });
  });

  it("skip what depends on a failed one", async () => {
    const { batch } = service();
    const answers = await batch([
      get("1", "/me/messages/none"),
      get("2", "/me/mailFolders", { dependsOn: ["1"] }),
      get("3", "/me/mailFolders", { dependsOn: ["2"] }),
      get("4", "/me/mailFolders"),
    ]);
    const statuses = new Map(answers.map(({ id, status }) => [id, status]));
    expect([...statuses].sort()).toEqual([
      ["1", 404],
      ["2", 424],
      ["3", 424],
      ["4", 200],
    ]);
  });

  it.each([
    ["more than twenty", Array.from({ length: 21 }, (_, index) => get(String(index), "/me/mailFolders"))],
    ["none", []],
    ["an id twice", [get("1", "/me/mailFolders"), get("1", "/me/messages")]],
    ["a whole address", [get("1", `${BASE}/me/messages`)]],
    [
      "a body without its type",
      [get("1", "/me/messages/a/move", { method: "POST", body: { destinationId: "a" } })],
    ],
  ])("are refused as a whole: %s", async (_, requests) => {
    const { codeOf } = service();
    expect(await codeOf("/$batch", { method: "POST", body: { requests } })).toBe("400 BadRequest");
  });
});

describe("faults", () => {
  const faulty = (faults: GraphFaults) => service({ faults });
  const statuses = async (
    count: number,
    faults: GraphFaults,
    url = "/me/mailFolders",
  ): Promise<readonly number[]> => {
    const { ask } = faulty(faults);
    const found: number[] = [];
    for (let index = 0; index < count; index += 1) found.push((await ask(url)).status);
    return found;
  };

  it("throttles the first requests, or every third, and says for how long", async () => {
    expect(await statuses(4, { throttle: { first: 2, retryAfter: 3 } })).toEqual([429, 429, 200, 200]);
    expect(await statuses(6, { throttle: { every: 3 } })).toEqual([200, 200, 429, 200, 200, 429]);
    const { ask } = faulty({ throttle: { first: 1, retryAfter: 3, status: 503 } });
    expect(await ask("/me/messages")).toMatchObject({ status: 503, headers: { "Retry-After": "3" } });
  });

  it("throttles items of a batch that as a whole goes well, or the whole", async () => {
    const requests = ["1", "2", "3"].map((id) => ({ id, method: "GET", url: "/me/mailFolders" }));
    const single = await faulty({ throttle: { first: 2, retryAfter: 7 } }).batch(requests);
    expect(single.filter(({ status }) => status === 429)).toMatchObject([
      { headers: { "Retry-After": "7" } },
      { headers: { "Retry-After": "7" } },
    ]);
    const { codeOf } = faulty({ throttle: { first: 1, wholeBatch: true } });
    expect(await codeOf("/$batch", { method: "POST", body: { requests } })).toBe("429 ApplicationThrottled");
  });

  it("cannot give a page above a size", async () => {
    const faults = { largestPage: { top: 5, status: 504 } } as const;
    expect(await statuses(1, faults, "/me/messages?$top=6")).toEqual([504]);
    expect(await statuses(1, faults, "/me/messages?$top=5")).toEqual([200]);
  });

  it.each([
    ["forgets the link", { dropNextLink: { first: 1 } }, [["m0", "m1"]]],
    [
      "repeats at an edge",
      { repeatAtEdge: true },
      [
        ["m0", "m1"],
        ["m1", "m2"],
        ["m2", "m3"],
      ],
    ],
    ["skips at an edge", { skipAtEdge: true }, [["m0", "m1"], ["m3"]]],
  ] as const)("%s", async (_, faults, pages) => {
    const { ask } = service({ mailbox: mailboxWith(hourly(4)), faults });
    let url: string | undefined = `/me/messages?${query({ ...ageing, $top: 2 })}`;
    const found: unknown[] = [];
    while (url !== undefined) {
      const { listed } = await ask(url);
      found.push(subjects(listed).map((one) => one?.slice("Asunto ".length)));
      url = listed["@odata.nextLink"];
    }
    expect(found).toEqual(pages);
  });

  it("loses a message between the list and the fetch", async () => {
    const { ask, codeOf } = faulty({ vanish: { keys: ["m1"] } });
    const { value } = (await ask(`/me/messages?${query(ageing)}`)).listed;
    expect(await codeOf(`/me/messages/${value[0]?.id ?? ""}/$value`)).toBe("200");
    expect(await codeOf(`/me/messages/${value[1]?.id ?? ""}/$value`)).toBe("404 ErrorItemNotFound");
  });

  it("changes even lasting ids, cuts MIME", async () => {
    const { ask, move } = faulty({ changeIdsOnMove: true, cutMime: { first: 1 } });
    const [{ id } = { id: "" }] = (await ask(`/me/messages?${query(ageing)}`, { headers: immutable })).listed
      .value;
    expect((await ask(`/me/messages/${id}/$value`)).body).toHaveLength(Math.floor(mimeOf("m0").length / 2));
    expect((await ask(`/me/messages/${id}/$value`)).body).toHaveLength(mimeOf("m0").length);
    expect((await move(id, immutable)).json["id"]).not.toBe(id);
  });

  it("lets a token expire, so that a new one helps; takes permission back, so that none does", async () => {
    expect(await statuses(3, { expireTokenAfter: 2 })).toEqual([200, 200, 401]);
    const { codeOf } = faulty({ expireTokenAfter: 1 });
    expect(await codeOf("/me/messages")).toBe("200");
    expect(await codeOf("/me/messages")).toBe("401 InvalidAuthenticationToken");
    expect(await codeOf("/me/messages", { number: 2 })).toBe("200");
    expect(await statuses(3, { withdrawAfter: 2 })).toEqual([200, 200, 403]);
  });

  it("drops the connection, until the faults are taken away", async () => {
    const { emulator, ask } = faulty({ drop: { after: 0 } });
    await expect(ask("/me/messages")).rejects.toThrow("Failed to fetch");
    emulator.setFaults({});
    expect((await ask("/me/messages")).status).toBe(200);
    expect(emulator.counts()).toMatchObject({ http: 2, api: 1 });
  });
});
