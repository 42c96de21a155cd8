import { mailboxOf, messages } from "./mailboxes";
import { all, listAll, storeContract, whyOf } from "./store-contract";
import { graphDesk, watched, type Sent } from "./support";

const headersOf = ({ init }: Sent) => new Headers(init.headers);

describe("a mailbox behind Graph keeps the contract", () =>
  storeContract((mailbox) => graphDesk(mailbox).store));

describe("every request", () => {
  test("asks for immutable ids, in batches too, and leaves no trace in the browser", async () => {
    const { store, sent } = graphDesk(mailboxOf(messages(30)));
    await store.folders();
    const found = await listAll(store);
    await all(store.fetch(found));
    await all(store.move(found.map(({ id }) => ({ id, to: "deleteditems" }))));
    expect(sent.length).toBeGreaterThan(5);
    for (const one of sent) {
      expect(headersOf(one).get("Prefer")).toBe('IdType="ImmutableId"');
      expect(headersOf(one).get("Authorization")).toMatch(/^Bearer emulated\./);
      expect(one.init).toMatchObject({
        credentials: "omit",
        redirect: "error",
        referrerPolicy: "no-referrer",
        cache: "no-store",
      });
      expect(new URL(one.url).origin).toBe("https://graph.microsoft.com");
      if (typeof one.init.body !== "string") continue;
      const { requests } = JSON.parse(one.init.body) as { requests: { headers: Record<string, string> }[] };
      for (const { headers } of requests) expect(headers["Prefer"]).toBe('IdType="ImmutableId"');
    }
  });

  test("asks for no more than it needs: to read until something is moved", async () => {
    const { store, asked } = graphDesk(mailboxOf(messages(3)));
    await store.folders({ silently: true });
    const found = await listAll(store);
    await all(store.fetch(found));
    expect(new Set(asked.flatMap(([scopes]) => scopes))).toEqual(new Set(["Mail.Read"]));
    expect(asked[0]).toEqual([["Mail.Read"], { silently: true }]);
    await all(store.move([{ id: found[0]!.id, to: "deleteditems" }]));
    expect(asked.at(-1)![0]).toEqual(["Mail.ReadWrite"]);
  });
});

describe("the person and the institution", () => {
  test.each(["cancelled", "refused", "unavailable", "failed"] as const)(
    "sign-in %s: said as it is, at once, for everything",
    async (why) => {
      const { store, sent, waits } = graphDesk(mailboxOf(messages(45)), { signIn: { state: "failed", why } });
      expect(whyOf(await store.folders())).toBe(why);
      expect((await all(store.list(undefined))).map(whyOf)).toEqual([why]);
      const fetched = await all(store.fetch(messages(45)));
      expect(fetched.map(({ mime }) => whyOf(mime))).toEqual(messages(45).map(() => why));
      const moved = await all(store.move(messages(45).map(({ id }) => ({ id, to: "deleteditems" }))));
      expect(moved.map(({ answer }) => whyOf(answer))).toEqual(messages(45).map(() => why));
      expect([sent, waits]).toEqual([[], []]);
    },
  );

  test("consent declined: the person is asked once, not for each batch", async () => {
    const { store, asked } = graphDesk(mailboxOf([]), { signIn: { state: "failed", why: "cancelled" } });
    await all(store.fetch(messages(100)));
    expect(asked).toHaveLength(1);
  });

  test("no permission to move: refused, and nothing is asked again", async () => {
    const { store, emulator } = graphDesk(mailboxOf(messages(45)), { grants: ["Mail.Read"] });
    const found = await listAll(store);
    const { http } = emulator.counts();
    const moved = await all(store.move(found.map(({ id }) => ({ id, to: "deleteditems" }))));
    expect(moved.map(({ answer }) => whyOf(answer))).toEqual(found.map(() => "refused"));
    expect(emulator.counts().http).toBe(http + 1);
  });

  test("permission withdrawn in the middle: what came stands, the rest is refused", async () => {
    const { store, emulator } = graphDesk(mailboxOf(messages(60)));
    const found = await listAll(store);
    emulator.setFaults({ withdrawAfter: 25 });
    const fetched = (await all(store.fetch(found))).map(({ mime }) => whyOf(mime));
    expect(fetched.filter((one) => one === "known")).toHaveLength(25);
    expect(fetched.filter((one) => one === "refused")).toHaveLength(35);
    expect((await all(store.list(undefined))).map(whyOf)).toEqual(["refused"]);
    expect(whyOf(await store.folders())).toBe("refused");
  });

  test("a token that expires in the middle, also inside a batch: another is asked for, once each time", async () => {
    const { store, emulator, asked, waits } = graphDesk(mailboxOf(messages(100)));
    const found = await listAll(store);
    emulator.setFaults({ expireTokenAfter: 33 });
    const fetched = await all(store.fetch(found));
    expect(fetched.map(({ mime }) => whyOf(mime))).toEqual(found.map(() => "known"));
    expect(asked.filter(([, { anew }]) => anew === true).length).toBe(3);
    expect(await listAll(store)).toEqual(found);
    expect(waits).toEqual([]);
  });

  test("no token is good: refused after asking anew once", async () => {
    const { store, asked } = graphDesk(mailboxOf(messages(3)), { faults: { expireTokenAfter: 0 } });
    expect((await all(store.list(undefined))).map(whyOf)).toEqual(["refused"]);
    expect(asked.map(([, { anew }]) => anew)).toEqual([undefined, true]);
  });
});

describe("the network and the allowance", () => {
  test("too many requests: waits as long as it is told to, and says so", async () => {
    const { store, waits, now } = graphDesk(mailboxOf(messages(5)), {
      faults: { throttle: { first: 2, retryAfter: 7 } },
    });
    const { manner, told } = watched();
    const from = now();
    expect((await all(store.list(undefined, manner))).map(whyOf)).toEqual(["known"]);
    expect(waits).toEqual([7000, 7000]);
    expect(told).toEqual([from + 7000, undefined, from + 14_000, undefined]);
  });

  test("a storm that does not end: busy after five tries", async () => {
    const { store, emulator } = graphDesk(mailboxOf(messages(5)), { faults: { throttle: { every: 1 } } });
    expect((await all(store.list(undefined))).map(whyOf)).toEqual(["busy"]);
    expect(emulator.counts().http).toBe(5);
    expect(whyOf(await store.folders())).toBe("busy");
  });

  test("asked to come back after the longest wait: busy at once", async () => {
    const { store, waits } = graphDesk(mailboxOf(messages(5)), {
      faults: { throttle: { every: 1, retryAfter: 3600 } },
    });
    expect((await all(store.list(undefined))).map(whyOf)).toEqual(["busy"]);
    expect(waits).toEqual([]);
  });

  test("offline: five tries, each after a longer wait; then said", async () => {
    const { store, waits } = graphDesk(mailboxOf(messages(5)), { faults: { drop: { every: 1 } } });
    expect((await all(store.list(undefined))).map(whyOf)).toEqual(["offline"]);
    expect(waits).toEqual([1000, 2000, 4000, 8000]);
    const fetched = await all(store.fetch(messages(100)));
    expect(new Set(fetched.map(({ mime }) => whyOf(mime)))).toEqual(new Set(["offline"]));
    // The rest is not asked for where the first batch found no network.
    expect(waits).toHaveLength(8);
  });

  test("a connection that breaks now and then is not seen", async () => {
    const { store } = graphDesk(mailboxOf(messages(700)), { faults: { drop: { every: 3 } } });
    expect(whyOf(await store.folders())).toBe("known");
    const found = await listAll(store);
    expect(found).toHaveLength(700);
    const fetched = await all(store.fetch(found));
    expect(new Set(fetched.map(({ mime }) => whyOf(mime)))).toEqual(new Set(["known"]));
  });

  test("a stop ends a wait", async () => {
    const stop = new AbortController();
    const { store, emulator } = graphDesk(mailboxOf(messages(5)), { faults: { throttle: { every: 1 } } });
    const pages = store.list(undefined, { signal: stop.signal, onWait: () => stop.abort() });
    expect((await all(pages)).map(whyOf)).toEqual(["stopped"]);
    expect(emulator.counts().http).toBe(1);
  });

  test("no more than 16 requests a second over ten minutes", async () => {
    const { store, emulator } = graphDesk(mailboxOf(messages(11_000)), { isUnchecked: true });
    const found = await listAll(store);
    const { told, manner } = watched();
    let fetched = 0;
    for await (const { mime } of store.fetch(found, manner)) if (mime.state === "known") fetched += 1;
    expect(fetched).toBe(11_000);
    const times = emulator.log.filter(({ operation }) => operation !== "batch").map(({ at }) => at);
    for (const [index, at] of times.entries())
      expect((times[index + 9600] ?? Infinity) - at).toBeGreaterThan(599_999);
    expect(told).toHaveLength(2);
  });
});
