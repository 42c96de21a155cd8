import type { DraftState } from "../mailbox/draft";
import type { Manifest, Permission } from "../manifest";
import type { ClientProfile } from "./profiles";

/** `_appName` of Outlook on the web in office.js. */
const OUTLOOK_WEB = 64;
const MESSAGE_COMPOSE = 4;
const APPOINTMENT_COMPOSE = 5;

/** On the wire ReadWriteItem is 3 and ReadWriteMailbox 2: office.js turns them round (outlook-host-protocol.md §5). */
const PERMISSION_ON_WIRE: Readonly<Record<Permission, number>> = {
  Restricted: 0,
  ReadItem: 1,
  ReadWriteItem: 3,
  ReadWriteMailbox: 2,
};

/** What office.js asks first: who hosts, which sets it has, and the roaming settings as they are now. */
export const appContext = (
  manifest: Manifest,
  profile: ClientProfile,
  locale: string,
  settings: Readonly<Record<string, string>>,
): unknown => ({
  _id: manifest.id,
  _appName: OUTLOOK_WEB,
  _appVersion: "16.01",
  _appUILocale: locale,
  _dataLocale: locale,
  _docUrl: location.origin,
  _clientMode: 0,
  _settings: settings,
  _reason: "inserted",
  _requirementMatrix: JSON.stringify({ Mailbox: profile.set, DialogApi: "1.2" }),
  _appDomains: [new URL(manifest.runtimeUrl ?? location.href).origin],
  _addinName: manifest.name,
  _hostFullVersion: "16.0.20126.0",
});

/** What office.js asks next: which item this is and who the user is. */
export const initialData = (
  manifest: Manifest,
  draft: DraftState,
  user: { name: string; address: string },
): unknown => ({
  itemType: draft.kind === "message" ? MESSAGE_COMPOSE : APPOINTMENT_COMPOSE,
  permissionLevel: PERMISSION_ON_WIRE[manifest.permission],
  userDisplayName: user.name,
  userEmailAddress: user.address,
  userProfileType: "office365",
  userTimeZone: "Central Standard Time (Mexico)",
  hostVersion: "16.0.20126.0",
  owaView: "ThreeColumns",
  ewsUrl: `${location.origin}/ews`,
  restUrl: `${location.origin}/api`,
  conversationId: null,
  isFromSharedFolder: false,
  isRead: false,
});
