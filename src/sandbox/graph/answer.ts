/** What an operation gives; the edge of the emulator makes text or a part of a batch of it. */
export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Readonly<Record<string, unknown>> | Uint8Array;
}

const JSON_TYPE = "application/json;odata.metadata=minimal;odata.streaming=true;charset=utf-8";

export const answerOf = (status: number, body: Readonly<Record<string, unknown>>): Answer => ({
  status,
  headers: { "Content-Type": JSON_TYPE },
  body,
});

/** Refusals in the words of the service, as far as its documents and public threads show them. */
export const refusal = (
  status: number,
  code: string,
  message: string,
  headers: Readonly<Record<string, string>> = {},
): Answer => ({
  status,
  headers: { "Content-Type": "application/json", ...headers },
  body: { error: { code, message, innerError: { "request-id": "00000000-0000-0000-0000-000000000000" } } },
});

export const badRequest = (message: string, code = "RequestBroker--ParseUri"): Answer =>
  refusal(400, code, message);

export const itemNotFound = refusal(
  404,
  "ErrorItemNotFound",
  "The specified object was not found in the store.",
);

export const folderNotFound = refusal(
  404,
  "ErrorFolderNotFound",
  "The specified folder could not be found in the store.",
);

export const accessDenied = refusal(
  403,
  "ErrorAccessDenied",
  "Access is denied. Check credentials and try again.",
);

/** Thrown inside an operation; the emulator answers with it. */
export class Refused extends Error {
  readonly answer: Answer;
  constructor(answer: Answer) {
    super(`refused with ${answer.status}`);
    this.answer = answer;
  }
}
