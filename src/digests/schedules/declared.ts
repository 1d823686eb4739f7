import { stat } from "node:fs/promises";
import { join } from "node:path";
import { formatProblem } from "../../base/files/problem.ts";
import type { Logger } from "../../base/logger.ts";
import { digestsFileName, readDigests } from "./digests-file.ts";
import type { Subscription } from "./subscription.ts";

/** What changes whenever a file is written, or null if there is none. */
const signatureOf = async (path: string): Promise<string | null> => {
  const found = await stat(path).catch(() => null);
  return found === null ? null : `${found.mtimeMs} ${found.size}`;
};

/**
 * Reads the `digests.yaml` of a folder, and again whenever it has changed since the last call. At first the entries
 * that are right go on without the others. Later a file with a problem changes nothing: to remove a digest that
 * worked because of a slip in another line would be worse. Problems are logged once.
 */
export const followDigests = (
  folder: string,
  kinds: readonly string[],
  log: Logger,
): (() => Promise<readonly Subscription[]>) => {
  const path = join(folder, digestsFileName);
  let read: { readonly signature: string | null; readonly digests: readonly Subscription[] } | null = null;
  return async () => {
    const signature = await signatureOf(path);
    if (read !== null && read.signature === signature) return read.digests;
    const reading = await readDigests(folder, kinds);
    const isRight = reading !== null && reading.problems.length === 0;
    const verdict = read === null ? "It is left out." : "The digests stay as they were.";
    for (const problem of reading?.problems ?? []) log.error({}, `${formatProblem(problem)} ${verdict}`);
    if (reading === null && read === null)
      log.info({}, `There is no ${path}, so there is no standing digest.`);
    if (reading === null && read !== null) log.warn({}, `${path} is gone. ${verdict}`);
    if (isRight && read !== null) log.info({}, `${path} has changed, and is read.`);
    read = {
      signature,
      digests: read === null || isRight ? (reading?.digests ?? []) : read.digests,
    };
    return read.digests;
  };
};
