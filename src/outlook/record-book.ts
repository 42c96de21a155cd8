import { hash53 } from "../policy/hash";
import type { RecordEntry } from "../policy/record";
import { officeCalls } from "./calls";
import { currentHost } from "./host";
import { changeSetting, fits, inShort } from "./keep-setting";
import { packRecord, unpackRecord } from "./record-entries";
import { readSetting, type SettingValue } from "./roaming-settings";
import type { Runtime } from "./runtime";

/** In the pane nobody waits with a finger on Send. */
const CALL_LIMIT = 8_000;

const LONGEST_WORDS = 120;
const LONGEST_ID = 40;

// What would break a line or turn the direction of writing wherever the record is shown or opened.
const unsafe = /[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069]+/g;

function cleaned(words: string): string {
  const letters = Array.from(words.replace(unsafe, " ").replace(/\s+/g, " ").trim());
  return letters.slice(0, LONGEST_WORDS).join("");
}

/** Many findings make a long id; its hash tells entries apart as well. */
const idOf = (id: string): string => (id.length <= LONGEST_ID ? id : hash53(id));

function keepable({ words = "", ...entry }: RecordEntry): RecordEntry {
  const kept = cleaned(words);
  return { ...entry, id: idOf(entry.id), ...(kept === "" ? {} : { words: kept }) };
}

/** The newest that the budget holds; one at least, so that an entry too large for it is refused and not dropped. */
function fitting(entries: readonly RecordEntry[]): SettingValue {
  for (let count = entries.length; ; count--) {
    const value = packRecord(entries.slice(0, count));
    if (count <= 1 || fits("record", value)) return value;
  }
}

/** The sender's answers, in the sender's own mailbox; what the pane's `RecordBook` asks for. */
export function recordBook(runtime: Runtime) {
  const entries = (): readonly RecordEntry[] => unpackRecord(readSetting(currentHost(), "record"));
  const change = async (next: (entries: readonly RecordEntry[]) => readonly RecordEntry[]) => {
    const calls = officeCalls(runtime, runtime.now() + 2 * CALL_LIMIT, CALL_LIMIT);
    const keeping = await changeSetting(currentHost(), calls, "record", (kept) => {
      const wanted = next(unpackRecord(kept));
      return wanted.length === 0 ? undefined : fitting(wanted);
    });
    return inShort(keeping);
  };
  return {
    entries,
    add: (...added: readonly RecordEntry[]) =>
      change((kept) => {
        const fresh = added.map(keepable);
        const others = kept.filter(({ id }) => !fresh.some((entry) => entry.id === id));
        return [...fresh, ...others].sort((one, other) => other.at - one.at);
      }),
    remove: (id: string) => change((kept) => kept.filter((entry) => entry.id !== idOf(id))),
    clear: () => change(() => []),
  };
}
