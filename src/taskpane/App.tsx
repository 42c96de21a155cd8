import { makeStyles, Spinner, tokens, typographyStyles } from "@fluentui/react-components";
import { DocumentErrorRegular, MailReadRegular, PlugDisconnectedRegular } from "@fluentui/react-icons";
import { useCallback, useMemo, useReducer, useState, type ReactElement } from "react";
import { paneTexts } from "../i18n/pane";
import type { Locale } from "../i18n";
import type { PolicyDocument } from "../policy/document/fields";
import { known, unavailable } from "../policy/draft";
import { Header } from "./components/Header";
import { Notice } from "./components/Notice";
import { usePane } from "./components/pane-context";
import type { DraftSource, PaneStart } from "./draft-source";
import { DraftView } from "./findings/DraftView";
import { Frame, Page } from "./Frame";
import { mailboxPart, nudgePart, openMessagePart, policyPart, recordPart } from "./parts";
import { RankBar } from "./rank/RankBar";
import type { HostTheme } from "./theme";
import { useDraft } from "./use-draft";
import { useSoughtFindings } from "./use-sought-findings";
import { useView } from "./use-view";
import { Views } from "./Views";

const useStyles = makeStyles({
  alone: { padding: tokens.spacingHorizontalL },
  checking: { ...typographyStyles.caption1, flexShrink: 0, color: tokens.colorNeutralForeground3 },
});

/** Back to the draft, and the focus to its tab: the button that led here is gone. */
function backTo(show: () => void): void {
  document.getElementById("vb-tab-draft")?.focus();
  show();
}

interface LookAround {
  readonly start: PaneStart;
  readonly place: ReturnType<typeof useView>;
}

function Composing({ start, place, source }: LookAround & { readonly source: DraftSource }): ReactElement {
  const styles = useStyles();
  const { texts, policy, locale } = usePane();
  const { news, isSlow, again } = useDraft(source, policy, locale);
  const [rankAsked, setRankAsked] = useState(0);
  const { show } = place;
  // The same for as long as the pane is open: it is what hears of alerts.
  const showDraft = useCallback(() => show("draft"), [show]);
  const sought = useSoughtFindings(start.openedAt, source, show);
  const judged = news.state === "read" ? news.value : undefined;
  const rank = judged?.draft.rank ?? unavailable;
  return (
    <Views
      view={place.view}
      onView={place.show}
      header={
        <Header
          below={
            judged ? (
              <RankBar rank={rank} desk={start.rank} asked={rankAsked} onChanged={() => void again()} />
            ) : null
          }
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
      }
      draft={
        <>
          {start.ageingNotice && judged?.verdict.outcome === "allow" ? (
            <nudgePart.Part
              notice={start.ageingNotice}
              onShown={start.onNoticeShown}
              onSee={() => place.show("mailbox")}
              onSnooze={start.mailbox.snooze}
            />
          ) : null}
          <DraftView
            judged={news.state === "failed" ? "failed" : judged}
            isSlow={isSlow}
            sought={sought}
            source={source}
            settlements={start.settlements}
            record={start.record}
            now={start.now}
            onAgain={again}
            onAskRank={() => setRankAsked((times) => times + 1)}
          />
        </>
      }
      mailbox={<mailboxPart.Part desk={start.mailbox} now={start.now} />}
      policy={<policyPart.Part rank={rank} sought={place.clause} />}
      record={<recordPart.Part book={start.record} onClose={() => backTo(showDraft)} />}
    />
  );
}

/** Why there is no draft to judge. */
export type NoDraft = "read" | "unsupported" | "broken";

const noDraftIcons: Readonly<Record<NoDraft, ReactElement>> = {
  read: <MailReadRegular />,
  unsupported: <PlugDisconnectedRegular />,
  broken: <DocumentErrorRegular />,
};

function NoDraftNotice({ why }: { readonly why: NoDraft }): ReactElement {
  const { texts } = usePane();
  return <Notice icon={noDraftIcons[why]} title={texts[why].title} advice={texts[why].advice} />;
}

/** The policy and the record can be read where there is no draft. */
function WithoutDraft({ start, place, why }: LookAround & { readonly why: NoDraft }): ReactElement {
  // Declared here, the rank is told here: there is no draft to be judged anew.
  const [, look] = useReducer((times: number) => times + 1, 0);
  const kept = start.rank.current();
  const rank = kept ? known({ id: kept.id, source: kept.source }) : unavailable;
  return (
    <Views
      view={place.view}
      onView={place.show}
      header={<Header below={<RankBar rank={rank} desk={start.rank} asked={0} onChanged={look} />} />}
      draft={
        <>
          {start.openMessage ? (
            <openMessagePart.Part {...start.openMessage} onSee={() => place.show("mailbox")} />
          ) : null}
          <NoDraftNotice why={why} />
        </>
      }
      mailbox={<mailboxPart.Part desk={start.mailbox} now={start.now} />}
      policy={<policyPart.Part rank={rank} sought={place.clause} />}
      record={<recordPart.Part book={start.record} onClose={() => backTo(() => place.show("draft"))} />}
    />
  );
}

interface PaneProps {
  readonly policy: PolicyDocument;
  readonly theme?: HostTheme | undefined;
}

/** The task pane. */
export function App({ start, policy, theme }: PaneProps & { readonly start: PaneStart }): ReactElement {
  const { mode, locale, source, client } = start;
  const place = useView(start.view);
  const { showClause } = place;
  const pane = useMemo(
    () => ({ locale, texts: paneTexts(locale), policy, client, showClause }),
    [locale, policy, client, showClause],
  );
  return (
    <Frame pane={pane} theme={theme} onRecord={() => place.show("record")}>
      {mode === "compose" && source ? (
        <Composing start={start} place={place} source={source} />
      ) : (
        <WithoutDraft start={start} place={place} why={mode === "read" ? "read" : "unsupported"} />
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
  const pane = useMemo(
    () => ({ locale, texts: paneTexts(locale), policy, client: undefined, showClause: () => undefined }),
    [locale, policy],
  );
  return (
    <Frame pane={pane} theme={theme}>
      <Header />
      <main className={useStyles().alone}>
        <NoDraftNotice why="broken" />
      </main>
    </Frame>
  );
}
