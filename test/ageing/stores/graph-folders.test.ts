import { folder, folders, mailboxOf } from "./mailboxes";
import { all, value, whyOf } from "./store-contract";
import { changed, graphDesk } from "./support";

describe("folders", () => {
  const deep = [
    ...folders,
    ...Array.from({ length: 300 }, (_, index) => folder(`F-${index}`, "other", `Carpeta ${index}`)),
    ...Array.from({ length: 50 }, (_, index) => folder(`F-${index}-a`, "other", `Carpeta ${index}`, "Abajo")),
  ];

  test("hundreds of them, over pages and levels, in few requests", async () => {
    const { store, emulator } = graphDesk({ folders: deep, messages: [] });
    expect(value(await store.folders())).toHaveLength(357);
    // The top with the known names, its second page, three batches of the 51 that have others below, one of the last.
    expect(emulator.counts().http).toBe(6);
  });

  test("a storm inside the batch: only what was refused is asked for again", async () => {
    const { store, emulator } = graphDesk(mailboxOf([]), {
      faults: { throttle: { first: 3, retryAfter: 1 } },
    });
    expect(value(await store.folders())).toHaveLength(7);
    expect(emulator.counts()).toMatchObject({ http: 4, api: 7 + 3 + 2 });
  });

  test("searches and what is hidden are left out, and unknown properties looked over", async () => {
    const { store } = graphDesk(mailboxOf([]), {
      onTheWay: (_, answer) =>
        changed(answer, (body) => {
          for (const { body: inner } of body["responses"] as { body: Record<string, unknown> }[]) {
            if (!Array.isArray(inner["value"])) continue;
            const search = {
              "@odata.type": "#microsoft.graph.mailSearchFolder",
              id: "S",
              displayName: "No leído",
            };
            inner["value"].push(
              search,
              { id: "H", displayName: "", isHidden: true },
              { displayName: 3 },
              "?",
            );
            inner["novelty"] = { of: "tomorrow" };
          }
          return body;
        }),
    });
    expect(
      value(await store.folders())
        .map(({ id }) => id)
        .sort(),
    ).toEqual(folders.map(({ id }) => id).sort());
  });

  const base = "https://graph.microsoft.com/v1.0";
  /** A server that answers every list of folders, in a batch or by a link, with what is given. */
  const listing = (list: (number: number, url: string) => object) => {
    let lists = 0;
    const isList = (url: string) => /mailFolders\?|childFolders/.test(url);
    return graphDesk(mailboxOf([]), {
      isUnchecked: true,
      onTheWay: async ({ url, init }, answer) => {
        if (isList(url)) return Response.json(list(++lists, url));
        const { requests } = JSON.parse(init.body as string) as { requests: { id: string; url: string }[] };
        const { responses } = (await answer.json()) as { responses: { id: string }[] };
        return Response.json({
          responses: requests.map((one) =>
            isList(one.url)
              ? { id: one.id, status: 200, body: list(++lists, one.url) }
              : responses.find(({ id }) => id === one.id),
          ),
        });
      },
    });
  };
  const one = { value: [{ id: "F-1", displayName: "Una" }] };

  test.each([
    ["https://graph.microsoft.com.example.org/v1.0/me/mailFolders?$skip=1"],
    ["https://graph.microsoft.com/beta/me/mailFolders?$skip=1"],
    ["no address"],
    [""],
    [5],
  ])(
    "a link to more of them that leads elsewhere (%j): not the whole list, and not followed",
    async (link) => {
      const { store, sent } = listing(() => ({ ...one, "@odata.nextLink": link }));
      expect(whyOf(await store.folders())).toBe("failed");
      expect(sent).toHaveLength(1);
    },
  );

  test("a link of null is none", async () => {
    const { store } = listing(() => ({ ...one, "@odata.nextLink": null }));
    expect(value(await store.folders())).toHaveLength(1);
  });

  test("a link that leads round in a circle fails", async () => {
    const { store, sent } = listing((number) => ({
      ...one,
      "@odata.nextLink": `${base}/me/mailFolders?$skip=${number % 2}`,
    }));
    expect(whyOf(await store.folders())).toBe("failed");
    expect(sent).toHaveLength(3);
  });

  test.each([{}, { value: "?" }, { error: { code: "?" } }])("%j is no list, and fails", async (body) => {
    expect(whyOf(await listing(() => body).store.folders())).toBe("failed");
    const second = listing((number) =>
      number > 1 ? body : { ...one, "@odata.nextLink": `${base}/me/mailFolders?$skip=1` },
    );
    expect(whyOf(await second.store.folders())).toBe("failed");
  });

  test("pages without end fail", async () => {
    const { store, sent } = listing((number) => ({
      ...one,
      "@odata.nextLink": `${base}/me/mailFolders?$skip=${number}`,
    }));
    expect(whyOf(await store.folders())).toBe("failed");
    expect(sent).toHaveLength(1001);
  });

  test("levels without end fail", async () => {
    const { store, sent } = listing((number) => ({
      value: [{ id: `F-${number}`, displayName: "Una", childFolderCount: 1 }],
    }));
    expect(whyOf(await store.folders())).toBe("failed");
    // The level below the deepest is seen, and that is the end.
    expect(sent).toHaveLength(301);
  });

  test("folders without end fail", async () => {
    const { store, sent } = listing((number) => ({
      value: Array.from({ length: 200 }, (_, index) => ({
        id: `F-${number}-${index}`,
        displayName: "Una",
        childFolderCount: 1,
      })),
    }));
    expect(whyOf(await store.folders())).toBe("failed");
    expect(sent.length).toBeLessThan(20);
  });

  test("a folder that is named a hundred thousand times is one", async () => {
    const again = { id: "F-1", displayName: "Una", childFolderCount: 1 };
    const { store, sent } = listing((number) => ({ value: number > 1 ? [] : Array(200_000).fill(again) }));
    expect(value(await store.folders())).toHaveLength(1);
    expect(sent).toHaveLength(2);
  });

  test("an answer that is none fails", async () => {
    const { store } = graphDesk(mailboxOf([]), { onTheWay: () => new Response("<html>Proxy</html>") });
    expect(whyOf(await store.folders())).toBe("busy");
    expect((await all(store.list(undefined))).map(whyOf)).toEqual(["failed"]);
  });
});
