import { stat } from "node:fs/promises";
import { join } from "node:path";
import { formatProblem, type Problem } from "../../base/files/problem.ts";
import type { Logger } from "../../base/logger.ts";
import { digestsFileName, readDigests } from "./digests-file.ts";
import type { Subscription } from "./subscription.ts";

/** A value that changes whenever the file is written; null if there is no file. */
const signatureOf = async (path: string): Promise<string | null> => {
  const found = await stat(path).catch(() => null);
  return found === null ? null : `${found.mtimeMs} ${found.size}`;
};

/** The digests of `digests.yaml`. */
export interface Declared {
  readonly digests: readonly Subscription[];
  /** If there are problems, the file may have more digests than these. */
  readonly problems: readonly Problem[];
}

/**
 * Reads the `digests.yaml` of a folder, and reads it again if it has changed since the last call. The first reading uses the
 * entries without problems. A later reading with a problem changes nothing, so that a mistake in one line does not remove
 * another digest. Logs each problem once.
 */
export const followDigests = (
  folder: string,
  kinds: readonly string[],
  log: Logger,
): (() => Promise<Declared>) => {
  const path = join(folder, digestsFileName);
  let read: { readonly signature: string | null; readonly declared: Declared } | null = null;
  return async () => {
    const signature = await signatureOf(path);
    if (read !== null && read.signature === signature) return read.declared;
    const reading = await readDigests(folder, kinds);
    const problems = reading?.problems ?? [];
    const isGood = reading !== null && problems.length === 0;
    const verdict = read === null ? "It is left out." : "The digests stay as they were.";
    for (const problem of problems) log.error({}, `${formatProblem(problem)} ${verdict}`);
    if (reading === null && read === null) log.info({}, `There is no ${path}, so it sets up no digest.`);
    if (reading === null && read !== null) log.warn({}, `${path} is gone. ${verdict}`);
    if (isGood && read !== null) log.info({}, `${path} has changed, and is read.`);
    const digests = read === null || isGood ? (reading?.digests ?? []) : read.declared.digests;
    read = { signature, declared: { digests, problems } };
    return read.declared;
  };
};
