import fc from "fast-check";
import { textMap, type TextLabel } from "../../../src/policy/text/text-map";
import { textRuns } from "../../../src/policy/text/text-runs";

type Format = "html" | "text";

/** What each run holds, white space aside. */
function labelled(format: Format, content: string): readonly (readonly [TextLabel, string])[] {
  const map = textMap({ format, content });
  const parts: [TextLabel, string][] = [];
  for (const { start, end, label } of textRuns(map)) {
    const words = map.text.slice(start, end).replace(/\s+/g, " ").trim();
    const last = parts[parts.length - 1];
    if (words === "") continue;
    if (last?.[0] === label) last[1] += ` ${words}`;
    else parts.push([label, words]);
  }
  return parts;
}

const lines = (...all: readonly string[]) => all.join("\r\n");

describe("the sender's own words in a plain body", () => {
  test("are all of it where nothing is quoted", () => {
    expect(labelled("text", "Hola.\n\nEs todo.")).toEqual([["own", "Hola. Es todo."]]);
  });

  test("end above Outlook's original message in Spanish", () => {
    const body = lines(
      "Mío.",
      "",
      "-----Mensaje original-----",
      "De: Ana <a@x.mx>",
      "Enviado el: lunes",
      "Para: B",
      "Asunto: C",
      "",
      "Suyo.",
    );
    expect(labelled("text", body)).toEqual([
      ["own", "Mío."],
      ["quoted", "-----Mensaje original----- De: Ana <a@x.mx> Enviado el: lunes Para: B Asunto: C Suyo."],
    ]);
  });

  test("end above Outlook's rule and headers in English", () => {
    const body = lines(
      "Mine.",
      "________________________________",
      "From: Ana",
      "Sent: Monday",
      "To: B",
      "Subject: C",
      "",
      "Hers.",
    );
    expect(labelled("text", body)[0]).toEqual(["own", "Mine."]);
    expect(labelled("text", body)[1]?.[1]).toMatch(/^____+ From: Ana.* Hers\.$/);
  });

  test("end above headers that nothing stands over", () => {
    const body = lines(
      "Mío.",
      "",
      "De: Ana",
      "Enviado: lunes",
      "Para: B",
      "CC: D",
      "Asunto: C",
      "",
      "Suyo.",
      "",
      "Aún suyo.",
    );
    expect(labelled("text", body).map(([label]) => label)).toEqual(["own", "quoted"]);
  });

  test("go on between quoted lines", () => {
    const body = lines(
      "El lun, 3 nov 2025 a las 10:00, Ana <a@x.mx> escribió:",
      "> ¿Vienes?",
      ">> Dijo otro",
      "Sí.",
      "> ¿A qué hora?",
      "A las 5.",
    );
    expect(labelled("text", body)).toEqual([
      ["quoted", "El lun, 3 nov 2025 a las 10:00, Ana <a@x.mx> escribió: > ¿Vienes? >> Dijo otro"],
      ["own", "Sí."],
      ["quoted", "> ¿A qué hora?"],
      ["own", "A las 5."],
    ]);
  });

  test("do not hold the line that says who wrote, on two lines either", () => {
    const body = lines(
      "Fine.",
      "",
      "On Mon, Nov 3, 2025 at 10:00 AM Ana Pérez Gómez de la Torre",
      "<ana@example.org> wrote:",
      "",
      "> Coming?",
    );
    expect(labelled("text", body).map(([label]) => label)).toEqual(["own", "quoted"]);
  });

  test("end where what follows such a line bears no marks", () => {
    const body = lines("Bien.", "El 3/11/2025 10:00, Ana escribió:", "¿Vienes?", "Ana");
    expect(labelled("text", body)[1]).toEqual(["quoted", "El 3/11/2025 10:00, Ana escribió: ¿Vienes? Ana"]);
  });

  test.each([
    ["---------- Forwarded message ---------", "From: Ana", "Date: Mon"],
    ["---------- Mensaje reenviado ---------", "De: Ana", "Fecha: lunes"],
    ["Inicio del mensaje reenviado:", "", "De: Ana"],
    ["Begin forwarded message:", "", "From: Ana"],
  ])("end above what is forwarded: %s", (marker, ...headers) => {
    expect(
      labelled("text", lines("Va.", "", marker, ...headers, "", "Suyo.")).map(([label]) => label),
    ).toEqual(["own", "forwarded"]);
  });

  test.each([
    ["one header line", lines("De: mi parte, gracias.", "Eso es todo.")],
    [
      "a memorandum's headings",
      lines("DE: Dirección A", "PARA: Dirección B", "ASUNTO: Comisión", "", "Texto."),
    ],
    ["a memorandum with its date", lines("PARA: B", "DE: A", "FECHA: 3 de noviembre", "ASUNTO: C", "Texto.")],
    ["a rule", lines("Uno.", "-----------------", "Dos.")],
    ["the marker's words in a sentence", lines("El mensaje original se perdió.", "De: eso se trata.")],
    ["the marker without headers", lines("-----Mensaje original-----", "Eso dice mi texto.")],
    ["somebody who wrote", lines("El lunes Juan escribió:", "una carta.")],
    ["dashes in a list", lines("- uno", "-- dos", "--- tres")],
  ])("are not cut by %s", (_what, body) => {
    expect(labelled("text", body).map(([label]) => label)).toEqual(["own"]);
  });
});

describe("the sender's own words in HTML", () => {
  test.each<[string, string, readonly (readonly [TextLabel, string])[]]>([
    [
      "Outlook on the web",
      `<div>Mío.</div><div id="appendonsend"></div><hr style="display:inline-block"><div id="divRplyFwdMsg" dir="ltr"><b>De:</b> Ana<br><b>Enviado:</b> lunes<br><b>Para:</b> B<br><b>Asunto:</b> C</div><div>Suyo.</div>`,
      [
        ["own", "Mío."],
        ["quoted", "De: Ana Enviado: lunes Para: B Asunto: C Suyo."],
      ],
    ],
    [
      "classic Outlook",
      `<p class=MsoNormal>Mío.</p><div style='border:none;border-top:solid #E1E1E1 1.0pt;padding:3.0pt 0cm 0cm 0cm'><p class=MsoNormal><b>De:</b> Ana <br><b>Enviado el:</b> lunes<br><b>Para:</b> B<br><b>Asunto:</b> C</p></div><p>Suyo.</p>`,
      [
        ["own", "Mío."],
        ["quoted", "De: Ana Enviado el: lunes Para: B Asunto: C Suyo."],
      ],
    ],
    [
      "Outlook for Mac, whose date has another name",
      `<p>Mine.</p><div style="border:none;border-top:solid #B5C4DF 1.0pt"><p><b>From: </b>Ana<br><b>Date: </b>Monday<br><b>To: </b>B<br><b>Subject: </b>C</p></div><p>Hers.</p>`,
      [
        ["own", "Mine."],
        ["quoted", "From: Ana Date: Monday To: B Subject: C Hers."],
      ],
    ],
    [
      "a rule and headers",
      `<p>Mío.</p><hr><p>De: Ana<br>Para: B<br>Asunto: C</p><p>Suyo.</p>`,
      [
        ["own", "Mío."],
        ["quoted", "De: Ana Para: B Asunto: C Suyo."],
      ],
    ],
    [
      "Gmail, answered below",
      `<div dir="ltr">Mío.</div><br><div class="gmail_quote gmail_quote_container"><div dir="ltr" class="gmail_attr">El lun, 3 nov 2025, Ana escribió:<br></div><blockquote class="gmail_quote">Suyo.</blockquote></div><div>Mío otra vez.</div>`,
      [
        ["own", "Mío."],
        ["quoted", "El lun, 3 nov 2025, Ana escribió: Suyo."],
        ["own", "Mío otra vez."],
      ],
    ],
    [
      "Gmail, forwarded",
      `<div>Va.</div><div class="gmail_quote"><div class="gmail_attr">---------- Forwarded message ---------<br>De: Ana<br>Date: lun</div>Suyo.</div>`,
      [
        ["own", "Va."],
        ["forwarded", "---------- Forwarded message --------- De: Ana Date: lun Suyo."],
      ],
    ],
    [
      "Apple Mail, answered between",
      `<div>El 3 nov 2025, a las 10:00, Ana escribió:</div><blockquote type="cite"><p>Uno</p></blockquote><p>Sí.</p><blockquote type="cite">Dos</blockquote><p>No.</p>`,
      [
        ["quoted", "El 3 nov 2025, a las 10:00, Ana escribió: Uno"],
        ["own", "Sí."],
        ["quoted", "Dos"],
        ["own", "No."],
      ],
    ],
    [
      "Thunderbird",
      `<p>Mío.</p><div class="moz-cite-prefix">El 03/11/25 a las 10:00, Ana escribió:<br></div><blockquote type="cite" cite="mid:x">Suyo.</blockquote><pre class="moz-signature" cols="72">-- Ana Pérez</pre>`,
      [
        ["own", "Mío."],
        ["quoted", "El 03/11/25 a las 10:00, Ana escribió: Suyo."],
        ["signature", "-- Ana Pérez"],
      ],
    ],
    [
      "signatures of Outlook and Gmail",
      `<div>Mío.</div><div id="Signature"><p>Ana Pérez</p><p>Directora</p></div><div id="ms-outlook-mobile-signature">Obtener Outlook para iOS</div><div class="gmail_signature">Ana</div><div>P. D. Mío.</div>`,
      [
        ["own", "Mío."],
        ["signature", "Ana Pérez Directora Obtener Outlook para iOS Ana"],
        ["own", "P. D. Mío."],
      ],
    ],
    [
      "an indented paragraph, which is no quotation",
      `<blockquote style="margin:0 0 0 40px">Mío.</blockquote>`,
      [["own", "Mío."]],
    ],
    [
      "an empty reply mark",
      `<div id="divRplyFwdMsg"></div><div id="appendonsend"></div><p>Mío.</p>`,
      [["own", "Mío."]],
    ],
  ])("%s", (_client, content, expected) => {
    expect(labelled("html", content)).toEqual(expected);
  });
});

describe("signatures and footers", () => {
  test.each<[string, string, readonly (readonly [TextLabel, string])[]]>([
    [
      "a signature by its dashes",
      lines("Mío.", "-- ", "Ana Pérez", "Directora"),
      [
        ["own", "Mío."],
        ["signature", "-- Ana Pérez Directora"],
      ],
    ],
    [
      "a telephone's line",
      lines("Mío.", "", "Enviado desde mi iPhone", "", "Aún mío."),
      [
        ["own", "Mío."],
        ["signature", "Enviado desde mi iPhone"],
        ["own", "Aún mío."],
      ],
    ],
    [
      "a Spanish footer",
      lines(
        "Mío.",
        "",
        "Este mensaje y sus anexos son confidenciales y están dirigidos sólo a su destinatario. Si lo recibió por error, elimínelo.",
        "",
        "Mío.",
      ),
      [
        ["own", "Mío."],
        ["disclaimer", expect.stringMatching(/^Este mensaje.*elimínelo\.$/) as string],
        ["own", "Mío."],
      ],
    ],
    [
      "a footer under its heading",
      lines(
        "Mío.",
        "",
        "AVISO DE CONFIDENCIALIDAD:",
        "",
        "La información contenida en este correo es confidencial y para uso exclusivo de su destinatario; se prohíbe su divulgación.",
      ),
      [
        ["own", "Mío."],
        ["disclaimer", expect.stringMatching(/^AVISO.*divulgación\.$/) as string],
      ],
    ],
    [
      "an English footer",
      lines(
        "Mine.",
        "",
        "This e-mail and any attachments are confidential and intended solely for the addressee. If you have received it in error, please delete it.",
      ),
      [
        ["own", "Mine."],
        ["disclaimer", expect.stringMatching(/^This e-mail.*delete it\.$/) as string],
      ],
    ],
  ])("tell %s", (_what, body, expected) => {
    expect(labelled("text", body)).toEqual(expected);
  });

  test.each([
    ["a sentence that begins like a footer", "Este mensaje es confidencial. Eres un idiota."],
    [
      "a sentence about confidentiality",
      "Le recuerdo que el expediente es confidencial y su destinatario no puede divulgarlo por error.",
    ],
    [
      "what stands above a footer in its paragraph",
      "Eres un idiota. Este mensaje es confidencial; si lo recibió por error, elimínelo; destinatario.",
    ],
    ["a letter below two dashes", lines("--", ...Array.from({ length: 12 }, () => "línea")) + "\n\nFinal."],
  ])("do not take %s", (_what, body) => {
    const parts = labelled("text", body);
    expect(parts[parts.length - 1]?.[0]).toBe("own");
  });
});

describe("plain bodies", () => {
  const body = fc
    .array(
      fc.oneof(
        fc.string(),
        fc.constantFrom(
          "> ",
          "\n",
          "\r\n",
          "\r",
          "-- ",
          "De: x\n",
          "Enviado: y\n",
          "Para: z\n",
          "&amp;",
          "<b>",
          "\u200b",
        ),
      ),
    )
    .map((all) => all.join(""));

  test("are their own text, offset by offset, wholly covered by runs", () => {
    fc.assert(
      fc.property(body, (content) => {
        const map = textMap({ format: "text", content });
        expect(map.text).toBe(content);
        for (let at = 0; at < content.length; at++) {
          expect(map.sourceOf(at, at + 1)).toEqual({ start: at, end: at + 1 });
          expect(map.textOffsetOf(at)).toBe(at);
        }
        expect(
          textRuns(map)
            .map(({ start, end }) => content.slice(start, end))
            .join(""),
        ).toBe(content);
      }),
    );
  });

  test("count paragraphs by empty lines", () => {
    const content = "\n\nuno\naún uno\n \t\n\ndos\r\n\r\ntres";
    const { paragraphOf } = textMap({ format: "text", content });
    expect(["uno", "aún", "dos", "tres"].map((word) => paragraphOf(content.indexOf(word)))).toEqual([
      1, 1, 2, 3,
    ]);
    expect(paragraphOf(0)).toBe(1);
  });

  test("are read once for all who ask", () => {
    const one = { format: "text", content: "a" } as const;
    expect(textMap(one)).toBe(textMap(one));
    expect(textMap({ ...one })).not.toBe(textMap(one));
  });
});
