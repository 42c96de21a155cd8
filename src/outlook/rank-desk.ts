import type { PolicyFacts } from "../policy/document/facts";
import type { KeptRank } from "../policy/rank/kept-rank";
import { rankOfTitle, type RankTitles } from "../policy/rank/rank-of-title";
import { officeCalls } from "./calls";
import type { Host } from "./host";
import { keepRank } from "./keep-rank";
import type { Keeping } from "./keep-setting";
import { keptRank, type ToldRank } from "./rank";
import type { Runtime } from "./runtime";

/** Why a directory gave no title. */
type TitleFailure =
  "cancelled" | "refused" | "offline" | "unavailable" | "busy" | "otherAccount" | "noTitle" | "failed";

/** Asks a directory for the post of the person whose mailbox is open. Never rejects. */
export type AskTitle = (manner: {
  readonly silently: boolean;
}) => Promise<
  | { readonly state: "known"; readonly title: string }
  | { readonly state: "failed"; readonly why: TitleFailure }
>;

interface RankDeskOptions {
  readonly policy: Pick<PolicyFacts, "ranks"> & RankTitles;
  /** The rank that the build was made for. */
  readonly deployed: string | undefined;
  readonly host: Pick<Host, "settings">;
  readonly runtime: Runtime;
  /** Undefined where this client or kit has no directory. */
  readonly askTitle?: AskTitle | undefined;
}

type Kept = "kept" | "full" | "failed";

type Answer =
  | { readonly state: "known"; readonly rank: KeptRank }
  | {
      readonly state: "failed";
      readonly why: TitleFailure | "unknownTitle" | "notKept";
      readonly title?: string;
    };

/** Saving the settings is a request of Outlook's own. */
const KEEP_LIMIT = 20_000;
const CALL_LIMIT = 8_000;

const twoDigits = (value: number): string => `0${String(value)}`.slice(-2);

/** The day by the clock on the wall, as YYYY-MM-DD. */
function dayOf(instant: number): string {
  const date = new Date(instant);
  return `${String(date.getFullYear())}-${twoDigits(date.getMonth() + 1)}-${twoDigits(date.getDate())}`;
}

/** Where the sender's rank is looked up, declared and kept. None of its promises rejects. */
export function rankDesk({ policy, deployed, host, runtime, askTitle }: RankDeskOptions) {
  const current = (): KeptRank | undefined => keptRank(host, policy, deployed);

  const keep = async (source: "directory" | "declared", told: ToldRank | undefined): Promise<Kept> => {
    const calls = officeCalls(runtime, runtime.now() + KEEP_LIMIT, CALL_LIMIT);
    const keeping: Keeping = await keepRank(host, calls, source, told);
    return typeof keeping === "object" ? "full" : keeping;
  };

  /** A directory that no longer tells the rank does not stand behind the one it told. */
  const forgetDirectory = async (): Promise<void> => {
    if (current()?.source === "directory") await keep("directory", undefined);
  };

  const ask = async (title: AskTitle, silently: boolean): Promise<Answer> => {
    const answer = await title({ silently });
    if (answer.state === "failed") {
      if (answer.why === "noTitle") await forgetDirectory();
      return answer;
    }
    const id = rankOfTitle(answer.title, policy);
    if (id === undefined) {
      await forgetDirectory();
      return { state: "failed", why: "unknownTitle", title: answer.title };
    }
    const told = { id, date: dayOf(runtime.now()), title: answer.title };
    return (await keep("directory", told)) === "kept"
      ? { state: "known", rank: { ...told, source: "directory" } }
      : { state: "failed", why: "notKept", title: answer.title };
  };

  const isDeployed = (): boolean => current()?.source === "deployed";

  return {
    current,
    declare: (id: string | undefined): Promise<Kept> =>
      keep("declared", id === undefined ? undefined : { id, date: dayOf(runtime.now()) }),
    askDirectory: askTitle && !isDeployed() ? () => ask(askTitle, false) : undefined,
    /**
     * Asks the directory again where it was not asked today, if nobody has to be asked for it; true where that changed
     * the rank.
     */
    refresh: async (): Promise<boolean> => {
      const before = current();
      if (!askTitle || before?.source === "deployed") return false;
      if (before?.source === "directory" && before.date === dayOf(runtime.now())) return false;
      await ask(askTitle, true);
      const after = current();
      return before?.id !== after?.id || before?.source !== after?.source;
    },
  };
}
