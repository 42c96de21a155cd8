import { validate } from "../policy/document/validate";
import {
  pathText,
  type Fault,
  type FaultCode,
  type FileFaultCode,
  type Path,
} from "../policy/document/fault";
import type { PolicyDocument } from "../policy/document/fields";
import { readJson, type JsonSource } from "./json-source";

/** A fault of a policy document and where it stands in its file; line and column count from 1. */
export interface LocatedFault {
  /** `rules.message-size.nearRatio`; empty for the document as a whole. */
  readonly path: string;
  readonly line: number;
  readonly column: number;
  readonly code: FaultCode | FileFaultCode;
  readonly expected: string;
  readonly found: string;
  readonly nearest?: string;
}

export type LoadedPolicy = { readonly policy: PolicyDocument } | { readonly faults: readonly LocatedFault[] };

/** A key that should not be there is shown where it stands; one that is missing, where its object begins. */
const offsetOf = (source: JsonSource, { code, path }: Fault): number =>
  code === "unknown-key" ? source.keyOffset(path) : source.valueOffset(path);

function located(
  source: JsonSource,
  offset: number,
  path: Path,
  fault: Omit<Fault, "path" | "code"> & Pick<LocatedFault, "code">,
): LocatedFault {
  const { code, expected, found, nearest } = fault;
  const place = { path: pathText(path), ...source.position(offset) };
  return { ...place, code, expected, found, ...(nearest === undefined ? {} : { nearest }) };
}

/**
 * Reads a policy document: the policy, or every fault in the order of the file. Hand over the bytes where there are
 * bytes: a text decoded elsewhere has lost its byte order mark and what was not UTF-8.
 */
export function loadPolicy(file: string | Uint8Array): LoadedPolicy {
  const source = readJson(file);
  const unread = source.faults.map((fault) => located(source, fault.offset, fault.path, fault));
  const validation = source.readable ? validate(source.value) : undefined;
  if (validation?.ok && unread.length === 0) return { policy: validation.document };
  const wrong = validation && !validation.ok ? validation.faults : [];
  const faults = unread.concat(
    wrong.map((fault) => located(source, offsetOf(source, fault), fault.path, fault)),
  );
  return { faults: faults.sort((a, b) => a.line - b.line || a.column - b.column) };
}

/** `visto-bueno policy check`: what is wrong with a policy document; nothing where it may be used. */
export function policyFaults(file: string | Uint8Array): readonly LocatedFault[] {
  const loaded = loadPolicy(file);
  return "faults" in loaded ? loaded.faults : [];
}
