import { answerTo, occurrenceOf, readRequest } from "../../src/sandbox/host/wire";

const sent = {
  _messageType: 0,
  _actionName: "ExecuteMethod",
  _actionType: 0,
  _conversationId: "c1",
  _correlationId: 7,
  _data: { ApiParams: {} },
};

describe("messages of office.js", () => {
  test("a request is read, and its answer carries its numbers back", () => {
    const request = readRequest(JSON.stringify(sent));
    expect(request).toEqual({
      action: "ExecuteMethod",
      type: "invoke",
      conversation: "c1",
      correlation: 7,
      data: { ApiParams: {} },
    });
    expect(request && JSON.parse(answerTo(request, "https://localhost:1", { error: false }))).toMatchObject({
      _messageType: 1,
      _conversationId: "c1",
      _correlationId: 7,
      _responseType: 0,
      _errorCode: 0,
      _data: { error: false },
    });
  });

  test("an event answers its registration as an occurrence", () => {
    const registration = readRequest(
      JSON.stringify({ ...sent, _actionName: "olkRecipientsChanged", _actionType: 1 }),
    );
    expect(registration?.type).toBe("register");
    expect(
      registration && JSON.parse(occurrenceOf(registration, "https://localhost:1", ["{}"])),
    ).toMatchObject({
      _correlationId: 7,
      _responseType: 1,
    });
  });

  test.each([
    ["something that is no text", { ...sent }],
    ["text that is no JSON", "{"],
    ["a list", "[]"],
    ["an answer", JSON.stringify({ ...sent, _messageType: 1 })],
    ["a request without its conversation", JSON.stringify({ ...sent, _conversationId: undefined })],
    ["an action of no known type", JSON.stringify({ ...sent, _actionType: 9 })],
  ])("%s is no request", (_what, message) => {
    expect(readRequest(message)).toBeNull();
  });
});
