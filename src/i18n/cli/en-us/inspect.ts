import { kindWords, whyWords } from "../../file-words";
import { count } from "../../words";
import type { CliTexts } from "../es-mx";

export const inspectEnUS: CliTexts["inspect"] = {
  kinds: kindWords["en-US"],
  disguised: "Its name does not say what it is.",
  encrypted: "It is encrypted, or holds something encrypted: it does not open without a key.",
  restricted: "It opens without a password, but limits what can be done with it.",
  holds: (things) => `It holds: ${things}.`,
  nested: {
    video: "video",
    audio: "audio",
    image: "images",
    executable: "programs",
    archive: "archives",
    document: "documents",
    text: "texts",
    encrypted: "something encrypted",
    macro: "macros",
    other: "files of another kind",
  },
  notAll: (why) => `Not all of it was looked into: ${why}.`,
  whys: {
    ...whyWords["en-US"],
    encrypted: "it needs a key",
    "names-only": "only the names of what it holds were read",
  },
  total: (whole, partly, failed) => {
    const all = whole + partly + failed;
    return `${all === 1 ? "1 file" : `${count(all)} files`}: ${count(whole)} looked into, ${count(partly)} in part, ${count(failed)} not checked.`;
  },
};
