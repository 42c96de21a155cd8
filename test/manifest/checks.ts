import type { Document, Element } from "@xmldom/xmldom";
import { attribute, attributes, children, elements, one, textOf } from "./manifest-document";

/** What of the project a manifest must agree with. */
export interface Project {
  /** Pixels of the picture at a path below the base address; undefined where there is none. */
  readonly pixels: (path: string) => readonly [width: number, height: number] | undefined;
  /** Names that the send bundle associates with a handler. */
  readonly associated: readonly string[];
  /** Control ids that the code hands to Outlook as `commandId`. */
  readonly commandIds: readonly string[];
}

/** Says what is wrong, one entry for each fault. */
type Check = (manifest: Document, project: Project) => readonly string[];

const repeated = (values: readonly string[]): readonly string[] =>
  values.filter((value, index) => values.indexOf(value) !== index);

/** Which element a `resid` must lead to, by the element (or its parent) that holds it. */
function kindWanted(holder: Element): string {
  switch (holder.localName) {
    case "Image":
      return "Image";
    case "Label":
    case "Title":
      return "ShortStrings";
    case "Description":
      return "LongStrings";
    default:
      return "Url";
  }
}

function kindOf(resource: Element): string {
  const group = (resource.parentNode as Element | null)?.localName ?? "";
  return resource.localName === "String" ? group : (resource.localName ?? "");
}

const resourceIds: Check = (manifest) => {
  const resources = new Map(
    children(one(manifest, "Resources"))
      .flatMap(children)
      .map((resource) => [attribute(resource, "id"), kindOf(resource)]),
  );
  return attributes(manifest, "resid").flatMap(({ of, value }) => {
    const kind = resources.get(value);
    if (kind === undefined) return [`${value}: no such resource`];
    return kind === kindWanted(of) ? [] : [`${value}: ${kind} where ${kindWanted(of)} is wanted`];
  });
};

const withoutNamespaces = (manifest: Document): readonly string[] =>
  elements(manifest, "*").flatMap((element) => [
    ...["DefaultValue", "Value"].map((name) => attribute(element, name)),
    children(element).length === 0 ? textOf(element) : "",
  ]);

const httpsOnly: Check = (manifest) =>
  withoutNamespaces(manifest)
    .filter((value) => /^[a-z]+:\/\//i.test(value) && !value.startsWith("https://"))
    .map((value) => `${value}: not https`);

/** Size that each icon address must have: its control's `size`, or what Outlook asks of the add-in's own pictures. */
function iconSizes(manifest: Document): readonly (readonly [url: string, size: number])[] {
  const urls = new Map(
    elements(one(manifest, "Images"), "Image").map((image) => [
      attribute(image, "id"),
      attribute(image, "DefaultValue"),
    ]),
  );
  const ofControls = elements(manifest, "Image")
    .filter((image) => image.hasAttribute("resid"))
    .map((image) => [urls.get(attribute(image, "resid")) ?? "", Number(attribute(image, "size"))] as const);
  return [
    ...ofControls,
    [attribute(one(manifest, "IconUrl"), "DefaultValue"), 64],
    [attribute(one(manifest, "HighResolutionIconUrl"), "DefaultValue"), 128],
  ];
}

const iconsOnDisk: Check = (manifest, { pixels }) =>
  iconSizes(manifest).flatMap(([url, size]) => {
    const path = /\/(assets\/[^/]+)$/.exec(url)?.[1];
    const found = path === undefined ? undefined : pixels(path);
    if (found === undefined) return [`${url}: no such picture`];
    return found[0] === size && found[1] === size ? [] : [`${url}: ${found.join("×")}, not ${size}`];
  });

const iconSizesOfControls: Check = (manifest) =>
  elements(manifest, "Control").flatMap((control) => {
    const sizes = elements(control, "Image").map((image) => attribute(image, "size"));
    return ["16", "32", "80"]
      .filter((size) => !sizes.includes(size))
      .map((size) => `${attribute(control, "id")}: no icon of ${size} px`);
  });

const uniqueIds: Check = (manifest) => {
  const ids = attributes(manifest, "id")
    // Every button may sit on the same tab of Outlook's own.
    .filter(({ of }) => of.localName !== "OfficeTab")
    .map(({ value }) => value);
  return repeated(ids).map((id) => `${id}: twice`);
};

/** The released events of Outlook (outlook-platform §2.3 and the LaunchEvent reference); any string passes the schema. */
export const knownEvents = [
  "OnNewMessageCompose",
  "OnMessageCompose",
  "OnMessageRecipientsChanged",
  "OnMessageAttachmentsChanged",
  "OnMessageFromChanged",
  "OnMessageSend",
  "OnSensitivityLabelChanged",
  "OnInfoBarDismissClicked",
  "OnNewAppointmentOrganizer",
  "OnAppointmentAttendeesChanged",
  "OnAppointmentAttachmentsChanged",
  "OnAppointmentTimeChanged",
  "OnAppointmentRecurrenceChanged",
  "OnAppointmentFromChanged",
  "OnAppointmentSend",
];

const eventNames: Check = (manifest) =>
  elements(manifest, "LaunchEvent")
    .map((event) => attribute(event, "Type"))
    .filter((type) => !knownEvents.includes(type))
    .map((type) => `${type}: no such event`);

const runtimeOfEvents: Check = (manifest) => {
  const runtimes = elements(manifest, "Runtime").map((runtime) => attribute(runtime, "resid"));
  return elements(manifest, "LaunchEvents")
    .flatMap((events) => children(events.parentNode as Element))
    .filter((element) => element.localName === "SourceLocation")
    .map((location) => attribute(location, "resid"))
    .filter((resid) => !runtimes.includes(resid))
    .map((resid) => `${resid}: not the Runtime's`);
};

const handlers: Check = (manifest, { associated, commandIds }) => {
  const controls = elements(manifest, "Control").map((control) => attribute(control, "id"));
  return [
    ...elements(manifest, "LaunchEvent")
      .map((event) => attribute(event, "FunctionName"))
      .filter((name) => !associated.includes(name))
      .map((name) => `${name}: no handler`),
    ...commandIds.filter((id) => !controls.includes(id)).map((id) => `${id}: no such control`),
  ];
};

const oneSendEvent: Check = (manifest) => {
  const types = elements(manifest, "LaunchEvent").map((event) => attribute(event, "Type"));
  const legacy = elements(manifest, "Event").some((event) => attribute(event, "Type") === "ItemSend");
  return [
    ...repeated(types).map((type) => `${type}: declared twice`),
    ...(legacy && types.includes("OnMessageSend") ? ["ItemSend beside OnMessageSend"] : []),
  ];
};

/** A send mode can be loosened when the event is answered, never tightened. */
const sendModes: Check = (manifest) =>
  elements(manifest, "LaunchEvent")
    .filter((event) => attribute(event, "Type").endsWith("Send"))
    .filter((event) => attribute(event, "SendMode") !== "SoftBlock")
    .map((event) => `${attribute(event, "Type")}: not SoftBlock`);

const overrides: Check = (manifest) => {
  const locale = textOf(one(manifest, "DefaultLocale"));
  return elements(manifest, "*").flatMap((element) => {
    const locales = children(element)
      .filter((child) => child.localName === "Override" && child.hasAttribute("Locale"))
      .map((child) => attribute(child, "Locale"));
    const where = attribute(element, "id") || (element.localName ?? "");
    return [
      ...repeated(locales).map((name) => `${where}: two overrides for ${name}`),
      ...locales
        .filter((name) => name === locale)
        .map((name) => `${where}: override for the default ${name}`),
    ];
  });
};

/** Exchange on-premises reports 1.5, and Requirements inside VersionOverrides take away the buttons (trap 19). */
const requirementSet: Check = (manifest) => {
  const sets = elements(manifest, "Set").map(
    (set) => `${attribute(set, "Name")} ${attribute(set, "MinVersion")}`,
  );
  return sets.length === 1 && sets[0] === "Mailbox 1.5"
    ? []
    : [`asks for ${sets.join(", ")}, not Mailbox 1.5 alone`];
};

const order = (
  "Id AlternateId Version ProviderName DefaultLocale DisplayName Description IconUrl HighResolutionIconUrl SupportUrl " +
  "AppDomains Hosts Requirements FormSettings Permissions Rule DisableEntityHighlighting VersionOverrides"
).split(" ");

const elementOrder: Check = (manifest) => {
  const root = manifest.documentElement;
  const names = root === null ? [] : children(root).map((child) => child.localName ?? "");
  return names.flatMap((name, index) => {
    if (!order.includes(name)) return [`${name}: unknown`];
    const next = names[index + 1];
    return next !== undefined && order.indexOf(next) <= order.indexOf(name) ? [`${next} after ${name}`] : [];
  });
};

const limits: Readonly<Record<string, number>> = {
  DisplayName: 125,
  ShortStrings: 125,
  Description: 250,
  LongStrings: 250,
};

const lengths: Check = (manifest) => [
  ...Object.entries(limits).flatMap(([name, limit]) =>
    elements(manifest, name)
      .flatMap((element) => [element, ...elements(element, "*")])
      .flatMap((element) => ["DefaultValue", "Value"].map((value) => attribute(element, value)))
      .filter((value) => value.length > limit)
      .map((value) => `${value.slice(0, 20)}…: over ${limit} characters`),
  ),
  ...["id", "resid"]
    .flatMap((name) => attributes(manifest, name))
    .filter(({ value }) => value.length > 32)
    .map(({ value }) => `${value}: over 32 characters`),
];

/** The ten points that the XML schema cannot tell (shared/schemas/office-manifest/README.md), and a few more. */
export const checks = {
  "every resid leads to a resource of the right kind": resourceIds,
  "every address is https": httpsOnly,
  "every icon is on disk, with the size it is declared for": iconsOnDisk,
  "every control has the three obligatory icon sizes": iconSizesOfControls,
  "no two controls, groups or resources share an id": uniqueIds,
  "every event is one that Outlook has": eventNames,
  "events start in the declared runtime": runtimeOfEvents,
  "every event has a handler, and every command the code names has a control": handlers,
  "no event is declared twice, and ItemSend does not stand beside OnMessageSend": oneSendEvent,
  "send events are declared with the strictest mode that can be loosened": sendModes,
  "no locale is overridden twice, and the default never": overrides,
  "clients of Mailbox 1.5 are let in": requirementSet,
  "the elements of OfficeApp stand in their order": elementOrder,
  "names, texts and ids keep to their lengths": lengths,
} satisfies Record<string, Check>;
