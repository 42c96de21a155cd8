import { act, fireEvent, screen } from "@testing-library/react";
import type { PolicyDocument } from "../../../src/policy/document/fields";
import type { JudgedFinding } from "../../../src/policy/verdict";
import type { RemedyInput } from "../../../src/policy/remedy";
import { FindingCard } from "../../../src/taskpane/findings/FindingCard";
import { judgeInSteps } from "../../../src/taskpane/findings/judgement";
import { worded } from "../../../src/taskpane/findings/judged";
import type { Remedies } from "../../../src/taskpane/findings/remedies/use-remedies";
import { atOnce } from "../../../src/taskpane/findings/slices";
import type { CardDesk } from "../../../src/taskpane/findings/WaysOut";
import { draft, known, policy } from "../../support/builders";
import { idleSource } from "../support/desks";
import { showPart } from "../support/part";

const own: PolicyDocument = {
  ...policy,
  language: {
    terms: [
      { term: "zorbulonte", category: "discrimination-age", tier: "offensive" },
      { term: "marfuzete", category: "insult", tier: "mild" },
    ],
  },
};
const rude = draft({ body: known({ format: "text", content: "Su informe es inútil, y usted un inútil." }) });

/** As the rules put a wording that a lexicon proposes into data and remedies, whatever the lexicons propose by now. */
function withProposal(instead: string, of = rude) {
  const judgement = atOnce(judgeInSteps(of, own));
  const findings = judgement.verdict.findings.map(
    (finding) =>
      ({
        ...finding,
        data: { ...finding.data, instead },
        remedies: finding.remedies.map((remedy) =>
          remedy.kind === "replace-text" ? { ...remedy, proposal: instead } : remedy,
        ),
      }) as JudgedFinding,
  );
  const judged = worded(of, { ...judgement, verdict: { ...judgement.verdict, findings } }, own, "es-MX");
  const [card] = judged.cards;
  if (!card) throw new Error("nothing was found");
  return { judged, card };
}

const press = (name: string) =>
  act(async () => {
    fireEvent.click(screen.getByRole("button", { name }));
    await Promise.resolve();
  });

function desk(run: (input: RemedyInput | undefined) => void): CardDesk {
  const remedies: Remedies = {
    strips: [],
    standingOf: () => undefined,
    isBusy: () => undefined,
    said: undefined,
    say: () => undefined,
    run: (_card, _action, input) => {
      run(input);
      return Promise.resolve(true);
    },
    undo: () => Promise.resolve(),
    drop: () => undefined,
  };
  const settling: CardDesk["settling"] = {
    isOffered: true,
    reasonOf: () => undefined,
    recordTrouble: () => undefined,
    settle: () => Promise.resolve(true),
    withdraw: () => Promise.resolve(true),
  };
  return {
    source: { ...idleSource, offer: () => "undoable" },
    remedies,
    settling,
    onAskRank: () => undefined,
  };
}

test("a wording that a rule proposes is shown, and used at one click; the sender's own is the next way", async () => {
  const { judged, card } = withProposal("poco útil");
  const inputs: (RemedyInput | undefined)[] = [];
  showPart(
    <FindingCard
      card={card}
      judged={judged}
      desk={desk((input) => inputs.push(input))}
      isAdviceTold={false}
    />,
  );
  expect(screen.getByText(/^Propuesta: «/)).toHaveTextContent("Propuesta: «poco útil».");
  const names = screen.getAllByRole("button").map(({ textContent }) => textContent);
  expect(names.slice(0, 2)).toEqual(["Usar la propuesta", "Cambiar la expresión"]);
  await press("Usar la propuesta");
  expect(inputs).toEqual([{ text: "poco útil" }]);
});

/** What is put in the place of the words, and the words of the card. */
async function used(instead: string, content: string) {
  const inputs: (RemedyInput | undefined)[] = [];
  const { judged, card } = withProposal(instead, draft({ body: known({ format: "text", content }) }));
  showPart(
    <FindingCard
      card={card}
      judged={judged}
      desk={desk((input) => inputs.push(input))}
      isAdviceTold={false}
    />,
  );
  const told = screen.getByRole("article").textContent;
  await press("Usar la propuesta");
  return { text: inputs[0]?.text, told };
}

test.each([
  ["at the beginning of a sentence it gets its capital", "Zorbulonte que no llega.", "Persona mayor"],
  ["elsewhere it stays as the lexicon has it", "Llegó un zorbulonte.", "persona mayor"],
  ["among capitals too", "Llegó un ZORBULONTE.", "persona mayor"],
  ["in several places too, since it is one wording for all", "Zorbulonte. Otro zorbulonte.", "persona mayor"],
])("%s", async (_what, content, text) => {
  expect(await used("persona mayor", content)).toMatchObject({ text });
});

test("a hint whose advice is the proposal says it once, beside its button", async () => {
  const { told } = await used("un colega", "Llegó un tal marfuzete.");
  expect(told.match(/un colega/g)).toHaveLength(1);
  expect(told).toContain("Propuesta: «un colega».");
});
