/**
 * What Outlook runs while mail is composed and sent. One ES2016 file without screen; in classic Outlook for Windows it
 * runs in an engine that knows no DOM and never calls `Office.onReady` (design.md §2, 15).
 */
// In this order gzip finds most alike.
import "../policy/language/flagged";
import "../policy/rules/message-size";
import "../policy/attachments/inspect";
import "../i18n";
import "./judge-send";
import "../policy/rules";
import "../policy/evaluate";
import type { Policy } from "../policy/document/fields";
import builtIn from "../policy/document/sre-2005.json";
import { onAttachments, onNothing, onSend, type Build, type Handler } from "./handlers";
import { remind } from "./remind";
import { engine } from "./runtime";

/** Set by webpack.config.js. */
declare const VB_BUILD: { readonly rank: string | null; readonly version: string; readonly base: string };

const build: Build = {
  runtime: engine,
  // The JSON was validated when the kit was built; its wording is left out of this bundle.
  policy: builtIn as unknown as Policy,
  deployedRank: VB_BUILD.rank ?? undefined,
  base: VB_BUILD.base,
};

const handlers: Readonly<Record<string, Handler>> = {
  onMessageSend: onSend(build, "message"),
  onAppointmentSend: onSend(build, "meeting"),
  // Not with a draft that is opened again: its writer was told when it was begun, or was told since.
  onNewMessageCompose: onAttachments(build, "message", remind),
  onMessageCompose: onAttachments(build, "message"),
  onMessageAttachmentsChanged: onAttachments(build, "message"),
  onNewAppointmentOrganizer: onAttachments(build, "meeting"),
  onAppointmentAttachmentsChanged: onAttachments(build, "meeting"),
  onMessageRecipientsChanged: onNothing(build),
  onMessageFromChanged: onNothing(build),
  onSensitivityLabelChanged: onNothing(build),
  onInfoBarDismissClicked: onNothing(build),
  onAppointmentAttendeesChanged: onNothing(build),
};

// In a browser nothing is registered until this is called; the JavaScript-only runtime does without.
if (typeof Office.onReady === "function") void Office.onReady();
for (const name of Object.keys(handlers)) {
  const handler = handlers[name];
  if (handler) Office.actions.associate(name, handler);
}
