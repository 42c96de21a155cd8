import { missingAttachment } from "../../../src/policy/rules/missing-attachment";
import { failed, file, known } from "../../support/builders";
import { testRule } from "../../support/test-rule";

const text = (content: string) => ({ body: known({ format: "text" as const, content }) });
const html = (content: string) => ({ body: known({ format: "html" as const, content }) });

testRule(missingAttachment, {
  accepts: [
    { why: "a letter that announces nothing", draft: text("El attaché y el secretario adjunto asistirán.") },
    {
      why: "a file that is there",
      draft: { ...text("Le envío adjunto el oficio."), attachments: known([file("o.pdf", 9)]) },
    },
    {
      why: "a link to a file in the cloud",
      draft: {
        ...text("Le envío adjunto el oficio."),
        attachments: known([file("o.pdf", 0, { type: "cloud" })]),
      },
    },
    {
      why: "a file that is there, with a body that could not be read",
      draft: { body: failed("late"), attachments: known([file("o.pdf", 9)]) },
    },
    {
      why: "a quoted announcement",
      draft: text(
        "Gracias.\n\nOn Mon, Nov 3, 2025 at 10:00, Ana <a@x.mx> wrote:\n> See attached.\n> Adjunto el acta.",
      ),
    },
    {
      why: "an announcement in Outlook's quoted mail",
      draft: html(`<p>Gracias.</p><div id="divRplyFwdMsg"><b>De:</b> Ana</div><p>Adjunto el oficio.</p>`),
    },
    {
      why: "a footer that speaks of attachments",
      draft: text(
        "Hola.\n\nThis e-mail and any files attached are confidential and for the intended recipient. If received in error, delete it.",
      ),
    },
    { why: "the subject of an answer", draft: { subject: known("RE: Adjunto el oficio") } },
  ],
  rejects: [
    {
      why: "an announcement and nothing attached",
      draft: text("Buenos días:\n\nLe envío adjunto el oficio."),
      finds: [
        {
          key: "announced",
          clause: "8",
          severity: "advise",
          certainty: "certain",
          data: { phrase: "adjunto" },
          marks: ["adjunto"],
        },
      ],
    },
    {
      why: "an announcement over tags",
      draft: html("<p>Se&nbsp;<b>anexa</b> el acta.</p>"),
      finds: [{ key: "announced", data: { phrase: "Se anexa" }, marks: ["Se&nbsp;<b>anexa"] }],
    },
    {
      why: "an announcement in English",
      draft: text("Please find attached the note."),
      finds: [{ key: "announced", marks: ["attached"] }],
    },
    {
      why: "an announcement in the subject",
      draft: { subject: known("Oficio adjunto") },
      finds: [{ key: "announced", data: { phrase: "adjunto" }, marks: ["adjunto"] }],
    },
    {
      why: "a logo in the text, which is no attachment",
      draft: { ...text("Adjunto el oficio."), attachments: known([file("logo.png", 9, { isInline: true })]) },
      finds: [{ key: "announced" }],
    },
    {
      why: "attachments that could not be read",
      draft: { ...text("Adjunto el oficio."), attachments: failed("refused") },
      finds: [
        { key: "unverified", certainty: "unverified", data: { parts: ["attachments"], why: "refused" } },
      ],
    },
  ],
});
