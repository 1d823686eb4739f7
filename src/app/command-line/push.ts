import { formatProblem } from "../../base/files/problem.ts";
import { pushFolder } from "../../library/exchange/push.ts";
import type { Config } from "../config.ts";
import { exitCodes } from "./help.ts";
import { printLine } from "./print.ts";
import { conflictLines, shownEntries, withStoredRecord } from "./shown-entries.ts";

/** `npx onrecord push`: sends what changed in the folder to the database. Returns 1 if something was not sent. */
export const push = (
  replace: readonly string[],
  { briefingsFolder: folder, database: address }: Pick<Config, "briefingsFolder" | "database">,
): Promise<number> =>
  withStoredRecord(address, async (record, { name }) => {
    const now = Temporal.Now.instant();
    const pushed = await pushFolder(folder, record, replace, now);
    const { sent, removed, behind, conflicts, problems, misnamed } = pushed;
    const lines = [
      ...problems.map(formatProblem),
      ...misnamed.map(
        (slug) => `${folder}/${slug}: this name cannot be that of a briefing, so it was not sent. Rename it.`,
      ),
      ...(sent.length > 0 ? [`Sent to ${name}: ${shownEntries(sent)}.`] : []),
      ...(removed.length > 0 ? [`Removed from ${name}: ${shownEntries(removed)}.`] : []),
      ...(sent.length + removed.length === 0 ? ["Nothing was sent."] : []),
      ...(behind.length > 0 ? [`Newer in the database: ${shownEntries(behind)}. Run npm run pull.`] : []),
      ...(problems.length > 0 ? ["Briefings with problems were not sent. Fix them, and push again."] : []),
      ...conflictLines(conflicts),
      ...(conflicts.length > 0 ? ["Run npm run pull: it explains how to continue."] : []),
    ];
    printLine(process.stdout, lines.join("\n"));
    return problems.length + misnamed.length + conflicts.length === 0 ? exitCodes.done : exitCodes.failed;
  });
