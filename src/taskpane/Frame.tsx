import { FluentProvider, makeStaticStyles, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement, ReactNode } from "react";
import type { Locale } from "../i18n";
import { Footer } from "./components/Footer";
import { PaneContext, type Pane } from "./components/pane-context";
import { usePaneTheme, type HostTheme } from "./theme";

const useStaticStyles = makeStaticStyles({ body: { margin: 0 } });

const useStyles = makeStyles({
  pane: {
    display: "flex",
    flexDirection: "column",
    minHeight: "100vh",
    backgroundColor: tokens.colorNeutralBackground2,
  },
});

/** The page in the host's colours. */
export function Page(props: {
  readonly theme: HostTheme | undefined;
  readonly locale?: Locale;
  readonly children: ReactNode;
}): ReactElement {
  useStaticStyles();
  const styles = useStyles();
  return (
    <FluentProvider theme={usePaneTheme(props.theme)} className={styles.pane} lang={props.locale}>
      {props.children}
    </FluentProvider>
  );
}

/** Theme, language and the frame of the pane: what is asked for, and whom to ask. */
export function Frame(props: {
  readonly pane: Pane;
  readonly theme: HostTheme | undefined;
  readonly onRecord?: () => void;
  readonly children: ReactNode;
}): ReactElement {
  return (
    <Page theme={props.theme} locale={props.pane.locale}>
      <PaneContext value={props.pane}>
        {props.children}
        <Footer onRecord={props.onRecord} />
      </PaneContext>
    </Page>
  );
}
