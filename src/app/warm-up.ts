import { setImmediate } from "node:timers/promises";
import type { Ask } from "../ask/ask.ts";
import type { Command } from "../ask/command.ts";
import { languages, localize } from "../base/language/language.ts";
import { exampleOf } from "../commands/help/examples.ts";
import type { Library } from "../library/library.ts";
import { consoleAsker } from "../platforms/console/asker.ts";

/**
 * Answers the example of each command that answers from the record, and a question, in each language, for nobody. Afterwards the code is compiled, and messages
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
    const lines = [
      ...commands
        .filter(({ fromRecord }) => fromRecord !== null)
        .map((command) => () => `/${exampleOf(command, reader)}`),
      ...reader.openLibrary.newest(1).map(
        ({ headline }) =>
          () =>
            `${localize(headline, language)}?`,
      ),
    ];
    for (const line of lines) {
      await setImmediate();
      if (signal.aborted) return;
      await ask.line(line(), asker);
    }
  }
};
