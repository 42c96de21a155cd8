"use strict";

const sentence =
  "Con fundamento en el artículo 5 del Reglamento, se informa a esa Dirección General que la computadora fue entregada " +
  "en la fecha señalada y que el vehículo oficial permanece a disposición de la Cancillería. ";

/** Formal Spanish of about `length` characters. @param {number} length */
const prose = (length) => sentence.repeat(Math.ceil(length / sentence.length)).slice(0, length);

/** The same as Outlook writes it. @param {number} length */
function html(length) {
  const paragraph = `<p class="MsoNormal"><span style="font-size:11.0pt">${sentence}<o:p></o:p></span></p>\r\n`;
  return `<html><body>${paragraph.repeat(Math.ceil(length / paragraph.length))}</body></html>`;
}

/** @template T @param {T} value @returns {{ state: "known", value: T }} */
const known = (value) => ({ state: "known", value });

/**
 * A draft with everything known.
 * @param {{ body: number, recipients: number, attachments: number }} size body in characters
 * @returns {import("../src/policy/draft").Draft}
 */
const draft = ({ body, recipients, attachments }) => ({
  item: "message",
  from: known({ name: "Ana Pérez", address: "aperez@sre.gob.mx" }),
  to: known(
    Array.from({ length: recipients }, (_, n) => ({
      name: `Persona ${n}`,
      address: `persona${n}@sre.gob.mx`,
      kind: /** @type {const} */ ("person"),
    })),
  ),
  cc: known([]),
  bcc: known([]),
  subject: known("Informe de actividades"),
  body: known({ format: "html", content: html(body) }),
  attachments: known(
    Array.from({ length: attachments }, (_, n) => ({
      id: `a${n}`,
      name: `Anexo ${n}.pdf`,
      type: /** @type {const} */ ("file"),
      isInline: false,
      size: known(20_000),
    })),
  ),
  rank: known({ id: "otro-cargo", source: "deployed" }),
  transmittedSize: { state: "unavailable" },
});

module.exports = { draft, html, prose };
