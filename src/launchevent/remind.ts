import { catalogue, localeOf } from "../i18n";
import type { Invoke, OfficeCalls } from "../outlook/calls";
import type { ComposeItem, Host, Settings } from "../outlook/host";
import { readSetting, traded } from "../outlook/roaming-settings";
import { todayBy, unpackAgeing } from "../policy/ageing/kept-ageing";
import { noticeFor } from "../policy/ageing/notice";
import { paneCommands } from "./completion";

/**
 * Tells whoever begins a message of the mail that will be deleted (clause 10), in the bar over the message, when it is time.
 * Nothing is asked for twice, so that a host that does not answer keeps one call at most: attachments need the others.
 */
export async function remind(host: Host, calls: OfficeCalls, now: number): Promise<void> {
  const stored = readSetting(host, "ageing");
  const kept = unpackAgeing(stored);
  const notice = noticeFor(kept, todayBy(kept, now, -new Date(now).getTimezoneOffset()));
  if (!notice) return;
  const { ageing, alert } = catalogue(localeOf(host.displayLanguage));
  // A member that the client lacks throws when it is called, which `ask` takes for a refusal.
  const { item, settings } = host as {
    readonly item: Required<ComposeItem>;
    readonly settings: Required<Settings>;
  };
  const once = (kind: string, invoke: Invoke<unknown>) => calls.ask(kind, invoke, undefined, 1);

  const shown = await once("notice", (callback) => {
    // What has this key is replaced; where there is nothing, it is added.
    item.notificationMessages.replaceAsync(
      "ageing",
      {
        message: ageing(notice),
        icon: "Icon.16",
        ...(host.hasSet("1.10")
          ? {
              type: "insightMessage",
              actions: [
                {
                  actionType: "showTaskPane",
                  actionText: alert.openPane,
                  commandId: paneCommands.message,
                  contextData: '{"v":1,"view":"mailbox"}',
                },
              ],
            }
          : { type: "informationalMessage", persistent: false }),
      },
      callback,
    );
  });
  if (shown.state !== "known") return;
  // Where this fails, the same is told once more: no harm.
  await once("settings", (callback) => {
    settings.set("ageing", traded(JSON.stringify({ ...stored, told: notice.told })));
    settings.saveAsync(callback);
  });
}
