import type { CommandContext } from "../ask/command.ts";
import { OnrecordError } from "../base/errors.ts";
import { messagesOf } from "../base/language/messages.ts";
import { createWorkQueue } from "../drafts/work/work-queue.ts";

/** How many exports wait at most. Each may take minutes. */
const mostWaiting = 5;

const say = messagesOf("commands", "export");

type ExportRecord = CommandContext["exportRecord"];

/** Makes one export at a time, because each may need much memory. Rejects at once if too many are waiting. */
export const exportsInTurn = (make: ExportRecord): ExportRecord => {
  const turns = createWorkQueue(mostWaiting);
  return async (format, language) => {
    const made = turns.run(() => make(format, language));
    if (made === null) throw tooMany();
    return made;
  };
};

const tooMany = (): OnrecordError =>
  new OnrecordError("platform", say("en", "tooMany", { count: mostWaiting }), {
    say: (inLanguage) => say(inLanguage, "tooMany", { count: mostWaiting }),
  });
