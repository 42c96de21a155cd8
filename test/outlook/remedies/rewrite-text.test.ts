import { known, type Body } from "../../../src/policy/draft";
import type { DraftRemedy, TextPlace } from "../../../src/policy/remedy";
import { textMap } from "../../../src/policy/text/text-map";
import { composeFaults, type ComposeState } from "../../support/fake-compose";
import { bodies } from "./bodies";
import { byOutlook, done, judgedNow, refused, scene } from "./support";

type Places = [TextPlace, ...TextPlace[]];

/** Where the text reads `word`, as a rule would say it. */
function placesIn(state: ComposeState, word = "inútil"): Places {
  const places: TextPlace[] = [];
  const look = (part: "subject" | "body", body: Body) => {
    const map = textMap(body);
    for (let at = map.text.indexOf(word); at >= 0; at = map.text.indexOf(word, at + 1)) {
      const { start, end } = map.sourceOf(at, at + word.length);
      places.push({ part, start, end, source: body.content.slice(start, end) });
    }
  };
  look("subject", { format: "text", content: state.subject });
  look("body", { format: state.bodyType, content: state.body });
  return places as Places;
}
const mask = (state: ComposeState): DraftRemedy => ({
  kind: "mask-text",
  places: placesIn(state),
  word: "inútil",
  mask: "in…til",
});
const replace = (state: ComposeState, proposal?: string): DraftRemedy => ({
  kind: "replace-text",
  places: placesIn(state),
  word: "inútil",
  ...(proposal === undefined ? {} : { proposal }),
});

const html = (body: string, more: Partial<ComposeState> = {}) => scene({ body, ...more });

describe.each(Object.entries(bodies))("a body as %s writes it", (_program, body) => {
  const ú = /in(?:<span [^>]*>)?(ú|&uacute;)/.exec(body)?.[1] ?? "";
  const at = body.indexOf(ú, body.indexOf("es "));

  test("masked: all else is byte for byte as it was, and so is everything after the undo", async () => {
    const { carryOut, undo, state } = html(body);
    const outcome = await carryOut(mask(state));
    expect(outcome).toMatchObject(done);
    expect(state.body).toBe(body.slice(0, at) + "…" + body.slice(at + ú.length));
    expect(await undo(outcome)).toEqual(done);
    expect(state.body).toBe(body);
  });

  test("replaced by the sender's words, with the undo after typing elsewhere", async () => {
    const { carryOut, undo, state, fake } = html(body);
    const outcome = await carryOut(replace(state, "poco útil"), { text: " <b>mejorable</b> " });
    expect(outcome).toMatchObject(done);
    const text = textMap({ format: "html", content: state.body }).text;
    const before = textMap({ format: "html", content: body }).text;
    expect(text).toBe(before.replace("inútil", "<b>mejorable</b>"));
    const tagsOf = (content: string) => content.match(/<[^>]*>/g);
    expect(tagsOf(state.body)).toEqual(tagsOf(body));

    const typed = (content: string) => content.replace(/Ana/, "Mtra. Ana");
    state.body = typed(state.body);
    expect(await undo(outcome)).toEqual(done);
    expect(state.body).toBe(typed(body));
    expect(fake.mostInFlight()).toBeLessThanOrEqual(3);
  });
});

describe("the words asked for", () => {
  test.each<[string, string | undefined, string | undefined, string]>([
    ["the sender's own win over the proposal", "poco útil", "claro", "<p>Es claro</p>"],
    ["the proposal, where the sender wrote none", "poco útil", undefined, "<p>Es poco útil</p>"],
    ["their white space is collapsed", undefined, "  muy \n claro ", "<p>Es muy claro</p>"],
  ])("%s", async (_what, proposal, text, body) => {
    const { carryOut, state } = html("<p>Es inútil</p>");
    expect(await carryOut(replace(state, proposal), text === undefined ? {} : { text })).toMatchObject(done);
    expect(state.body).toBe(body);
  });

  test.each([
    ["none at all", undefined],
    ["blank ones", "  "],
    ["the same again", "inútil"],
  ])("%s change nothing", async (_what, text) => {
    const { carryOut, state, fake } = html("<p>Es inútil</p>");
    expect(await carryOut(replace(state), text === undefined ? {} : { text })).toEqual(byOutlook("invalid"));
    expect(fake.calls).not.toContain("body.setAsync");
  });

  test("every place in subject and body, and all of them back", async () => {
    const { carryOut, undo, state, fake } = html("<p>Es inútil, <i>inútil</i>.</p>", {
      subject: "Lo inútil",
    });
    const outcome = await carryOut(replace(state, "vano"));
    expect(outcome).toMatchObject(done);
    expect([state.subject, state.body]).toEqual(["Lo vano", "<p>Es vano, <i>vano</i>.</p>"]);
    expect(fake.calls.filter((name) => name === "body.setAsync")).toHaveLength(1);
    expect(await undo(outcome)).toEqual(done);
    expect([state.subject, state.body]).toEqual(["Lo inútil", "<p>Es inútil, <i>inútil</i>.</p>"]);
    expect(await undo(outcome)).toEqual(refused("changed"));
  });

  test("a plain body is written without escapes", async () => {
    const { carryOut, undo, state } = scene({ bodyType: "text", body: "Es inútil & caro" });
    const outcome = await carryOut(replace(state, "a < b"));
    expect(state.body).toBe("Es a < b & caro");
    await undo(outcome);
    expect(state.body).toBe("Es inútil & caro");
  });
});

describe("a body edited since it was judged", () => {
  const judgedBody = "<p>Es inútil, sí.</p>";
  test.each<[string, string, string | undefined]>([
    ["typed before", "<p>Hola.</p><p>Es inútil, sí.</p>", "<p>Hola.</p><p>Es in…til, sí.</p>"],
    ["typed after", "<p>Es inútil, sí.</p><p>Adiós.</p>", "<p>Es in…til, sí.</p><p>Adiós.</p>"],
    ["typed in the word", "<p>Es inúútil, sí.</p>", undefined],
    ["typed at the word's end", "<p>Es inútiles, sí.</p>", undefined],
    ["the word is gone", "<p>Es, sí.</p>", undefined],
  ])("%s", async (_what, now, result) => {
    const { carryOut, state, fake } = html(judgedBody);
    const judged = judgedNow(fake);
    const remedy = mask(state);
    state.body = now;
    const outcome = await carryOut(remedy, {}, judged);
    if (result === undefined) expect(outcome).toEqual(refused("changed"));
    else expect(outcome).toMatchObject(done);
    expect(state.body).toBe(result ?? now);
  });

  test.each<[string, (state: ComposeState) => void, DraftRemedy | undefined]>([
    ["another format", (state) => (state.bodyType = "text"), undefined],
    [
      "a source that is not what stood there",
      () => undefined,
      {
        kind: "mask-text",
        places: [{ part: "body", start: 3, end: 9, source: "inútil" }],
        word: "inútil",
        mask: "in…til",
      },
    ],
  ])("%s is refused", async (_what, edit, other) => {
    const { carryOut, state, fake } = html(judgedBody);
    const judged = judgedNow(fake);
    const remedy = other ?? mask(state);
    edit(state);
    expect(await carryOut(remedy, {}, judged)).toEqual(refused("changed"));
    expect(state.body).toBe(judgedBody);
  });

  test("undo is refused where our words were touched", async () => {
    const { carryOut, undo, state } = html(judgedBody);
    const outcome = await carryOut(mask(state));
    state.body = "<p>Es in***til, sí.</p>";
    expect(await undo(outcome)).toEqual(refused("changed"));
    expect(state.body).toBe("<p>Es in***til, sí.</p>");
  });
});

describe("typed while another part is written", () => {
  const both = { subject: "Lo inútil", body: "<p>Es inútil.</p>" };
  /** The sender types once, when the subject was written for the nth time. */
  const typing = ({ fake, state }: ReturnType<typeof scene>, nth: number, body: string) => {
    fake.onDone = (name, which) => {
      if (name === "subject.setAsync" && which === nth) state.body = body;
    };
  };

  test("elsewhere in the body, it stays", async () => {
    const one = scene(both);
    typing(one, 0, "<p>Es inútil. Nuevo.</p>");
    const outcome = await one.carryOut(mask(one.state));
    expect(outcome).toMatchObject(done);
    expect([one.state.subject, one.state.body]).toEqual(["Lo in…til", "<p>Es in…til. Nuevo.</p>"]);
    expect(await one.undo(outcome)).toEqual(done);
    expect([one.state.subject, one.state.body]).toEqual(["Lo inútil", "<p>Es inútil. Nuevo.</p>"]);
  });

  test("in the very word of the body, the subject is put back", async () => {
    const one = scene(both);
    typing(one, 0, "<p>Es inútiles.</p>");
    expect(await one.carryOut(mask(one.state))).toEqual(refused("changed"));
    expect([one.state.subject, one.state.body]).toEqual(["Lo inútil", "<p>Es inútiles.</p>"]);
  });

  test("in the subject too, it stays when that is put back", async () => {
    const one = scene(both);
    one.fake.onDone = (name, nth) => {
      if (name !== "subject.setAsync" || nth !== 0) return;
      one.state.body = "<p>Nada.</p>";
    };
    let reads = 0;
    const seen = one.fake.onDone;
    one.fake.onDone = (name, nth) => {
      seen(name, nth);
      if (name === "subject.getAsync" && one.state.subject === "Lo in…til" && ++reads === 1)
        one.state.subject = "Lo in…til de ayer";
    };
    expect(await one.carryOut(mask(one.state))).toEqual(refused("changed"));
    expect([one.state.subject, one.state.body]).toEqual(["Lo inútil de ayer", "<p>Nada.</p>"]);
  });

  test("while the undo puts the subject back, it stays", async () => {
    const one = scene(both);
    const outcome = await one.carryOut(mask(one.state));
    typing(one, 1, "<p>Es in…til. Nuevo.</p>");
    expect(await one.undo(outcome)).toEqual(done);
    expect([one.state.subject, one.state.body]).toEqual(["Lo inútil", "<p>Es inútil. Nuevo.</p>"]);
  });
});

describe("what Outlook could not give back is refused", () => {
  const filler = (length: number) => "x".repeat(length);

  test("a body of more than a million characters", async () => {
    const body = "inútil" + filler(999_995);
    const { carryOut, state } = scene({ bodyType: "text", body });
    expect(await carryOut(mask(state))).toEqual(refused("tooLarge"));
    expect(state.body).toBe(body);
  });

  test("a body that would come to more than a million", async () => {
    const { carryOut, state } = scene({ bodyType: "text", body: "inútil " + filler(999_993) });
    expect(await carryOut(replace(state, "inútiles"))).toEqual(refused("tooLarge"));
    expect(await carryOut(mask(state))).toMatchObject(done); // a million is taken
  });

  test("a subject of more than 255 characters", async () => {
    const { carryOut, state } = scene({ subject: "inútil " + filler(248) });
    expect(await carryOut(replace(state, "inútiles"))).toEqual(byOutlook("invalid"));
  });

  test("words over two paragraphs", async () => {
    const { carryOut, state } = html("<p>in</p><p>útil</p>");
    const remedy = { ...mask(state), places: placesIn(state, "in\nútil") } as DraftRemedy;
    expect(await carryOut(remedy)).toEqual(refused("notReversible"));
    expect(state.body).toBe("<p>in</p><p>útil</p>");
  });

  const rich = `<style>p{margin:0}</style><table><tr><td>Es <b>muy</b> inútil.</td></tr></table><ul><li>Uno</li></ul><p></p><img src="cid:a&amp;b"><a href='x?a&amp;b'>sitio</a>`;
  test.each<[string, (content: string) => string, boolean]>([
    ["loses a picture", (content) => content.replace(/<img[^>]*>/, ""), false],
    ["loses a link", (content) => content.replace(/<a[^>]*>/, ""), false],
    ["points a link elsewhere", (content) => content.replace("x?a", "y?a"), false],
    ["loses a table", (content) => content.replace(/<\/?(table|tr|td)>/g, ""), false],
    ["loses bold", (content) => content.replace(/<\/?b>/g, ""), false],
    ["loses one of the items of a list", (content) => content.replace(/<\/?li>/g, ""), false],
    ["loses a style sheet", (content) => content.replace(/<style>.*<\/style>/, ""), false],
    ["makes bold strong", (content) => content.replace(/(<\/?)b>/g, "$1STRONG>"), true],
    ["wraps it all", (content) => `<div><span>${content}</span></div>`, true],
    ["loses words", (content) => content.replace("sitio", ""), false],
    ["spoils our words", (content) => content.replace("…", "?"), false],
    [
      "writes tags and spaces its own way",
      (content) => `<html><body>\n${content.replace(/&amp;/g, "&")}</body></html>`,
      true,
    ],
  ])("a host that %s", async (_what, normalize, isFine) => {
    const { carryOut, undo, state, fake } = html(rich);
    let isOnce = false;
    fake.normalize = (content) => {
      if (isOnce) return content;
      isOnce = true;
      return normalize(content);
    };
    const outcome = await carryOut(mask(state));
    if (!isFine) {
      expect(outcome).toEqual(refused("notReversible"));
      expect(state.body).toBe(rich); // put back
      return;
    }
    expect(outcome).toMatchObject(done);
    expect(await undo(outcome)).toEqual(done);
    expect(state.body).toBe(rich);
  });

  test("a host that loses something each time: said to be looked at", async () => {
    const { carryOut, state, fake } = html(rich);
    fake.normalize = (content) => content.replace(/<img[^>]*>/, "");
    expect(await carryOut(mask(state))).toEqual(byOutlook("late"));
  });

  test("what somebody typed since is not undone to put back what was lost", async () => {
    const { carryOut, state, fake } = html(rich);
    fake.normalize = (content) => content.replace(/<img[^>]*>/, "");
    let reads = 0;
    fake.onDone = (name) => {
      if (name === "body.getAsync" && state.body.includes("…") && ++reads === 4) state.body += "<p>Más</p>";
    };
    expect(await carryOut(mask(state))).toEqual(byOutlook("late"));
    expect(state.body).toMatch(/in…til.*<p>Más<\/p>$/);
    expect(fake.calls.filter((name) => name === "body.setAsync")).toHaveLength(1);
  });

  test("what is typed while the words are written is no loss", async () => {
    const { carryOut, undo, state, fake } = html(rich);
    fake.onDone = (name) => {
      if (name === "body.setAsync") state.body = state.body.replace("sitio", "sitio nuevo");
    };
    const outcome = await carryOut(mask(state));
    expect(outcome).toMatchObject(done);
    fake.onDone = () => undefined;
    expect(state.body).toContain("sitio nuevo");
    state.body += "<p>Y más.</p>";
    expect(await undo(outcome)).toEqual(done);
    expect(state.body).toBe(rich.replace("sitio", "sitio nuevo") + "<p>Y más.</p>");
  });
});

describe("a fault at any call", () => {
  const before = { subject: "Lo inútil", body: bodies["Outlook on the web"] ?? "" };
  test.each(composeFaults.flatMap((fault) => [...Array(12).keys()].map((place) => [fault, place] as const)))(
    "%s at call %d: done, or nothing changed, or said to be looked at",
    async (fault, place) => {
      const { carryOut, undo, state, fake, clock } = scene(before);
      fake.fault = (_name, _nth, at) => (at === place ? fault : undefined);
      const remedy = mask(state);
      const outcome = await carryOut(remedy);
      const after = { subject: "Lo in…til", body: before.body.replace("in&uacute;til", "in…til") };
      const now = () => ({ subject: state.subject, body: state.body });
      if (outcome.state === "done") {
        expect(now()).toEqual(after);
        fake.fault = () => undefined;
        const undone = await undo(outcome);
        if (undone.state === "done") expect(now()).toEqual(before);
        else {
          // A write that nobody answered may still happen: only then is the undo held back.
          expect(undone).toEqual(byOutlook("late"));
          expect(now()).toEqual(after);
        }
      } else if (JSON.stringify(outcome) !== JSON.stringify(byOutlook("late"))) {
        expect(outcome.state).toBe("refused");
        expect(now()).toEqual(before);
        await clock.advance(200_000);
        expect(now()).toEqual(before);
      }
    },
  );

  test.each(composeFaults.flatMap((fault) => [...Array(12).keys()].map((place) => [fault, place] as const)))(
    "%s at call %d of the undo: it can be asked again, and then all is back",
    async (fault, place) => {
      const { carryOut, undo, state, fake, clock } = scene(before);
      const outcome = await carryOut(mask(state));
      const from = fake.calls.length;
      fake.fault = (_name, _nth, at) => (at === from + place ? fault : undefined);
      const first = await undo(outcome);
      fake.fault = () => undefined;
      await clock.advance(200_000);
      const second = first.state === "done" ? first : await undo(outcome);
      const isBack = state.subject === before.subject && state.body === before.body;
      // Dropped without a word, the call may come yet: it stays refused, and the words stay ours.
      if (!isBack) expect([fault, second]).toEqual(["dropped", byOutlook("late")]);
      else expect([done, refused("changed")]).toContainEqual(second);
    },
  );
});

test("while a call that writes the body may still happen, it is not written again", async () => {
  const { carryOut, undo, state, fake, clock } = html("<p>Es inútil</p>");
  const isLate = (name: string) => (name === "body.setAsync" ? "late" : undefined);
  const remedy = mask(state);
  fake.fault = isLate;
  expect(await carryOut(remedy)).toEqual(byOutlook("late"));
  fake.fault = () => undefined;
  expect(await carryOut(remedy)).toEqual(byOutlook("late"));
  await clock.advance(200_000);
  expect(state.body).toBe("<p>Es in…til</p>");

  state.body = "<p>Es inútil</p>";
  const outcome = await carryOut(remedy);
  fake.fault = isLate;
  expect(await undo(outcome)).toEqual(byOutlook("late"));
  fake.fault = () => undefined;
  expect(await undo(outcome)).toEqual(byOutlook("late"));
  expect(fake.calls.filter((name) => name === "body.setAsync")).toHaveLength(3);
  await clock.advance(200_000);
  expect(state.body).toBe("<p>Es inútil</p>");
  expect(await undo(outcome)).toEqual(done);
});

test("an unknown reading of what was judged is refused", async () => {
  const { carryOut, state, fake } = html("<p>Es inútil</p>");
  const draft = { ...judgedNow(fake), body: { state: "failed", why: "late" } as const };
  expect(await carryOut(mask(state), {}, draft)).toEqual(byOutlook("refused"));
  expect(known(state.body)).toEqual(known("<p>Es inútil</p>"));
});

describe("a wording that only loses or gains letters, which Outlook does not write", () => {
  const shorter = (state: ComposeState): DraftRemedy => ({
    kind: "replace-text",
    places: placesIn(state, "pinche jefe"),
    word: "pinche jefe",
    proposal: "jefe",
  });
  const notWritten = (name: string) => (name === "body.setAsync" ? "failed" : undefined);

  test("is not told as done", async () => {
    const { carryOut, state, fake } = html("<p>Su pinche jefe lo sabe.</p>");
    fake.fault = notWritten;
    expect(await carryOut(shorter(state))).toMatchObject({ state: "refused" });
    expect(state.body).toContain("pinche jefe");
  });

  test("nor is its undo", async () => {
    const { carryOut, undo, state, fake } = html("<p>El jefe lo sabe.</p>");
    const outcome = await carryOut({
      kind: "replace-text",
      places: placesIn(state, "jefe"),
      word: "jefe",
      proposal: "jefe de área",
    });
    expect(outcome).toMatchObject(done);
    fake.fault = notWritten;
    expect(await undo(outcome)).toMatchObject({ state: "refused" });
    expect(state.body).toContain("jefe de área");
  });
});
