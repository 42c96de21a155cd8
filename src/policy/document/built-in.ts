import type { PolicyDocument } from "./fields";
import sre2005 from "./sre-2005.json";

/** The policy that the product carries: the SRE's of 2005. A test holds the JSON to the field table. */
export const builtInPolicy = sre2005 as unknown as PolicyDocument;
