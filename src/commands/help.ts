import { z } from "zod";
import { heading, list, note, paragraph } from "../answer/answer.ts";
import { words } from "../answer/words.ts";
import type { Command } from "../ask/command.ts";
import { defineCommand } from "../ask/define-command.ts";
import type { Language } from "../base/language/language.ts";
import { messagesOf, textsOf } from "../base/language/messages.ts";
import { command as commandLine, text } from "../base/text/inline.ts";

const say = messagesOf("commands", "help");

/** What else can be typed after a command, beside its first words. */
const moreOf = ({ name, options, subcommands }: Command, language: Language): string | null => {
  if (subcommands.length > 0) {
    const names = subcommands.map((each) => each.name.slice(name.length + 1)).join(", ");
    return say(language, "subcommands", { subcommands: names });
  }
  const [, ...named] = Object.keys(options);
  if (named.length === 0) return null;
  return say(language, "options", { options: named.map((option) => `${option}:…`).join(" ") });
};

const describe = (command: Command, language: Language) => {
  const more = moreOf(command, language);
  const described = `${words(language, "colon")}${command.description(language)}`;
  return [
    commandLine(`${command.name} ${command.example(language)}`.trim()),
    text(more === null ? described : `${described}. ${more}`),
  ];
};

export default defineCommand({
  name: "help",
  localNames: textsOf("commands", "help", "commandName"),
  description: textsOf("commands", "help", "description"),
  example: "",
  options: z.strictObject({}),
  run(_options, { commands, library, language }) {
    const record = {
      briefings: library.bySlug.size,
      people: library.people.size,
      statements: library.statementCount,
    };
    return {
      language,
      summary: say(language, "title"),
      blocks: [
        heading(1, text(say(language, "title"))),
        list(commands.map((command) => describe(command, language))),
        paragraph(text(say(language, "principle"))),
        note(text(`${say(language, "record", record)} ${say(language, "private")}`)),
      ],
    };
  },
});
