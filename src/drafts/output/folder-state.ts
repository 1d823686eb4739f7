import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { hasCode } from "../../base/errors.ts";
import { briefingFileName } from "../../library/briefing/read.ts";

/** The files in the folder of a draft. */
export interface Existing {
  readonly yaml: string;
  /** By file name. */
  readonly texts: ReadonlyMap<string, string>;
}

/** Reads a folder; null if it does not exist. Synchronous, so that no other part of the program can write between two files. */
export const readExisting = (folder: string): Existing | null => {
  try {
    const names = readdirSync(folder);
    const textOf = (name: string): string => readFileSync(join(folder, name), "utf8");
    return {
      yaml: names.includes(briefingFileName) ? textOf(briefingFileName) : "",
      texts: new Map(names.filter((name) => name.endsWith(".txt")).map((name) => [name, textOf(name)])),
    };
  } catch (error) {
    if (hasCode(error, "ENOENT")) return null;
    throw error;
  }
};

/** A hash that identifies the state of a folder; null if it does not exist. */
export const stateOf = (existing: Existing | null): string | null =>
  existing === null
    ? null
    : createHash("sha256")
        .update(JSON.stringify([existing.yaml, [...existing.texts].sort()]))
        .digest("hex");

const headerPattern = /^# draft of (\d{4}-\d{2}-\d{2}), checksum ([0-9a-f]{16})\b.*$/mu;

const checksumOf = (yaml: string, texts: readonly string[]): string => {
  const hash = createHash("sha256").update(yaml.replace(headerPattern, ""));
  for (const text of texts.toSorted()) hash.update("\0").update(text);
  return hash.digest("hex").slice(0, 16);
};

/** A draft's YAML with another header. */
export const withHeader = (yaml: string, header: string): string => yaml.replace(headerPattern, () => header);

/** The YAML with a header that later shows whether it or one of its texts was changed. */
export const seal = (madeOn: string, texts: readonly string[], yaml: (header: string) => string): string => {
  const header = (checksum: string): string => `# draft of ${madeOn}, checksum ${checksum}`;
  return yaml(header(checksumOf(yaml(header("0".repeat(16))), texts)));
};

/** The ISO date on which a draft was first made; null if the file is no draft. */
export const draftedOn = (existing: Existing | null): string | null =>
  headerPattern.exec(existing?.yaml ?? "")?.[1] ?? null;

/** Whether no one has changed the folder's YAML or a text, or added a source, since it was written. */
export const isUnedited = ({ yaml, texts }: Existing): boolean =>
  headerPattern.exec(yaml)?.[2] === checksumOf(yaml, [...texts.values()]);
