import type { Job, MailboxState } from "../../src/ageing/mailbox-desk";
import type { ListedMessage } from "../../src/ageing/mail";
import { mailboxTexts } from "../../src/i18n/pane/mailbox";
import { shortDate } from "../../src/i18n/words";
import type { PaneTexts } from "../../src/i18n/pane";
import type { Locale } from "../../src/i18n";
import { draft } from "../support/builders";
import { sourceOf } from "../taskpane/support/desks";
import {
  daysAgo,
  folder,
  inbox,
  job,
  junk,
  MB,
  memoryMailbox,
  message,
  reckoning,
  sent,
  today,
} from "../taskpane/support/memory-mailbox";
import type { GalleryState, Hands } from "./states";

const visas = folder("visas", "other", "Bandeja de entrada/Visas y legalizaciones", 3.2 * MB);
const folders = [inbox, sent, visas, junk];

/** What a fortnight and the weeks after it may look like. */
const rest: readonly ListedMessage[] = Array.from({ length: 120 }, (_, index) =>
  message(`rest-${String(index)}`, 15 + ((index * 37) % 76), {
    subject: `Informe semanal ${String(index + 1)}`,
    from: ["Dirección General", "Consulado en Dallas", "Comunicación Social"][index % 3] ?? "",
    size: (60 + ((index * 53) % 240) + ((index * 37) % 76) * 4) * 1024,
  }),
);
const near: readonly ListedMessage[] = [
  message("a", 0, { subject: "Nota verbal 214/2026, acuse", size: 1.2 * MB, isMarked: true }),
  message("b", 2, {
    subject: "Minuta de la reunión bilateral",
    from: "Dirección General para América del Norte",
    size: 640 * 1024,
    hasAttachments: true,
  }),
  message("c", 2, {
    subject: "Expediente consular 88-C",
    from: "Consulado en Dallas",
    size: 2.4 * MB,
    hasAttachments: true,
    folderId: "visas",
  }),
  message("d", 5, { subject: "Boletín interno, agosto", from: "Comunicación Social", size: 310 * 1024 }),
  message("e", 6, {
    subject: "Re: Agenda de la visita oficial y relación pormenorizada de participantes, versión 3",
    from: "María de los Ángeles Hernández Villavicencio",
    size: 96 * 1024,
  }),
  ...Array.from({ length: 22 }, (_, index) =>
    message(`near-${String(index)}`, 1 + ((index * 5) % 14), {
      subject: `Trámite ${String(1200 + index)}, documentación`,
      from: index % 4 === 0 ? "Ventanilla Única" : "Oficialía de Partes",
      size: (180 + index * 22) * 1024,
      hasAttachments: index % 3 === 0,
    }),
  ),
];
const overdue = [
  message("o1", -3, { subject: "Oficio 1187, respuesta de la Embajada", size: 0.8 * MB, isMarked: true }),
  message("o2", -1, { subject: "Relación de valijas", size: 0.3 * MB }),
  message("o3", -1, { subject: "(sin asunto)", from: "", size: undefined }),
];
const messages = [...near, ...rest];
const savedNear = new Set(near.map(({ id }) => id));
const place = { kind: "folder", name: "Carpeta Personal" } as const;
const notes = {
  snoozedTill: undefined,
  savedAt: daysAgo(12),
  verifiedAt: daysAgo(12),
  backedUpAt: daysAgo(21),
  savedSince: 0,
};

/** The day on which so many days are left. */
const shortDay = (left: number, t: ReturnType<typeof mailboxTexts>): string =>
  shortDate(today + left, t === mailboxTexts("es-MX") ? "es-MX" : "en-US");

const localeOf = (t: PaneTexts): Locale => (t.tabs.mailbox === "Buzón" ? "es-MX" : "en-US");

type More = (hands: Hands, texts: ReturnType<typeof mailboxTexts>) => Promise<void>;

function state(
  name: string,
  shows: string,
  news: Partial<MailboxState>,
  more: More = () => Promise.resolve(),
): GalleryState {
  return {
    name: `mailbox-${name}`,
    shows,
    start: () => ({
      source: sourceOf(draft()),
      mailbox: memoryMailbox({ folders, messages, notes, place, ...news }),
      now: () => reckoning.now,
    }),
    steps: async (hands, t) => {
      await hands.press(t.tabs.mailbox);
      await more(hands, mailboxTexts(localeOf(t)));
    },
  };
}

const saving = (more: Partial<Job>): Partial<MailboxState> => ({
  job: job({ of: 41, ofBytes: 17.7 * MB, done: 12, bytes: 5.1 * MB, workedMs: 14_000, ...more }),
});

/** The states of the Mailbox view, and what is said of old mail elsewhere. */
export const mailboxStates: readonly GalleryState[] = [
  state("several", "What expires, how full the mailbox is, what to keep", {
    quota: { limit: 30 * MB, clause: "16.a", isAssumed: true },
  }),
  state(
    "overdue",
    "Overdue mail, mail without a date and a full mailbox; a bar chosen and the list filtered",
    {
      messages: [...overdue, message("u", undefined, { subject: "Nota sin fecha" }), ...messages],
      folders: [{ ...inbox, size: 17.5 * MB }, sent, visas, junk],
      place: undefined,
      notes: { ...notes, savedAt: undefined, verifiedAt: undefined, backedUpAt: undefined },
    },
    async ({ choose, press }, t) => {
      await press(t.filters.open);
      await choose("zip");
    },
  ),
  state(
    "table",
    "The timeline as a table, what takes the most room, and the rules of folders",
    {},
    ({ openAll }) => openAll(),
  ),
  state("empty", "An empty mailbox", { messages: [], folders: [{ ...inbox, size: 0 }] }),
  state("safe", "Nothing expires soon, and the backup is due", {
    messages: rest,
    notes: { ...notes, savedAt: daysAgo(34), savedSince: 212 },
  }),
  state("consent", "Before the permission is asked for", { listing: { state: "none" }, messages: [] }),
  state("listing", "The mailbox is being read, and the server asks to wait", {
    listing: { state: "running", of: 1204, waitsUntil: reckoning.now + 18_000 },
  }),
  state("failed", "The mailbox could not be read", {
    listing: { state: "failed", why: "refused" },
    messages: [],
  }),
  state("saving", "Saving, with speed and the time that is left", saving({})),
  state("waiting", "Saving, while the server asks to wait", {
    ...saving({ state: "waiting", waitsUntil: reckoning.now + 42_000 }),
    saved: new Set(["a", "b"]),
  }),
  state("saved", "Saved, with some that could not be, and why; nothing left the mailbox", {
    saved: new Set([...savedNear].slice(2)),
    ...saving({
      state: "done",
      done: 27,
      of: 27,
      bytes: 17.7 * MB,
      notDone: [
        { id: "a", why: "tooLarge" },
        { id: "b", why: "mismatch" },
      ],
    }),
  }),
  state("stopped", "Saving stopped: no room on the disk", saving({ state: "stopped", why: "full" })),
  state(
    "lost",
    "Saving stopped: the window of the folder was closed",
    saving({ state: "stopped", why: "gone" }),
  ),
  state("handed-over", "A zip is downloaded; whether it arrived is still to be checked", {
    place: { kind: "zip", name: "Carpeta Personal.zip" },
    ...saving({ state: "done", done: 27, of: 27, bytes: 17.7 * MB }),
  }),
  state("freed", "Moved to the deleted items, which still count; some saved ones lay there before", {
    folders: [...folders, folder("deleted", "deleted", "Elementos eliminados", MB)],
    messages: [...messages, message("gone", 3, { folderId: "deleted", subject: "Aviso de mantenimiento" })],
    saved: new Set([...savedNear, "gone"]),
    freed: new Set([...savedNear].slice(5)),
    canUndo: true,
    job: job({ kind: "free", state: "done", done: 22, of: 22, bytes: 8 * MB, ofBytes: 8 * MB }),
  }),
  state(
    "chosen",
    "A bar chosen: only its messages are listed, others are chosen still",
    {},
    ({ openAll, press }, t) =>
      openAll().then(() => press(t.timeline.group(2, 2, shortDay(2, t), shortDay(2, t)))),
  ),
  state("differs", "The personal folder is not as it was saved", {
    saved: savedNear,
    job: job({
      kind: "verify",
      state: "done",
      done: 27,
      of: 27,
      differences: [
        {
          path: "ana@sre.gob.mx/Bandeja de entrada/2026-08/20260825-0931_Embajada_Nota verbal_1a2b3c4d.eml",
          state: "missing",
        },
        { path: "ana@sre.gob.mx/Enviados/2026-08/20260826-1201_DGAN_Minuta_5e6f7a8b.eml", state: "changed" },
        { path: "ana@sre.gob.mx/Enviados/borrador.docx", state: "extra" },
      ],
    }),
  }),
  state(
    "free",
    "Asked before saved mail is moved to the deleted items",
    { saved: savedNear },
    ({ press }, t) => press(t.free.start(savedNear.size)),
  ),
  {
    name: "mailbox-not-offered",
    shows: "A client that does not reach the mailbox: how to save by hand",
    start: () => ({ source: sourceOf(draft()) }),
    steps: ({ press }, t) => press(t.tabs.mailbox),
  },
  {
    name: "read-age",
    shows: "How long the message that is read stays",
    start: () => ({
      mode: "read",
      openMessage: { received: message("r", 3).received, reckoning },
    }),
  },
  {
    name: "nudge",
    shows: "A reminder of expiring mail beside a draft",
    start: () => ({
      source: sourceOf(draft()),
      mailbox: memoryMailbox(),
      ageingNotice: { count: 42, bytes: 18 * MB, day: today + 8, isOverdue: false, told: [] },
    }),
  },
];
