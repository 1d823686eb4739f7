import { isDeepStrictEqual } from "node:util";
import { pick } from "../../bench/random.ts";
import { loadCommands } from "../../src/ask/define-command.ts";
import { commandsByName, parseLine, writeCommandLine } from "../../src/ask/parsing/parse-line.ts";
import { languages } from "../../src/base/language/language.ts";
import { typedLine } from "../lines.ts";
import { printed } from "../printed.ts";
import { defineTarget } from "../target.ts";

/** In UTF-16 code units; no option takes so many. */
const longestLine = 10_000;

/** Lines of chat, taken apart and written again. */
export default defineTarget({
  casesPerMillion: 140_000,
  generate: (random) => ({ language: pick(languages, random), line: typedLine(random) }),
  async start() {
    const commands = await loadCommands(new URL("../../src/commands/", import.meta.url));
    const byLanguage = new Map(languages.map((language) => [language, commandsByName(commands, language)]));
    return {
      run({ language, line }) {
        const known = byLanguage.get(language) ?? new Map();
        const read = parseLine(line, known);
        const written = writeCommandLine(known.get(read.command), read);
        // Every control, such as More or Share, sends the line that it carries.
        const again = parseLine(written, known);
        // Unknown commands are refused, and so are words for a command without options, and lines that are too long.
        const options = known.get(read.command)?.options ?? null;
        const isTaken =
          options !== null &&
          written.length < longestLine &&
          Object.keys(read.given).every((name) => Object.hasOwn(options, name));
        if (isTaken && !isDeepStrictEqual(again, read)) {
          throw new Error(
            `${JSON.stringify(again)} is read of ${written}, which was written for ${JSON.stringify(read)}`,
          );
        }
        return [printed(written)];
      },
    };
  },
});
