import { catalogue, localeOf } from "../i18n";
import type { Host } from "../outlook/host";
import type { ItemKind } from "../policy/draft";
import type { Alert } from "./alert";

/** The members of `Office.SmartAlertsEventCompletedOptions` that we use. */
export interface Completion {
  readonly allowEvent: boolean;
  readonly errorMessage?: string;
  readonly errorMessageMarkdown?: string;
  readonly cancelLabel?: string;
  readonly commandId?: string;
  readonly contextData?: string;
  readonly sendModeOverride?: "promptUser";
}

/** Ids of the ribbon buttons that open the pane; an id that the manifest lacks would fail in silence. */
export const paneCommands: Record<ItemKind, string> = {
  message: "vbMessageComposePane",
  meeting: "vbAppointmentComposePane",
};

/** What the alert hands to the pane: finding keys and hashes, never text of the draft. */
export interface AlertContext {
  readonly v: 1;
  readonly findings: readonly string[];
  readonly fingerprint: readonly string[];
}

interface StopOptions {
  readonly kind: ItemKind;
  readonly host: Host;
  /** The sender may decide; the host then offers to send anyway, where it can. */
  readonly canSendAnyway: boolean;
  readonly context: AlertContext;
}

/** Stops the send with an alert, using only what this client's requirement set knows. */
export function stop(alert: Alert, { kind, host, canSendAnyway, context }: StopOptions): Completion {
  const hasButtons = host.hasSet("1.14");
  return {
    allowEvent: false,
    errorMessage: alert.errorMessage,
    ...(host.hasSet("1.15") ? { errorMessageMarkdown: alert.errorMessageMarkdown } : {}),
    ...(hasButtons
      ? {
          cancelLabel: catalogue(localeOf(host.displayLanguage)).alert.openPane,
          commandId: paneCommands[kind],
          // A string, because classic Outlook before 2402 breaks on an object.
          contextData: JSON.stringify(context),
        }
      : {}),
    ...(hasButtons && canSendAnyway ? { sendModeOverride: "promptUser" as const } : {}),
  };
}
