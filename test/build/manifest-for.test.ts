import { manifestFor } from "../../tools/build/manifest";
import { attribute, elements, one, parse, textOf } from "../manifest/manifest-document";

const id = "0f2f1d4e-7c11-4c39-9a53-6d8e6b1f7a01";
const base = "https://correo.example.org/vb/jefe";

describe("the manifest of a deployment", () => {
  it("says its address and Id wherever they stand, and nothing of a developer's machine", () => {
    const xml = manifestFor({ base, id });
    const manifest = parse(xml);
    expect(textOf(one(manifest, "Id"))).toBe(id);
    expect(elements(manifest, "Url").map((url) => attribute(url, "DefaultValue"))).toEqual([
      `${base}/launchevent.html`,
      `${base}/launchevent.js`,
      `${base}/taskpane.html`,
    ]);
    expect(xml).not.toContain("localhost");
  });

  it("names the rank after the add-in, in each language, so that an administrator can tell two apart", () => {
    const suffix = { "es-MX": 'Titular "A" & B', "en-US": "Head <1>" };
    const name = one(parse(manifestFor({ base, id, suffix })), "DisplayName");
    expect(attribute(name, "DefaultValue")).toBe('Visto Bueno (Titular "A" & B)');
    expect(attribute(one(name, "Override"), "Value")).toBe("Visto Bueno (Head <1>)");
  });

  it("keeps an address with an ampersand well-formed", () => {
    const xml = manifestFor({ base: "https://correo.example.org/a&b", id });
    expect(attribute(one(parse(xml), "IconUrl"), "DefaultValue")).toBe(
      "https://correo.example.org/a&b/assets/icon-64.png",
    );
  });
});
