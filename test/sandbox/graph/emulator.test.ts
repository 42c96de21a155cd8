import { hourly, mailboxWith, message, mimeOf } from "../../support/graph-mailbox";
import { ageing, immutable, query, service, SIZE, subjects } from "../../support/graph-service";

/** Held to Microsoft's description: every request and every answer, unless a request is meant to be wrong. */

describe("folders", () => {
  it("lists those at the top, ten at most, and counts children and messages", async () => {
    const { ask } = service();
    const { listed } = await ask(
      `/me/mailFolders?${query({ $top: 2, $count: "true", $orderby: "displayName", $select: "id,displayName,childFolderCount,totalItemCount" })}`,
    );
    expect(listed["@odata.count"]).toBe(4);
    expect(listed.value).toEqual([
      { id: "AQMkInbox", displayName: "Bandeja de entrada", childFolderCount: 1, totalItemCount: 30 },
      { id: "AQMkDrafts", displayName: "Borradores", childFolderCount: 0, totalItemCount: 0 },
    ]);
    const next = await ask(listed["@odata.nextLink"] ?? "");
    expect(next.listed.value).toHaveLength(2);
    expect(next.listed["@odata.nextLink"]).toBeUndefined();
  });

  it("finds one by its id and by its name in any language, and its size under a shorter name", async () => {
    const { ask, codeOf } = service();
    const byName = await ask(`/me/mailFolders/inbox?${query({ $expand: SIZE })}`);
    const byId = await ask(`/me/mailFolders/AQMkInbox?${query({ $expand: SIZE })}`);
    expect(byName.json).toEqual(byId.json);
    expect(byId.json["singleValueExtendedProperties"]).toEqual([{ id: "Long 0xe08", value: "120000" }]);
    expect((await ask("/me/mailFolders/msgfolderroot/childFolders")).listed.value).toHaveLength(4);
    expect((await ask("/me/mailFolders/inbox/childFolders")).listed.value).toMatchObject([
      { id: "AQMkVisas" },
    ]);
    expect(await codeOf("/me/mailFolders/aqmkinbox")).toBe("404 ErrorFolderNotFound");
  });
});

describe("lists of messages", () => {
  it("gives ten, newest first, where nothing is asked", async () => {
    const { ask } = service();
    const { listed } = await ask("/me/messages");
    expect(listed.value).toHaveLength(10);
    expect(listed.value[0]).toMatchObject({
      subject: "Asunto m29",
      receivedDateTime: "2026-08-02T05:00:00Z",
    });
  });

  it.each([
    ["lt", "2026-08-01T02:00:00Z", ["m0", "m1"]],
    ["le", "2026-08-01T02:00:00Z", ["m0", "m1", "m2"]],
    ["ge", "2026-08-02T04:00:00Z", ["m28", "m29"]],
    ["gt", "2026-08-02T04:00:00Z", ["m29"]],
    ["ge", "2026-08-01T22:00:00-06:00", ["m28", "m29"]],
    ["ge 2026-08-01T03:00:00Z and receivedDateTime lt", "2026-08-01T05:00:00.000Z", ["m3", "m4"]],
  ])("filters: received %s %s", async (operator, instant, keys) => {
    const { ask } = service();
    const { listed } = await ask(
      `/me/mailFolders/inbox/messages?${query({ $filter: `receivedDateTime ${operator} ${instant}`, $orderby: "receivedDateTime asc" })}`,
    );
    expect(subjects(listed)).toEqual(keys.map((key) => `Asunto ${key}`));
  });

  it("goes from page to page by the link of each, and counts", async () => {
    const { ask } = service();
    let url: string | undefined =
      `/me/messages?${query({ ...ageing, $top: 10, $count: "true", $expand: SIZE })}`;
    const found: (string | undefined)[] = [];
    while (url !== undefined) {
      const { listed } = await ask(url);
      expect(listed["@odata.count"]).toBe(24);
      found.push(...subjects(listed));
      url = listed["@odata.nextLink"];
    }
    expect(found).toEqual(Array.from({ length: 24 }, (_, index) => `Asunto m${index}`));
  });

  it("leaves messages without a date out of every filter by date", async () => {
    const { ask } = service({
      mailbox: mailboxWith([message("draft", { received: undefined, isDraft: true }), ...hourly(1)]),
    });
    const { listed } = await ask(`/me/messages?${query(ageing)}`);
    expect(subjects(listed)).toEqual(["Asunto m0"]);
    expect((await ask("/me/messages")).listed.value).toHaveLength(2);
  });

  it("cuts instants to seconds, and compares them whole: an edge may come twice", async () => {
    const { ask } = service({
      mailbox: mailboxWith([message("a", { received: "2026-08-01T00:00:00.700Z" })]),
    });
    const { listed } = await ask(
      `/me/messages?${query({ $filter: "receivedDateTime gt 2026-08-01T00:00:00Z" })}`,
    );
    expect(listed.value).toMatchObject([{ receivedDateTime: "2026-08-01T00:00:00Z" }]);
  });

  it.each([
    ["a property that messages do not have", { $select: "id,size" }, "400 RequestBroker--ParseUri"],
    ["a page of none", { $top: 0 }, "400 RequestBroker--ParseUri"],
    ["a page of more than a thousand", { $top: 1001 }, "400 RequestBroker--ParseUri"],
    [
      "an order by what is not filtered",
      { $filter: "isRead eq true", $orderby: "receivedDateTime" },
      "400 InefficientFilter",
    ],
    [
      "an order by what is filtered last",
      {
        $filter: "isRead eq true and receivedDateTime lt 2026-08-02T00:00:00Z",
        $orderby: "receivedDateTime",
      },
      "400 InefficientFilter",
    ],
    [
      "a filter that it does not read",
      { $filter: "receivedDateTime lt yesterday" },
      "400 ErrorInvalidUrlQueryFilter",
    ],
    ["an option that is none", { $limit: 5 }, "400 RequestBroker--ParseUri"],
  ])("refuses %s", async (_, options, code) => {
    const { codeOf } = service();
    expect(await codeOf(`/me/messages?${query(options as Record<string, string>)}`)).toBe(code);
  });
});

describe("one message", () => {
  it("is shown as far as asked, and given whole as MIME", async () => {
    const { ask } = service();
    const [{ id } = { id: "" }] = (await ask(`/me/messages?${query(ageing)}`)).listed.value;
    expect((await ask(`/me/messages/${id}?$select=subject`)).json).toMatchObject({
      id,
      subject: "Asunto m0",
    });
    const { body, headers } = await ask(`/me/messages/${id}/$value`);
    expect(headers["Content-Type"]).toBe("text/plain");
    expect(body).toEqual(mimeOf("m0"));
  });

  it("has another id after a move, and the same one where ids are to last", async () => {
    const { ask, move, codeOf } = service();
    const idOf = async (headers = {}) =>
      (await ask(`/me/messages?${query(ageing)}`, { headers })).listed.value[0]?.id ?? "";
    const id = await idOf();
    const lasting = await idOf(immutable);
    expect(lasting).not.toBe(id);
    const moved = await move(id);
    expect(moved.status).toBe(201);
    expect(moved.json).toMatchObject({ parentFolderId: "AQMkDeleted", subject: "Asunto m0" });
    expect(moved.json["id"]).not.toBe(id);
    expect(await codeOf(`/me/messages/${id}`)).toBe("404 ErrorItemNotFound");
    expect((await ask(`/me/messages/${lasting}`, { headers: immutable })).json["id"]).toBe(lasting);
    expect((await move(lasting, immutable)).json["id"]).toBe(lasting);
    expect(await codeOf(`/me/messages/${lasting.toLowerCase()}`)).toBe("404 ErrorItemNotFound");
  });

  it("is not moved to nowhere", async () => {
    const { ask, codeOf } = service();
    const [{ id } = { id: "" }] = (await ask("/me/messages")).listed.value;
    const to = (body: unknown) => codeOf(`/me/messages/${id}/move`, { method: "POST", body });
    expect(await to({ destinationId: "DeletedItems" })).toBe("404 ErrorFolderNotFound");
    expect(await to({ DestinationId: "deleteditems" })).toBe("400 ErrorInvalidParameter");
    expect(await codeOf(`/me/messages/${id}`, { method: "DELETE" })).toBe("405 Request_BadRequest");
  });
});

describe("permission", () => {
  it.each([
    ["no token", { headers: { Authorization: "" } }, "401 InvalidAuthenticationToken"],
    [
      "a token of somebody else's",
      { headers: { Authorization: "Bearer eyJ0" } },
      "401 InvalidAuthenticationToken",
    ],
    ["an expired token", { number: 0 }, "401 InvalidAuthenticationToken"],
    ["a token for the rank", { scope: "User.Read" }, "403 ErrorAccessDenied"],
  ])("%s opens nothing", async (_, asking, code) => {
    const { codeOf } = service();
    expect(await codeOf("/me/messages", asking)).toBe(code);
  });

  it("rises in steps", async () => {
    const { ask, codeOf } = service();
    const basic = { scope: "Mail.ReadBasic" };
    const [first] = (await ask("/me/messages", basic)).listed.value;
    expect(first).not.toHaveProperty("bodyPreview");
    const id = first?.id ?? "";
    expect(await codeOf(`/me/messages?${query({ $expand: SIZE })}`, basic)).toBe("403 ErrorAccessDenied");
    expect(await codeOf(`/me/messages/${id}/$value`, basic)).toBe("403 ErrorAccessDenied");
    expect((await ask(`/me/messages/${id}/$value`, { scope: "Mail.Read" })).status).toBe(200);
    const move = { method: "POST", body: { destinationId: "deleteditems" } };
    expect(await codeOf(`/me/messages/${id}/move`, { ...move, scope: "Mail.Read" })).toBe(
      "403 ErrorAccessDenied",
    );
    expect(await codeOf(`/me/messages/${id}/move`, { ...move, scope: "Mail.ReadWrite" })).toBe("201");
    expect(await codeOf("/me", { scope: "Mail.ReadWrite" })).toBe("403 ErrorAccessDenied");
  });

  it("gives no more than the institution consents to, whatever the token says", async () => {
    const { codeOf } = service({ grants: ["User.Read"] });
    expect(await codeOf("/me/messages")).toBe("403 ErrorAccessDenied");
    expect(await codeOf("/me?$select=jobTitle,proxyAddresses", { isWrong: false })).toBe("200");
  });
});
