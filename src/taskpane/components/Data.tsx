import type { ReactElement } from "react";

const reordering = /[\u200e\u200f\u202a-\u202e\u2066-\u2069]+/g;

/** A text without the characters that turn the direction of writing, as the alert tells it too. */
export const inOrder = (text: string): string => text.replace(reordering, " ");

/**
 * A name, address or word of the draft: set apart, so that it cannot reorder our own words, and from left to right,
 * so that the extension of a file stands at its end (`factura<U+202E>fdp.exe` does not end in `.pdf`).
 */
export function Data({ text }: { readonly text: string }): ReactElement {
  return <bdi dir="ltr">{inOrder(text)}</bdi>;
}
