import { createHash } from "node:crypto";

/** The id of a line that is too long for a platform: 22 characters. */
export const idOfLine = (line: string): string =>
  createHash("sha256").update(line).digest("base64url").slice(0, 22);
