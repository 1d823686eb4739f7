import { createHash } from "node:crypto";

/** The id under which a line is kept that is too long for a platform: 22 characters. */
export const idOfLine = (line: string): string =>
  createHash("sha256").update(line).digest("base64url").slice(0, 22);
