import fc from "fast-check";
import { evaluate } from "../../../src/policy/evaluate";
import type { Draft, Recipient } from "../../../src/policy/draft";
import { peopleMeasure, sizeMeasure } from "../../../src/taskpane/findings/measures";
import {
  draft,
  failed,
  file,
  known,
  list,
  MB,
  otherPost,
  people,
  person,
  policy,
  unavailable,
} from "../../support/builders";

describe("the size", () => {
  test.each<[string, Partial<Draft>, object]>([
    [
      "has one limit where the rank is known",
      {},
      { limits: [5 * MB], isExact: false, isLeast: false, fullness: "fits" },
    ],
    ["has that of the other rank", { rank: known(otherPost) }, { limits: [10 * MB] }],
    ["has every limit where nobody knows the rank", { rank: unavailable }, { limits: [5 * MB, 10 * MB] }],
    [
      "is exact where the message is there",
      { transmittedSize: known(4 * MB) },
      { bytes: 4 * MB, isExact: true },
    ],
    ["is near from 90 %", { transmittedSize: known(4.5 * MB) }, { fullness: "near" }],
    ["is near at the limit", { transmittedSize: known(5 * MB) }, { fullness: "near" }],
    ["is over one byte beyond", { transmittedSize: known(5 * MB + 1) }, { fullness: "over" }],
    [
      "is near between the limits",
      { rank: unavailable, transmittedSize: known(6 * MB) },
      { fullness: "near" },
    ],
    ["is a least where the text could not be read", { body: failed("late") }, { isLeast: true }],
    [
      "counts the files in the cloud, which weigh nothing",
      {
        attachments: known([
          file("acta.pdf", 10),
          file("video.mp4", 90 * MB, { type: "cloud" }),
          file("planos.zip", 0, { type: "cloud", size: failed("late") }),
        ]),
      },
      { links: 2, isLeast: false, fullness: "fits" },
    ],
    [
      "is a least where a file could not be weighed",
      { attachments: known([file("acta.7z", 0, { size: failed("late") })]) },
      { isLeast: true },
    ],
  ])("%s", (_what, parts, expected) => {
    expect(sizeMeasure(draft(parts), policy)).toMatchObject(expected);
  });

  test("is the one that the finding tells", () => {
    const heavy = draft({ attachments: known([file("Anexo.pdf", 5 * MB)]) });
    const finding = evaluate(heavy, policy).findings.find(({ key }) => key === "message-size.overLimit");
    expect(finding?.data).toMatchObject({ size: sizeMeasure(heavy, policy)?.bytes });
  });
});

describe("the people", () => {
  test("cannot be told where no recipient could be read", () => {
    const lost = draft({ to: failed("late") });
    expect(peopleMeasure(lost, policy)).toBeUndefined();
  });

  test.each<[string, Partial<Draft>, object]>([
    ["are none in an empty draft", { to: known([]) }, { people: 0, isLeast: false, fullness: "fits" }],
    [
      "are at least so many beside an uncounted list",
      { to: known([list("todos@sre.gob.mx")]) },
      { people: 1, isLeast: true },
    ],
    ["are at least so many where a field is lost", { cc: failed("late") }, { people: 1, isLeast: true }],
    ["are near from where the policy advises", { to: known(people(25)) }, { fullness: "near" }],
    ["are over beyond the limit", { to: known(people(51)) }, { people: 51, limit: 50, fullness: "over" }],
  ])("%s", (_what, parts, expected) => {
    expect(peopleMeasure(draft(parts), policy)).toMatchObject(expected);
  });

  test("are as many as the rule counts, whoever they are", () => {
    const addresses = fc.constantFrom(
      "",
      "a@sre.gob.mx",
      " A@SRE.gob.mx ",
      "b@sre.gob.mx",
      "APerez@sre.gob.mx",
    );
    const recipient: fc.Arbitrary<Recipient> = fc.oneof(
      addresses.map((address) => person(address)),
      fc
        .tuple(addresses, fc.option(fc.nat(30), { nil: undefined }))
        .map(([address, members]) => list(address, members)),
    );
    fc.assert(
      fc.property(fc.array(recipient), fc.array(recipient), (to, cc) => {
        // Sixty others make sure that the rule speaks.
        const many = draft({ to: known(to), cc: known(cc), bcc: known(people(60)) });
        const finding = evaluate(many, policy).findings.find(({ key }) => key === "mass-mailing.overLimit");
        expect(finding?.data).toMatchObject({ people: peopleMeasure(many, policy)?.people });
      }),
    );
  });
});
