import fc from "fast-check";
import MailComposer from "nodemailer/lib/mail-composer";
import { MB, policy } from "../support/builders";
import { jsonLines, run } from "../support/fake-io";

/** What `size` says, held against messages that nodemailer builds: another's code and another's choices. */
interface Box {
  readonly name: string;
  readonly address: string;
}
interface File {
  readonly name: string;
  readonly size: number;
  readonly contentType: string;
  readonly isInline: boolean;
}
interface Draft {
  readonly subject: string;
  readonly from: Box;
  readonly to: readonly Box[];
  readonly cc: readonly Box[];
  readonly bcc: readonly Box[];
  readonly bodyHtml?: string;
  readonly bodyText?: string;
  readonly attachments: readonly File[];
}

async function built(draft: Draft): Promise<number> {
  const composer = new MailComposer({
    from: draft.from,
    to: [...draft.to],
    cc: [...draft.cc],
    bcc: [...draft.bcc],
    subject: draft.subject,
    newline: "\r\n",
    ...(draft.bodyText === undefined ? {} : { text: draft.bodyText }),
    ...(draft.bodyHtml === undefined ? {} : { html: draft.bodyHtml }),
    attachments: draft.attachments.map(({ name, size, contentType, isInline }, index) => ({
      filename: name,
      content: Buffer.alloc(size, 0x9d),
      contentType,
      ...(isInline ? { cid: `image00${String(index)}.png@01DB3F2A.5C8D9E10` } : {}),
    })),
  });
  return (await composer.compile().build()).length;
}

const words = fc.constantFrom(
  ..."la reunión del próximo lunes se llevará a cabo en el salón; agradeceremos confirmar según año señal".split(
    " ",
  ),
  ..."please see the attached minutes and let us know before Friday".split(" "),
  "https://www.gob.mx/sre/documentos?pagina=12",
  "👍",
  "外交部",
);
const paragraph = fc.array(words, { minLength: 3, maxLength: 120 }).map((all) => all.join(" "));
const name = fc.constantFrom(
  "Ana Pérez",
  "Luis López",
  "",
  "María de los Ángeles Fernández",
  "O'Brien, Pat",
  "王小明",
);
const box: fc.Arbitrary<Box> = fc.record({
  name,
  address: fc
    .tuple(
      fc.constantFrom("aperez", "jose.nunez", "contacto"),
      fc.nat(999),
      fc.constantFrom("sre.gob.mx", "example.org"),
    )
    .map(([user, number, domain]) => `${user}${String(number)}@${domain}`),
});
const stem = fc.constantFrom(
  "Oficio 123",
  "Anexo fotográfico",
  "planos",
  "Relación de bienes muebles e inmuebles de la Dirección General (versión final)",
  "会议纪要",
);
const type = fc.constantFrom(
  ["pdf", "application/pdf"] as const,
  ["jpg", "image/jpeg"] as const,
  ["docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"] as const,
);
const file = fc
  .tuple(stem, type, fc.integer({ min: 1, max: 100 }), fc.boolean())
  .map(([what, [extension, contentType], share, isInline]) => ({
    name: `${what}.${extension}`,
    contentType,
    share,
    isInline: isInline && extension === "jpg",
  }));

/** Files that bring a message close to `most` bytes once they are in base64. */
const files = (most: number) =>
  fc.array(file, { minLength: 1, maxLength: 12 }).map((all): readonly File[] => {
    const shares = all.reduce((sum, { share }) => sum + share, 0);
    return all.map(({ share, ...rest }) => ({
      ...rest,
      size: Math.ceil(((most / 1.3684) * share) / shares),
    }));
  });

const draftOf = (attachments: fc.Arbitrary<readonly File[]>): fc.Arbitrary<Draft> =>
  fc
    .record({
      subject: fc.oneof(fc.constantFrom("Minuta", "RE: Oficio 123/2026"), paragraph),
      from: box,
      to: fc.array(box, { minLength: 1, maxLength: 40 }),
      cc: fc.array(box, { maxLength: 10 }),
      bcc: fc.array(box, { maxLength: 10 }),
      paragraphs: fc.array(paragraph, { minLength: 1, maxLength: 30 }),
      bodies: fc.constantFrom("both", "html", "text"),
      attachments,
    })
    .map(({ paragraphs, bodies, ...rest }) => ({
      ...rest,
      ...(bodies === "html" ? {} : { bodyText: paragraphs.join("\r\n\r\n") }),
      ...(bodies === "text"
        ? {}
        : {
            bodyHtml: `<html><body>${paragraphs.map((one) => `<p class="MsoNormal">${one}</p>`).join("\r\n")}</body></html>`,
          }),
    }));

async function estimated(drafts: readonly Draft[]): Promise<readonly number[]> {
  const stdin = drafts.map((draft, id) => JSON.stringify({ id, ...draft }) + "\n");
  const { out, code } = await run(["size"], { stdin });
  expect(code).toBe(0);
  return jsonLines(out).map((line) => (line as { readonly bytes: number }).bytes);
}
const median = (values: readonly number[]): number =>
  [...values].sort((one, other) => one - other)[Math.floor(values.length / 2)] ?? NaN;

test("messages without files are within 300 bytes and 1 % of what nodemailer builds", async () => {
  const drafts = fc.sample(draftOf(fc.constant([])), { numRuns: 150, seed: 4 });
  const sizes = await estimated(drafts);
  for (const [index, draft] of drafts.entries()) {
    const truth = await built(draft);
    expect(Math.abs((sizes[index] ?? NaN) - truth)).toBeLessThanOrEqual(300 + 0.01 * truth);
  }
});

test("heavy messages are within 0.02 % at the median, and none is taken for one on the other side of its limit", async () => {
  const { errorBytes, errorBytesPerAttachment, errorRatio } = policy.rules["message-size"];
  const limits = policy.ranks.map(({ message }) => message.bytes);
  const near = fc
    .tuple(fc.constantFrom(...limits), fc.double({ min: 0.97, max: 1.03, noNaN: true }))
    .chain(([limit, part]) => files(limit * part));
  const drafts = fc.sample(draftOf(near), { numRuns: 60, seed: 7 });
  const sizes = await estimated(drafts);
  const errors: number[] = [];
  for (const [index, draft] of drafts.entries()) {
    const truth = await built(draft);
    const size = sizes[index] ?? NaN;
    errors.push(Math.abs(size - truth) / truth);
    for (const limit of limits) {
      const stated = Math.min(
        errorBytes + errorBytesPerAttachment * draft.attachments.length,
        errorRatio * limit,
      );
      if (size + stated <= limit) expect(truth).toBeLessThanOrEqual(limit);
      if (size - stated > limit) expect(truth).toBeGreaterThan(limit);
      // Farther than 1 % from the limit nobody is told that it is close.
      if (Math.abs(truth - limit) > 0.01 * limit) expect(Math.abs(size - limit)).toBeGreaterThan(stated);
    }
  }
  expect(Math.max(...drafts.map(({ attachments }) => attachments.length))).toBeGreaterThan(5);
  expect(sizes.some((size) => size > 5 * MB)).toBe(true);
  expect(median(errors)).toBeLessThanOrEqual(0.0002);
}, 60_000);
