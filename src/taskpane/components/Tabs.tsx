import { makeStyles, mergeClasses, tokens, typographyStyles } from "@fluentui/react-components";
import { useRef, type KeyboardEvent, type ReactElement } from "react";

const useStyles = makeStyles({
  tabs: {
    display: "flex",
    flexWrap: "wrap",
    paddingInline: tokens.spacingHorizontalS,
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  tab: {
    ...typographyStyles.body1,
    minHeight: "40px",
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    border: "none",
    borderBottom: `${tokens.strokeWidthThicker} solid transparent`,
    backgroundColor: "transparent",
    color: tokens.colorNeutralForeground2,
    cursor: "pointer",
    "@media (forced-colors: active)": { borderBottomColor: "Canvas" },
    ":hover": { color: tokens.colorNeutralForeground1, borderBottomColor: tokens.colorNeutralStroke1 },
    ":focus-visible": {
      outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: "-2px",
    },
  },
  selected: {
    ...typographyStyles.body1Strong,
    color: tokens.colorNeutralForeground1,
    borderBottomColor: tokens.colorCompoundBrandStroke,
    ":hover": { borderBottomColor: tokens.colorCompoundBrandStroke },
    "@media (forced-colors: active)": { borderBottomColor: "Highlight" },
  },
});

interface TabsProps<Name extends string> {
  readonly label: string;
  readonly tabs: readonly { readonly name: Name; readonly label: string }[];
  /** None, where what is shown is no part of its own. */
  readonly selected: Name | undefined;
  readonly onSelect: (name: Name) => void;
}

const steps: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowLeft: -1 };

/**
 * Tabs by the pattern of WAI-ARIA. Fluent's `TabList` guards its arrow keys with invisible tab stops that it puts in
 * and moves when it pleases; office.js, which handles the Tab key itself, takes them for stops like any other.
 */
export function Tabs<Name extends string>(props: TabsProps<Name>): ReactElement {
  const styles = useStyles();
  const list = useRef<HTMLDivElement>(null);
  const { tabs, selected, onSelect } = props;

  const walk = (event: KeyboardEvent) => {
    const step = steps[event.key];
    if (step === undefined) return;
    const here = tabs.findIndex(({ name }) => name === selected);
    const next = (here + step + tabs.length) % tabs.length;
    const tab = tabs[next];
    if (!tab) return;
    event.preventDefault();
    list.current?.querySelectorAll<HTMLElement>("[role=tab]")[next]?.focus();
    onSelect(tab.name);
  };

  return (
    <nav>
      <div ref={list} role="tablist" aria-label={props.label} className={styles.tabs} onKeyDown={walk}>
        {tabs.map(({ name, label }, index) => (
          <button
            key={name}
            id={`vb-tab-${name}`}
            type="button"
            role="tab"
            className={mergeClasses(styles.tab, name === selected && styles.selected)}
            aria-selected={name === selected}
            aria-controls={`vb-${name}`}
            tabIndex={name === selected || (selected === undefined && index === 0) ? 0 : -1}
            onClick={() => onSelect(name)}
          >
            {label}
          </button>
        ))}
      </div>
    </nav>
  );
}
