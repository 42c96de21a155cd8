/** What the sandbox needs of an add-in only manifest. */

export type Permission = "Restricted" | "ReadItem" | "ReadWriteItem" | "ReadWriteMailbox";
export type SendMode = "PromptUser" | "SoftBlock" | "Block";

export interface LaunchEvent {
  readonly type: string;
  readonly functionName: string;
  readonly sendMode: SendMode;
}

/** A button of the compose ribbon that opens a pane. */
export interface PaneCommand {
  readonly id: string;
  readonly label: string;
  readonly paneUrl: string;
  readonly surface: "message" | "meeting";
}

export interface Manifest {
  readonly id: string;
  readonly name: string;
  readonly iconUrl: string | null;
  readonly permission: Permission;
  /** The page that handles launch events; null when the add-in declares none. */
  readonly runtimeUrl: string | null;
  readonly events: readonly LaunchEvent[];
  readonly panes: readonly PaneCommand[];
}

const PERMISSIONS: readonly Permission[] = ["Restricted", "ReadItem", "ReadWriteItem", "ReadWriteMailbox"];
const SEND_MODES: readonly SendMode[] = ["PromptUser", "SoftBlock", "Block"];

const all = (parent: ParentNode & Node, name: string): readonly Element[] => {
  const within = parent instanceof Document || parent instanceof Element ? parent : null;
  return within ? [...within.getElementsByTagNameNS("*", name)] : [];
};
const own = (parent: Element, name: string): Element | null =>
  [...parent.children].find((child) => child.localName === name) ?? null;

/**
 * Reads a manifest in the user's language. Addresses are moved to where the manifest itself was found, so that a kit
 * built for its real address can be tried here.
 */
export function readManifest(xml: string, manifestUrl: string, locale: string): Manifest {
  const document = new DOMParser().parseFromString(xml, "text/xml");
  const problem = all(document, "parsererror")[0];
  if (problem) throw new Error(`The manifest is not well-formed: ${problem.textContent}`);
  const root = document.documentElement;
  const texts = resources(document, locale);
  const relocate = relocator(
    [...all(document, "Url")].map((url) => url.getAttribute("DefaultValue") ?? ""),
    manifestUrl,
  );
  const resource = (element: Element | null | undefined): string =>
    texts.get(element?.getAttribute("resid") ?? "") ?? "";

  // The newest overrides win: VersionOverrides nest, the innermost is the one that a current client reads.
  const overrides = all(document, "VersionOverrides").at(-1) ?? root;
  const runtime = all(overrides, "Runtime")[0];
  const launch = all(overrides, "ExtensionPoint").find((point) => typeOf(point) === "LaunchEvent");
  const events = launch ? all(launch, "LaunchEvent").map(launchEvent) : [];
  const source = launch ? own(launch, "SourceLocation") : null;
  const runtimePage = resource(runtime) || resource(source);
  const permission = all(document, "Permissions")[0]?.textContent.trim();
  const icon = all(document, "HighResolutionIconUrl")[0] ?? all(document, "IconUrl")[0];

  return {
    id: own(root, "Id")?.textContent.trim() ?? "",
    name: localized(own(root, "DisplayName"), locale),
    iconUrl: icon ? relocate(localized(icon, locale)) : null,
    permission: PERMISSIONS.find((one) => one === permission) ?? "ReadItem",
    runtimeUrl: runtimePage ? relocate(runtimePage) : null,
    events,
    panes: all(overrides, "Control").flatMap((control) => paneCommand(control, resource, relocate)),
  };
}

const typeOf = (element: Element): string =>
  element.getAttributeNS("http://www.w3.org/2001/XMLSchema-instance", "type") ??
  element.getAttribute("xsi:type") ??
  "";

function launchEvent(element: Element): LaunchEvent {
  const mode = element.getAttribute("SendMode");
  return {
    type: element.getAttribute("Type") ?? "",
    functionName: element.getAttribute("FunctionName") ?? "",
    // Outlook takes SoftBlock when the manifest names none.
    sendMode: SEND_MODES.find((one) => one === mode) ?? "SoftBlock",
  };
}

function paneCommand(
  control: Element,
  resource: (element: Element | null | undefined) => string,
  relocate: (url: string) => string,
): readonly PaneCommand[] {
  const point = control.closest("ExtensionPoint");
  const surface = point ? typeOf(point) : "";
  const kind = { MessageComposeCommandSurface: "message", AppointmentOrganizerCommandSurface: "meeting" }[
    surface
  ];
  const action = own(control, "Action");
  if ((kind !== "message" && kind !== "meeting") || !action || typeOf(action) !== "ShowTaskpane") return [];
  return [
    {
      id: control.getAttribute("id") ?? "",
      label: resource(own(control, "Label")),
      paneUrl: relocate(resource(own(action, "SourceLocation"))),
      surface: kind,
    },
  ];
}

/** Every resource in the given language: the override of exactly that locale, else the default. */
function resources(document: Document, locale: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const name of ["Url", "String", "Image"]) {
    for (const element of all(document, name)) {
      const id = element.getAttribute("id");
      if (id) found.set(id, localized(element, locale));
    }
  }
  return found;
}

function localized(element: Element | null, locale: string): string {
  if (!element) return "";
  const override = all(element, "Override").find(
    (one) => one.getAttribute("Locale")?.toLowerCase() === locale.toLowerCase(),
  );
  return override?.getAttribute("Value") ?? element.getAttribute("DefaultValue") ?? "";
}

/** Moves addresses below the folder that all of them share to the folder of the manifest. */
function relocator(urls: readonly string[], manifestUrl: string): (url: string) => string {
  const folder = new URL(".", manifestUrl).href;
  const [first = "", ...others] = urls
    .filter((url) => url.startsWith("https://"))
    .map((url) => new URL(".", url).href);
  const shared = others.reduce(commonFolder, first);
  return (url) =>
    shared && url.startsWith(shared) ? folder + url.slice(shared.length) : new URL(url, folder).href;
}

function commonFolder(one: string, other: string): string {
  let length = 0;
  while (length < one.length && one[length] === other[length]) length += 1;
  return one.slice(0, one.lastIndexOf("/", length - 1) + 1);
}
