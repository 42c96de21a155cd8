import { answered } from "../../src/launchevent/answered";
import { evaluate } from "../../src/policy/evaluate";
import { hashOf } from "../../src/policy/fingerprint";
import { draft, file, known, policy } from "../support/builders";

const judged = (content: string, names: readonly string[] = []) =>
  evaluate(
    draft({
      body: known({ format: "text", content }),
      attachments: known(names.map((name) => file(name, 9_000))),
    }),
    policy,
  );
const settle = (verdict: ReturnType<typeof judged>, reason = "work") =>
  verdict.findings.map((finding) => ({ finding: hashOf(finding), reason }));
const openKeys = (...given: Parameters<typeof answered>) => answered(...given).open.map(({ key }) => key);

const insult = judged("Eres un idiota.");
/** A video may be a film of others: one thing to tell, by two rules. */
const film = ["copyrighted-material.work", "attachment-type.video"] as const;
const both = judged("Eres un idiota.", ["visita.mp4"]);

test.each([
  ["nothing was answered", both, [], ["hostile-language.offensive", ...film], false, []],
  ["one of two was answered", both, settle(insult), film, false, ["work"]],
  ["both were answered", both, settle(both), [], true, ["work", "work", "work"]],
  [
    "something else was answered",
    insult,
    settle(judged("Eres un imbécil.")),
    ["hostile-language.offensive"],
    false,
    [],
  ],
  ["more was answered than is found", insult, settle(both), [], true, ["work"]],
] as const)("when %s", (_, verdict, settled, open, isSettled, reasons) => {
  expect(answered(verdict, settled, policy)).toMatchObject({ isSettled, reasons });
  expect(openKeys(verdict, settled, policy)).toEqual(open);
});

test("advice needs no answer and stays, without holding up what was settled", () => {
  const advised = judged("Eres un idiota.", ["plano.png"]);
  const { open, isSettled } = answered(advised, settle(insult), policy);
  expect(isSettled).toBe(true);
  expect(open.map(({ severity }) => severity)).toEqual(["advise"]);
});

test("what blocks stays open whatever is kept, and nothing is called settled", () => {
  const blocked = judged("Eres un idiota.", ["a.exe"]);
  const { open, isSettled } = answered(blocked, settle(blocked), policy);
  expect(open.map(({ key }) => key)).toEqual(["attachment-type.executable"]);
  expect(isSettled).toBe(false);
});

test("a verdict with nothing to say was not settled", () => {
  expect(answered(judged("Buenos días."), [], policy)).toEqual({ open: [], isSettled: false, reasons: [] });
});

test("a reason that the policy no longer knows settles and is left out", () => {
  const { isSettled, reasons } = answered(insult, settle(insult, "gone"), policy);
  expect({ isSettled, reasons }).toEqual({ isSettled: true, reasons: [] });
});
