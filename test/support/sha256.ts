import { createHash } from "node:crypto";
import type { Sha256 } from "../../src/ageing/folder/destination";

export const sha256: Sha256 = (bytes) => Promise.resolve(createHash("sha256").update(bytes).digest("hex"));
