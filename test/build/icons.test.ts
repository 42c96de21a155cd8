import { readFileSync } from "node:fs";
import { join } from "node:path";
import { inflateSync } from "node:zlib";
import { png, sizes, svg } from "../../tools/draw-icons";

const asset = (name: string) => readFileSync(join(__dirname, "../../assets", name));
/** The picture itself: compressed bytes may differ between versions of zlib. */
function rows(file: Buffer): string {
  const length = file.readUInt32BE(33);
  expect(file.toString("latin1", 37, 41)).toBe("IDAT");
  return inflateSync(file.subarray(41, 41 + length)).toString("hex");
}

describe("the icons", () => {
  it.each(sizes)("of %i pixels are what tools/draw-icons.js draws", (size) => {
    expect(rows(asset(`icon-${size}.png`))).toBe(rows(png(size)));
  });

  it("have the same drawing as SVG", () => {
    expect(asset("icon.svg").toString("utf8")).toBe(svg());
  });
});
