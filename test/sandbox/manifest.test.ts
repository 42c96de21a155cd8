/** @jest-environment jsdom */
import fs from "node:fs";
import path from "node:path";
import { readManifest } from "../../src/sandbox/manifest";

const foreign = fs.readFileSync(path.join(__dirname, "../fixtures/foreign-addin/manifest.xml"), "utf8");
const HERE = "https://localhost:4443/manifest.xml";

describe("what the sandbox reads from a manifest", () => {
  const manifest = readManifest(foreign, HERE, "es-MX");

  test("name and labels in the language asked for, the default in another", () => {
    expect(manifest.name).toBe("Revisión ajena");
    expect(manifest.panes).toEqual([
      {
        id: "foreignPane",
        label: "Detalles",
        paneUrl: "https://localhost:4443/pane.html",
        surface: "message",
      },
    ]);
    expect(readManifest(foreign, HERE, "en-US").panes[0]?.label).toBe("Details");
  });

  test("addresses move from where the kit will live to where the manifest was found", () => {
    expect(manifest.runtimeUrl).toBe("https://localhost:4443/launchevent.html");
    expect(manifest.iconUrl).toBe("https://localhost:4443/icon-128.png");
  });

  test("every launch event with its function and send mode", () => {
    expect(manifest.permission).toBe("ReadWriteItem");
    expect(manifest.events.find(({ type }) => type === "OnMessageSend")).toEqual({
      type: "OnMessageSend",
      functionName: "onSend",
      sendMode: "SoftBlock",
    });
    expect(manifest.events).toHaveLength(6);
  });

  test("a send event without a mode is SoftBlock, as in Outlook", () => {
    const silent = foreign.replace(' SendMode="Block"', "");
    const event = readManifest(silent, HERE, "es-MX").events.find(({ type }) => type === "OnAppointmentSend");
    expect(event?.sendMode).toBe("SoftBlock");
  });

  test("text that is no XML is refused in words", () => {
    expect(() => readManifest("<OfficeApp>", HERE, "es-MX")).toThrow("The manifest is not well-formed");
  });
});
