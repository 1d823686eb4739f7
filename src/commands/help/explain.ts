import {
  type Block,
  type CommandAnswer,
  type Control,
  choices,
  heading,
  list,
  paragraph,
} from "../../answer/answer.ts";
import { words } from "../../answer/words.ts";
import type { Command, CommandContext } from "../../ask/command.ts";
import { readWords } from "../../ask/parsing/parse-line.ts";
import { fillIn, optionNotes } from "../../ask/parsing/usage.ts";
import { inQuotationMarks } from "../../base/language/format.ts";
import type { Language } from "../../base/language/language.ts";
import { messagesOf } from "../../base/language/messages.ts";
import { command as commandLine, text } from "../../base/text/inline.ts";
import { exampleOf } from "./examples.ts";
import { taskLines } from "./tasks.ts";

const say = messagesOf("commands", "help/explain");

/** Explains one command: its answer, its options, and examples. */
export const explainCommand = (command: Command, context: CommandContext): CommandAnswer => {
  const { language } = context;
  const description = command.description(language);
  return {
    language,
    summary: description,
    blocks: [
      heading(1, text(description)),
      ...(command.subcommands.length > 0
        ? subcommandBlocks(command, context)
        : [...exampleBlocks(command, context), ...optionNotes(command, language)]),
    ],
  };
};

/** The words after the command's name. */
const wordsOf = ({ name }: Command, line: string): string => line.slice(name.length).trim();

const tryControl = (command: Command, line: string, language: Language): Control => {
  const example = wordsOf(command, line);
  return {
    label:
      example === ""
        ? say(language, "now")
        : say(language, "try", { example: inQuotationMarks(language, example) }),
    line,
    effect: "follow",
  };
};

/** Examples of a command, with buttons that run them. If a command changes something, its button opens a form first. */
const exampleBlocks = (command: Command, context: CommandContext): readonly Block[] => {
  const { language } = context;
  const own = exampleOf(command, context);
  const lines = [
    ...new Set([
      own,
      ...taskLines(context).flatMap((task) => (task.command.name === command.name ? [task.line] : [])),
    ]),
  ];
  return [
    list(lines.map((line) => [commandLine(line)])),
    ...(command.changes
      ? fillIn(command, readWords(command, wordsOf(command, own)).given, language)
      : choices(
          say(language, "examples"),
          lines.map((line) => tryControl(command, line, language)),
        )),
  ];
};

const subcommandBlocks = ({ subcommands }: Command, context: CommandContext): readonly Block[] => {
  const { language } = context;
  return [
    list(
      subcommands.map((each) => [
        commandLine(each.name),
        text(`${words(language, "colon")}${each.description(language)}`),
      ]),
    ),
    ...choices(
      say(language, "subcommand"),
      subcommands.map(
        (each): Control => ({
          label: each.name,
          line: `help ${each.name}`,
          effect: "follow",
        }),
      ),
    ),
  ];
};

/** Says only that a command is for editors. */
export const explainNotYours = (command: Command, language: Language): CommandAnswer => ({
  language,
  summary: say(language, "forEditors", { command: `/${command.name}` }),
  blocks: [paragraph(...say.inline(language, "forEditors", { command: commandLine(command.name) }))],
});
