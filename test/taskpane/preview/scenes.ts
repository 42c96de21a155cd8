import type { Body, Draft } from "../../../src/policy/draft";
import { failed, known, unavailable } from "../../../src/policy/draft";
import { draft, file, list, MB, otherPost, people, person } from "../../support/builders";

const html = (content: string): Body => ({ format: "html", content });

/** Drafts that show what the pane can look like. */
export const scenes = {
  clear: draft({ attachments: known([file("Orden del día.docx", 84_000)]) }),
  several: draft({
    subject: known(" "),
    to: known(people(12)),
    body: known(
      html(
        "<p>Estimado licenciado:</p><p>Con toda franqueza, usted es un <b>inútil</b> y tendrá que repetirlo. Quedo en espera.</p>",
      ),
    ),
    attachments: known([
      file("Anexo fotográfico.pdf", 4.1 * MB),
      file("Presupuesto 2027.xlsx", 0.8 * MB),
      file("entrevista.mp4", 90_000),
    ]),
  }),
  advice: draft({
    subject: known(""),
    attachments: known([file("croquis.png", 40_000), file("fachada.jpg", 70_000)]),
  }),
  unverified: draft({
    body: failed("late"),
    bcc: unavailable,
    rank: unavailable,
    attachments: known([file("acta.7z", 0, { size: failed("late") }), file("Informe.pdf", 6.4 * MB)]),
    to: known([person("blopez@sre.gob.mx"), list("todos@sre.gob.mx")]),
  }),
  /** Every kind of remedy, at its longest. */
  actions: draft({
    subject: known(""),
    to: known([
      ...people(52),
      list("todos-los-consulados-y-embajadas@sre.gob.mx"),
      list("delegaciones@sre.gob.mx"),
    ]),
    cc: known([person("persona1@sre.gob.mx"), person("persona2@sre.gob.mx")]),
    rank: unavailable,
    body: known(html("<p>Usted es un <b>inútil</b>.</p>")),
    attachments: known([
      file("Memoria fotográfica de la reunión interinstitucional del 23 de noviembre.pdf", 6 * MB),
      ...Array.from({ length: 5 }, (_, index) =>
        file(`Fotografía de la ceremonia ${String(index + 1)}.jpg`, 90_000),
      ),
      file("actualizacion.exe", 9_000),
    ]),
  }),
  hostile: draft({
    from: known({ name: "x", address: `${"a".repeat(300)}@gmail.com` }),
    rank: known({ ...otherPost, source: "declared" }),
    attachments: known([
      file("factura\u202efdp.exe", 20_000),
      file("<img src=x onerror=alert(1)>.exe", 20_000),
      file(`${"largo".repeat(2000)}.exe`, 20_000),
      file("**قائمة** [a](b).mp4", 9_000_000),
    ]),
  }),
} as const satisfies Readonly<Record<string, Draft>>;
