import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { useId, useState, type KeyboardEvent, type ReactElement } from "react";
import type { TimelineGroup } from "../../ageing/timeline";
import { escaped } from "../components/keys";
import type { Span } from "./arrange";
import { RING } from "./ring";
import { TimelineAxis } from "./TimelineAxis";
import { TimelineBar } from "./TimelineBar";
import { useMailboxTexts } from "./use-texts";

const useStyles = makeStyles({
  timeline: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalXS },
  title: { ...typographyStyles.body1Strong, margin: 0 },
  bars: {
    position: "relative",
    // Room for the outline, above and below which there are words.
    marginBlock: "6px",
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
    [RING]: "none",
    ":focus-visible": {
      outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: "3px",
      borderRadius: tokens.borderRadiusSmall,
      [RING]: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}`,
    },
  },
  // Of the current bar, in sight only while the keyboard is here; outside the outline of one that is chosen.
  ring: {
    position: "absolute",
    insetBlock: "2px",
    outline: `var(${RING})`,
    outlineOffset: "1px",
    borderRadius: tokens.borderRadiusSmall,
    pointerEvents: "none",
  },
  drawing: { display: "block", width: "100%", height: "104px", overflow: "visible" },
  hatch: {
    stroke: tokens.colorStatusDangerBackground3,
    "@media (forced-colors: active)": { stroke: "CanvasText" },
  },
  stripe: { stroke: "CanvasText" },
  told: {
    ...typographyStyles.caption1,
    display: "grid",
    margin: 0,
    color: tokens.colorNeutralForeground2,
    // Room for the longest of all: nothing below is pushed while bars are walked.
    "::after": { content: "attr(data-longest)", gridArea: "1 / 1", visibility: "hidden" },
  },
  words: { gridArea: "1 / 1" },
});

export const isSame = (a: Span | undefined, b: Span | undefined): boolean =>
  a?.from === b?.from && a?.to === b?.to;

/** What a bar's height tells: a week beside days by its average, or it would look seven times as bad. */
const perDay = ({ count, from, to }: TimelineGroup): number => count / (to - from + 1);

interface TimelineProps {
  /** Soonest first. */
  readonly groups: readonly TimelineGroup[];
  readonly nameOf: (group: TimelineGroup) => string;
  readonly deletableIn: (group: TimelineGroup) => string;
  readonly chosen: Span | undefined;
  /** Undefined: every day again. */
  readonly onChoose: (span: Span | undefined) => void;
}

/** Bars of what expires when; one of them can be chosen, by pointer or by keyboard. */
export function Timeline({ groups, nameOf, deletableIn, chosen, onChoose }: TimelineProps): ReactElement {
  const styles = useStyles();
  const { timeline } = useMailboxTexts();
  const id = useId();
  const [active, setActive] = useState(0);
  const [pointed, setPointed] = useState<number>();
  const [hasFocus, setFocus] = useState(false);
  const tallest = Math.max(1, ...groups.map(perDay));
  const at = Math.min(active, groups.length - 1);
  const looked = pointed ?? (hasFocus ? at : undefined);
  const shown = looked === undefined ? groups.find((group) => isSame(chosen, group)) : groups[looked];

  const toldOf = (group: TimelineGroup): string =>
    `${nameOf(group)}: ${timeline.total(group)}.${group.count > 0 ? ` ${deletableIn(group)}` : ""}`;
  const longest = [timeline.hint, ...groups.map(toldOf)].reduce((most, one) =>
    one.length > most.length ? one : most,
  );
  const share = (bars: number): string => `${((100 * bars) / groups.length).toFixed(2)}%`;
  const choose = (index: number) => {
    const group = groups[index];
    if (!group) return;
    setActive(index);
    onChoose(isSame(chosen, group) ? undefined : { from: group.from, to: group.to });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    // Where no bar is chosen, Escape is for whoever is outside.
    if (chosen && escaped(event, () => onChoose(undefined))) return;
    const last = groups.length - 1;
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: last }[event.key];
    if (to !== undefined) setActive(Math.max(0, Math.min(last, to)));
    else if (event.key === "Enter" || event.key === " ") choose(at);
    else return;
    event.preventDefault();
  };

  return (
    <div className={styles.timeline}>
      <h3 id={`${id}t`} className={styles.title}>
        {timeline.title}
      </h3>
      <div
        className={styles.bars}
        role="listbox"
        tabIndex={0}
        aria-orientation="horizontal"
        aria-labelledby={`${id}t`}
        aria-describedby={`${id}h`}
        aria-activedescendant={`${id}-${String(at)}`}
        onKeyDown={onKeyDown}
        onFocus={() => setFocus(true)}
        onBlur={() => setFocus(false)}
        onPointerLeave={() => setPointed(undefined)}
      >
        <svg className={styles.drawing} role="presentation" focusable="false">
          <defs>
            <pattern
              id={`${id}p`}
              width="5"
              height="5"
              patternUnits="userSpaceOnUse"
              patternTransform="rotate(45)"
            >
              <path d="M1 0V5" className={styles.hatch} strokeWidth="2.5" />
            </pattern>
            {/* Seen where colours are the system's, which has too few. */}
            <pattern id={`${id}l`} width="4" height="4" patternUnits="userSpaceOnUse">
              <path d="M0 1H4" className={styles.stripe} strokeWidth="2" />
            </pattern>
          </defs>
          {groups.map((group, index) => (
            <TimelineBar
              key={group.from}
              id={`${id}-${String(index)}`}
              name={`${nameOf(group)}: ${timeline.total(group)}`}
              group={group}
              hatch={`url(#${id}p)`}
              stripe={`url(#${id}l)`}
              place={{ at: index, of: groups.length, part: perDay(group) / tallest }}
              isActive={index === looked}
              isChosen={isSame(chosen, group)}
              onPoint={() => setPointed(index)}
              onChoose={() => choose(index)}
            />
          ))}
        </svg>
        <span
          className={styles.ring}
          style={{ left: share(at), width: share(1) }}
          data-bar={at}
          aria-hidden="true"
        />
      </div>
      <TimelineAxis groups={groups} />
      <p className={styles.told} data-longest={longest}>
        <span id={`${id}h`} className={styles.words}>
          {shown ? toldOf(shown) : timeline.hint}
        </span>
      </p>
    </div>
  );
}
