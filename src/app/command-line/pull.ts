import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { conflictsFolderName, pullFolder } from "../../library/exchange/pull.ts";
import type { Config } from "../config.ts";
import { exitCodes } from "./help.ts";
import { printLine } from "./print.ts";
import { conflictLines, shownEntries, withStoredRecord } from "./shown-entries.ts";

/** `npx onrecord pull`: brings what changed in the database into the folder. Returns 1 if there are conflicts. */
export const pull = (
  replace: readonly string[],
  { briefingsFolder: folder, database: address }: Pick<Config, "briefingsFolder" | "database">,
): Promise<number> =>
  withStoredRecord(address, async (record, { name }) => {
    await mkdir(folder, { recursive: true });
    const { brought, removed, ahead, conflicts, isEmpty } = await pullFolder(folder, record, replace);
    const [first] = conflicts;
    const areShown = conflicts.some(({ removedIn }) => removedIn !== "database");
    const lines = [
      ...(brought.length > 0 ? [`Brought from ${name}: ${shownEntries(brought)}.`] : []),
      ...(removed.length > 0 ? [`Removed from ${folder}: ${shownEntries(removed)}.`] : []),
      ...(brought.length + removed.length === 0 ? ["Nothing was brought."] : []),
      ...(isEmpty ? [`${name} has no briefings yet.`] : []),
      ...(ahead.length > 0 ? [`Changed only in the folder: ${shownEntries(ahead)}. Run npm run push.`] : []),
      ...conflictLines(conflicts),
      ...(areShown
        ? [
            `The database's versions are in ${join(folder, conflictsFolderName)}. Merge them into the folder's by hand.`,
          ]
        : []),
      ...(first === undefined
        ? []
        : [
            `To keep what the folder has: npm run push -- --replace ${first.entry}`,
            `To take what the database has: npm run pull -- --replace ${first.entry}`,
          ]),
    ];
    printLine(process.stdout, lines.join("\n"));
    return conflicts.length === 0 ? exitCodes.done : exitCodes.failed;
  });
