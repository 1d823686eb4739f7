import { createHash, randomUUID } from "node:crypto";
import { accessSync, constants } from "node:fs";
import { readFile, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { messageOf, OnrecordError } from "../../base/errors.ts";
import { makePrivateFolder } from "../../base/files/private.ts";
import { parseJson } from "../../base/text/parse-json.ts";
import { type Proposal, proposalsSchema } from "./proposal.ts";

/** Keeps a model's answers by the questions, so that the same article costs nothing again. */
export interface Answers {
  read(asked: readonly string[]): Promise<readonly Proposal[] | null>;
  keep(asked: readonly string[], facts: readonly Proposal[]): Promise<void>;
}

export const noAnswers: Answers = { read: async () => null, keep: async () => {} };

/**
 * Answers as files in a folder for its owner only, because they repeat what articles say: one file for each question. A file
 * that cannot be read counts as none.
 */
export const answersIn = (folder: string): Answers => {
  makeFolder(folder);
  const fileOf = (asked: readonly string[]): string =>
    join(folder, `${createHash("sha256").update(JSON.stringify(asked)).digest("hex")}.json`);
  return {
    async read(asked) {
      const text = await readFile(fileOf(asked), "utf8").catch(() => "");
      const kept = proposalsSchema.safeParse(parseJson(text));
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

/** Makes the folder before the model is asked, so that a wrong one costs nothing. */
const makeFolder = (folder: string): void => {
  try {
    makePrivateFolder(folder);
    accessSync(folder, constants.W_OK);
  } catch (cause) {
    const expected = "MODEL_ANSWERS: expected a folder in which files can be written";
    throw new OnrecordError("config", `${expected}; got “${folder}”. ${messageOf(cause)}`, { cause });
  }
};
