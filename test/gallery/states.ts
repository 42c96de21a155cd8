import type { PaneTexts } from "../../src/i18n/pane";
import type { Draft } from "../../src/policy/draft";
import { failed, known, unavailable } from "../../src/policy/draft";
import { evaluate } from "../../src/policy/evaluate";
import { hashOf } from "../../src/policy/fingerprint";
import type { RecordEntry } from "../../src/policy/record";
import type { RemedyOffer, RemedyOutcome } from "../../src/policy/remedy";
import type { DraftSource, PaneStart } from "../../src/taskpane/draft-source";
import {
  departmentHead,
  draft,
  file,
  inspected,
  list,
  MB,
  otherPost,
  people,
  person,
  policy,
} from "../support/builders";
import { mailboxStates } from "./mailbox-states";
import { idleSource, memoryRank, memoryRecord, memorySettlements, sourceOf } from "../taskpane/support/desks";

/** What a person does in a state, by what they read. */
export interface Hands {
  /** Presses the first button, link or tab of this name. */
  press(name: string | RegExp): Promise<void>;
  fill(label: string | RegExp, text: string): Promise<void>;
  /** Chooses the radio button of this value. */
  choose(value: string): Promise<void>;
  /** Ticks the check box of this label. */
  tick(label: string | RegExp): Promise<void>;
  /** Opens whatever is closed. */
  openAll(): Promise<void>;
  wait(milliseconds: number): Promise<void>;
}

export interface GalleryState {
  readonly name: string;
  /** What is to be seen, for docs/gallery.md. */
  readonly shows: string;
  readonly start: () => Partial<PaneStart>;
  readonly steps?: (hands: Hands, texts: PaneTexts) => Promise<void>;
  /** The pane itself failed. */
  readonly isBroken?: boolean;
}

const html = (content: string) => known({ format: "html", content } as const);

const several = draft({
  subject: known(" "),
  to: known(people(12)),
  rank: known({ ...departmentHead, source: "directory" }),
  body: html(
    "<p>Estimado licenciado:</p><p>Con toda franqueza, usted es un <b>inútil</b> y tendrá que repetirlo. Quedo en espera.</p>",
  ),
  attachments: known([
    file("Anexo fotográfico.pdf", 4.1 * MB),
    file("Presupuesto 2027.xlsx", 0.8 * MB),
    file("entrevista.mp4", 90_000),
  ]),
});
const insult = draft({
  body: html("<p>Con toda franqueza, usted es un <b>inútil</b> y tendrá que repetirlo.</p>"),
});
const video = draft({ attachments: known([file("Ceremonia de toma de protesta.mp4", 2.2 * MB)]) });
const advice = draft({
  subject: known(""),
  to: known([person("ana.perez@sre.gob.mx", "Ana Pérez")]),
  cc: known([person("ana.perez@sre.gob.mx", "Ana Pérez")]),
  attachments: known([file("croquis.png", 40_000), file("fachada.jpg", 70_000)]),
});
const many = draft({
  to: known([...people(30), list("todos.los.consulados@sre.gob.mx")]),
  cc: known([person("eva@example.org")]),
});
const blind = draft({
  body: failed("late"),
  bcc: unavailable,
  rank: unavailable,
  attachments: known([file("acta.7z", 0, { size: failed("late") }), file("Informe.pdf", 6.4 * MB)]),
  to: known([person("blopez@sre.gob.mx"), list("todos@sre.gob.mx")]),
});
const hostile = draft({
  from: known({ name: "x", address: `${"a".repeat(300)}@gmail.com` }),
  subject: known("<img src=x onerror=alert(1)> \u202einútil 😀"),
  rank: known({ ...otherPost, source: "declared" }),
  attachments: known([
    file("factura\u202efdp.exe", 20_000),
    file("<img src=x onerror=alert(1)>.exe", 20_000),
    file(`${"largo".repeat(2000)}.exe`, 20_000),
    file("**قائمة** [a](b) 😀😀😀.mp4", 9_000_000),
  ]),
});
const longest = draft({
  item: "message",
  rank: unavailable,
  to: known([
    ...people(30),
    {
      ...list("todas-las-representaciones-de-mexico-en-el-exterior@representaciones.sre.gob.mx"),
      name: "Todas las Representaciones de México en el Exterior, Delegaciones Metropolitanas y Foráneas",
    },
  ]),
  body: html("<p>Usted es un inútil, inútil, inútil, y adjunto la relación.</p>"),
  attachments: known([
    file(
      "Relación pormenorizada de erogaciones extraordinarias por concepto de traslados (versión definitiva, corregida).pdf",
      7 * MB,
    ),
    file(
      "Grabación de la videoconferencia interinstitucional del vigésimo tercer periodo ordinario de sesiones.mp4",
      0.4 * MB,
    ),
  ]),
});

const files = draft({
  body: html("<p>Le envío los archivos.</p>"),
  attachments: known([
    inspected("informe.pdf", { kind: "executable", format: "pe", disguise: "extension" }),
    inspected("planos.zip", {
      kind: "archive",
      format: "zip",
      nested: ["archive", "video"],
      works: ["film"],
      inside: [{ name: "obra/recorrido.mp4", is: "video" }],
    }),
    inspected("acta.7z", {
      kind: "archive",
      format: "7z",
      encrypted: true,
      encryptions: ["7z"],
      why: "encrypted",
    }),
    inspected("vacaciones.jpg", { kind: "archive", format: "zip", disguise: "extension" }),
    inspected("novela.epub", { format: "epub", works: ["e-book"] }),
    inspected("convenio.pdf", { format: "pdf", restricted: true }),
    inspected("nómina.xlsx", { format: "xlsx", nested: ["macro"] }),
  ]),
});
const unopened = draft({
  attachments: known([
    inspected("respaldo.zip", { kind: "archive", format: "zip", why: "too-deep" }),
    inspected("minutas.7z", { kind: "archive", format: "7z", nested: ["document"], why: "names-only" }),
    inspected("oficio.pdf", { format: "pdf", why: "damaged" }),
    file("anexo.docx", 300_000, { content: failed("late") }),
  ]),
});

const discriminatory = draft({
  body: html(
    "<p>Estimada señora Ruiz:</p><p>Entiendo que usted es <b>minusválida</b> y por eso pide un lugar reservado. Quedo en espera.</p>",
  ),
});
const chain = draft({
  subject: known("Fwd: No rompas la cadena"),
  body: html(
    "<p>Reenvía este mensaje a 10 personas antes de medianoche. Si no lo haces tendrás siete años de mala suerte.</p><p>¡No rompas la cadena! Compártelo con todos tus contactos. Esto no es broma, lo dijeron en las noticias.</p>",
  ),
  attachments: known([file("reenvia_a_todos_tus_contactos.docx", 40_000)]),
});
const obscene = draft({
  body: html(
    "<p>Ya le dije al proveedor que se vaya a la <i>chingada</i>. Y usted también váyase a la chingada.</p>",
  ),
  attachments: known([file("respuesta_vete_a_la_chingada.docx", 40_000)]),
});
const curt = draft({
  body: html(
    "<p>NECESITO QUE ME ENVÍEN EL INFORME DE INMEDIATO. Ya lo pedí tres veces!!! Y ESTA ES LA ÚLTIMA VEZ QUE PIDO EL INFORME.</p><p>Ya le dije que lo mandara. Apúrese.</p>",
  ),
});

/** A draft whose remedies end as `outcome` says; a remedy that is done leaves `after`. */
function remedied(
  before: Draft,
  outcome: RemedyOutcome,
  { after = before, offer = "undoable" }: { readonly after?: Draft; readonly offer?: RemedyOffer } = {},
): DraftSource {
  let now = before;
  return {
    ...idleSource,
    read: () => Promise.resolve(now),
    offer: () => offer,
    carryOut: () => {
      if (outcome.state === "done") now = after;
      return Promise.resolve(outcome);
    },
  };
}

const undo = (): Promise<RemedyOutcome> => Promise.resolve({ state: "done" });
const settledFor = (of: Draft, reason = "work") =>
  memorySettlements(
    evaluate(of, policy)
      .findings.filter(({ severity }) => severity === "warn")
      .map((finding) => ({ finding: hashOf(finding), reason })),
  );

const entry = (id: string, more: Partial<RecordEntry>): RecordEntry => ({
  id,
  at: Date.UTC(2026, 10, 23, 20, 5),
  findings: ["attachment-type.video"],
  reason: "work",
  policy: `${policy.id}/${policy.version}`,
  ...more,
});
const record = () =>
  memoryRecord([
    entry("c", { findings: ["hostile-language.offensive"], reason: "quotation" }),
    entry("b", {
      at: Date.UTC(2026, 10, 20, 16, 40),
      findings: ["mass-mailing.overLimitAssumed", "attachment-type.manyGraphics"],
      reason: "other",
      words: "Lo pidió la Dirección General para la reunión del lunes.",
    }),
    entry("a", { at: Date.UTC(2026, 10, 3, 15, 1) }),
  ]);

const asked =
  (why: "offline" | "unknownTitle" | "known") =>
  (): ReturnType<NonNullable<PaneStart["rank"]["askDirectory"]>> =>
    Promise.resolve(
      why === "known"
        ? {
            state: "known",
            rank: { id: "otro-cargo", source: "directory", date: "2026-11-24", title: "Cónsul" },
          }
        : {
            state: "failed",
            why,
            ...(why === "unknownTitle" ? { title: "Enlace de proyecto especial" } : {}),
          },
    );

const clear = draft({ attachments: known([file("Orden del día.docx", 84_000)]) });

/** Every state of the pane. */
export const states: readonly GalleryState[] = [
  { name: "clear", shows: "Nothing to say", start: () => ({ source: sourceOf(clear) }) },
  {
    name: "checking",
    shows: "Checking, for longer than half a second",
    start: () => ({ source: idleSource }),
    steps: ({ wait }) => wait(700),
  },
  {
    name: "failed",
    shows: "The draft could not be had",
    start: () => ({ source: { ...idleSource, read: () => Promise.reject(new Error("gone")) } }),
  },
  { name: "read", shows: "A message that is read, not written", start: () => ({ mode: "read" }) },
  { name: "unsupported", shows: "A client without compose APIs", start: () => ({ mode: "unsupported" }) },
  { name: "broken", shows: "The pane itself failed", start: () => ({}), isBroken: true },
  { name: "several", shows: "A block, warnings and advice", start: () => ({ source: sourceOf(several) }) },
  {
    name: "sent-back",
    shows: "Sent back by the alert, at the finding that it named",
    start: () => ({ source: sourceOf(several), openedAt: ["hostile-language.offensive"] }),
  },
  { name: "advice", shows: "Advice only", start: () => ({ source: sourceOf(advice) }) },
  { name: "unverified", shows: "Something could not be checked", start: () => ({ source: sourceOf(blind) }) },
  { name: "many", shows: "Many people and a list", start: () => ({ source: sourceOf(many) }) },
  {
    name: "meeting",
    shows: "A meeting: nothing is offered that it lacks",
    start: () => ({
      source: {
        ...sourceOf(draft({ ...many, item: "meeting", bcc: known([]) })),
        offer: ({ kind }) => (kind === "move-to-bcc" ? "unavailable" : "undoable"),
      },
    }),
  },
  {
    name: "final",
    shows: "A remedy that cannot be undone says so beforehand",
    start: () => ({
      source: remedied(
        draft({ attachments: known([file("presentación.mp4", 300, { type: "file" })]) }),
        { state: "done" },
        { offer: "final" },
      ),
    }),
  },
  {
    name: "no-copy",
    shows: "No copy could be kept: asked once more",
    start: () => ({ source: remedied(video, { state: "refused", why: "noCopy" }) }),
    steps: ({ press }, t) => press(t.remedies.removeAttachment),
  },
  {
    name: "removed",
    shows: "Removed, with its undo",
    start: () => ({ source: remedied(video, { state: "done", undo }, { after: clear }) }),
    steps: ({ press }, t) => press(t.remedies.removeAttachment),
  },
  {
    name: "undone",
    shows: "Put back",
    start: () => ({ source: remedied(video, { state: "done", undo }, { after: clear }) }),
    steps: async ({ press }, t) => {
      await press(t.remedies.removeAttachment);
      await press(new RegExp(`^${t.remedies.undo}`));
    },
  },
  {
    name: "refused",
    shows: "Refused: the draft changed meanwhile",
    start: () => ({ source: remedied(insult, { state: "refused", why: "changed" }) }),
    steps: ({ press }, t) => press(t.remedies.maskText),
  },
  {
    name: "partly",
    shows: "Stopped half-way, with nobody lost",
    start: () => ({ source: remedied(many, { state: "partly", moved: 20, of: 32, undo }) }),
    steps: ({ press }, t) => press(t.remedies.moveToBcc),
  },
  {
    name: "subject",
    shows: "Writing the subject",
    start: () => ({ source: sourceOf(advice) }),
    steps: async ({ press, fill }, t) => {
      await press(t.remedies.insertSubject);
      await fill(t.remedies.form.subject, "Minuta de la reunión del lunes");
    },
  },
  {
    name: "wording",
    shows: "Another wording",
    start: () => ({ source: sourceOf(insult) }),
    steps: ({ press }, t) => press(t.remedies.changeText),
  },
  {
    name: "reason",
    shows: "Settling a warning",
    start: () => ({ source: sourceOf(insult) }),
    steps: ({ press }, t) => press(t.settling.open),
  },
  {
    name: "own-reason",
    shows: "A reason in the sender's own words",
    start: () => ({ source: sourceOf(video) }),
    steps: async ({ press, choose }, t) => {
      await press(t.settling.open);
      await choose("other");
    },
  },
  {
    name: "settled",
    shows: "Everything settled",
    start: () => ({ source: sourceOf(insult), settlements: settledFor(insult, "quotation") }),
  },
  {
    name: "settled-beside-block",
    shows: "Settled warnings beside a block",
    start: () => ({ source: sourceOf(several), settlements: settledFor(several) }),
  },
  {
    name: "not-settled",
    shows: "Outlook did not keep the answer",
    start: () => ({
      source: sourceOf(video),
      settlements: { ...memorySettlements(), settle: () => Promise.resolve(false) },
    }),
    steps: async ({ press, choose }, t) => {
      await press(t.settling.open);
      await choose("work");
      await press(t.settling.save);
    },
  },
  {
    name: "no-settling",
    shows: "A client that keeps nothing with the draft",
    start: () => ({ source: sourceOf(video), settlements: { ...memorySettlements(), isOffered: false } }),
  },
  {
    name: "clause",
    shows: "The clause of a finding, in place",
    start: () => ({ source: sourceOf(insult) }),
    steps: ({ press }, t) => press(t.finding.seeClause("9.a")),
  },
  {
    name: "support",
    shows: "Whom to ask, with the diagnosis",
    start: () => ({ source: sourceOf(insult) }),
    steps: ({ press }, t) => press(t.support.open),
  },
  {
    name: "rank-unknown",
    shows: "Nobody has told the rank",
    start: () => ({
      source: sourceOf(draft({ rank: unavailable })),
      rank: { ...memoryRank(), askDirectory: asked("known") },
    }),
    steps: ({ press }, t) => press(new RegExp(t.rank.label)),
  },
  {
    name: "rank-directory",
    shows: "A rank from the directory",
    start: () => ({
      source: sourceOf(clear),
      rank: memoryRank({
        id: "jefe-departamento-o-inferior",
        source: "directory",
        date: "2026-11-20",
        title: "Jefa de Depto. de Visas y Pasaportes",
      }),
    }),
    steps: ({ press }, t) => press(new RegExp(t.rank.label)),
  },
  {
    name: "rank-declared",
    shows: "A rank that the sender declared",
    start: () => ({
      source: sourceOf(draft({ rank: known({ ...otherPost, source: "declared" }) })),
      rank: memoryRank({ id: "otro-cargo", source: "declared", date: "2026-11-20" }),
    }),
    steps: ({ press }, t) => press(new RegExp(t.rank.label)),
  },
  {
    name: "rank-deployed",
    shows: "A rank that the institution set",
    start: () => ({
      source: sourceOf(clear),
      rank: memoryRank({ id: "jefe-departamento-o-inferior", source: "deployed" }),
    }),
    steps: ({ press }, t) => press(new RegExp(t.rank.label)),
  },
  {
    name: "policy",
    shows: "The policy",
    start: () => ({ source: sourceOf(clear) }),
    steps: ({ press }, t) => press(t.tabs.policy),
  },
  {
    name: "policy-search",
    shows: "The policy, searched without accents",
    start: () => ({ source: sourceOf(clear) }),
    steps: async ({ press, fill, wait }, t) => {
      await press(t.tabs.policy);
      await fill(t.policy.search.label, "musica");
      await wait(300);
    },
  },
  {
    name: "policy-nothing",
    shows: "The policy, nothing found",
    start: () => ({ source: sourceOf(clear) }),
    steps: async ({ press, fill, wait }, t) => {
      await press(t.tabs.policy);
      await fill(t.policy.search.label, "xyzzy");
      await wait(300);
    },
  },
  {
    name: "policy-at",
    shows: "The policy, opened from a card at its clause",
    start: () => ({ source: sourceOf(insult) }),
    steps: async ({ press, wait }, t) => {
      await press(t.finding.seeClause("9.a"));
      await press(t.clause.inPolicyOf("9.a"));
      await wait(300);
    },
  },
  {
    name: "record",
    shows: "What the sender answered",
    start: () => ({ source: sourceOf(clear), record: record() }),
    steps: ({ press }, t) => press(t.footer.record),
  },
  {
    name: "record-empty",
    shows: "Nothing answered yet",
    start: () => ({ source: sourceOf(clear) }),
    steps: ({ press }, t) => press(t.footer.record),
  },
  {
    name: "record-clear",
    shows: "Asked before the record is cleared",
    start: () => ({ source: sourceOf(clear), record: record() }),
    steps: async ({ press }, t) => {
      await press(t.footer.record);
      await press(t.record.clear);
    },
  },
  {
    name: "files",
    shows: "What files are by their bytes: under other names, inside others, encrypted, works of others",
    start: () => ({ source: sourceOf(files) }),
  },
  {
    name: "unopened",
    shows: "Files that were not looked into, and why",
    start: () => ({ source: sourceOf(unopened) }),
  },
  {
    name: "discriminatory",
    shows: "A discriminatory expression, with the wording that is proposed",
    start: () => ({ source: sourceOf(discriminatory) }),
  },
  { name: "chain", shows: "A chain letter, with its signs", start: () => ({ source: sourceOf(chain) }) },
  {
    name: "obscene",
    shows: "An obscene expression: in the text, again, and in the name of a file",
    start: () => ({ source: sourceOf(obscene) }),
  },
  { name: "courtesy", shows: "Hints of courtesy", start: () => ({ source: sourceOf(curt) }) },
  {
    name: "false-alarm",
    shows: "Reporting a false alarm, as it opens",
    start: () => ({ source: sourceOf(insult) }),
    steps: ({ press }, t) => press(t.falseAlarm.open),
  },
  {
    name: "false-alarm-copied",
    shows: "A false alarm, with the expression, the sentence and a comment, copied",
    start: () => ({ source: sourceOf(insult) }),
    steps: async ({ press, tick, fill }, t) => {
      await press(t.falseAlarm.open);
      await tick(t.falseAlarm.expression(1));
      await tick(t.falseAlarm.sentence(1));
      await fill(t.falseAlarm.comment, "Es una cita del oficio que se contesta.");
      await press(t.falseAlarm.copy);
    },
  },
  {
    name: "opened",
    shows: "Every card's clause, support and further options, opened",
    start: () => ({ source: sourceOf(several) }),
    steps: ({ openAll }) => openAll(),
  },
  { name: "hostile", shows: "Hostile names, shown as text", start: () => ({ source: sourceOf(hostile) }) },
  { name: "longest", shows: "The longest names", start: () => ({ source: sourceOf(longest) }) },
  ...mailboxStates,
];
