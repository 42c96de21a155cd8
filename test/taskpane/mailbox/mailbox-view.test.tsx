import { act, fireEvent, screen, within } from "@testing-library/react";
import type { NotDone } from "../../../src/ageing/folder/folder";
import type { Job, MailboxDesk, MailboxState } from "../../../src/ageing/mailbox-desk";
import type { StoreFailure } from "../../../src/ageing/store";
import type { Locale } from "../../../src/i18n";
import { mailboxTexts } from "../../../src/i18n/pane/mailbox";
import { MailboxView } from "../../../src/taskpane/mailbox/MailboxView";
import {
  daysAgo,
  folder,
  inbox,
  job,
  junk,
  memoryMailbox,
  message,
  MB,
  reckoning,
  type MemoryMailbox,
} from "../support/memory-mailbox";
import { noMailbox } from "../../../src/ageing/no-mailbox";
import { accessibilityFaults } from "../support/pane";
import { showPart } from "../support/part";

const near = [
  message("a", 0, { subject: "Nota verbal 214/2026", isMarked: true, size: 1.2 * MB }),
  message("b", 2, { subject: "Minuta", hasAttachments: true }),
  message("c", 5, { subject: "Boletín", from: "Boletín interno" }),
];
const place = { kind: "folder", name: "Carpeta Personal" } as const;
const listed: Partial<MailboxState> = { messages: [...near, message("far", 40)], place };

function show(desk: MailboxDesk, locale: Locale = "es-MX") {
  return showPart(<MailboxView desk={desk} now={() => reckoning.now} />, { locale });
}
function open(news: Partial<MailboxState> = listed, more: Partial<MailboxDesk> = {}): MemoryMailbox {
  const desk = memoryMailbox(news, more);
  show(desk);
  return desk;
}
const press = async (name: string | RegExp) => {
  fireEvent.click(screen.getByRole("button", { name }));
  await act(async () => {
    await new Promise((resolve) => setTimeout(resolve));
  });
};
const heading = () => screen.getAllByRole("heading", { level: 2 })[0]?.textContent;
const list = () => screen.getByRole("listbox", { name: /^Mensajes/ });
const options = () => within(list()).getAllByRole("option");
const card = (name: string) => screen.getByRole("region", { name });

describe("the heading", () => {
  test.each<[string, Partial<MailboxState>, string]>([
    ["counts what expires", listed, "3 mensajes vencen en los próximos 14 días"],
    ["one", { messages: [message("a", 3)] }, "1 mensaje vence en los próximos 14 días"],
    [
      "puts what is overdue first",
      { messages: [...near, message("o", -2)] },
      "1 mensaje puede borrarse en cualquier momento",
    ],
    [
      "says that what is saved is not counted",
      { messages: [...near, message("o", -2), message("p", -3)], saved: new Set(["o"]) },
      "1 mensaje sin guardar puede borrarse en cualquier momento",
    ],
    [
      "says so of what is not overdue as well",
      { messages: near, saved: new Set(["a"]) },
      "2 mensajes sin guardar vencen en los próximos 14 días",
    ],
    ["says that nothing does", { messages: [message("far", 15)] }, "Nada vence en los próximos 14 días"],
    [
      "says that all of it is saved",
      { messages: near, saved: new Set(["a", "b", "c"]) },
      "Está guardado todo lo que vence en los próximos 14 días",
    ],
    ["says that the mailbox is empty", { messages: [] }, "El buzón está vacío"],
  ])("%s", (_what, news, expected) => {
    open(news);
    expect(heading()).toBe(expected);
  });

  test("tells the day after the last safe one, and no hour", () => {
    open({ messages: [message("a", 7), message("b", 9)] });
    expect(screen.getByText(/se borrarán a partir del 2 dic\.$/)).toBeInTheDocument();
    expect(document.body.textContent).not.toMatch(/\d:\d\d/);
  });
});

describe("before there is a list", () => {
  test("a client that reaches no mailbox says how to save by hand, with the clauses", () => {
    show(noMailbox);
    expect(heading()).toBe("Este Outlook no deja ver el buzón desde aquí");
    for (const name of ["Numeral 10", "Numeral 11", "Numeral 12", "Soporte Técnico"])
      expect(screen.getByRole("button", { name })).toBeInTheDocument();
  });

  test("the permission is explained before anything is asked for, but what was given before is used", async () => {
    const desk = open({ listing: { state: "none" }, messages: near });
    expect(desk.asked).toEqual(["look silently"]);
    expect(screen.getByText(/Mail\.Read/)).toBeInTheDocument();
    await press("Ver mi buzón");
    expect(desk.asked).toEqual(["look silently", "look"]);
    expect(heading()).toContain("3 mensajes");
  });

  test("listing tells how far it is, and that no answer came yet, whatever the reason", () => {
    open({ messages: near, listing: { state: "running", of: 1_204, waitsUntil: reckoning.now + 18_000 } });
    expect(screen.getByRole("progressbar", { name: "Leyendo el buzón" })).toHaveAttribute(
      "aria-valuetext",
      "3 de 1,204 mensajes",
    );
    expect(
      screen.getByText("Sin respuesta todavía: se intenta de nuevo en cerca de 20 segundos."),
    ).toBeInTheDocument();
  });

  const whys: readonly StoreFailure[] = [
    "cancelled",
    "refused",
    "offline",
    "unavailable",
    "busy",
    "gone",
    "tooLarge",
    "damaged",
    "failed",
    "stopped",
  ];
  test.each(whys)("a listing that failed (%s) says why and leads on", async (why) => {
    const desk = open({ messages: [], listing: { state: "failed", why } });
    expect(heading()).toBe(mailboxTexts("es-MX").listing.failures[why].title);
    await press("Intentar de nuevo");
    expect(desk.asked).toEqual(["look"]);
  });

  test("what could be read before it failed is shown", () => {
    open({ messages: near, listing: { state: "failed", why: "offline" } });
    expect(screen.getByText("Se muestran los 3 mensajes que alcanzaron a leerse.")).toBeInTheDocument();
    expect(options()).toHaveLength(3);
  });

  test("a listing that is not whole says so", () => {
    open({ ...listed, listing: { state: "done", at: reckoning.now, isWhole: false } });
    expect(screen.getByText(/La lista quedó incompleta/)).toBeInTheDocument();
  });
});

describe("the timeline", () => {
  const bars = () => within(screen.getByRole("listbox", { name: "Qué vence y cuándo" }));

  test("has a bar for each day and week, with its words", () => {
    open();
    expect(
      bars().getByRole("option", { name: "Vencen hoy, 24 nov: 1 mensaje (1.2 MB)" }),
    ).toBeInTheDocument();
    expect(bars().getByRole("option", { name: "Vencen el 25 nov: nada" })).toBeInTheDocument();
    expect(bars().queryByRole("option", { name: /Vencidos/ })).not.toBeInTheDocument();
  });

  test("its days stand below their bars, whatever is overdue", () => {
    open({ messages: [...near, message("o", -2), message("far", 40)] });
    const at = (name: RegExp) =>
      String(
        bars()
          .getAllByRole("option")
          .findIndex((bar) => name.test(bar.getAttribute("aria-label") ?? "")) + 1,
      );
    expect(screen.getByText("hoy")).toHaveStyle({ gridColumn: at(/^Vencen hoy/) });
    expect(screen.getByText("14 días")).toHaveStyle({ gridColumn: at(/^Vencen el 8 dic/) });
    expect(screen.getByText("90 días")).toHaveStyle({
      gridColumn: String(bars().getAllByRole("option").length),
    });
    expect(at(/^Vencidos/)).toBe("1");
  });

  test("the current bar has a ring, and room is kept for the longest of what may be told", () => {
    open();
    const chart = screen.getByRole("listbox", { name: "Qué vence y cuándo" });
    act(() => chart.focus());
    const ring = () => chart.querySelector("[data-bar]")?.getAttribute("data-bar");
    expect(ring()).toBe("0");
    fireEvent.keyDown(chart, { key: "ArrowRight" });
    expect(ring()).toBe("1");
    expect(chart).toHaveAccessibleDescription("Vencen el 25 nov: nada.");
    const longest = document.querySelector("[data-longest]")?.getAttribute("data-longest");
    expect(longest).toMatch(/^Vencen del .* Los primeros pueden borrarse desde el/);
  });

  test("is walked by keys; what is chosen filters the list, and can be taken back", async () => {
    open();
    const chart = screen.getByRole("listbox", { name: "Qué vence y cuándo" });
    fireEvent.focus(chart);
    fireEvent.keyDown(chart, { key: "ArrowRight" });
    fireEvent.keyDown(chart, { key: "ArrowRight" });
    fireEvent.keyDown(chart, { key: "Enter" });
    expect(options().map(({ textContent }) => textContent)).toEqual([expect.stringContaining("Minuta")]);
    expect(screen.getByRole("heading", { name: "Sólo los que vencen el 26 nov: 1" })).toBeInTheDocument();
    expect(
      screen.getByText("Vencen el 26 nov: 1 mensaje (512 kB). Pueden borrarse desde el 27 nov."),
    ).toBeInTheDocument();
    await press("Quitar el filtro");
    expect(options()).toHaveLength(3);
  });

  test("Escape takes the filter back and keeps the focus; without one it is left to the client", () => {
    open();
    const outside = jest.fn();
    document.body.addEventListener("keydown", outside);
    try {
      const chart = screen.getByRole("listbox", { name: "Qué vence y cuándo" });
      act(() => chart.focus());
      fireEvent.keyDown(chart, { key: "Enter" });
      expect(options()).toHaveLength(1);
      outside.mockClear();
      fireEvent.keyDown(chart, { key: "Escape" });
      expect(options()).toHaveLength(3);
      expect(chart).toHaveFocus();
      expect(outside).not.toHaveBeenCalled();
      fireEvent.keyDown(chart, { key: "Escape" });
      expect(outside).toHaveBeenCalled();
    } finally {
      document.body.removeEventListener("keydown", outside);
    }
  });

  test("explains the looks that are to be seen, and no other", () => {
    const legend = () =>
      [...document.querySelectorAll("li")]
        .map(({ textContent }) => textContent)
        .filter((words) => /venc|día/.test(words));
    open({ messages: [message("a", -1), message("b", 0)] });
    expect(legend()).toEqual(["vencidos", "último día"]);
  });

  test("is a table too", async () => {
    open();
    await press("Ver como tabla");
    const rows = within(screen.getByRole("table")).getAllByRole("row").slice(1);
    expect(rows.map(({ textContent }) => textContent)).toEqual([
      "Vencen hoy, 24 nov11.2 MB",
      "Vencen el 26 nov1512 kB",
      "Vencen el 29 nov1512 kB",
      expect.stringMatching(/^Vencen del .* al .*1512 kB$/),
    ]);
    await press("Vencen el 26 nov");
    expect(options()).toHaveLength(1);
  });
});

describe("the gauge", () => {
  const meter = () => screen.getByRole("meter");
  test("goes by clause 16, and says where the limit is assumed", () => {
    open({ ...listed, quota: { limit: 30 * MB, clause: "16.a", isAssumed: true } });
    expect(meter()).toHaveAttribute("aria-valuetext", "Buzón: 21 MB, de 30 MB");
    expect(screen.getByText("Se supone 30 MB porque no conocemos su cargo.")).toBeInTheDocument();
  });

  test.each([
    [24, /Queda poco espacio: está al 80 %/],
    [28.5, /Está al 95 %. Si se llena/],
  ])("of %i MB says what that means", (used, words) => {
    const { folders } = memoryMailbox().current();
    open({ ...listed, folders: folders.slice(0, 1).map((one) => ({ ...one, size: used * MB })) });
    expect(screen.getByText(words)).toBeInTheDocument();
  });
});

describe("the list", () => {
  test("is a list box whose rows tell place, number and whether they are chosen", () => {
    open();
    expect(list()).toHaveAttribute("aria-multiselectable", "true");
    const [first, , last] = options();
    expect(first).toHaveTextContent(
      "Nota verbal 214/2026 último día Embajada en Lisboa · 26 ago · 1.2 MB marcado",
    );
    expect(first).toHaveAttribute("aria-posinset", "1");
    expect(first).toHaveAttribute("aria-setsize", "3");
    // All but what is sent to everybody is proposed.
    expect(options().map((one) => one.getAttribute("aria-selected"))).toEqual(["true", "true", "false"]);
    expect(last).toHaveTextContent("Boletín");
  });

  test("a row whose date nobody knows tells none", async () => {
    open({ messages: [message("u", undefined)] });
    await press("Filtrar y ordenar");
    fireEvent.change(screen.getByLabelText("Mostrar"), { target: { value: "undated" } });
    expect(options()[0]).toHaveTextContent("Asunto u sin fecha Embajada en Lisboa · 512 kB");
  });

  test("is walked and chosen by keys", () => {
    open();
    const current = () => document.getElementById(list().getAttribute("aria-activedescendant") ?? "");
    fireEvent.keyDown(list(), { key: "End" });
    expect(current()).toHaveTextContent("Boletín");
    fireEvent.keyDown(list(), { key: " " });
    expect(current()).toHaveAttribute("aria-selected", "true");
    expect(screen.getByText(/^3 mensajes .* elegidos · 1 en su último día$/)).toBeInTheDocument();
    fireEvent.keyDown(list(), { key: "a", ctrlKey: true });
    expect(screen.getByText("Nada elegido")).toBeInTheDocument();
  });

  test("draws few of 100,000 rows, and always the current one", () => {
    const many = Array.from({ length: 100_000 }, (_, index) => ({ ...message("x", 3), id: String(index) }));
    jest.useFakeTimers();
    try {
      open({ messages: many });
      act(() => {
        jest.runOnlyPendingTimers();
      });
      for (let turn = 0; turn < 60 && !screen.queryByRole("listbox", { name: /^Mensajes/ }); turn++)
        act(() => {
          jest.runOnlyPendingTimers();
        });
      expect(list()).toHaveAccessibleName("Mensajes: 100,000");
      fireEvent.keyDown(list(), { key: "End" });
      expect(options().length).toBeLessThan(30);
      const current = document.getElementById(list().getAttribute("aria-activedescendant") ?? "");
      expect(current).toHaveAttribute("aria-posinset", "100000");
    } finally {
      jest.useRealTimers();
    }
  });

  test("is filtered by words", async () => {
    open();
    await press("Filtrar y ordenar");
    fireEvent.change(screen.getByLabelText("Buscar en asunto y remitente"), { target: { value: "minuta" } });
    expect(options()).toHaveLength(1);
    fireEvent.change(screen.getByLabelText("Buscar en asunto y remitente"), { target: { value: "xyzzy" } });
    expect(screen.getByText(/^Ningún mensaje coincide\./)).toBeInTheDocument();
    // What is chosen stays chosen, and is still said.
    expect(
      screen.getByText("2 mensajes (1.7 MB) elegidos · 1 en su último día · 2 no están en esta lista"),
    ).toBeInTheDocument();
    expect(screen.getByRole("button", { name: "Guardar 2 mensajes" })).toBeInTheDocument();
  });

  test("says why fewer are chosen than expire, as long as nobody chose otherwise", () => {
    open();
    expect(screen.getByRole("heading", { name: "Por vencer: 3" })).toBeInTheDocument();
    expect(screen.getByText("1 no se eligió: parece un aviso masivo.")).toBeInTheDocument();
    fireEvent.click(screen.getByRole("option", { name: /Minuta/ }));
    expect(screen.queryByText(/aviso masivo/)).not.toBeInTheDocument();
  });

  test.each<[string, Partial<MailboxState>, string]>([
    ["what is left to be saved", { saved: new Set(["a"]) }, "Por vencer: 3 (2 sin guardar)"],
    ["that all is saved", { saved: new Set(["a", "b", "c"]) }, "Por vencer: 3 (todos guardados)"],
    [
      "apart what was moved already",
      { saved: new Set(["a", "b"]), freed: new Set(["a"]) },
      "Por vencer: 2 (1 sin guardar); 1 en Elementos eliminados",
    ],
  ])("its heading tells %s, as the first heading does", (_what, news, words) => {
    open({ ...listed, ...news });
    expect(screen.getByRole("heading", { name: words })).toBeInTheDocument();
    expect(list()).toHaveAccessibleName("Mensajes: 3");
  });

  test("says once what is left out, where that holds anything", async () => {
    const drafts = folder("drafts", "drafts", "Borradores");
    const folders = [inbox, junk, drafts];
    const desk = open({ ...listed, folders });
    expect(screen.queryByText(/^Sin contar/)).not.toBeInTheDocument();
    const more = [message("j", 3, { folderId: "junk" }), message("d", 4, { folderId: "drafts" })];
    act(() => desk.change({ messages: [...near, ...more, message("k", 60, { folderId: "junk" })] }));
    const said = () => [...document.querySelectorAll("p")].filter((p) => /^Sin contar/.test(p.textContent));
    expect(said().map(({ textContent }) => textContent)).toEqual([
      "Sin contar Correo no deseado ni Borradores.",
    ]);
    expect(options()).toHaveLength(3);
    await press("Filtrar y ordenar");
    fireEvent.change(screen.getByLabelText("Carpeta"), { target: { value: "drafts" } });
    expect(said()).toEqual([]);
    // Nobody receives a draft.
    expect(screen.getByText(/Escrito el 30 ago; está en Borradores\./)).toBeInTheDocument();
  });

  test("what somebody marked is chosen, whoever sent it", () => {
    open({
      messages: [...near, message("m", 3, { from: "Avisos de la Dirección General", isMarked: true })],
    });
    expect(screen.getByRole("option", { name: /Asunto m/ })).toHaveAttribute("aria-selected", "true");
    expect(screen.getByText("1 no se eligió: parece un aviso masivo.")).toBeInTheDocument();
  });

  test("all that is listed is chosen and unchosen at one click, in words that delete nothing", async () => {
    open();
    await press("Elegir los mostrados");
    expect(options().map((one) => one.getAttribute("aria-selected"))).toEqual(["true", "true", "true"]);
    await press("Desmarcar los mostrados");
    expect(screen.getByText("Nada elegido")).toBeInTheDocument();
    expect(options()).toHaveLength(3);
  });

  test("what is listed can be chosen and nothing else", async () => {
    open();
    fireEvent.click(
      within(screen.getByRole("listbox", { name: "Qué vence y cuándo" })).getByRole("option", {
        name: /26 nov/,
      }),
    );
    expect(screen.getByText(/^2 mensajes .* · 1 no está en esta lista$/)).toBeInTheDocument();
    await press("Sólo éstos");
    expect(screen.getByText("1 mensaje (512 kB) elegido")).toBeInTheDocument();
    expect(screen.getByRole("button", { name: "Guardar 1 mensaje" })).toBeInTheDocument();
  });

  test("where nothing expires nobody is sent to a filter, nor to a list that is not there", () => {
    open({ messages: [message("far", 40)] });
    expect(screen.getByText(/^Nada por vencer\./)).toBeInTheDocument();
    expect(screen.queryByText(/coincide|Elija en la lista/)).not.toBeInTheDocument();
  });

  test("names from outside stay text", () => {
    open({ messages: [message("x", 1, { subject: "<img src=x>\u202eoficio", from: "**a**" })] });
    expect(options()[0]).toHaveTextContent("<img src=x> oficio");
    expect(document.querySelector("img")).toBeNull();
  });
});

describe("saving", () => {
  test("copies what is chosen, in the words of the sketch, and frees nothing by itself", async () => {
    const desk = open();
    expect(
      screen.getByText(
        /^Copia 2 mensajes \(1\.7 MB\) en su computadora y comprueba cada uno\. Nada se borra del buzón\.$/,
      ),
    ).toBeInTheDocument();
    await press("Guardar 2 mensajes");
    expect(desk.asked).toEqual(["save a b"]);
    expect(card("Guardado")).toHaveTextContent(
      "2 mensajes guardados y verificados en Carpeta Personal. Siguen en su buzón hasta que usted los libere.",
    );
    expect(within(card("Guardado")).getByRole("heading")).toHaveFocus();
    expect(desk.asked.some((what) => what.startsWith("free"))).toBe(false);
    // What has a copy now was not chosen to be freed.
    expect(screen.getByText("Nada elegido")).toBeInTheDocument();
    expect(screen.getByText(/2 de la lista ya están guardados\.$/)).toBeInTheDocument();
    expect(options().map((one) => one.getAttribute("aria-selected"))).toEqual(["false", "false", "false"]);
  });

  test("its button stands once, after the list and before what the copies are for", () => {
    open();
    const button = screen.getByRole("button", { name: "Guardar 2 mensajes" });
    const follows = (one: Node, other: Node) =>
      Boolean(one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING);
    expect(follows(list(), button)).toBe(true);
    expect(follows(button, card("Guardar en la Carpeta Personal"))).toBe(true);
    expect(screen.getAllByText(/elegidos · 1 en su último día/)).toHaveLength(1);
  });

  test("a row that the keyboard leads to is scrolled out from under the bar", () => {
    const into = jest.spyOn(Element.prototype, "scrollIntoView");
    try {
      open();
      fireEvent.click(options()[1]!);
      expect(into).not.toHaveBeenCalled();
      fireEvent.keyDown(list(), { key: "End" });
      expect(into).toHaveBeenCalledWith({ block: "nearest" });
      expect(into.mock.instances).toEqual([options().at(-1)]);
    } finally {
      into.mockRestore();
    }
  });

  test("while the folder is being chosen it says where, and what to do if it asks nothing", async () => {
    let choose = (_isChosen: boolean): void => undefined;
    open({ messages: near }, { choosePlace: () => new Promise((resolve) => (choose = resolve)) });
    expect(screen.getByText("Se le pedirá elegirla al guardar.")).toBeInTheDocument();
    await press("Guardar 2 mensajes");
    expect(screen.getByText(/^Elija la carpeta en la ventana que se abrió\./)).toBeInTheDocument();
    await act(async () => {
      choose(false);
      await Promise.resolve();
    });
    expect(screen.getByText("No se eligió ninguna carpeta: nada se guardó.")).toBeInTheDocument();
  });

  test("what is only downloaded is not called saved, and can be checked after the result is closed", async () => {
    const desk = open({ ...listed, place: { kind: "zip", name: "Carpeta Personal.zip" } });
    await press("Guardar 2 mensajes");
    const result = card("Descargando; falta comprobar");
    expect(result).toHaveTextContent("Falta comprobar que llegaron");
    expect(result).toHaveTextContent(
      "¿No llegó ningún archivo? Su Outlook no deja descargar: use una carpeta.",
    );
    expect(screen.queryByRole("region", { name: "Guardado" })).not.toBeInTheDocument();
    expect(screen.getAllByRole("button", { name: "Comprobar el zip descargado" })).toHaveLength(1);
    await press("Cerrar");
    const saving = card("Guardar en la Carpeta Personal");
    fireEvent.click(within(saving).getByRole("button", { name: "Comprobar el zip descargado" }));
    await act(() => Promise.resolve());
    expect(desk.asked.at(-1)).toBe("verify");
    expect(card("Comprobación del zip")).toHaveTextContent("del zip están completos");
  });

  const zip = { kind: "zip", name: "Carpeta Personal.zip" } as const;
  const ofZip = (more: Partial<Job>) =>
    open({ ...listed, place: zip, job: job({ kind: "verify", ...more }) });

  test.each(["failed", "damaged"] as const)(
    "a zip that cannot be read (%s) is to be downloaded again",
    (why) => {
      ofZip({ state: "stopped", why });
      expect(card("La comprobación se detuvo")).toHaveTextContent(
        /incompleto o dañado, o no es el zip que se descargó\..* guarde los mensajes otra vez/,
      );
      expect(screen.getAllByRole("button", { name: "Comprobar el zip descargado" })).toHaveLength(1);
      expect(screen.queryByText(/No se supo la causa/)).not.toBeInTheDocument();
    },
  );

  test.each<[string, Partial<Job>]>([
    ["some other zip", { done: 0, differences: [{ path: "foto.jpg", state: "extra" }] }],
    ["an empty one", { done: 0 }],
    ["the notes without one message", { done: 1, of: 1, differences: [{ path: "a.eml", state: "missing" }] }],
  ])("%s is not what was downloaded", (_what, more) => {
    ofZip({ state: "done", ...more });
    const result = card("Comprobación del zip");
    expect(result).toHaveTextContent("Éste no es el zip que se descargó: no trae ninguno de los mensajes.");
    expect(result).not.toHaveTextContent(/Sobra|Falta|completo/);
    expect(screen.getAllByRole("button", { name: "Comprobar el zip descargado" })).toHaveLength(1);
  });

  test("a zip that has some of it says what is missing", () => {
    ofZip({ state: "done", done: 2, of: 2, differences: [{ path: "a.eml", state: "missing" }] });
    expect(card("Comprobación del zip")).toHaveTextContent("Falta 1 archivo");
  });

  test("repairing a zip promises nothing either", () => {
    open({
      ...listed,
      place: { kind: "zip", name: "Carpeta Personal.zip" },
      job: job({ kind: "repair", state: "done", done: 2, of: 2 }),
    });
    expect(card("Descargando; falta comprobar")).toHaveTextContent("2 mensajes se descargan");
    expect(screen.queryByText(/completa otra vez/)).not.toBeInTheDocument();
  });

  test("asks where, where no place was chosen yet", async () => {
    const desk = open({ messages: near });
    fireEvent.click(screen.getByRole("radio", { name: "En archivos zip que se descargan" }));
    await press("Guardar 2 mensajes");
    expect(desk.asked).toEqual(["choose zip", "save a b"]);
  });

  test("saves nothing where no folder was chosen, and says so", async () => {
    const desk = open({ messages: near }, { choosePlace: () => Promise.resolve(false) });
    await press("Guardar 2 mensajes");
    expect(desk.asked).toEqual([]);
    expect(screen.getByText("No se eligió ninguna carpeta: nada se guardó.")).toBeInTheDocument();
  });

  test("a client that writes nowhere says what to do", () => {
    open(listed, { places: [] });
    expect(screen.getByText(/no puede escribir en su computadora/)).toBeInTheDocument();
    expect(screen.queryByRole("button", { name: /^Guardar/ })).not.toBeInTheDocument();
  });
});

describe("long work", () => {
  const at = (more: Partial<Job>) =>
    open({
      ...listed,
      job: job({ of: 41, ofBytes: 17.7 * MB, done: 12, bytes: 5.1 * MB, workedMs: 14_000, ...more }),
    });

  test("tells how far it is, how fast, and how long still", () => {
    at({});
    expect(screen.getByText("12 de 41 mensajes · 5.1 MB de 17.7 MB")).toBeInTheDocument();
    expect(screen.getByText(/^373 kB por segundo · faltan cerca de 40 segundos$/)).toBeInTheDocument();
    // Above what may be long: nobody must look for it.
    const title = screen.getByRole("heading", { name: "Guardando en la Carpeta Personal" });
    expect(title.compareDocumentPosition(list()) & Node.DOCUMENT_POSITION_FOLLOWING).toBeTruthy();
  });

  test("is paused, gone on with and stopped", async () => {
    const desk = at({});
    await press("Pausar");
    expect(screen.getByText("En pausa", { selector: "p" })).toBeInTheDocument();
    await press("Reanudar");
    await press("Detener");
    expect(card("El guardado se detuvo")).toHaveTextContent(
      "Usted lo detuvo. Lo que ya se hizo se conserva.",
    );
    await press("Seguir");
    expect(desk.asked).toEqual(["pause", "resume", "cancel", "go on"]);
  });

  test("waits for an answer, and blames nobody for it", () => {
    at({ state: "waiting", waitsUntil: reckoning.now + 42_000 });
    expect(
      screen.getByText("Sin respuesta todavía: se intenta de nuevo en cerca de 50 segundos."),
    ).toBeInTheDocument();
  });

  const texts = mailboxTexts("es-MX").job;
  /** Every cause that a message can have. */
  const whys = {
    cancelled: 0,
    refused: 0,
    offline: 0,
    unavailable: 0,
    otherAccount: 0,
    busy: 0,
    tooLarge: 0,
    damaged: 0,
    failed: 0,
    stopped: 0,
    mismatch: 0,
    unverified: 0,
  } satisfies Record<Exclude<NotDone["why"], "gone">, 0>;
  test.each(Object.keys(texts.stops) as (keyof typeof texts.stops)[])("that stopped (%s) says why", (why) => {
    at({ state: "stopped", why });
    expect(card("El guardado se detuvo")).toHaveTextContent(texts.stops[why]);
    const way = why === "gone" || why === "denied" ? "Elegir la carpeta de nuevo" : "Seguir";
    expect(screen.getByRole("button", { name: way })).toBeInTheDocument();
    // The same act is not offered twice.
    expect(screen.queryByRole("button", { name: /^Guardar/ })).not.toBeInTheDocument();
  });

  test("that lost its folder goes on once one is chosen, and not before", async () => {
    let isChosen = false;
    const asked: string[] = [];
    open(
      { ...listed, job: job({ state: "stopped", why: "gone", of: 41, done: 12 }) },
      {
        choosePlace: (kind) => {
          asked.push(`choose ${kind}`);
          return Promise.resolve(isChosen);
        },
        goOn: () => {
          asked.push("go on");
          return Promise.resolve();
        },
      },
    );
    await press("Elegir la carpeta de nuevo");
    expect(screen.getByText("No se eligió ninguna carpeta.")).toBeInTheDocument();
    isChosen = true;
    await press("Elegir la carpeta de nuevo");
    expect(asked).toEqual(["choose folder", "choose folder", "go on"]);
  });

  test("for which the disk has no room goes on in another folder too", async () => {
    const desk = at({ state: "stopped", why: "full" });
    await press("Elegir otra carpeta");
    expect(desk.asked).toEqual(["choose folder", "go on"]);
  });

  test("that left some undone leaves others to be saved as well", () => {
    at({ state: "done", done: 2, of: 2, notDone: [{ id: "b", why: "mismatch" }] });
    expect(screen.getByRole("button", { name: "Intentar de nuevo con 1 mensaje" })).toBeInTheDocument();
    // Beyond it another is chosen.
    expect(screen.getByRole("button", { name: "Guardar 2 mensajes" })).toBeInTheDocument();
    fireEvent.click(screen.getByRole("option", { name: /Nota verbal/ }));
    expect(screen.queryByRole("button", { name: /^Guardar/ })).not.toBeInTheDocument();
  });

  test("that verified counts files", () => {
    at({ kind: "verify", state: "stopped", why: "failed" });
    expect(screen.getByText("Hecho hasta ahora: 12 de 41 archivos.")).toBeInTheDocument();
  });

  test.each(Object.keys(whys) as (keyof typeof whys)[])(
    "that left a message undone (%s) names it and says why",
    (why) => {
      at({ state: "done", done: 2, of: 2, notDone: [{ id: "b", why }] });
      expect(card("Guardado")).toHaveTextContent("1 mensaje guardado y verificado");
      expect(card("Guardado")).toHaveTextContent(texts.whyNot(why, "save"));
      expect(within(card("Guardado")).getByRole("listitem")).toHaveTextContent("Minuta");
    },
  );

  test("tries again with what may still come, and leaves what is gone or too big", async () => {
    const desk = at({
      state: "done",
      done: 3,
      of: 3,
      notDone: [
        { id: "b", why: "mismatch" },
        { id: "c", why: "gone" },
        { id: "a", why: "tooLarge" },
      ],
    });
    await press("Intentar de nuevo con 1 mensaje");
    expect(desk.asked).toEqual(["save b"]);
  });

  test("what is gone is not left to do, and does not stay chosen, nor counted", async () => {
    const desk = at({
      state: "done",
      done: 3,
      of: 3,
      notDone: [
        { id: "a", why: "gone" },
        { id: "b", why: "gone" },
        { id: "c", why: "mismatch" },
      ],
    });
    const titles = within(card("Nada se guardó")).getAllByRole("heading", { level: 4 });
    expect(titles.map(({ textContent }) => textContent)).toEqual([
      "1 mensaje quedó pendiente",
      "2 mensajes ya no estaban en el buzón",
    ]);
    expect(card("Nada se guardó")).toHaveTextContent(
      "Se movieron o se borraron antes.Nota verbal 214/2026Minuta",
    );
    expect(screen.getByText(/2 mensajes ya no estaban en el buzón\.$/)).toBeInTheDocument();
    expect(options().map(({ textContent }) => textContent)).toEqual([expect.stringContaining("Boletín")]);
    expect(screen.getByText("Nada elegido")).toBeInTheDocument();
    expect(heading()).toBe("1 mensaje vence en los próximos 14 días");
    await press("Cerrar");
    expect(options()).toHaveLength(1);
    // A new list knows better.
    act(() => desk.change({ listing: { state: "done", at: reckoning.now + 1, isWhole: true } }));
    expect(options()).toHaveLength(3);
  });

  test("what was not freed for want of a copy is offered to be copied anew", async () => {
    const desk = at({ kind: "free", state: "done", done: 1, notDone: [{ id: "b", why: "unverified" }] });
    const result = card("Nada se movió");
    expect(result).toHaveTextContent("Ningún mensaje se movió.");
    expect(result).toHaveTextContent("se queda en el buzón");
    expect(result).not.toHaveTextContent("sigue contando");
    fireEvent.click(within(result).getByRole("button", { name: "Guardar 1 mensaje" }));
    await act(() => Promise.resolve());
    expect(desk.asked).toEqual(["save b"]);
  });

  test("verifying lists how the folder differs, and repairs it", async () => {
    const desk = at({
      kind: "verify",
      state: "done",
      differences: [
        { path: "a.eml", state: "missing" },
        { path: "b.eml", state: "changed" },
        { path: "c.docx", state: "extra" },
      ],
    });
    const shown = card("Verificación de la carpeta");
    expect(
      within(shown)
        .getAllByRole("heading", { level: 4 })
        .map(({ textContent }) => textContent),
    ).toEqual(["Falta 1 archivo", "1 archivo cambió", "Sobra 1 archivo"]);
    await press("Reparar la carpeta");
    expect(desk.asked).toEqual(["repair"]);
  });

  test("verifying that finds all in order says so", async () => {
    const desk = open({ ...listed, saved: new Set(["a", "b"]) });
    await press("Verificar carpeta");
    expect(desk.asked).toEqual(["verify"]);
    expect(card("Verificación de la carpeta")).toHaveTextContent(
      "Los 2 archivos de la carpeta están completos y coinciden con lo que se guardó.",
    );
  });
});

describe("freeing", () => {
  const saved = { ...listed, saved: new Set(["a", "b"]) };

  test("is offered for what is saved alone, and asks first", async () => {
    const desk = open(saved);
    await press("Liberar 2 mensajes…");
    const question = screen.getByRole("alertdialog", { name: "¿Mover 2 mensajes a Elementos eliminados?" });
    expect(question).toHaveAccessibleDescription(/Nada se borra aquí/);
    expect(within(question).getByRole("button", { name: "Dejarlos en el buzón" })).toHaveFocus();
    expect(desk.asked).toEqual([]);
    await press("Sí, mover 2 mensajes");
    expect(desk.asked).toEqual(["free a b"]);
    await press("Deshacer");
    expect(desk.asked).toEqual(["free a b", "undo"]);
    expect(card("De vuelta en el buzón")).toHaveTextContent("2 mensajes volvieron a sus carpetas.");
  });

  test("can be declined with Escape, and the focus goes back", async () => {
    const desk = open(saved);
    await press("Liberar 2 mensajes…");
    fireEvent.keyDown(screen.getByRole("alertdialog"), { key: "Escape" });
    expect(screen.queryByRole("alertdialog")).not.toBeInTheDocument();
    expect(screen.getByRole("button", { name: "Liberar 2 mensajes…" })).toHaveFocus();
    expect(desk.asked).toEqual([]);
  });

  test("takes only what is chosen, where some of the saved ones are", async () => {
    const desk = open(saved);
    fireEvent.click(screen.getByRole("option", { name: /Minuta/ }));
    await press("Liberar 1 mensaje…");
    await press("Sí, mover 1 mensaje");
    expect(desk.asked).toEqual(["free b"]);
  });

  test("says that it makes no room yet, and where the copies are", async () => {
    open({ ...saved, place: { kind: "zip", name: "Carpeta Personal.zip" } });
    await press("Liberar 2 mensajes…");
    await press("Sí, mover 2 mensajes");
    const result = card("2 mensajes en Elementos eliminados");
    expect(result).toHaveTextContent("Sus copias están en el zip.");
    expect(result).toHaveTextContent(
      "sigue contando para el límite del buzón: para recuperar el espacio, vacíe",
    );
    const row = screen.getByRole("option", { name: /Minuta/ });
    expect(row).toHaveTextContent("eliminado");
    fireEvent.click(row);
    expect(screen.getByText(/Está en Elementos eliminados\.$/)).toBeInTheDocument();
    expect(document.body).not.toHaveTextContent(/liberad[oa]\b/);
  });

  test("that did not move all of it claims no more than was moved", () => {
    open({
      ...saved,
      job: job({ kind: "free", state: "done", done: 3, of: 3, notDone: [{ id: "b", why: "busy" }] }),
    });
    expect(card("2 mensajes en Elementos eliminados")).toHaveTextContent("1 mensaje quedó pendiente");
  });

  test("says how many are not offered since they lie among the deleted items", () => {
    const deleted = folder("deleted", "deleted", "Elementos eliminados");
    open({
      ...saved,
      folders: [inbox, deleted],
      messages: [...near, message("d", 3, { folderId: "deleted" })],
      saved: new Set(["a", "b", "d"]),
    });
    expect(
      screen.getByText(/Otro guardado ya está en Elementos eliminados: no se ofrece\.$/),
    ).toBeInTheDocument();
    // Nothing is left to do with it: there is no box.
    expect(screen.getByRole("option", { name: /Asunto d/ })).not.toHaveAttribute("aria-selected");
  });

  test("is not there where nothing is saved", () => {
    open();
    expect(screen.queryByText("Liberar espacio en el buzón")).not.toBeInTheDocument();
  });
});

describe("reminders and rules", () => {
  test("snoozing warns of what may be gone by then", async () => {
    const desk = open();
    expect(
      screen.getByText(
        "Mañana el servidor ya podrá borrar 1 mensaje. En una semana el servidor ya podrá borrar 3 mensajes.",
      ),
    ).toBeInTheDocument();
    await press("Recordar mañana");
    expect(screen.getByText(/^Sin recordatorios hasta el 25 nov\./)).toBeInTheDocument();
    expect(screen.getByRole("button", { name: "Recordar otra vez" })).toHaveFocus();
    await press("Recordar otra vez");
    expect(screen.getByRole("button", { name: "Recordar mañana" })).toHaveFocus();
    expect(desk.asked).toEqual(["snooze 1", "snooze 0"]);
  });

  test("what is overdue is not warned of as if it could not be gone today", () => {
    open({ messages: [...near, message("o", -2)] });
    expect(
      screen.getByText(
        "Mañana el servidor ya podrá borrar 1 mensaje más. En una semana el servidor ya podrá borrar 3 mensajes más.",
      ),
    ).toBeInTheDocument();
  });

  test("a snooze that was not kept says so", async () => {
    open(listed, { snooze: () => Promise.resolve(false) });
    await press("En una semana");
    expect(screen.getByText(/no pudo guardar el recordatorio/)).toBeInTheDocument();
  });

  test("the backup is reminded of with clause 11, and noted", async () => {
    const notes = { ...memoryMailbox().current().notes, savedAt: daysAgo(31), savedSince: 3 };
    const desk = open({ ...listed, notes });
    expect(
      screen.getByText(
        "El respaldo de esta carpeta es responsabilidad suya (numeral 11). ¿Hacer una copia ahora?",
      ),
    ).toBeInTheDocument();
    await press("Ya hice la copia");
    expect(desk.asked).toEqual(["backup"]);
    expect(screen.queryByText(/¿Hacer una copia ahora\?/)).not.toBeInTheDocument();
    expect(screen.getByText("Último guardado: 24 oct")).toBeInTheDocument();
    expect(screen.getByText("Último respaldo: 24 nov")).toBeInTheDocument();
  });

  test("each folder has its rule; junk may be deleted unless somebody says otherwise", async () => {
    const desk = open();
    await press("Qué hacer con cada carpeta");
    expect(screen.getByLabelText("Correo no deseado")).toHaveValue("let");
    fireEvent.change(screen.getByLabelText("Bandeja de entrada"), { target: { value: "let" } });
    await act(() => Promise.resolve());
    expect(desk.asked).toEqual(["rule inbox let"]);
    expect(heading()).toBe("Nada vence en los próximos 14 días");
  });
});

test.each(["es-MX", "en-US"] as const)("no state breaks an accessibility rule in %s", async (locale) => {
  const desk = memoryMailbox({ ...listed, saved: new Set(["a"]) });
  const { container } = show(desk, locale);
  for (const button of container.querySelectorAll<HTMLElement>("button[aria-expanded=false]"))
    fireEvent.click(button);
  expect(await accessibilityFaults(container)).toEqual([]);
  act(() => desk.change({ job: job({ of: 3, done: 1, ofBytes: 3, bytes: 1 }) }));
  expect(await accessibilityFaults(container)).toEqual([]);
  act(() => desk.change({ job: undefined, listing: { state: "none" }, messages: [] }));
  expect(await accessibilityFaults(container)).toEqual([]);
});
