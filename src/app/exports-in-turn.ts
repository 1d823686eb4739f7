import type { CommandContext } from "../ask/command.ts";
import { createWorkQueue } from "../drafts/work/work-queue.ts";

/** How many exports wait at most. Each may take minutes. */
const mostWaiting = 5;

type ExportRecord = CommandContext["exportRecord"];

/** Makes one export at a time, because each may need much memory. Rejects at once if too many are waiting. */
export const exportsInTurn = (make: ExportRecord): ExportRecord => {
  const turns = createWorkQueue(mostWaiting);
  return async (format, language) => {
    const made = turns.run(() => make(format, language));
    if (made === null) throw new Error(`${mostWaiting} exports are waiting already.`);
    return made;
  };
};
