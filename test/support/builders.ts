import type { PolicyDocument } from "../../src/policy/document/fields";
import sre2005 from "../../src/policy/document/sre-2005.json";
import {
  known,
  unavailable,
  type Attachment,
  type Draft,
  type Recipient,
  type SenderRank,
} from "../../src/policy/draft";
import type { Inspection } from "../../src/policy/inspection";

export { failed, known, unavailable } from "../../src/policy/draft";

export const MB = 1024 * 1024;

/** The SRE's policy of 2005, as the product carries it. */
export const policy = sre2005 as unknown as PolicyDocument;

export const person = (address: string, name = ""): Recipient => ({ address, name, kind: "person" });
export const list = (address: string, members?: number): Recipient => ({
  address,
  name: "",
  kind: "list",
  ...(members === undefined ? {} : { members }),
});
export const people = (count: number, domain = "sre.gob.mx"): readonly Recipient[] =>
  Array.from({ length: count }, (_, index) => person(`persona${String(index)}@${domain}`));

let lastId = 0;
export const file = (name: string, size: number, more: Partial<Attachment> = {}): Attachment => ({
  id: `a${String(++lastId)}`,
  name,
  type: "file",
  isInline: false,
  size: known(size),
  content: unavailable,
  ...more,
});

/** What an inspection tells of an ordinary document, unless `told` says otherwise. */
export const inspection = (told: Partial<Inspection> = {}): Inspection => ({
  kind: "document",
  format: "",
  encrypted: false,
  restricted: false,
  nested: [],
  encryptions: [],
  works: [],
  ...told,
});

/** A file of 1,000 bytes whose content was looked into. */
export const inspected = (
  name: string,
  told: Partial<Inspection> = {},
  more: Partial<Attachment> = {},
): Attachment => file(name, 1_000, { content: known(inspection(told)), ...more });

export const departmentHead: SenderRank = { id: "jefe-departamento-o-inferior", source: "deployed" };
export const otherPost: SenderRank = { id: "otro-cargo", source: "deployed" };

/** A short, correct message from a department head to one colleague; every part is known. */
export const draft = (parts: Partial<Draft> = {}): Draft => ({
  item: "message",
  from: known({ name: "Ana Pérez", address: "aperez@sre.gob.mx" }),
  to: known([person("blopez@sre.gob.mx", "Beatriz López")]),
  cc: known([]),
  bcc: known([]),
  subject: known("Reunión del lunes"),
  body: known({ format: "text", content: "Buenos días: le confirmo la reunión del lunes." }),
  attachments: known([]),
  rank: known(departmentHead),
  transmittedSize: unavailable,
  ...parts,
});
