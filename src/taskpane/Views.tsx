import { makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useState, type ReactElement, type ReactNode } from "react";
import { usePane } from "./components/pane-context";
import { Tabs } from "./components/Tabs";
import { noteFormPart } from "./findings/false-alarm/part";
import { mailboxPart, policyPart, recordPart } from "./parts";
import type { View } from "./use-view";

const useStyles = makeStyles({ main: { padding: tokens.spacingHorizontalL } });

/** The parts of the pane; each stays as it was left while another is looked at. */
export function Views(props: {
  readonly view: View;
  readonly onView: (view: View) => void;
  readonly header: ReactNode;
  readonly draft: ReactNode;
  readonly mailbox: ReactNode;
  readonly policy: ReactNode;
  readonly record: ReactNode;
}): ReactElement {
  const { texts } = usePane();
  const styles = useStyles();
  const { view, onView } = props;
  const [seen, setSeen] = useState<ReadonlySet<View>>(() => new Set());
  if (!seen.has(view)) setSeen(new Set([...seen, view]));
  useEffect(() => {
    // Once what is seen first is there. What does not arrive now is fetched again when it is opened.
    void Promise.allSettled([mailboxPart, policyPart, recordPart, noteFormPart].map(({ fetch }) => fetch()));
  }, []);
  const panel = (name: "draft" | "mailbox" | "policy", content: ReactNode) => (
    <div id={`vb-${name}`} hidden={view !== name} role="tabpanel" aria-labelledby={`vb-tab-${name}`}>
      {content}
    </div>
  );
  return (
    <>
      {props.header}
      <Tabs
        label={texts.tabs.label}
        tabs={[
          { name: "draft", label: texts.tabs.draft },
          { name: "mailbox", label: texts.tabs.mailbox },
          { name: "policy", label: texts.tabs.policy },
        ]}
        selected={view === "record" ? undefined : view}
        onSelect={onView}
      />
      <main className={styles.main}>
        {panel("draft", props.draft)}
        {panel("mailbox", seen.has("mailbox") ? props.mailbox : null)}
        {panel("policy", seen.has("policy") ? props.policy : null)}
        {view === "record" ? props.record : null}
      </main>
    </>
  );
}
