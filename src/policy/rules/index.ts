import type { UnverifiedData } from "../finding";
import type { DataOf } from "../rule";
import { attachmentType } from "./attachment-type";
import { chainLetter } from "./chain-letter";
import { copyrightedMaterial } from "./copyrighted-material";
import { courtesy } from "./courtesy";
import { discriminatoryLanguage } from "./discriminatory-language";
import { disguisedAttachment } from "./disguised-attachment";
import { encryptedContent } from "./encrypted-content";
import { hostileLanguage } from "./hostile-language";
import { massMailing } from "./mass-mailing";
import { messageSize } from "./message-size";
import { missingAttachment } from "./missing-attachment";
import { obsceneLanguage } from "./obscene-language";
import { senderAccount } from "./sender-account";

/** Every rule, in the order of the policy's clauses. */
export const rules = [
  senderAccount,
  messageSize,
  courtesy,
  missingAttachment,
  hostileLanguage,
  obsceneLanguage,
  discriminatoryLanguage,
  copyrightedMaterial,
  attachmentType,
  disguisedAttachment,
  encryptedContent,
  massMailing,
  chainLetter,
] as const;

type AnyRule = (typeof rules)[number];

export type RuleId = AnyRule["id"];
export type RuleById = { readonly [R in AnyRule as R["id"]]: R };

type Kinds<Id extends RuleId> = RuleById[Id]["findings"];

/** A rule's id and a kind of its findings: `message-size.overLimit`. */
export type FindingKey = {
  [Id in RuleId]: `${Id}.${(keyof Kinds<Id> & string) | "unverified"}`;
}[RuleId];

type DataFor<Key extends string> = Key extends `${infer Id extends RuleId}.${infer Kind}`
  ? Kind extends "unverified"
    ? UnverifiedData
    : Kind extends keyof Kinds<Id>
      ? Kinds<Id>[Kind] extends DataOf<infer T>
        ? T
        : never
      : never
  : never;

/** The data of each finding by its full key. */
export type FindingData = { readonly [Key in FindingKey]: DataFor<Key> };
