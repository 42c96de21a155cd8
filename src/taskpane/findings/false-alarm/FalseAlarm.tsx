import { useState, type ReactElement } from "react";
import { Disclosure } from "../../components/Disclosure";
import { usePane } from "../../components/pane-context";
import type { FlaggedFinding } from "../flagged";
import type { Quotes } from "../quoted";
import { nothingOfTheMessage } from "./note";
import { noteFormPart } from "./part";

/** «Reportar una falsa alarma»: what was chosen and written stays while the card does, also where it is closed again. */
export function FalseAlarm(props: {
  readonly finding: FlaggedFinding;
  readonly quotes: Quotes | undefined;
}): ReactElement {
  const { texts } = usePane();
  const [chosen, setChosen] = useState(nothingOfTheMessage);
  return (
    <Disclosure label={texts.falseAlarm.open}>
      {() => <noteFormPart.Part {...props} chosen={chosen} onChoose={setChosen} />}
    </Disclosure>
  );
}
