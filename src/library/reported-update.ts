import { formatProblem } from "../base/files/problem.ts";
import type { Logger } from "../base/logger.ts";
import { applyChanges } from "./index/bring-up-to-date.ts";
import type { FolderChanges } from "./index/folder-changes.ts";
import type { IndexPlace } from "./index/index-file.ts";

export type UpdateLog = Pick<Logger, "error" | "warn" | "info">;

/** Brings an index up to date. `takedowns` is the content of the folder's file of takedowns, or null. */
type ReportedUpdate = (
  changes: FolderChanges,
  takedowns: string | null,
  isAnswering: boolean,
) => Promise<void>;

/** If fewer briefings are read, it is too fast for a progress message. */
const fewestToReport = 1_000;
const reportEveryMs = 5_000;

/** Logs the problems of broken briefings as `check` prints them, and the progress. The slugs of broken briefings are in `refused`. */
export const createReportedUpdate =
  (place: IndexPlace, log: UpdateLog, refused: Set<string>): ReportedUpdate =>
  async (changes, takedowns, isAnswering) => {
    const all = changes.changed.length + changes.gone.length;
    for (const slug of [...changes.changed, ...changes.gone]) refused.delete(slug);
    let done = 0;
    let reportedAt = performance.now();
    await applyChanges(place, changes, takedowns, isAnswering, (step) => {
      done += step.done;
      for (const { slug, problems, hasLastGood } of step.broken) {
        refused.add(slug);
        for (const problem of problems) log.error({}, formatProblem(problem));
        if (hasLastGood) log.warn({ briefing: slug }, "The last good version of this briefing stays.");
        else log.warn({ briefing: slug }, "This briefing is left out until it is fixed.");
      }
      if (all >= fewestToReport && performance.now() - reportedAt >= reportEveryMs) {
        log.info({ done, all }, `${done} of ${all} changed briefings are read.`);
        reportedAt = performance.now();
      }
    });
  };
