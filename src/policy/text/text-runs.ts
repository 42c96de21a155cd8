import type { Span, Within } from "./flow";
import type { TextLabel, TextMap } from "./text-map";

/** A stretch of text of one kind. */
export interface TextRun extends Span {
  readonly label: TextLabel;
  readonly within?: Within;
}

const withins: readonly (Within | undefined)[] = [undefined, "link", "imageDescription"];

/** The text of a map parted by whose words it holds and by what it stands in: sorted, gap-free over the text. */
export function textRuns(map: TextMap): readonly TextRun[] {
  const size = map.text.length;
  const insets = new Uint8Array(size);
  for (const { start, end, within } of map.insets) {
    const number = withins.indexOf(within);
    // An image inside a link is told from the link's own words.
    if (number === 1) for (let at = start; at < end; at++) insets[at] = insets[at] || number;
    else insets.fill(number, start, end);
  }
  const runs: TextRun[] = [];
  let start = 0;
  while (start < size) {
    const label = map.labelAt(start);
    const inset = insets[start];
    let end = start + 1;
    while (end < size && map.labelAt(end) === label && insets[end] === inset) end++;
    const within = withins[inset as number];
    runs.push(within === undefined ? { start, end, label } : { start, end, label, within });
    start = end;
  }
  return runs;
}
