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

/** A paragraph as Word writes it into Outlook. @param {number} n */
const wordParagraph = (n) =>
  '<p class="MsoNormal" style="margin:0cm 0cm 8pt;line-height:107%;font-size:11pt;font-family:Calibri,sans-serif">' +
  `<span lang="ES-MX" style="font-size:12.0pt;line-height:107%">${n}. ${sentence}<o:p></o:p></span></p>\r\n`;

/**
 * An answer of about `length` characters, half of it the sender's own and half of it the message answered.
 * @param {number} length
 */
function reply(length) {
  const size = wordParagraph(1).length;
  const half = Math.ceil(length / 2 / size);
  const paragraphs = (/** @type {number} */ from) =>
    Array.from({ length: half }, (_, n) => wordParagraph(from + n)).join("");
  return [
    '<div class="elementToProof" style="font-family:Calibri,sans-serif;font-size:12pt">Estimada Ana:</div>',
    paragraphs(1),
    '<hr style="display:inline-block;width:98%" tabindex="-1"><div id="divRplyFwdMsg" dir="ltr">',
    '<font face="Calibri, sans-serif" style="font-size:11pt"><b>De:</b> Luis Gómez &lt;lgomez@sre.gob.mx&gt;<br>',
    "<b>Enviado:</b> lunes, 3 de agosto de 2026 10:12<br><b>Para:</b> Ana Pérez &lt;aperez@sre.gob.mx&gt;<br>",
    '<b>Asunto:</b> Informe</font><div>&nbsp;</div></div><div class="WordSection1">',
    paragraphs(half + 1),
    "</div>",
  ].join("");
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
      content: /** @type {const} */ ({ state: "unavailable" }),
    })),
  ),
  rank: known({ id: "otro-cargo", source: "deployed" }),
  transmittedSize: { state: "unavailable" },
});

module.exports = { draft, html, prose, reply };
