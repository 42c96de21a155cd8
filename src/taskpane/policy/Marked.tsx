import { makeStyles, tokens } from "@fluentui/react-components";
import { useMemo, type ReactElement } from "react";
import { marksOf, searchedText } from "../../policy/search/searched-text";

const useStyles = makeStyles({
  mark: {
    borderRadius: tokens.borderRadiusSmall,
    backgroundColor: tokens.colorPaletteYellowBackground2,
    color: tokens.colorNeutralForeground1,
    "@media (forced-colors: active)": { backgroundColor: "Mark", color: "MarkText" },
  },
});

/** A text with the words that were looked for marked in it. */
export function Marked(props: { readonly text: string; readonly words: readonly string[] }): ReactElement {
  const styles = useStyles();
  const { text, words } = props;
  const searched = useMemo(() => searchedText(text), [text]);
  const marks = marksOf(words, searched);
  return (
    <>
      {marks.map(({ start, end }, index) => (
        <span key={start}>
          {text.slice(marks[index - 1]?.end ?? 0, start)}
          <mark className={styles.mark}>{text.slice(start, end)}</mark>
        </span>
      ))}
      {text.slice(marks[marks.length - 1]?.end ?? 0)}
    </>
  );
}
