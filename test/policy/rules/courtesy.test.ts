import { courtesy } from "../../../src/policy/rules/courtesy";
import { failed, known, list, person } from "../../support/builders";
import { testRule } from "../../support/test-rule";

testRule(courtesy, {
  accepts: [
    {
      why: "a heading and acronyms in capitals",
      draft: {
        subject: known("SECRETARÍA DE RELACIONES EXTERIORES"),
        body: known({ format: "text", content: "La SRE, el INE y el SAT. ¡Gracias!" }),
      },
    },
    {
      why: "somebody else's shouting",
      draft: {
        body: known({ format: "text", content: "Gracias.\n\n> QUIERO ESE INFORME HOY MISMO SIN FALTA" }),
      },
    },
    { why: "a subject", draft: { subject: known("Reunión") } },
    { why: "a subject of one letter", draft: { subject: known("A") } },
    { why: "a subject of one sign in another script", draft: { subject: known("急") } },
    { why: "a number for a subject", draft: { subject: known("0") } },
    {
      why: "two personal lists without an address",
      draft: {
        to: known([
          { ...list(""), name: "Uno" },
          { ...list(""), name: "Dos" },
        ]),
      },
    },
    {
      why: "different people in every field",
      draft: {
        to: known([person("a@sre.gob.mx")]),
        cc: known([person("b@sre.gob.mx")]),
        bcc: known([person("c@sre.gob.mx")]),
      },
    },
  ],
  rejects: [
    {
      why: "a subject and a text that shout, in one finding",
      draft: {
        subject: known("NECESITO ESE INFORME HOY MISMO SIN FALTA"),
        body: known({ format: "text", content: "Buenas tardes:\n\n¡¡¡Ya!!!" }),
      },
      finds: [
        {
          key: "shouting",
          clause: "8",
          severity: "advise",
          data: { word: "NECESITO ESE INFORME HOY MISMO SIN FALTA", part: "subject", count: 3 },
          marks: ["NECESITO ESE INFORME HOY MISMO SIN FALTA", "¡¡¡", "!!!"],
        },
      ],
    },
    {
      why: "a curt phrase",
      draft: { body: known({ format: "text", content: "¿Cuántas veces tengo que decirlo?" }) },
      finds: [{ key: "brusque", severity: "advise", data: { category: "courtesy", part: "body" } }],
    },
    {
      why: "an address that is in To and, written otherwise, in Cc",
      draft: { to: known([person("ana@sre.gob.mx")]), cc: known([person(" Ana@SRE.gob.mx")]) },
      finds: [
        {
          key: "repeatedRecipient",
          clause: "8",
          severity: "advise",
          data: { addresses: [" Ana@SRE.gob.mx"] },
          ways: ["remove-duplicates"],
        },
      ],
    },
    {
      why: "a recipient field that could not be read",
      draft: { cc: failed("late") },
      finds: [{ key: "unverified", severity: "advise" }],
    },
    {
      why: "no subject",
      draft: { subject: known("") },
      finds: [
        {
          key: "missingSubject",
          clause: "8",
          severity: "advise",
          certainty: "certain",
          ways: ["insert-subject"],
        },
      ],
    },
    {
      why: "a subject of spaces",
      draft: { subject: known(" \t\u00a0") },
      finds: [{ key: "missingSubject" }],
    },
    {
      why: "a subject of characters that nobody sees",
      draft: { subject: known("\u200b\ufeff\u2060") },
      finds: [{ key: "missingSubject" }],
    },
    {
      why: "a meeting without a subject",
      draft: { item: "meeting", subject: known("") },
      finds: [{ key: "missingSubject" }],
    },
    {
      why: "a subject that could not be read, no more severely than an empty one",
      draft: { subject: failed("late") },
      finds: [{ key: "unverified", severity: "advise" }],
    },
  ],
});
