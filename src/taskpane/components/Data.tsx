import type { ReactElement } from "react";

// A name that turns the direction of writing shows another extension than it has (`factura<U+202E>fdp.exe`).
const reordering = /[\u200e\u200f\u202a-\u202e\u2066-\u2069]+/g;

/** Something the draft holds: set apart from our own words, so that it cannot reorder them. */
export function Data({ text }: { readonly text: string }): ReactElement {
  return <bdi>{text.replace(reordering, " ")}</bdi>;
}
