import { DestinationError } from "../../../src/ageing/folder/destination";
import { directoryFailure } from "../../../src/ageing/folder/directory-failure";

test.each([
  ["QuotaExceededError", "full"],
  ["NotAllowedError", "denied"],
  ["SecurityError", "denied"],
  ["NotFoundError", "gone"],
  ["NoModificationAllowedError", "failed"],
  ["InvalidStateError", "failed"],
])("%s is told as %s", (name, why) => {
  const error = directoryFailure(new DOMException("", name), "a.eml");
  expect(error).toBeInstanceOf(DestinationError);
  expect(error).toMatchObject({ why, path: "a.eml" });
});

test.each([new TypeError("Name is not allowed."), "text", undefined, null])(
  "what nobody expects has failed: %s",
  (error) => {
    expect(directoryFailure(error)).toMatchObject({ why: "failed", path: undefined });
  },
);

test("what is told already stays as it is", () => {
  const error = new DestinationError("full", "b.eml");
  expect(directoryFailure(error, "a.eml")).toBe(error);
});
