import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { useId, type ReactElement } from "react";
import { shorten } from "../../../i18n";
import { Data, inOrder } from "../../components/Data";
import { Disclosure } from "../../components/Disclosure";
import { usePane } from "../../components/pane-context";
import { RichText } from "../../components/RichText";
import { LONGEST_NAME } from "../cards";
import { inRows, MOST_ACTIONS, proposalOf, type Action, type RemedyAction } from "./actions";
import { BusyButton } from "./BusyButton";
import { labelOf, noteOf } from "./words";

const useStyles = makeStyles({
  actions: {
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalS,
    paddingTop: tokens.spacingVerticalXS,
  },
  buttons: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: tokens.spacingHorizontalS,
  },
  one: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalS,
    rowGap: tokens.spacingVerticalXXS,
    maxWidth: "100%",
  },
  note: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2 },
  proposal: { ...typographyStyles.body1, margin: 0 },
  files: { margin: 0, padding: 0, listStyleType: "none" },
  file: {
    display: "flex",
    alignItems: "center",
    justifyContent: "space-between",
    columnGap: tokens.spacingHorizontalM,
    paddingBlock: tokens.spacingVerticalXS,
    ":not(:last-child)": {
      borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    },
    "> :last-child": { flexShrink: 0 },
  },
  name: { ...typographyStyles.body1, display: "flex", flexDirection: "column", minWidth: 0 },
});

interface ActionsProps {
  /** Id of what says what the actions are about. */
  readonly about: string;
  readonly actions: readonly Action[];
  /** The id of the action that is under way in this card. */
  readonly busy: string | undefined;
  /** Lets the card put the focus back on the button that opened a form. */
  readonly keep: (id: string) => (button: HTMLButtonElement | null) => void;
  readonly onAction: (action: Action) => void;
  /** «Ya lo revisé», where the warning can be answered. */
  readonly onSettle: (() => void) | undefined;
}

export const SETTLE = "settle";

/** What can be done about a finding: one primary button, at most three in sight, the rest one click away. */
export function Actions({
  about,
  actions,
  busy,
  keep,
  onAction,
  onSettle,
}: ActionsProps): ReactElement | null {
  const { texts } = usePane();
  const styles = useStyles();
  const rows = inRows(actions);
  const shown = actions.slice(0, MOST_ACTIONS - (onSettle ? 1 : 0));
  const more = actions.slice(shown.length);
  if (actions.length === 0 && !onSettle) return null;

  const isHeld = busy !== undefined;
  const [first] = actions.filter(isWayOut);
  const proposal = actions.map((action) =>
    action.kind === "remedy" ? proposalOf(action.remedy) : undefined,
  );
  const told = proposal.find((words) => words !== undefined);
  const isRow = (action: Action) => rows.some(({ id }) => id === action.id);
  const stateOf = (action: Action) => ({
    isPrimary: action === first,
    isBusy: busy === action.id,
    isHeld,
    keep: keep(action.id),
    onClick: () => onAction(action),
  });
  const filesOf = (some: readonly Action[]) => {
    const files = rows.filter(({ id }) => some.some((action) => action.id === id));
    return files.length === 0 ? null : (
      <ul className={styles.files}>
        {files.map((action) => (
          <FileRow key={action.id} action={action} {...stateOf(action)} />
        ))}
      </ul>
    );
  };
  const buttonsOf = (some: readonly Action[]) =>
    some
      .filter((action) => !isRow(action))
      .map((action) => <ActionButton key={action.id} about={about} action={action} {...stateOf(action)} />);
  const buttons = buttonsOf(shown);

  return (
    <div className={styles.actions}>
      {told === undefined ? null : (
        <p className={styles.proposal}>
          <RichText text={texts.remedies.proposal(told)} />
        </p>
      )}
      {filesOf(shown)}
      {buttons.length > 0 || onSettle ? (
        <div className={styles.buttons}>
          {buttons}
          {onSettle ? (
            <BusyButton
              keep={keep(SETTLE)}
              isPrimary={first === undefined}
              isHeld={isHeld}
              onClick={onSettle}
            >
              {texts.settling.open}
            </BusyButton>
          ) : null}
        </div>
      ) : null}
      {more.length > 0 ? (
        <Disclosure label={texts.remedies.more}>
          {() => (
            <>
              {filesOf(more)}
              <div className={styles.buttons}>{buttonsOf(more)}</div>
            </>
          )}
        </Disclosure>
      ) : null}
    </div>
  );
}

/** What leaves the finding as it is stands beside the ways out, and never first. */
const isWayOut = (action: Action): boolean =>
  action.kind === "ask-rank" || action.remedy.kind !== "move-to-bcc" || action.remedy.onlyEases !== true;

type ButtonState = Omit<Parameters<typeof BusyButton>[0], "children" | "name" | "describedBy">;

function ActionButton({
  about,
  action,
  ...button
}: ButtonState & { readonly about: string; readonly action: Action }): ReactElement {
  const { texts } = usePane();
  const styles = useStyles();
  const id = useId();
  const note = action.kind === "remedy" ? noteOf(action, texts) : [];
  const hasNote = note.length > 0;
  return (
    <span className={styles.one}>
      <BusyButton {...button} describedBy={hasNote ? id : about}>
        <span>
          <RichText text={labelOf(action, texts)} />
        </span>
      </BusyButton>
      {hasNote ? (
        <span id={id} className={styles.note}>
          <RichText text={note} />
        </span>
      ) : null}
    </span>
  );
}

function FileRow({
  action,
  ...button
}: ButtonState & { readonly action: RemedyAction }): ReactElement | null {
  const { texts } = usePane();
  const styles = useStyles();
  const id = useId();
  const { remedy, isFinal } = action;
  if (remedy.kind !== "remove-attachment") return null;
  const name = shorten(remedy.name, LONGEST_NAME);
  return (
    <li className={styles.file}>
      <span className={styles.name}>
        <Data text={name} />
        {isFinal ? (
          <span id={id} className={styles.note}>
            {texts.remedies.isFinal}
          </span>
        ) : null}
      </span>
      <BusyButton
        {...button}
        name={texts.remedies.removeNamed(inOrder(name))}
        describedBy={isFinal ? id : undefined}
      >
        {texts.remedies.remove}
      </BusyButton>
    </li>
  );
}
