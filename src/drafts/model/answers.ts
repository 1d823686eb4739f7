import { createHash, randomUUID } from "node:crypto";
import { readFile, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { makePrivateFolder } from "../../base/files/private.ts";
import { type Proposal, proposalsSchema } from "./proposal.ts";

/** Keeps a model's answers by the questions, so that the same article costs nothing again. */
export interface Answers {
  read(asked: readonly string[]): Promise<readonly Proposal[] | null>;
  keep(asked: readonly string[], facts: readonly Proposal[]): Promise<void>;
}

export const noAnswers: Answers = { read: async () => null, keep: async () => {} };

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
};

/**
 * Answers as files in a folder for its owner only, because they repeat what articles say: one file for each question. A file
 * that cannot be read counts as none.
 */
export const answersIn = (folder: string): Answers => {
  const fileOf = (asked: readonly string[]): string =>
    join(folder, `${createHash("sha256").update(JSON.stringify(asked)).digest("hex")}.json`);
  return {
    async read(asked) {
      const text = await readFile(fileOf(asked), "utf8").catch(() => "");
      const kept = proposalsSchema.safeParse(parsed(text));
      return kept.success ? kept.data.facts : null;
    },
    async keep(asked, facts) {
      makePrivateFolder(folder);
      const written = join(folder, `.${randomUUID()}`);
      await writeFile(written, `${JSON.stringify({ facts })}\n`, { mode: 0o600 });
      await rename(written, fileOf(asked));
    },
  };
};
