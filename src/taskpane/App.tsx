import {
  FluentProvider,
  makeStaticStyles,
  makeStyles,
  Spinner,
  tokens,
  typographyStyles,
} from "@fluentui/react-components";
import { DocumentErrorRegular, MailReadRegular, PlugDisconnectedRegular } from "@fluentui/react-icons";
import { useMemo, type ReactElement, type ReactNode } from "react";
import { paneTexts } from "../i18n/pane";
import type { Locale } from "../i18n";
import type { PolicyDocument } from "../policy/document/fields";
import { Footer } from "./components/Footer";
import { Header, RankLine } from "./components/Header";
import { Notice } from "./components/Notice";
import { PaneContext, usePane, type Pane } from "./components/pane-context";
import type { DraftSource, PaneStart } from "./draft-source";
import { DraftView } from "./findings/DraftView";
import { usePaneTheme, type HostTheme } from "./theme";
import { useDraft } from "./use-draft";

const useStaticStyles = makeStaticStyles({ body: { margin: 0 } });

const useStyles = makeStyles({
  pane: {
    display: "flex",
    flexDirection: "column",
    minHeight: "100vh",
    backgroundColor: tokens.colorNeutralBackground2,
  },
  main: { padding: tokens.spacingHorizontalL },
  checking: { ...typographyStyles.caption1, flexShrink: 0, color: tokens.colorNeutralForeground3 },
});

function Page(props: {
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
function Frame(props: {
  readonly pane: Pane;
  readonly theme: HostTheme | undefined;
  readonly children: ReactNode;
}): ReactElement {
  return (
    <Page theme={props.theme} locale={props.pane.locale}>
      <PaneContext value={props.pane}>
        {props.children}
        <Footer />
      </PaneContext>
    </Page>
  );
}

function Composing(props: {
  readonly source: DraftSource;
  readonly openedAt: readonly string[];
}): ReactElement {
  const styles = useStyles();
  const { texts } = usePane();
  const { news, isSlow, again } = useDraft(props.source);
  const draft = news.state === "read" ? news.draft : undefined;
  return (
    <>
      <Header
        below={draft ? <RankLine rank={draft.rank} /> : null}
        aside={
          isSlow ? (
            <Spinner
              className={styles.checking}
              size="extra-tiny"
              label={{ children: texts.checking, className: styles.checking }}
            />
          ) : null
        }
      />
      <main className={styles.main}>
        <DraftView
          draft={news.state === "failed" ? "failed" : draft}
          isSlow={isSlow}
          openedAt={props.openedAt}
          onAgain={again}
        />
      </main>
    </>
  );
}

/** Why there is no draft to judge. */
export type NoDraft = "read" | "unsupported" | "broken";

const noDraftIcons: Readonly<Record<NoDraft, ReactElement>> = {
  read: <MailReadRegular />,
  unsupported: <PlugDisconnectedRegular />,
  broken: <DocumentErrorRegular />,
};

function WithoutDraft({ why }: { readonly why: NoDraft }): ReactElement {
  const { texts } = usePane();
  return (
    <>
      <Header />
      <main className={useStyles().main}>
        <Notice icon={noDraftIcons[why]} title={texts[why].title} advice={texts[why].advice} />
      </main>
    </>
  );
}

interface PaneProps {
  readonly policy: PolicyDocument;
  readonly theme?: HostTheme | undefined;
}

const usePaneValues = (locale: Locale, policy: PolicyDocument): Pane =>
  useMemo(() => ({ locale, texts: paneTexts(locale), policy }), [locale, policy]);

/** The task pane. */
export function App({ start, policy, theme }: PaneProps & { readonly start: PaneStart }): ReactElement {
  const { mode, locale, source, openedAt } = start;
  return (
    <Frame pane={usePaneValues(locale, policy)} theme={theme}>
      {mode === "compose" && source ? (
        <Composing source={source} openedAt={openedAt} />
      ) : (
        <WithoutDraft why={mode === "read" ? "read" : "unsupported"} />
      )}
    </Frame>
  );
}

/** The first picture, before the host has told its language. */
export function StartingPane({ theme }: Pick<PaneProps, "theme">): ReactElement {
  return (
    <Page theme={theme}>
      <Header />
    </Page>
  );
}

/** What is left when the pane itself fails: whom to ask, and that nothing was checked. */
export function BrokenPane({ locale, policy, theme }: PaneProps & { readonly locale: Locale }): ReactElement {
  return (
    <Frame pane={usePaneValues(locale, policy)} theme={theme}>
      <WithoutDraft why="broken" />
    </Frame>
  );
}
