import { canName, segment, withoutSlash } from "../../../src/ageing/stores/graph-address";
import { graphStore } from "../../../src/ageing/stores/graph";
import { folder, mailboxOf, message, messages } from "./mailboxes";
import { all, listAll, value, whyOf } from "./store-contract";
import { changed, graphDesk } from "./support";

const wrong = ["", ".", "..", "\ud800", "AAkA\udc00", "\udc00\ud800"];

test.each<readonly [string, string]>([
  ["AAkALgAA", "AAkALgAA"],
  ["AA/k+=", "AA%2Fk%2B%3D"],
  ["...", "..."],
  ["..a", "..a"],
  ["%2e%2e", "%252e%252e"],
  ["😀", "%F0%9F%98%80"],
  ...wrong.map((id) => [id, "_"] as const),
])("%j is %j in an address", (id, text) => {
  expect(segment(id)).toBe(text);
  expect(new URL(`https://example.org/me/messages/${segment(id)}/move`).pathname).toBe(
    `/me/messages/${text}/move`,
  );
});

describe("ids that no address can name", () => {
  test("their messages fail, nothing is asked for them, and the others come and move", async () => {
    const { store, sent } = graphDesk(mailboxOf(messages(3)));
    const found = await listAll(store);
    const odd = wrong.flatMap((id) => [
      { ...message(0), id },
      { ...message(0), id, size: undefined },
    ]);
    const fetched = await all(store.fetch([...odd.slice(0, 5), ...found, ...odd.slice(5)]));
    expect(fetched).toHaveLength(odd.length + 3);
    for (const { message: one, mime } of fetched)
      expect(whyOf(mime)).toBe(canName(one.id) ? "known" : "failed");
    const asked = [...odd.slice(0, 5), ...found, ...odd.slice(5)].map(({ id }) => ({
      id,
      to: "deleteditems",
    }));
    const moved = await all(store.move(asked));
    expect(moved.map(({ id }) => id)).toEqual(asked.map(({ id }) => id));
    for (const { id, answer } of moved) expect(whyOf(answer)).toBe(canName(id) ? "known" : "failed");
    expect(sent.flatMap(({ items }) => items).filter((item) => item.startsWith("POST"))).toHaveLength(3);
    expect(await all(store.move([{ id: "..", to: "deleteditems" }]))).toHaveLength(1);
  });

  test.each(wrong)("a folder of the id %j to move to: it fails, and does not throw", async (to) => {
    const { store } = graphDesk(mailboxOf(messages(1)), {
      isUnchecked: true,
      onTheWay: ({ items }, answer) =>
        items.some((item) => item.startsWith("POST")) ? new TypeError("Failed to fetch") : answer,
    });
    const [found] = await listAll(store);
    const [moved] = await all(store.move([{ id: found!.id, to }]));
    expect(moved?.answer.state).toBe("failed");
  });

  test.each(["..", "\ud800"])(
    "a folder of the id %j: told where nothing is below it, else all fails",
    async (id) => {
      const deskOf = (childFolderCount: number) =>
        graphDesk(
          { folders: [folder("F-inbox", "inbox", "Bandeja")], messages: [] },
          {
            isUnchecked: true,
            onTheWay: (_, answer) =>
              changed(answer, (body) => {
                for (const { body: inner } of body["responses"] as { body: Record<string, unknown> }[])
                  if (Array.isArray(inner["value"]))
                    inner["value"].push({ id, displayName: "?", childFolderCount });
                return body;
              }),
          },
        );
      expect(value(await deskOf(0).store.folders()).map((one) => one.id)).toEqual(["F-inbox", id]);
      expect(whyOf(await deskOf(1).store.folders())).toBe("failed");
    },
  );
});

test.each([
  ["https://graph.microsoft.us/v1.0", "https://graph.microsoft.us/v1.0"],
  ["https://graph.microsoft.us/v1.0/", "https://graph.microsoft.us/v1.0"],
  ["https://graph.microsoft.us/v1.0//", "https://graph.microsoft.us/v1.0"],
  ["/", ""],
])("the base %s is %s", (base, bare) => expect(withoutSlash(base)).toBe(bare));

test("a base with a slash at its end: addresses and links are the same as without", async () => {
  const base = "https://graph.microsoft.us/v1.0";
  const sent: string[] = [];
  const store = graphStore({
    base: `${base}/`,
    signIn: { token: () => Promise.resolve({ state: "token", token: "T" }) },
    fetch: (url) => {
      sent.push(url instanceof Request ? url.url : url.toString());
      const last = { value: [] };
      const first = { value: [], "@odata.nextLink": `${base}/me/messages?$skip=250` };
      return Promise.resolve(Response.json(sent.length > 1 ? last : first));
    },
    now: () => 0,
    sleep: () => Promise.resolve(),
    random: () => 0,
  });
  expect((await all(store.list(undefined))).map(whyOf)).toEqual(["known", "known"]);
  expect(sent.map((url) => url.split("?")[0])).toEqual([`${base}/me/messages`, `${base}/me/messages`]);
});
