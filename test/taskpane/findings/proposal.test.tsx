import { act, fireEvent, screen } from "@testing-library/react";
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

const rude = draft({ body: known({ format: "text", content: "Su informe es inútil, y usted un inútil." }) });

/** No rule proposes a wording yet: what one would offer is put into the finding here. */
function withProposal(proposal: string) {
  const judged = worded(rude, atOnce(judgeInSteps(rude, policy)), policy, "es-MX");
  const [card] = judged.cards;
  if (!card) throw new Error("nothing was found");
  const findings = card.findings.map((finding) => ({
    ...finding,
    remedies: finding.remedies.map((remedy) =>
      remedy.kind === "replace-text" ? { ...remedy, proposal } : remedy,
    ),
  }));
  return { judged, card: { ...card, findings } };
}

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
  await act(async () => {
    fireEvent.click(screen.getByRole("button", { name: "Usar la propuesta" }));
    await Promise.resolve();
  });
  expect(inputs).toEqual([{ text: "poco útil" }]);
});
