import { mailboxOf, messages } from "./mailboxes";
import { all, listAll, value, whyOf } from "./store-contract";
import { changed, graphDesk } from "./support";

const own = "ana@example.org";

test("the folders of the open mailbox's own account are told", async () => {
  const { store, sent, asked } = graphDesk(mailboxOf(messages(3)), { account: own.toUpperCase() });
  expect(value(await store.folders()).length).toBeGreaterThan(0);
  expect(sent[0]?.url).toContain("/me?$select=");
  expect(asked[0]?.[0]).toEqual(["Mail.Read", "User.Read"]);
});

test("mail of another account that Outlook signed in is not touched", async () => {
  const { store, sent } = graphDesk(mailboxOf(messages(3)), { account: "jefe@sre.gob.mx" });
  expect(whyOf(await store.folders())).toBe("otherAccount");
  expect(sent).toHaveLength(1);
});

test.each([
  [
    "an answer without addresses",
    { mail: null, userPrincipalName: 7, proxyAddresses: "SMTP:ana@example.org" },
  ],
  ["a hostile answer", { mail: { toString: "ana@example.org" }, proxyAddresses: [null, [own]] }],
])("%s is nobody's", async (_what, user) => {
  const { store } = graphDesk(mailboxOf(messages(1)), {
    account: own,
    isUnchecked: true,
    onTheWay: (_one, answer, number) => (number === 1 ? changed(answer, () => user) : answer),
  });
  expect(whyOf(await store.folders())).toBe("otherAccount");
});

test("a directory that refuses is told as it is", async () => {
  const { store } = graphDesk(mailboxOf(messages(1)), { account: own, grants: ["Mail.Read"] });
  expect(whyOf(await store.folders())).toBe("refused");
});

describe("another account is signed in after the first look", () => {
  const moves = (count: number) => messages(count).map(({ id }) => ({ id, to: "deleteditems" }));

  /** A host that tells its accounts, of which another is signed in from some moment on. */
  const telling = async (isOther: (scopes: readonly string[]) => boolean = () => false) => {
    let other: string | undefined;
    const desk = graphDesk(mailboxOf(messages(45)), {
      account: own,
      whose: (scopes) => other ?? (isOther(scopes) ? "id-other" : "id-ana"),
    });
    value(await desk.store.folders());
    const found = await listAll(desk.store);
    return { ...desk, found, before: desk.sent.length, sign: (id: string) => (other = id) };
  };

  test("nothing is listed, fetched or moved, nor asked for again and again", async () => {
    const { store, found, sent, before, asked, sign } = await telling();
    sign("id-other");
    const questions = asked.length;
    expect((await all(store.list(undefined))).map(whyOf)).toEqual(["otherAccount"]);
    expect(new Set((await all(store.fetch(found))).map(({ mime }) => whyOf(mime)))).toEqual(
      new Set(["otherAccount"]),
    );
    expect((await all(store.move(moves(45)))).map(({ answer }) => whyOf(answer))).toEqual(
      moves(45).map(() => "otherAccount"),
    );
    expect(sent).toHaveLength(before);
    expect(asked.length - questions).toBe(3);
  });

  test("by the question for the permission to move: nothing is sent", async () => {
    const { store, found, sent, before } = await telling((scopes) => scopes.includes("Mail.ReadWrite"));
    const moved = await all(store.move(found.map(({ id }) => ({ id, to: "deleteditems" }))));
    expect(new Set(moved.map(({ answer }) => whyOf(answer)))).toEqual(new Set(["otherAccount"]));
    expect(sent).toHaveLength(before);
  });

  test("by a token that is asked for anew", async () => {
    const { store, emulator, found, sent, before, sign } = await telling();
    emulator.setFaults({ expireTokenAfter: 0 });
    const fetching = store.fetch(found.slice(0, 1));
    const taken = fetching.next();
    sign("id-other");
    const { value: fetched } = await taken;
    expect(whyOf(fetched?.mime)).toBe("otherAccount");
    expect(sent.length - before).toBeLessThanOrEqual(1);
  });

  test("the first one comes back: the work goes on, without another look", async () => {
    const { store, emulator, found, sign } = await telling();
    sign("id-other");
    await all(store.list(undefined));
    sign("id-ana");
    const moved = await all(store.move(found.map(({ id }) => ({ id, to: "deleteditems" }))));
    expect(new Set(moved.map(({ answer }) => whyOf(answer)))).toEqual(new Set(["known"]));
    expect(emulator.counts().byOperation.me).toBe(1);
  });

  test("a new look at the folders asks the directory whose the new token is", async () => {
    const { store, sign } = await telling();
    // The same person, by another id.
    sign("id-ana-2");
    expect(whyOf(await store.folders())).toBe("known");
    expect(await listAll(store)).toHaveLength(45);
  });

  test("a host that told whose its tokens were and no longer does: nothing is moved", async () => {
    let isTold = true;
    const { store } = graphDesk(mailboxOf(messages(1)), {
      account: own,
      whose: () => (isTold ? "id-ana" : undefined),
    });
    await store.folders();
    isTold = false;
    const [found] = await listAll(store);
    const [moved] = await all(store.move([{ id: found!.id, to: "deleteditems" }]));
    expect(whyOf(moved?.answer)).toBe("otherAccount");
  });
});

describe("a host that does not tell whose its tokens are", () => {
  /** From the second look on, the directory speaks of somebody else, where that is wanted. */
  const untold = async (isOther: boolean) => {
    let looks = 0;
    const desk = graphDesk(mailboxOf(messages(45)), {
      account: own,
      isUnchecked: true,
      onTheWay: ({ url }, answer) => {
        if (!url.includes("/me?")) return answer;
        looks += 1;
        return isOther && looks > 1 ? changed(answer, () => ({ mail: "jefe@sre.gob.mx" })) : answer;
      },
    });
    await desk.store.folders();
    const found = await listAll(desk.store);
    const some = found.map(({ id }) => ({ id, to: "deleteditems" }));
    const moved = async () => {
      const answers = (await all(desk.store.move(some))).map(({ answer }) => whyOf(answer));
      return { count: answers.length, whys: [...new Set(answers)] };
    };
    return { ...desk, moved, looks: () => looks };
  };

  test("is looked at once more before the first move, with the permission to move", async () => {
    const { asked, moved, looks } = await untold(false);
    expect(looks()).toBe(1);
    expect(await moved()).toEqual({ count: 45, whys: ["known"] });
    expect(asked.map(([scopes]) => scopes)).toContainEqual(["Mail.ReadWrite", "User.Read"]);
    await moved();
    expect(looks()).toBe(2);
  });

  test("somebody else was signed in meanwhile: nothing is moved", async () => {
    const { emulator, moved, looks } = await untold(true);
    expect(await moved()).toEqual({ count: 45, whys: ["otherAccount"] });
    expect(emulator.counts().byOperation.moveMessage).toBeUndefined();
    await moved();
    expect(looks()).toBe(3);
  });

  test("moves without any look before them begin with one", async () => {
    const { store, emulator } = graphDesk(mailboxOf(messages(1)), { account: "jefe@sre.gob.mx" });
    const [moved] = await all(store.move([{ id: "m0", to: "deleteditems" }]));
    expect(whyOf(moved?.answer)).toBe("otherAccount");
    expect(await all(store.move([]))).toEqual([]);
    expect(emulator.counts().api).toBe(1);
  });
});
