import { isRecord } from "./wire";

/**
 * What can go wrong with a call: answered late, never, with no data (office.js then never calls back), with an error,
 * refused by a synchronous throw, answered twice, or answered as if it were done and not done.
 */
export const FAULT_KINDS = ["delay", "drop", "null", "fail", "throw", "twice", "ignore"] as const;
export type FaultKind = (typeof FAULT_KINDS)[number];

export interface Fault {
  readonly kind: FaultKind;
  /** For `delay`: how late. */
  readonly ms: number;
  /** For `fail`: the host's error code. */
  readonly code: number;
  /** So many calls pass first. */
  readonly after: number;
  /** Then so many go wrong. */
  readonly times: number;
}

/**
 * Calls that go wrong together: those that one reading of the draft, or one way to change it, is made of. `15:0` is call
 * 15 for field 0 (To).
 */
export const FAMILIES = {
  subject: ["18"],
  to: ["15:0"],
  cc: ["15:1"],
  bcc: ["15:2"],
  recipients: ["15"],
  from: ["107"],
  bodyType: ["14"],
  body: ["37"],
  attachments: ["149"],
  attachmentContent: ["150"],
  headers: ["151"],
  headersWrite: ["152"],
  headersRemove: ["153"],
  sessionRead: ["186", "187"],
  sessionWrite: ["185", "188", "189"],
  settingsSave: ["404"],
  customProperties: ["3", "4"],
  notices: ["33", "34", "35", "36"],
  sensitivityLabel: ["201", "202", "199"],
  context: ["99"],
  save: ["32"],
  subjectWrite: ["17"],
  bodyWrite: ["38"],
  toWrite: ["21:0", "22:0"],
  ccWrite: ["21:1", "22:1"],
  bccWrite: ["21:2", "22:2"],
  recipientsWrite: ["21", "22"],
  attachmentAdd: ["148"],
  attachmentRemove: ["20"],
  // Not a call: the runtime page never arrives, whatever the kind.
  load: ["load"],
} as const satisfies Record<string, readonly string[]>;
export type Family = keyof typeof FAMILIES;

export const isFamily = (text: string): text is Family => Object.hasOwn(FAMILIES, text);

/** The calls that a family name, or `dispid:NN`, stands for. */
export function callsOf(family: string): readonly string[] {
  if (family === "all") return ["*"];
  if (isFamily(family)) return FAMILIES[family];
  const dispid = /^dispid:(\d+(?::\d)?)$/.exec(family)?.[1];
  if (!dispid) throw new Error(`No family of calls "${family}".`);
  return [dispid];
}

/** What was set to go wrong, by call. */
export type FaultPlan = Readonly<Record<string, Fault>>;

/**
 * Counts the calls that each fault met, all its calls together: gives the fault when it is the turn of one that goes
 * wrong, and null while it lets calls pass.
 */
export function createFaultCount(): (fault: Fault | null) => Fault | null {
  const met = new WeakMap<Fault, number>();
  return (fault) => {
    if (!fault) return null;
    const before = met.get(fault) ?? 0;
    met.set(fault, before + 1);
    return before >= fault.after && before < fault.after + fault.times ? fault : null;
  };
}

/** What a page must know before it is loaded: calls that throw are caught inside it, and `load` keeps it away. */
export const faultsOfLoading = (plan: FaultPlan): readonly string[] =>
  Object.entries(plan).flatMap(([call, { kind }]) =>
    kind === "throw" || call === "load" ? [`${call} ${kind}`] : [],
  );

/** The fault planned for a call: the most particular plan wins. */
export function faultFor(plan: FaultPlan, dispid: number, params: unknown): Fault | null {
  const field = isRecord(params) ? params["recipientField"] : undefined;
  return plan[`${dispid}:${String(field)}`] ?? plan[String(dispid)] ?? plan["*"] ?? null;
}
