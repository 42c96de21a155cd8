import { FluentProvider, webLightTheme } from "@fluentui/react-components";
import { render } from "@testing-library/react";
import type { ReactElement } from "react";
import { paneTexts } from "../../../src/i18n/pane";
import { PaneContext, type Pane } from "../../../src/taskpane/components/pane-context";
import { policy } from "../../support/builders";
import { client } from "./desks";

/** A pane for one part of it, with what a test says of it. */
export const paneOf = ({ locale = "es-MX", ...pane }: Partial<Pane> = {}): Pane => ({
  locale,
  texts: paneTexts(locale),
  policy,
  client,
  showClause: () => undefined,
  ...pane,
});

/** A part of the pane alone; `again` shows it with other props. */
export function showPart(
  part: ReactElement,
  pane: Partial<Pane> = {},
): { readonly container: HTMLElement; readonly again: (part: ReactElement) => void } {
  const whole = paneOf(pane);
  const around = (inside: ReactElement) => (
    <FluentProvider theme={webLightTheme}>
      <PaneContext value={whole}>{inside}</PaneContext>
    </FluentProvider>
  );
  const { container, rerender } = render(around(part));
  return { container, again: (next) => rerender(around(next)) };
}
