import { z } from "zod";
import {
  type Block,
  type CommandAnswer,
  type Control,
  choices,
  heading,
  list,
  note,
  paragraph,
} from "../../answer/answer.ts";
import { words } from "../../answer/words.ts";
import type { Command, CommandContext } from "../../ask/command.ts";
import { defineCommand } from "../../ask/define-command.ts";
import { optionalText } from "../../ask/parsing/option.ts";
import { commandsByName } from "../../ask/parsing/parse-line.ts";
import { unknownCommand } from "../../ask/parsing/unknown-command.ts";
import { messagesOf, textsOf } from "../../base/language/messages.ts";
import { command as commandLine, type Inline, text } from "../../base/text/inline.ts";
import { exampleOf } from "./examples.ts";
import { explainCommand, explainNotYours } from "./explain.ts";
import { type TaskLine, taskLines } from "./tasks.ts";

const say = messagesOf("commands", "help");

/** `/help all` lists every command. */
const everything = "all";

export default defineCommand({
  name: "help",
  localNames: textsOf("commands", "help", "commandName"),
  description: textsOf("commands", "help", "description"),
  example: "who",
  options: z.strictObject({
    command: optionalText(textsOf("commands", "help", "option.command"), null, null, {
      isValue: (typed, { isCommand }) => plainName(typed) === everything || isCommand(plainName(typed)),
    }),
  }),
  async run({ command: asked }, context) {
    const { commands, asker, language } = context;
    const isEditor = await asker.isEditor();
    if (asked === null) return listTasks(context, isEditor);
    const shown = commands.filter(({ forEditors }) => isEditor || !forEditors);
    const name = plainName(asked);
    if (name === everything) return listAll(shown, context);
    const found = commandsByName(commands, language).get(name);
    if (found === undefined) {
      const names = [...commandsByName(shown, language).keys()];
      return unknownCommand({ name: asked, words: "", names }, language);
    }
    return found.forEditors && !isEditor ? explainNotYours(found, language) : explainCommand(found, context);
  },
});

const plainName = (typed: string): string => typed.trim().replace(/^\//u, "").toLowerCase();

const withColon = (language: CommandContext["language"], ...described: readonly Inline[]): Inline[] => [
  text(words(language, "colon")),
  ...described,
];

const taskList = (tasks: readonly TaskLine[], { language }: CommandContext): Block =>
  list(
    tasks.map(({ text: task, shortLine }) => [text(task), ...withColon(language, commandLine(shortLine))]),
  );

/** Lists tasks and the commands for them, with a menu to read more about each. */
const listTasks = (context: CommandContext, isEditor: boolean): CommandAnswer => {
  const { language, openLibrary } = context;
  const tasks = taskLines(context).filter(({ command }) => isEditor || !command.forEditors);
  const forAll = tasks.filter(({ command }) => !command.forEditors);
  const forEditors = tasks.filter(({ command }) => command.forEditors);
  const record = {
    briefings: openLibrary.bySlug.size,
    people: openLibrary.people.size,
    statements: openLibrary.statementCount,
  };
  const more = tasks.map(
    ({ text: task, command }): Control => ({
      label: task,
      line: `help ${command.name}`,
      effect: "follow",
    }),
  );
  const byCommand = [...new Map(more.toReversed().map((control) => [control.line, control])).values()];
  return {
    language,
    summary: say(language, "title"),
    blocks: [
      heading(1, text(say(language, "title"))),
      taskList(forAll, context),
      ...(forEditors.length === 0
        ? []
        : [heading(2, text(say(language, "forEditors"))), taskList(forEditors, context)]),
      note(text(`${say(language, "record", record)} ${say(language, "private")}`)),
    ],
    footer: [
      ...choices(say(language, "more"), byCommand.toReversed()),
      ...choices(say(language, "all"), [
        { label: say(language, "all"), line: `help ${everything}`, effect: "follow" },
      ]),
    ],
  };
};

const describe = (command: Command, context: CommandContext): readonly Inline[] => [
  commandLine(exampleOf(command, context)),
  ...withColon(context.language, text(command.description(context.language))),
];

const listAll = (commands: readonly Command[], context: CommandContext): CommandAnswer => {
  const { language } = context;
  return {
    language,
    summary: say(language, "all"),
    blocks: [
      heading(1, text(say(language, "all"))),
      list(commands.map((command) => describe(command, context))),
      paragraph(text(say(language, "principle"))),
    ],
  };
};
