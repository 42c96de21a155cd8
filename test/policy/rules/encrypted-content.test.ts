import { encryptedContent } from "../../../src/policy/rules/encrypted-content";
import type { PolicyDocument } from "../../../src/policy/document/fields";
import type { Encryption } from "../../../src/policy/inspection";
import { failed, file, inspected, known, policy } from "../../support/builders";
import { testRule } from "../../support/test-rule";

const attached = (...files: readonly ReturnType<typeof file>[]) => ({ attachments: known(files) });
const text = (content: string) => ({ body: known({ format: "text" as const, content }) });
const html = (content: string) => ({ body: known({ format: "html" as const, content }) });
const authorising = (...authorised: readonly Encryption[]): PolicyDocument => ({
  ...policy,
  rules: { ...policy.rules, "encrypted-content": { ...policy.rules["encrypted-content"], authorised } },
});
const sealed = (name: string, by: Encryption, told: Parameters<typeof inspected>[1] = {}) =>
  inspected(name, {
    kind: "archive",
    format: by,
    encrypted: true,
    encryptions: [by],
    why: "encrypted",
    ...told,
  });

// Written by `gpg --symmetric --armor` (GnuPG 2).
const armour = [
  "-----BEGIN PGP MESSAGE-----",
  "",
  "jA0ECQMCXAYzNIhaLWr/0kkBOtl4XGxKzFUFNW9vzV1e7P85I/ZVK7wxmgsaut4d",
  "nyKXup7uWn0Qj/C8jjyBNH8WH/tk4wYuLrBlHhewYy0pZclCRJBCWBG9",
  "=tqxY",
  "-----END PGP MESSAGE-----",
];

// Written by `gpg --sign --armor`: compressed, with no key needed to read it.
const signed = [
  "-----BEGIN PGP MESSAGE-----",
  "",
  "owGbwMvMwCG2bVXS92dWrcsZT0snMWRziPMEpZbmZR7enKeQqJCTWKyQn5ecqsfV",
  "UcrCIMbBICumyGLOwXjFVvr3MqWmH/YwzaxMIJ0MXJwCMJEJbxkZ3m79bTDzqcDt",
  "o7ve8s9M3Pnk/81q7tkPfq9NnfW++HGuRzTDf/f3vzh5yuyPKD++9WNxiN2Mhcv6",
  "r2zgEGR99PgN0//TPxkA",
  "=uJ8/",
  "-----END PGP MESSAGE-----",
];

testRule(encryptedContent, {
  accepts: [
    {
      why: "a document and an archive that open without a key",
      draft: attached(inspected("a.docx"), sealed("b.zip", "zip", { encrypted: false, encryptions: [] })),
    },
    { why: "a signature", draft: attached(inspected("smime.p7s", { kind: "other" })) },
    {
      why: "a public key",
      draft: text(
        "-----BEGIN PGP PUBLIC KEY BLOCK-----\n\nmDMEZ0abcd==\n=abcd\n-----END PGP PUBLIC KEY BLOCK-----",
      ),
    },
    {
      why: "a text that only speaks of it",
      draft: text("Busque la línea -----BEGIN PGP MESSAGE----- en el correo."),
    },
    { why: "an archive whose content nobody gives", draft: attached(file("a.zip", 1)) },
    {
      why: "a text under such a name",
      draft: attached(inspected("carta.gpg", { kind: "text", format: "txt" })),
    },
    { why: "a link", draft: attached({ ...sealed("a.7z", "7z"), type: "cloud" }) },
    {
      why: "what the Technical Authority authorised",
      draft: attached(sealed("a.7z", "7z")),
      policy: authorising("7z"),
    },
    {
      why: "armour in the text, where OpenPGP is authorised",
      draft: text(armour.join("\n")),
      policy: authorising("openpgp"),
    },
    { why: "a message that is only signed", draft: text(signed.join("\n")) },
    {
      why: "a name of an authorised kind, by itself",
      draft: attached(file("carta.gpg", 1)),
      policy: authorising("openpgp"),
    },
  ],
  rejects: [
    {
      why: "an archive with a password",
      draft: attached(sealed("acta.7z", "7z")),
      finds: [
        {
          key: "encrypted",
          clause: "9.f",
          severity: "block",
          certainty: "certain",
          data: { name: "acta.7z", by: "7z" },
          marks: ["acta.7z"],
          ways: ["remove-attachment"],
        },
      ],
    },
    {
      why: "a document with a password",
      draft: attached(sealed("a.docx", "office", { kind: "document", format: "docx" })),
      finds: [{ key: "encrypted", data: { name: "a.docx", by: "office" } }],
    },
    {
      why: "nothing but ciphertext",
      draft: attached(sealed("a.pdf", "openpgp", { kind: "encrypted", format: "pgp" })),
      finds: [{ key: "encrypted", data: { by: "openpgp" } }],
    },
    {
      why: "an encrypted document directly in a plain archive",
      draft: attached(sealed("a.zip", "pdf", { format: "zip", nested: ["document", "encrypted"] })),
      finds: [{ key: "encrypted", data: { name: "a.zip", by: "pdf", inside: true } }],
    },
    {
      why: "an encrypted document deep inside",
      draft: attached(sealed("a.zip", "zip", { encrypted: false, nested: ["archive", "encrypted"] })),
      finds: [{ key: "encrypted", severity: "block", data: { inside: true } }],
    },
    {
      why: "an encrypted file in an attached message",
      draft: attached({ ...sealed("RE: acta", "7z", { kind: "text", format: "eml" }), type: "item" }),
      finds: [{ key: "encrypted", data: { name: "RE: acta", inside: true } }],
    },
    {
      why: "what is not authorised beside what is",
      draft: attached(sealed("a.zip", "zip", { encryptions: ["pdf", "zip"] })),
      policy: authorising("zip"),
      finds: [{ key: "encrypted", data: { by: "pdf", inside: true } }],
    },
    {
      why: "random bytes under a name that says so",
      draft: attached(inspected("datos.hc", { kind: "other", encryptions: ["possible"] })),
      finds: [
        {
          key: "possiblyEncrypted",
          severity: "warn",
          certainty: "unverified",
          data: { name: "datos.hc" },
          ways: ["remove-attachment"],
        },
      ],
    },
    {
      why: "a name that encrypted files carry, where nobody gives the content",
      draft: attached(file("carta.gpg", 1)),
      finds: [{ key: "possiblyEncrypted" }],
    },
    {
      why: "bytes that say nothing under such a name",
      draft: attached(inspected("carta.gpg", { kind: "other" })),
      finds: [{ key: "possiblyEncrypted" }],
    },
    {
      why: "a document that forbids printing",
      draft: attached(inspected("a.pdf", { restricted: true })),
      finds: [{ key: "restricted", severity: "advise", certainty: "certain", data: { name: "a.pdf" } }],
    },
    {
      why: "a message in the text",
      draft: text(["Va cifrado:", "", ...armour, "", "Saludos"].join("\n")),
      finds: [
        {
          key: "armouredText",
          severity: "block",
          certainty: "certain",
          marks: [armour.join("\n")],
          ways: [],
        },
      ],
    },
    {
      why: "two messages, and not the signed one between them",
      draft: text([...armour, ...signed, ...armour].join("\n")),
      finds: [{ key: "armouredText", marks: [armour.join("\n"), armour.join("\n")] }],
    },
    {
      why: "a message in HTML",
      draft: html(`<p>Va cifrado:</p><div>${armour.join("<br>")}</div>`),
      finds: [{ key: "armouredText", marks: [armour.join("<br>")] }],
    },
    {
      why: "a message in forwarded text",
      draft: html(`<p>Reenvío.</p><div id="divRplyFwdMsg"><b>De:</b> Ana</div><p>${armour.join("<br>")}</p>`),
      finds: [{ key: "armouredText" }],
    },
    {
      why: "a file whose content was lost",
      draft: attached(file("a.zip", 1, { content: failed("late") })),
      finds: [{ key: "unverified", severity: "warn", data: { names: ["a.zip"], of: "content" } }],
    },
    {
      why: "a text and attachments that could not be read",
      draft: { body: failed("late"), attachments: failed("late") },
      finds: [{ key: "unverified", data: { parts: ["body", "attachments"], names: [] } }],
    },
  ],
});
