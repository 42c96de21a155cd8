import fc from "fast-check";
import { alertFor, LONGEST_ALERT } from "../../src/launchevent/alert";
import { known, type Draft } from "../../src/policy/draft";
import { evaluate } from "../../src/policy/evaluate";
import { draft, failed, file, inspected, MB, people, policy, unavailable } from "../support/builders";

const alertOf = (parts: Partial<Draft>, locale: "es-MX" | "en-US" = "es-MX", minutes?: number) =>
  alertFor(evaluate(draft(parts), policy).findings, policy, locale, minutes);

test("one finding is told whole: the fact, the way out, the clause", () => {
  expect(alertOf({ from: known({ name: "", address: "ana@gmail.com" }) }).errorMessage).toBe(
    "Está escribiendo desde ana@gmail.com. La información de la Secretaría se envía sólo desde su cuenta " +
      "@sre.gob.mx. Cambie la cuenta en «De». (Numeral 1)",
  );
});

test.each([
  {
    why: "a file",
    parts: { attachments: known([file("a.exe", 10)]) },
    says: "Puede quitar el archivo desde el panel. (Numeral 9, inciso e)",
  },
  {
    why: "an expression",
    parts: { body: known({ format: "text" as const, content: "Eres un idiota." }) },
    says: "Puede cambiarla desde el panel. (Numeral 9, inciso a)",
  },
  {
    why: "a rank that nobody knows",
    parts: { rank: unavailable, attachments: known([file("Anexo.pdf", 5 * MB)]) },
    says: "Puede indicar su cargo en el panel. (Numeral 7)",
  },
])("one finding says what the pane can do about $why", ({ parts, says }) => {
  expect(alertOf(parts).errorMessage).toContain(says);
});

test("a program under another name is one thing, which the pane can take out", () => {
  const program = inspected("informe.pdf", { kind: "executable", disguise: "extension" });
  expect(alertOf({ attachments: known([program]) }).errorMessage).toMatch(
    /^informe\.pdf es un programa, y su nombre lo oculta\. .* Puede quitar el archivo desde el panel\. \(Numeral 9, inciso e\)$/,
  );
});

test("no single file is spoken of where there are many", () => {
  const photos = Array.from({ length: 12 }, (_, n) => file(`foto${String(n)}.jpg`, 10));
  expect(alertOf({ attachments: known(photos) }).errorMessage).not.toContain("panel");
});

test("several findings are told one line each, the worst first", () => {
  const alert = alertOf({
    attachments: known([file("video.mp4", 6 * MB), file("instalar.exe", 1000)]),
    to: known(people(60)),
  });
  expect(alert.errorMessage).toMatch(
    /^Cuatro cosas antes de enviar: • El mensaje pesa .*• .*• .*• video\.mp4 es un video/,
  );
  expect(alert.errorMessageMarkdown).toMatch(
    /^\*\*Cuatro cosas antes de enviar:\*\*\n\n- .*\r- .*\r- .*\r- .*\r\n\n/,
  );
});

test("nobody is told that they may send anyway while something blocks", () => {
  const insult = known({ format: "text" as const, content: "Eres un idiota." });
  expect(alertOf({ body: insult }).errorMessage).toContain("póngala entre comillas");
  const { errorMessage } = alertOf({ body: insult, attachments: known([file("a.exe", 10)]) });
  expect(errorMessage).toContain("ofensiva");
  expect(errorMessage).not.toContain("de todos modos");
});

test("what does not fit is counted", () => {
  const programs = Array.from({ length: 30 }, (_, n) =>
    file(`programa muy importante número ${String(n)}.exe`, 10),
  );
  const { errorMessage } = alertOf({ attachments: known(programs) });
  expect(errorMessage).toMatch(/^30 cosas antes de enviar: .* Y \d+ cosas más\. Los detalles/);
});

test("a hostile file name stays a name in both forms", () => {
  const { errorMessage, errorMessageMarkdown } = alertOf({
    attachments: known([file("[haga clic](https://x.y) **ya**\u202e\r\n- fdp.exe", 10)]),
  });
  expect(errorMessageMarkdown).toContain("\\[haga clic\\]\\(https://x.y\\) \\*\\*ya\\*\\*");
  expect(errorMessageMarkdown + errorMessage).not.toMatch(/[\r\n\u202e]/);
});

describe("clauses as links to the policy's page", () => {
  const base = "https://correo.example.org/visto-bueno";
  const linkedAlert = (parts: Partial<Draft>, at = base) =>
    alertFor(evaluate(draft(parts), policy).findings, policy, "es-MX", undefined, at);
  const links = ({ errorMessageMarkdown }: { readonly errorMessageMarkdown: string }) =>
    Array.from(
      errorMessageMarkdown.matchAll(/\(\[([^\]]+)\]\(([^)]+)\)\)/g),
      ([, text, href]) => `${text!} ${href!}`,
    );

  test("lead to the clause", () => {
    expect(links(linkedAlert({ attachments: known([file("a.exe", 10)]) }))).toEqual([
      `Numeral 9, inciso e ${base}/policy.html#9.e`,
    ]);
  });

  test("are as many as there is room for, the worst first", () => {
    const alert = linkedAlert({
      from: known({ name: "", address: "ana@gmail.com" }),
      attachments: known([file("entrevista en video.mp4", 6 * MB), file("instalar.exe", 1000)]),
      to: known(people(60)),
    });
    const clauses = [...alert.errorMessage.matchAll(/\((Numeral [^)]+)\)/g)].map(([, clause]) => clause);
    expect(links(alert).length).toBeGreaterThan(0);
    expect(links(alert).length).toBeLessThan(clauses.length);
    expect(links(alert).map((link) => link.replace(/ https.*/, ""))).toEqual(
      clauses.slice(0, links(alert).length),
    );
  });

  test("are left out where the address is not one that Markdown carries", () => {
    for (const at of ["http://example.org", "https://example.org/a_b", "https://example.org/a)b"])
      expect(linkedAlert({ subject: known(""), attachments: known([file("a.exe", 10)]) }, at)).toEqual(
        alertOf({ subject: known(""), attachments: known([file("a.exe", 10)]) }),
      );
  });

  test("change nothing else: neither what is told nor that it fits, whatever a draft holds", () => {
    const name = fc.oneof(
      fc.string({ unit: "binary", maxLength: 60 }),
      fc.constantFrom("a.exe", "[*](_.mp4"),
    );
    fc.assert(
      fc.property(fc.array(name, { maxLength: 8 }), fc.nat(80), fc.nat(300), (names, count, length) => {
        const parts: Partial<Draft> = {
          to: known(people(count)),
          attachments: known(names.map((one) => file(`${one}.exe`, 10))),
        };
        const alert = linkedAlert(parts, `${base}/${"a".repeat(length)}`);
        const plainly = alertOf(parts);
        expect(alert.errorMessage).toBe(plainly.errorMessage);
        expect(alert.errorMessageMarkdown.length).toBeLessThanOrEqual(LONGEST_ALERT);
        const withoutLinks = alert.errorMessageMarkdown.replace(
          /(?<!\\)\[((?:[^\]\\]|\\.)*)\]\(https[^)]*\)/g,
          "$1",
        );
        expect(withoutLinks).toBe(plainly.errorMessageMarkdown);
      }),
    );
  });
});

test("nothing that a draft holds makes an alert longer than Outlook shows", () => {
  const name = fc.oneof(
    fc.string({ unit: "binary", maxLength: 300 }),
    fc.constantFrom("a.exe", "[*](_.exe", "🎬".repeat(200) + ".mp4"),
  );
  const attachment = fc.record({ name, size: fc.integer({ min: 0, max: 30 * MB }) });
  fc.assert(
    fc.property(
      fc.array(attachment, { maxLength: 12 }),
      fc.string({ maxLength: 600 }),
      fc.nat(200),
      fc.boolean(),
      fc.constantFrom("es-MX" as const, "en-US" as const),
      (attachments, address, count, isBlind, locale) => {
        const parts: Partial<Draft> = {
          from: known({ name: "", address }),
          to: known(people(count)),
          subject: isBlind ? failed("late") : known("x"),
          attachments: known(attachments.map(({ name: file_, size }) => file(file_, size))),
        };
        const alert = alertOf(parts, locale, isBlind ? 10 : undefined);
        expect(alert.errorMessage.length).toBeLessThanOrEqual(LONGEST_ALERT);
        expect(alert.errorMessageMarkdown.length).toBeLessThanOrEqual(LONGEST_ALERT);
        expect(alert.errorMessage.length).toBeGreaterThan(20);
      },
    ),
  );
});
