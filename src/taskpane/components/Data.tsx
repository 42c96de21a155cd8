import { makeStyles } from "@fluentui/react-components";
import type { ReactElement } from "react";

const reordering = /[\u200e\u200f\u202a-\u202e\u2066-\u2069]+/g;

/** A text without the characters that turn the direction of writing, as the alert tells it too. */
export const inOrder = (text: string): string => text.replace(reordering, " ");

/** Digits and visual separators (RFC 3966), as many as a telephone number has. */
const isTelephone = (text: string): boolean => /^\+?\d[\d ().-]{5,20}\d$/.test(text);

const isSize = (text: string): boolean => /^[\d.,]+ (?:kB|MB)$/.test(text);

const useStyles = makeStyles({ whole: { whiteSpace: "nowrap" } });

/**
 * A name, address or word of the draft: set apart, so that it cannot reorder our own words, and from left to right,
 * so that the extension of a file stands at its end (`factura<U+202E>fdp.exe` does not end in `.pdf`). A telephone
 * number and a size stay on one line: half of either is none.
 */
export function Data({ text }: { readonly text: string }): ReactElement {
  const styles = useStyles();
  return (
    <bdi dir="ltr" className={isTelephone(text) || isSize(text) ? styles.whole : undefined}>
      {inOrder(text)}
    </bdi>
  );
}
