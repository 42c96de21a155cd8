"use strict";
/**
 * Draws the project's icon: `node tools/draw-icons.js` writes assets/icon.svg and assets/icon-N.png.
 *
 * A blue stamp with a tick shaped like the V of "Visto", over the line on which one signs. The shapes are few enough
 * to be rasterised here by their distance functions, so the pictures come out the same on every machine, with no
 * browser and no image library. Up to 24 px the signature line would be a smudge: the tick stands alone, and larger.
 */
const fs = require("node:fs");
const path = require("node:path");
const zlib = require("node:zlib");

/** Outlook's sizes: 16, 32 and 80 for controls are obligatory, 64 and 128 are the add-in's own pictures. */
const sizes = [16, 20, 24, 32, 40, 48, 64, 80, 128];
const assets = path.join(__dirname, "../assets");

/** @typedef {readonly [number, number]} Point */
/** @typedef {{ readonly points: readonly Point[], readonly width: number }} Stroke */

const top = [31, 120, 209];
const bottom = [11, 78, 143];
/** All measures are in units of a 64 × 64 square. */
const radius = 14;

/** @type {readonly Stroke[]} */
const large = [
  {
    points: [
      [16, 25],
      [28, 39],
      [48, 14],
    ],
    width: 8,
  },
  {
    points: [
      [17, 51],
      [47, 51],
    ],
    width: 5,
  },
];
/** @type {readonly Stroke[]} */
const small = [
  {
    points: [
      [14, 32],
      [27, 46],
      [50, 18],
    ],
    width: 10,
  },
];
const strokesFor = (/** @type {number} */ size) => (size <= 24 ? small : large);

/** @param {number} x @param {number} y @param {Point} a @param {Point} b */
function distanceToSegment(x, y, [ax, ay], [bx, by]) {
  const along = ((x - ax) * (bx - ax) + (y - ay) * (by - ay)) / ((bx - ax) ** 2 + (by - ay) ** 2);
  const t = Math.min(1, Math.max(0, along));
  return Math.hypot(x - ax - t * (bx - ax), y - ay - t * (by - ay));
}

/** @param {number} x @param {number} y @param {Stroke} stroke */
function distanceToStroke(x, y, { points, width }) {
  let nearest = Infinity;
  points.slice(1).forEach((end, index) => {
    nearest = Math.min(nearest, distanceToSegment(x, y, /** @type {Point} */ (points[index]), end));
  });
  return nearest - width / 2;
}

/** @param {number} x @param {number} y */
function distanceToSquare(x, y) {
  const half = 32 - radius;
  const dx = Math.abs(x - 32) - half;
  const dy = Math.abs(y - 32) - half;
  return Math.hypot(Math.max(dx, 0), Math.max(dy, 0)) + Math.min(Math.max(dx, dy), 0) - radius;
}

/** How much of a pixel of `size` units a shape covers whose edge is `distance` away. */
const coverage = (/** @type {number} */ distance, /** @type {number} */ size) =>
  Math.min(1, Math.max(0, 0.5 - distance / size));

/** RGBA rows of the icon. @param {number} size */
function pixels(size) {
  const unit = 64 / size;
  const strokes = strokesFor(size);
  const rgba = Buffer.alloc(size * size * 4);
  for (let row = 0; row < size; row += 1) {
    for (let column = 0; column < size; column += 1) {
      const x = (column + 0.5) * unit;
      const y = (row + 0.5) * unit;
      const white = Math.max(...strokes.map((stroke) => coverage(distanceToStroke(x, y, stroke), unit)));
      const channels = top.map((start, channel) => {
        const blue = start + ((bottom[channel] ?? 0) - start) * (y / 64);
        return Math.round(blue + (255 - blue) * white);
      });
      const alpha = Math.round(255 * coverage(distanceToSquare(x, y), unit));
      rgba.set([...channels, alpha], (row * size + column) * 4);
    }
  }
  return rgba;
}

/** CRC-32 of a PNG chunk (PNG specification, annex D). @param {Buffer} bytes */
function crc32(bytes) {
  let crc = ~0;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  }
  return ~crc >>> 0;
}

/** @param {string} type @param {Buffer} data */
function chunk(type, data) {
  const body = Buffer.concat([Buffer.from(type, "latin1"), data]);
  const framed = Buffer.alloc(body.length + 8);
  framed.writeUInt32BE(data.length, 0);
  body.copy(framed, 4);
  framed.writeUInt32BE(crc32(body), body.length + 4);
  return framed;
}

/** The icon as a PNG file: 8-bit RGBA, unfiltered. @param {number} size */
function png(size) {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(size, 0);
  header.writeUInt32BE(size, 4);
  header.set([8, 6, 0, 0, 0], 8);
  const rgba = pixels(size);
  const rows = [];
  for (let row = 0; row < size; row += 1) {
    rows.push(Buffer.from([0]), rgba.subarray(row * size * 4, (row + 1) * size * 4));
  }
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const data = zlib.deflateSync(Buffer.concat(rows), { level: 9 });
  return Buffer.concat([
    signature,
    chunk("IHDR", header),
    chunk("IDAT", data),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

/** The large drawing as SVG, for documents and pages. */
function svg() {
  const rgb = (/** @type {readonly number[]} */ colour) => `rgb(${colour.join(" ")})`;
  const paths = large.map(
    ({ points, width }) =>
      `  <path d="M${points.map((point) => point.join(" ")).join("L")}" stroke-width="${width}" />`,
  );
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64" role="img" aria-label="Visto Bueno">
  <linearGradient id="ink" x2="0" y2="1">
    <stop stop-color="${rgb(top)}" />
    <stop offset="1" stop-color="${rgb(bottom)}" />
  </linearGradient>
  <rect width="64" height="64" rx="${radius}" fill="url(#ink)" />
  <g fill="none" stroke="#fff" stroke-linecap="round" stroke-linejoin="round">
  ${paths.join("\n  ")}
  </g>
</svg>
`;
}

module.exports = { png, sizes, svg };

if (require.main === module) {
  fs.mkdirSync(assets, { recursive: true });
  fs.writeFileSync(path.join(assets, "icon.svg"), svg());
  for (const size of sizes) fs.writeFileSync(path.join(assets, `icon-${size}.png`), png(size));
}
