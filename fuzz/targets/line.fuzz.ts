import { pick } from "../../bench/random.ts";
import { writeCommandLine } from "../../src/answer/line.ts";
import { loadCommands } from "../../src/ask/define-command.ts";
import { commandsByName, parseLine } from "../../src/ask/parsing/parse-line.ts";
import { languages } from "../../src/base/language/language.ts";
import { typedLine } from "../lines.ts";
import { printed } from "../printed.ts";
import { defineTarget } from "../target.ts";

/** Lines of chat, taken apart and written again. */
export default defineTarget({
  casesPerMillion: 150_000,
  generate: (random) => ({ language: pick(languages, random), line: typedLine(random) }),
  async start() {
    const commands = await loadCommands(new URL("../../src/commands/", import.meta.url));
    const byLanguage = new Map(languages.map((language) => [language, commandsByName(commands, language)]));
    return {
      run({ language, line }) {
        const known = byLanguage.get(language) ?? new Map();
        const read = parseLine(line, known);
        return [printed(writeCommandLine(known.get(read.command), read))];
      },
    };
  },
});
