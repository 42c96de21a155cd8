import { count } from "../../words";
import type { CliTexts } from "../es-mx";

export const sizeEnUS: CliTexts["size"] = {
  weighs: (weight, isLeast) => `${isLeast ? "at least " : ""}about ${weight}`,
  unmeasured: "The size of some attachment is not known.",
  total: (told, failed) => {
    const all = told + failed;
    return `${all === 1 ? "1 message" : `${count(all)} messages`}: ${count(told)} with a size, ${count(failed)} not checked.`;
  },
};
