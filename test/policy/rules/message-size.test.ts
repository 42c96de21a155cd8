import { messageSize } from "../../../src/policy/rules/message-size";
import type { Draft, SenderRank } from "../../../src/policy/draft";
import { estimateSize } from "../../../src/policy/size/estimate";
import {
  departmentHead,
  draft,
  failed,
  file,
  known,
  otherPost,
  policy,
  unavailable,
} from "../../support/builders";
import { testRule } from "../../support/test-rule";

const [low, high] = policy.ranks.map(({ message }) => message.bytes) as [number, number];
const { nearRatio, errorBytes, errorBytesPerAttachment } = policy.rules["message-size"];
const rank = (id: string, source: SenderRank["source"]) => ({ rank: known({ id, source }) });
const ofHead = { rank: known(departmentHead) };
const ofOther = { rank: known(otherPost) };
const nobodyKnows = { rank: unavailable };
const declaredHigh = rank("otro-cargo", "declared");
const weighs = (bytes: number) => ({ transmittedSize: known(bytes) });

/** A draft with one file such that the estimate of the whole is within two bytes of `bytes`. */
function estimated(bytes: number): Partial<Draft> {
  const whole = (content: number) => ({ attachments: known([file("Anexo.pdf", content)]) });
  const weight = (content: number) => estimateSize(draft(whole(content))).bytes;
  let below = 0;
  let above = bytes;
  while (above - below > 1) {
    const middle = Math.floor((below + above) / 2);
    if (weight(middle) <= bytes) below = middle;
    else above = middle;
  }
  return whole(below);
}
const error = errorBytes + errorBytesPerAttachment;
const wholeSize = estimateSize(draft({ attachments: known([file("Anexo.pdf", 6_000_000)]) })).bytes;

testRule(messageSize, {
  silentWithout: {
    rank: "not knowing the rank is a case of its own",
    transmittedSize: "the size is estimated then",
    from: "an address weighs little",
    to: "recipients weigh little, and mass-mailing says that they are missing",
    cc: "recipients weigh little, and mass-mailing says that they are missing",
    subject: "a subject weighs little",
  },
  accepts: [
    { why: "a short note", draft: {} },
    { why: "just below what is near", draft: { ...ofHead, ...weighs(Math.ceil(nearRatio * low) - 1) } },
    { why: "8 MB from any other post", draft: { ...ofOther, ...weighs(8 * 1024 * 1024) } },
    { why: "a short note from nobody knows whom", draft: nobodyKnows },
    {
      why: "a heavy file in the cloud",
      draft: { ...ofHead, attachments: known([file("v.mp4", 90_000_000, { type: "cloud" })]) },
    },
    { why: "a declared rank where the lower one would do", draft: { ...declaredHigh, ...weighs(1000) } },
    {
      why: "a rank whose reading failed, with little to weigh",
      draft: { rank: failed("late"), ...weighs(1000) },
    },
  ],
  rejects: [
    {
      why: "near the limit",
      draft: { ...ofHead, ...weighs(Math.ceil(nearRatio * low)) },
      finds: [{ key: "near", clause: "7.a", severity: "advise", certainty: "certain" }],
    },
    {
      why: "exactly the limit, which passes",
      draft: { ...ofHead, ...weighs(low) },
      finds: [{ key: "near", severity: "advise" }],
    },
    {
      why: "one byte over the limit up to Jefe de Departamento",
      draft: { ...ofHead, ...weighs(low + 1) },
      finds: [
        {
          key: "overLimit",
          clause: "7.a",
          severity: "block",
          certainty: "certain",
          data: { size: low + 1, limit: low, exact: true },
        },
      ],
    },
    {
      why: "exactly the limit of the others",
      draft: { ...ofOther, ...weighs(high) },
      finds: [{ key: "near", clause: "7.b" }],
    },
    {
      why: "one byte over the limit of the others",
      draft: { ...ofOther, ...weighs(high + 1) },
      finds: [{ key: "overLimit", clause: "7.b", severity: "block" }],
    },
    {
      why: "one byte over the lower limit with the rank unknown",
      draft: { ...nobodyKnows, ...weighs(low + 1) },
      finds: [
        {
          key: "rankUnknown",
          severity: "warn",
          certainty: "unverified",
          data: { limits: [{ bytes: low }, { bytes: high }] },
          ways: ["declare-rank"],
        },
      ],
    },
    {
      why: "between the limits with a rank that could not be read",
      draft: { rank: failed("late"), ...weighs(low + 1) },
      finds: [{ key: "rankUnknown" }],
    },
    {
      why: "between the limits with a rank that the policy does not know",
      draft: { ...rank("virrey", "deployed"), ...weighs(low + 1) },
      finds: [{ key: "rankUnknown" }],
    },
    {
      why: "exactly the lower limit with the rank unknown",
      draft: { ...nobodyKnows, ...weighs(low) },
      finds: [{ key: "near", clause: "7.a" }],
    },
    {
      why: "exactly the highest limit with the rank unknown",
      draft: { ...nobodyKnows, ...weighs(high) },
      finds: [{ key: "rankUnknown", severity: "warn" }],
    },
    {
      why: "one byte over the highest limit with the rank unknown",
      draft: { ...nobodyKnows, ...weighs(high + 1) },
      finds: [{ key: "overLimit", clause: "7.b", severity: "block", certainty: "certain" }],
    },
    {
      why: "over the lower limit with a declared higher rank",
      draft: { ...declaredHigh, ...weighs(low + 1) },
      finds: [
        {
          key: "declaredRank",
          clause: "7.b",
          severity: "advise",
          data: { rank: "otro-cargo" },
          ways: ["declare-rank"],
        },
      ],
    },
    {
      why: "over the limit of the declared rank",
      draft: { ...declaredHigh, ...weighs(high + 1) },
      finds: [{ key: "overLimit", severity: "block" }],
    },
    {
      why: "over the limit with a declared lower rank, which counts as known",
      draft: { ...rank("jefe-departamento-o-inferior", "declared"), ...weighs(low + 1) },
      finds: [{ key: "overLimit", clause: "7.a" }],
    },
    {
      why: "over the limit by the directory's rank",
      draft: { ...rank("jefe-departamento-o-inferior", "directory"), ...weighs(low + 1) },
      finds: [{ key: "overLimit" }],
    },
    {
      why: "an estimate that may lie on either side",
      draft: { ...ofHead, ...estimated(low) },
      finds: [
        { key: "close", clause: "7.a", severity: "warn", certainty: "unverified", data: { exact: false } },
      ],
    },
    {
      why: "an estimate just within its error of the limit, from below",
      draft: { ...ofHead, ...estimated(low - error + 8) },
      finds: [{ key: "close" }],
    },
    {
      why: "an estimate just outside its error, from below",
      draft: { ...ofHead, ...estimated(low - error - 8) },
      finds: [{ key: "near" }],
    },
    {
      why: "an estimate just within its error of the limit, from above",
      draft: { ...ofHead, ...estimated(low + error - 8) },
      finds: [{ key: "close" }],
    },
    {
      why: "an estimate surely over the limit",
      draft: { ...ofHead, ...estimated(low + error + 8) },
      finds: [{ key: "overLimit", certainty: "certain", data: { exact: false } }],
    },
    {
      why: "the file that weighs most, and what is left without it",
      draft: { ...ofHead, attachments: known([file("nota.txt", 10), file("Anexo.pdf", 6_000_000)]) },
      finds: [
        {
          key: "overLimit",
          data: { heaviest: [{ name: "Anexo.pdf", bytes: 6_000_000 }] },
          ways: ["remove-attachment"],
        },
      ],
    },
    {
      why: "the three files that weigh most, the heaviest first, each with a way to remove it",
      draft: {
        ...ofHead,
        attachments: known(
          [900_000, 2_000_000, 700_000, 3_000_000].map((bytes, index) => file(`${String(index)}.pdf`, bytes)),
        ),
      },
      finds: [
        {
          key: "overLimit",
          data: { heaviest: [{ name: "3.pdf" }, { name: "1.pdf" }, { name: "0.pdf" }] },
          ways: ["remove-attachment", "remove-attachment", "remove-attachment"],
        },
      ],
    },
    {
      why: "a text that weighs by itself: no file is to blame",
      draft: { ...ofHead, body: known({ format: "text", content: "€".repeat(2_000_000) }) },
      finds: [{ key: "overLimit", data: { heaviest: [] }, ways: [] }],
    },
    {
      why: "the file that weighs most of a message whose size is exact",
      draft: { ...ofHead, ...weighs(wholeSize), attachments: known([file("Anexo.pdf", 6_000_000)]) },
      finds: [{ key: "overLimit", data: { exact: true, heaviest: [{ name: "Anexo.pdf" }] } }],
    },
    {
      why: "a file that nobody could measure",
      draft: { ...ofHead, attachments: known([file("RV.msg", 0, { size: failed("invalid") })]) },
      finds: [
        {
          key: "unverified",
          severity: "warn",
          data: { parts: ["attachments"], names: ["RV.msg"], why: "invalid" },
        },
      ],
    },
    {
      why: "near the limit, with a file that nobody could measure",
      draft: {
        ...ofHead,
        attachments: known([file("a.pdf", 3_500_000), file("b.msg", 0, { size: failed("late") })]),
      },
      finds: [{ key: "unverified" }, { key: "near" }],
    },
    {
      why: "attachments that could not be read",
      draft: { attachments: failed("late") },
      finds: [{ key: "unverified", data: { parts: ["attachments"], names: [] } }],
    },
    {
      why: "a meeting over the limit",
      draft: { item: "meeting", ...ofHead, attachments: known([file("a.pdf", 6_000_000)]) },
      finds: [{ key: "overLimit" }],
    },
  ],
});

test("the estimate stays undecided about no more than 1 % of the limit, however many files there are", () => {
  const { errorRatio } = policy.rules["message-size"];
  expect(errorRatio).toBeLessThanOrEqual(0.01);
  const many = Array.from({ length: 400 }, (_, index) => file(`a${String(index)}.txt`, 9_700));
  const { bytes } = estimateSize(draft({ attachments: known(many) }));
  expect(bytes - errorRatio * low).toBeGreaterThan(low);
});

test("what is said to be left without a file is what the message weighs without it", () => {
  const files = [file("planos.zip", 4_000_000), file("Relación.docx", 3_000_000), file("c.pdf", 2_000_000)];
  const found = messageSize.check(draft({ ...ofHead, attachments: known(files) }), {
    policy,
    settings: policy.rules["message-size"],
    item: "message",
  });
  const [finding] = found;
  const heaviest = finding?.key === "overLimit" ? finding.data.heaviest : [];
  const without = files.map((one) => {
    const others = files.filter((other) => other !== one);
    return { name: one.name, without: estimateSize(draft({ attachments: known(others) })).bytes };
  });
  expect(heaviest).toMatchObject(without);
});
