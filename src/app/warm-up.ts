import { setImmediate } from "node:timers/promises";
import type { Ask } from "../ask/ask.ts";
import type { Command } from "../ask/command.ts";
import { languages } from "../base/language/language.ts";
import { exampleOf } from "../commands/help/examples.ts";
import type { Library } from "../library/library.ts";
import { consoleAsker } from "../platforms/console/asker.ts";

/**
 * Answers the example of each command that answers from the record, in each language, and drops the answers. Afterwards the code is compiled, and messages
 * and dates are ready: without this, the first reader of each command waits ten times as long. Others are answered in between.
 */
export const warmUp = async (
  ask: Pick<Ask, "line">,
  commands: readonly Command[],
  library: () => Library,
  signal: AbortSignal,
): Promise<void> => {
  for (const language of languages) {
    const asker = { ...consoleAsker(language), channel: "console:nobody", readsAlone: false };
    const reader = { openLibrary: library(), language };
    for (const command of commands) {
      if (command.fromRecord === null) continue;
      await setImmediate();
      if (signal.aborted) return;
      // Looking up a name for an example takes as long as an answer.
      const example = exampleOf(command, reader);
      await setImmediate();
      if (signal.aborted) return;
      await ask.line(`/${example}`, asker);
    }
  }
};
