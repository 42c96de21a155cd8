import { Fragment, type ReactElement, type ReactNode } from "react";
import type { Rich, Segment } from "../../i18n/rich";
import { Data } from "./Data";

function emphasis({ text, bold, italic, isData }: Segment): ReactNode {
  const words = isData ? <Data text={text} /> : text;
  const slanted = italic ? <em>{words}</em> : words;
  return bold ? <strong>{slanted}</strong> : slanted;
}

/** A text with emphasis, as elements: what a draft holds is never read as markup. */
export function RichText({ text }: { readonly text: Rich }): ReactElement {
  return (
    <>
      {text.map((segment, index) => (
        <Fragment key={index}>{emphasis(segment)}</Fragment>
      ))}
    </>
  );
}
