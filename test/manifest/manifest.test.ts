import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import packageJson from "../../package.json";
import { manifestFor } from "../../tools/build/manifest";
import { checks, type Project } from "./checks";
import { parse } from "./manifest-document";
import { project, root } from "./project";

const rank = { "es-MX": "Jefe de Departamento o inferior", "en-US": "Head of Department or below" };
const deployment = {
  base: "https://correo.example.org/visto-bueno/jefe",
  id: "0f2f1d4e-7c11-4c39-9a53-6d8e6b1f7a01",
  suffix: rank,
};

const manifests: readonly (readonly [name: string, xml: string])[] = [
  ...readdirSync(root)
    .filter((name) => /^manifest.*\.xml$/.test(name))
    .map((name) => [name, readFileSync(join(root, name), "utf8")] as const),
  ["the manifest of a build for one rank", manifestFor(deployment)],
];
const ours = readFileSync(join(root, "manifest.xml"), "utf8");

describe.each(manifests)("%s", (_, xml) => {
  it.each(Object.entries(checks))("%s", (_rule, faults) => {
    expect(faults(parse(xml), project)).toEqual([]);
  });

  it("stays under the 256 KB that Outlook reads", () => {
    expect(Buffer.byteLength(xml)).toBeLessThanOrEqual(256 * 1024);
  });
});

/** Each check, and the smallest change to our manifest that it must notice. */
const noticed: readonly {
  readonly check: keyof typeof checks;
  readonly why: string;
  readonly from: string | RegExp;
  readonly to: string;
  readonly says: string;
}[] = [
  {
    check: "every resid leads to a resource of the right kind",
    why: "a resource that is not there",
    from: '<bt:Url id="Pane.Url"',
    to: '<bt:Url id="Panel.Url"',
    says: "Pane.Url: no such resource",
  },
  {
    check: "every resid leads to a resource of the right kind",
    why: "a long text where a short one is wanted",
    from: '<Label resid="Pane.Label" />',
    to: '<Label resid="Pane.Tooltip" />',
    says: "Pane.Tooltip: LongStrings where ShortStrings is wanted",
  },
  {
    check: "every address is https",
    why: "one address in the clear",
    from: 'id="Pane.Url" DefaultValue="https://',
    to: 'id="Pane.Url" DefaultValue="http://',
    says: "http://localhost:3001/taskpane.html: not https",
  },
  {
    check: "every icon is on disk, with the size it is declared for",
    why: "an icon of another size",
    from: 'id="Icon.32" DefaultValue="https://localhost:3001/assets/icon-32.png"',
    to: 'id="Icon.32" DefaultValue="https://localhost:3001/assets/icon-16.png"',
    says: "https://localhost:3001/assets/icon-16.png: 16×16, not 32",
  },
  {
    check: "every icon is on disk, with the size it is declared for",
    why: "an icon that was never drawn",
    from: "assets/icon-128.png",
    to: "assets/icon-129.png",
    says: "https://localhost:3001/assets/icon-129.png: no such picture",
  },
  {
    check: "every control has the three obligatory icon sizes",
    why: "a button without its icon for high resolutions",
    from: '<bt:Image size="80" resid="Icon.80" />',
    to: "",
    says: "vbMessageComposePane: no icon of 80 px",
  },
  {
    check: "no two controls, groups or resources share an id",
    why: "the same id for the buttons of reading and writing",
    from: 'id="vbMessageReadPane"',
    to: 'id="vbMessageComposePane"',
    says: "vbMessageComposePane: twice",
  },
  {
    check: "every event is one that Outlook has",
    why: "a misspelt event",
    from: 'Type="OnMessageSend"',
    to: 'Type="OnMessageSent"',
    says: "OnMessageSent: no such event",
  },
  {
    check: "events start in the declared runtime",
    why: "events that start in the pane's page",
    from: /<SourceLocation resid="Events.Page" \/>/,
    to: '<SourceLocation resid="Pane.Url" />',
    says: "Pane.Url: not the Runtime's",
  },
  {
    check: "every event has a handler, and every command the code names has a control",
    why: "a handler that the code does not have: nobody could send",
    from: 'FunctionName="onMessageSend"',
    to: 'FunctionName="onSend"',
    says: "onSend: no handler",
  },
  {
    check: "every event has a handler, and every command the code names has a control",
    why: "a button that the alert opens under another name",
    from: 'id="vbAppointmentComposePane"',
    to: 'id="vbMeetingPane"',
    says: "vbAppointmentComposePane: no such control",
  },
  {
    check: "no event is declared twice, and ItemSend does not stand beside OnMessageSend",
    why: "two handlers of one send",
    from: 'Type="OnMessageFromChanged"',
    to: 'Type="OnMessageSend"',
    says: "OnMessageSend: declared twice",
  },
  {
    check: "no event is declared twice, and ItemSend does not stand beside OnMessageSend",
    why: "the older event beside the new one",
    from: '<ExtensionPoint xsi:type="LaunchEvent">',
    to:
      '<ExtensionPoint xsi:type="Events"><Event Type="ItemSend" FunctionExecution="synchronous" FunctionName="x" />' +
      '</ExtensionPoint><ExtensionPoint xsi:type="LaunchEvent">',
    says: "ItemSend beside OnMessageSend",
  },
  {
    check: "send events are declared with the strictest mode that can be loosened",
    why: "a mode that could never block",
    from: 'FunctionName="onAppointmentSend" SendMode="SoftBlock"',
    to: 'FunctionName="onAppointmentSend" SendMode="PromptUser"',
    says: "OnAppointmentSend: not SoftBlock",
  },
  {
    check: "no locale is overridden twice, and the default never",
    why: "the default locale overridden",
    from: '<Override Locale="en-US" Value="Visto Bueno" />',
    to: '<Override Locale="es-MX" Value="Visto Bueno" />',
    says: "DisplayName: override for the default es-MX",
  },
  {
    check: "no locale is overridden twice, and the default never",
    why: "English twice",
    from: '<bt:Override Locale="en-US" Value="Mail policy" />',
    to: '<bt:Override Locale="en-US" Value="Mail policy" /><bt:Override Locale="en-US" Value="Policy" />',
    says: "Group.Label: two overrides for en-US",
  },
  {
    check: "clients of Mailbox 1.5 are let in",
    why: "a set that Exchange on-premises does not report",
    from: 'MinVersion="1.5"',
    to: 'MinVersion="1.12"',
    says: "asks for Mailbox 1.12, not Mailbox 1.5 alone",
  },
  {
    check: "the elements of OfficeApp stand in their order",
    why: "the version after the provider",
    from: /(<Version>.*<\/Version>)\s*(<ProviderName>.*<\/ProviderName>)/,
    to: "$2$1",
    says: "Version after ProviderName",
  },
  {
    check: "names, texts and ids keep to their lengths",
    why: "a label that the ribbon cannot hold",
    from: 'id="Pane.Label" DefaultValue="Visto Bueno"',
    to: `id="Pane.Label" DefaultValue="${"V".repeat(126)}"`,
    says: `${"V".repeat(20)}…: over 125 characters`,
  },
  {
    check: "names, texts and ids keep to their lengths",
    why: "an id that Outlook cuts",
    from: 'id="vbMessageReadGroup"',
    to: `id="${"g".repeat(33)}"`,
    says: `${"g".repeat(33)}: over 32 characters`,
  },
];

describe("the checks themselves", () => {
  it.each(noticed)("notice $why", ({ check, from, to, says }) => {
    const broken = ours.replace(from, to);
    expect(broken).not.toBe(ours);
    expect(checks[check](parse(broken), project)).toContain(says);
  });

  it("have each a change that they notice", () => {
    expect(new Set(noticed.map(({ check }) => check))).toEqual(new Set(Object.keys(checks)));
  });

  it("have handlers and commands to compare with", () => {
    const empty: (keyof Project)[] = (["associated", "commandIds"] as const).filter(
      (key) => project[key].length === 0,
    );
    expect(empty).toEqual([]);
  });
});

describe("what the manifest asks of Outlook", () => {
  /** Each event added later makes every administrator consent again, so all are declared from the first day. */
  const declared = [
    "OnNewMessageCompose",
    "OnMessageCompose",
    "OnMessageRecipientsChanged",
    "OnMessageAttachmentsChanged",
    "OnMessageFromChanged",
    "OnSensitivityLabelChanged",
    "OnInfoBarDismissClicked",
    "OnMessageSend",
    "OnNewAppointmentOrganizer",
    "OnAppointmentAttendeesChanged",
    "OnAppointmentAttachmentsChanged",
    "OnAppointmentSend",
  ];

  it("declares every event that the project will use", () => {
    const events = [...ours.matchAll(/<LaunchEvent Type="(\w+)" FunctionName="(\w+)"/g)];
    expect(events.map(([, type]) => type)).toEqual(declared);
    expect(events.map(([, , name]) => name)).toEqual(declared.map((type) => type.replace(/^On/, "on")));
  });

  it("carries the version of the package, so that an administrator can tell what is deployed", () => {
    expect(/<Version>(.*)<\/Version>/.exec(ours)?.[1]).toBe(`${packageJson.version}.0`);
  });

  it("asks for no more than reading and writing the item at hand", () => {
    expect(/<Permissions>(\w+)<\/Permissions>/.exec(ours)?.[1]).toBe("ReadWriteItem");
  });

  it("shows the pane while writing and reading, for messages and meetings, and in shared folders", () => {
    const surfaces = [...ours.matchAll(/ExtensionPoint xsi:type="(\w+Surface)"/g)].map(
      ([, surface]) => surface,
    );
    expect(surfaces).toEqual([
      "MessageComposeCommandSurface",
      "MessageReadCommandSurface",
      "AppointmentOrganizerCommandSurface",
      "AppointmentAttendeeCommandSurface",
    ]);
    expect(ours).toContain("<SupportsSharedFolders>true</SupportsSharedFolders>");
  });
});
