/** @jest-environment jsdom */
import { answerCall, type CallWorld } from "../../src/sandbox/host/calls";
import { createAddressBook } from "../../src/sandbox/mailbox/directory";
import { emptyDraft } from "../../src/sandbox/mailbox/draft";
import { createStore } from "../../src/sandbox/store";

const ana = { name: "Ana", address: "ana@sre.gob.mx", kind: "person" as const };

function world(more: Partial<CallWorld> = {}): CallWorld {
  return {
    draft: createStore(emptyDraft("message", ana)),
    settings: createStore<Readonly<Record<string, string>>>({}),
    listAt: createAddressBook().listAt,
    initializationContext: () => null,
    sessionDataLimit: () => 50,
    rewritesBody: () => false,
    send: () => undefined,
    ...more,
  };
}
const people = (count: number) =>
  Array.from({ length: count }, (_, at) => ({ name: "", address: `p${at}@x.mx` }));
const refusedWith = (code: number): unknown => expect.objectContaining({ error: true, errorCode: code });

describe("the host's limits and error codes", () => {
  test("recipients are set and added by field, at most 100 a call", () => {
    const here = world();
    answerCall(21, { recipientField: 2, recipientArray: people(2) }, here);
    answerCall(22, { recipientField: 2, recipientArray: people(1) }, here);
    expect(here.draft.get().bcc.map(({ address }) => address)).toEqual(["p0@x.mx", "p1@x.mx", "p0@x.mx"]);
    expect(answerCall(21, { recipientField: 0, recipientArray: people(101) }, here)).toEqual(
      refusedWith(9012),
    );
    expect(here.draft.get().to).toEqual([]);
  });

  test("a list that is added by its address is that list, whatever the case; duplicates stay as they were given", () => {
    const here = world();
    const list = { name: "", address: "Proteccion@sre.gob.mx" };
    answerCall(22, { recipientField: 2, recipientArray: [list, people(1)[0], people(1)[0]] }, here);
    expect(here.draft.get().bcc).toEqual([
      { name: "Proteccion@sre.gob.mx", address: "Proteccion@sre.gob.mx", kind: "list", members: 18 },
      { name: "p0@x.mx", address: "p0@x.mx", kind: "person" },
      { name: "p0@x.mx", address: "p0@x.mx", kind: "person" },
    ]);
  });

  test("a body that is set as HTML is given back to the letter", () => {
    const here = world();
    const html =
      "<HTML><head><style>p {margin:0}</style></head>\r\n<body lang=ES-MX><p class='x'>a&nbsp;b<o:p></o:p>";
    answerCall(38, { data: html, coercionType: 3 }, here);
    expect(answerCall(37, { coercionType: 3 }, here)).toEqual({ error: false, data: html });
  });

  test("a host that writes bodies its own way gives back the same document, otherwise written", () => {
    const here = world({ rewritesBody: () => true });
    answerCall(38, { data: "<P class=x>a&eacute;<BR>", coercionType: 3 }, here);
    expect(here.draft.get().html).toBe('<html><head></head><body><p class="x">aé<br></p></body></html>');
  });

  test("a plain body is told as plain and given back to the letter, spaces and line ends too", () => {
    const here = world();
    here.draft.update((now) => ({ ...now, format: "text" }));
    const text = "  Hola\r\n\r\n  a  todos \n";
    answerCall(38, { data: text, coercionType: 0 }, here);
    expect(answerCall(14, undefined, here)).toEqual({ error: false, data: "text" });
    expect(answerCall(37, { coercionType: 0 }, here)).toEqual({ error: false, data: text });
  });

  test("session data holds so many characters in all; a missing name is refused", () => {
    const here = world();
    expect(answerCall(185, { name: "a", value: "x".repeat(49) }, here)).toEqual({ error: false });
    expect(answerCall(185, { name: "b", value: "" }, here)).toEqual(refusedWith(9051));
    expect(answerCall(186, { name: "b" }, here)).toEqual(refusedWith(9050));
    expect(answerCall(189, { name: "a" }, here)).toEqual({ error: false });
    expect(here.draft.get().sessionData).toEqual({});
  });

  test("header names are found and removed whatever their case", () => {
    const here = world();
    answerCall(152, { internetHeaderNameValuePairs: { "X-Visto": "1", "X-Otro": "2" } }, here);
    expect(answerCall(151, { internetHeaderKeys: ["x-visto", "x-nada"] }, here)).toEqual({
      error: false,
      data: { "X-Visto": "1" },
    });
    answerCall(153, { internetHeaderKeys: ["X-VISTO"] }, here);
    expect(here.draft.get().headers).toEqual({ "X-Otro": "2" });
  });

  test("roaming settings are replaced as a whole, up to 32,768 characters", () => {
    const here = world();
    answerCall(404, [{ a: '"1"' }], here);
    answerCall(404, [{ b: '"2"' }], here);
    expect(here.settings.get()).toEqual({ b: '"2"' });
    expect(answerCall(404, [{ c: "x".repeat(32_768) }], here)).toEqual(refusedWith(9019));
    expect(here.settings.get()).toEqual({ b: '"2"' });
  });

  test("an attachment goes in and out byte for byte; an unknown one is refused", () => {
    const here = world();
    answerCall(148, { base64String: "AP8Q", name: "a.bin", isInline: false }, here);
    const [file] = here.draft.get().attachments;
    expect([...(file?.bytes ?? [])]).toEqual([0, 255, 16]);
    expect(answerCall(150, { id: file?.id }, here)).toEqual({
      error: false,
      data: { format: "base64", content: "AP8Q" },
    });
    expect(answerCall(150, { id: "none" }, here)).toEqual(refusedWith(9003));
    expect(answerCall(20, { attachmentIndex: "none" }, here)).toEqual(refusedWith(9008));
  });

  test("a notice is added once by key, replaced, removed once", () => {
    const here = world();
    const notice = { key: "k", type: 0, message: "uno" };
    expect(answerCall(33, notice, here)).toEqual({ error: false });
    expect(answerCall(33, notice, here)).toEqual(refusedWith(9023));
    answerCall(35, { ...notice, message: "dos" }, here);
    expect(answerCall(34, undefined, here)).toEqual({
      error: false,
      data: [{ key: "k", type: "informationalMessage", message: "dos" }],
    });
    answerCall(36, { key: "k" }, here);
    expect(answerCall(36, { key: "k" }, here)).toEqual(refusedWith(9024));
  });

  test("the context of an alert is given to the pane that it opened, and to no other", () => {
    expect(answerCall(99, undefined, world({ initializationContext: () => "{}" }))).toEqual({
      error: false,
      data: "{}",
    });
    expect(answerCall(99, undefined, world())).toEqual(refusedWith(9020));
  });

  test("a call that the sandbox does not play is refused, never left unanswered", () => {
    expect(answerCall(104, undefined, world())).toEqual(refusedWith(5000));
    expect(answerCall(NaN, undefined, world())).toEqual(refusedWith(5000));
  });
});
