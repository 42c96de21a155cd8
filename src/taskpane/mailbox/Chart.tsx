import type { ReactElement } from "react";
import type { Timeline as Groups, TimelineGroup } from "../../ageing/timeline";
import { Disclosure } from "../components/Disclosure";
import type { Span } from "./arrange";
import { Timeline } from "./Timeline";
import { TimelineTable } from "./TimelineTable";
import { useMailboxTexts } from "./use-texts";

interface ChartProps {
  readonly timeline: Groups;
  readonly nameOf: (group: Span) => string;
  /** When they may be deleted, in a sentence. */
  readonly deletableIn: (group: Span) => string;
  readonly chosen: Span | undefined;
  readonly onChoose: (span: Span | undefined) => void;
}

/** What expires when, as bars and as a table. Without anything overdue there is no place for it. */
export function Chart(props: ChartProps): ReactElement | null {
  const { timeline, nameOf, onChoose } = props;
  const { timeline: texts } = useMailboxTexts();
  const groups: readonly TimelineGroup[] = timeline.groups.filter(
    ({ from, count }) => from >= 0 || count > 0,
  );
  if (groups.every(({ count }) => count === 0)) return null;
  return (
    <div>
      <Timeline
        groups={groups}
        nameOf={nameOf}
        deletableIn={props.deletableIn}
        chosen={props.chosen}
        onChoose={onChoose}
      />
      <Disclosure label={texts.table}>
        {() => <TimelineTable groups={groups} nameOf={nameOf} onChoose={onChoose} />}
      </Disclosure>
    </div>
  );
}
