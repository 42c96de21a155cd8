import { makeStyles } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { MailboxState } from "../../ageing/mailbox-desk";
import type { MailboxTexts } from "../../i18n/pane/mailbox";
import { plain } from "../../i18n/rich";
import { heardOnly } from "../components/heard";
import { runningTitle, told } from "./result";
import { useMailboxTexts } from "./use-texts";

const useStyles = makeStyles({ heard: heardOnly });

/** What has changed, and not every message of it. */
function heard({ listing, job, place }: MailboxState, texts: MailboxTexts): string {
  if (job) {
    if (job.state === "running" || job.state === "waiting") return runningTitle(job, place, texts);
    if (job.state === "paused") return texts.job.paused;
    const gone = job.notDone.filter(({ why }) => why === "gone").length;
    const left = job.notDone.length - gone;
    return [
      plain(told(job, place, texts)),
      ...(left > 0 ? [`${texts.job.notDone(left)}.`] : []),
      ...(gone > 0 ? [`${texts.job.gone(gone, job.kind)}.`] : []),
    ].join(" ");
  }
  if (listing.state === "running") return texts.listing.title;
  return listing.state === "failed" ? texts.listing.failures[listing.why].title : "";
}

/** Tells a screen reader that long work began, rests or ended. */
export function MailboxHeard({ state }: { readonly state: MailboxState }): ReactElement {
  return (
    <div role="status" className={useStyles().heard}>
      {heard(state, useMailboxTexts())}
    </div>
  );
}
