import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { MessageFailure, NotDone } from "../../ageing/folder/folder";
import type { ListedMessage } from "../../ageing/mail";
import type { JobKind } from "../../ageing/mailbox-desk";
import { Data } from "../components/Data";
import { useCardStyles } from "./use-card-styles";
import { useMailboxTexts } from "./use-texts";

const useStyles = makeStyles({
  groups: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS },
  title: { ...typographyStyles.body1Strong, margin: 0 },
});

const MOST = 4;

interface NotDoneListProps {
  readonly notDone: readonly NotDone[];
  readonly kind: JobKind;
  readonly messages: readonly ListedMessage[];
}

/** What was left undone: by its cause, with what can be done about it, each message by its subject. */
export function NotDoneList({ notDone, kind, messages }: NotDoneListProps): ReactElement {
  const styles = useStyles();
  const shared = useCardStyles();
  const { job, list } = useMailboxTexts();
  const wanted = new Set(notDone.map(({ id }) => id));
  const subjects = new Map(
    messages.filter(({ id }) => wanted.has(id)).map(({ id, subject }) => [id, subject]),
  );
  const causes = new Map<Exclude<MessageFailure, "gone">, string[]>();
  const gone: string[] = [];
  for (const { id, why } of notDone) {
    if (why === "gone") gone.push(id);
    else causes.set(why, [...(causes.get(why) ?? []), id]);
  }
  const group = (key: string, why: string, ids: readonly string[]) => (
    <div key={key}>
      <p className={shared.text}>{why}</p>
      <ul className={shared.list}>
        {ids.slice(0, MOST).map((id) => (
          <li key={id}>
            <Data text={subjects.get(id) || list.noSubject} />
          </li>
        ))}
        {ids.length > MOST ? <li>{job.more(ids.length - MOST)}</li> : null}
      </ul>
    </div>
  );
  return (
    <div className={styles.groups}>
      {causes.size > 0 ? <h4 className={styles.title}>{job.notDone(notDone.length - gone.length)}</h4> : null}
      {[...causes].map(([why, ids]) => group(why, job.whyNot(why, kind), ids))}
      {gone.length > 0 ? (
        <>
          <h4 className={styles.title}>{job.gone(gone.length, kind)}</h4>
          {group("gone", job.goneWhy(gone.length), gone)}
        </>
      ) : null}
    </div>
  );
}
