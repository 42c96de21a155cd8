import type { PolicyFacts } from "../policy/document/facts";
import type { UnverifiedData } from "../policy/finding";
import type { WorkKind } from "../policy/inspection";
import type { JudgedFinding } from "../policy/verdict";
import type { Catalogue, FindingText, TextContext } from "./catalogue";
import { enUS } from "./en-us";
import { esMX } from "./es-mx";
import type { Locale } from "./locale";
import { sentences } from "./rich";
import { mask } from "../policy/text/mask";

export type { Catalogue, FindingText, TextContext } from "./catalogue";
export { localeOf, type Locale } from "./locale";

const catalogues: Record<Locale, Catalogue> = { "es-MX": esMX, "en-US": enUS };

export const catalogue = (locale: Locale): Catalogue => catalogues[locale];

/** Names keep their beginning and their extension, which is what tells them apart. */
export function shorten(name: string, most = 48): string {
  const letters = Array.from(name);
  if (letters.length <= most) return name;
  const tail = 14;
  return letters.slice(0, most - tail - 1).join("") + "…" + letters.slice(-tail).join("");
}

/** How a pop-up tells things: flagged words masked, long names shortened. */
export const popUp = (policy: PolicyFacts): TextContext => ({
  policy,
  word: mask,
  name: (name) => shorten(name),
});

/** How the pane tells things: as they are. */
export const inFull = (policy: PolicyFacts): TextContext => ({
  policy,
  word: (word) => word,
  name: (name) => name,
});

const isUnverified = (finding: JudgedFinding): finding is JudgedFinding & { data: UnverifiedData } =>
  /\.unverified$/.test(finding.key);

/** The texts of one finding. */
export function findingText(finding: JudgedFinding, catalogue: Catalogue, context: TextContext): FindingText {
  if (isUnverified(finding)) return catalogue.unverified([finding.data], context);
  const text = catalogue.findings[finding.key as keyof Catalogue["findings"]] as (
    data: JudgedFinding["data"],
    context: TextContext,
  ) => FindingText;
  return text(finding.data, context);
}

/** Whether a finding says no more than that a file is, or holds, a work of this kind. */
const isOnlyWork = (finding: JudgedFinding, kind: WorkKind): boolean =>
  finding.key === "copyrighted-material.work" && finding.data.works.every((work) => work === kind);

function areOfOneFile(finding: JudgedFinding, other: JudgedFinding): boolean {
  const [place] = finding.places;
  const [otherPlace] = other.places;
  return place?.part === "attachments" && otherPlace?.part === "attachments" && place.id === otherPlace.id;
}

/**
 * Whether what is said of one finding says the other as well. Rules stand alone, and a policy may switch off any of them:
 * so two may find the same thing of a file, under one clause or two. People are told, and asked, once.
 */
function covers(finding: JudgedFinding, other: JudgedFinding): boolean {
  if (!areOfOneFile(finding, other)) return false;
  switch (finding.key) {
    case "disguised-attachment.executable":
      return (
        (other.key === "attachment-type.executable" && !other.data.inside) || isOnlyWork(other, "installer")
      );
    case "attachment-type.executable":
      return isOnlyWork(other, "installer");
    case "attachment-type.video":
      return isOnlyWork(other, "film");
    case "attachment-type.audio":
      return isOnlyWork(other, "music");
    default:
      return false;
  }
}

/** What is said of a finding and of those that it covers. A program is no matter of giving reasons. */
function textOfGroup(
  finding: JudgedFinding,
  others: readonly JudgedFinding[],
  catalogue: Catalogue,
  context: TextContext,
): FindingText {
  const text = findingText(finding, catalogue, context);
  const isAsked = /\.(video|audio)$/.test(finding.key) && others.length > 0;
  return isAsked ? { ...text, advice: sentences(text.advice, catalogue.mayBeWork) } : text;
}

/**
 * Findings in groups as they are told: every blindness in one line (design.md §2, 2), what one says for another with it,
 * the others one by one.
 */
export function toldTogether(
  findings: readonly JudgedFinding[],
  catalogue: Catalogue,
  context: TextContext,
): readonly (FindingText & {
  readonly clause: string | undefined;
  readonly findings: readonly JudgedFinding[];
})[] {
  const blind = findings.filter(isUnverified);
  const named = findings.filter((finding) => !isUnverified(finding));
  const told = named
    .filter((finding) => !named.some((one) => covers(one, finding)))
    .map((finding) => {
      const others = named.filter((other) => covers(finding, other));
      return {
        ...textOfGroup(finding, others, catalogue, context),
        clause: finding.clause,
        findings: [finding, ...others],
      };
    });
  if (blind.length === 0) return told;
  const text = catalogue.unverified(
    blind.map(({ data }) => data),
    context,
  );
  return [...told, { ...text, clause: undefined, findings: blind }];
}
