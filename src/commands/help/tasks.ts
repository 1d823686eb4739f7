import type { Command, CommandContext } from "../../ask/command.ts";
import { dueLabels } from "../../ask/lookup/due-status.ts";
import type { InLanguage } from "../../base/language/language.ts";
import { textsOf } from "../../base/language/messages.ts";
import { exampleOf, newestOf, shortExampleOf } from "./examples.ts";

type Reader = Pick<CommandContext, "commands" | "openLibrary" | "language">;

/** A task of a reader. */
interface Task {
  readonly text: InLanguage;
  /** The full name of its command. */
  readonly command: string;
  /** Its example line, if it is not the command's own example. */
  readonly line?: (command: Command, reader: Reader) => string;
}

/** The most frequent task first. */
const tasks: readonly Task[] = [
  { text: textsOf("commands", "help/tasks", "person"), command: "who" },
  { text: textsOf("commands", "help/tasks", "promises"), command: "commitments" },
  {
    text: textsOf("commands", "help/tasks", "due"),
    command: "commitments",
    line: ({ name }, { language }) => `${name} ${dueLabels.due(language).toLocaleLowerCase(language)}`,
  },
  { text: textsOf("commands", "help/tasks", "passage"), command: "find" },
  { text: textsOf("commands", "help/tasks", "search"), command: "search" },
  { text: textsOf("commands", "help/tasks", "paste"), command: "attribution" },
  { text: textsOf("commands", "help/tasks", "news"), command: "since" },
  { text: textsOf("commands", "help/tasks", "names"), command: "names" },
  {
    text: textsOf("commands", "help/tasks", "follow"),
    command: "digest add",
    line: (command, { openLibrary, language }) => {
      const [topic] = newestOf({ openLibrary }).flatMap(({ topics }) => topics);
      const line = `${command.name} ${command.example(language)}`;
      return topic === undefined ? line : `${line} topic:${topic.id}`;
    },
  },
  { text: textsOf("commands", "help/tasks", "desk"), command: "desk" },
  { text: textsOf("commands", "help/tasks", "language"), command: "language" },
  { text: textsOf("commands", "help/tasks", "queue"), command: "queue list", line: () => "queue" },
  { text: textsOf("commands", "help/tasks", "drafts"), command: "review", line: ({ name }) => name },
  { text: textsOf("commands", "help/tasks", "draft"), command: "draft" },
  { text: textsOf("commands", "help/tasks", "decide"), command: "decide" },
  { text: textsOf("commands", "help/tasks", "update"), command: "update" },
];

/** A task with its command and an example line. */
export interface TaskLine {
  readonly text: string;
  readonly command: Command;
  readonly line: string;
  /** The example line for lists. */
  readonly shortLine: string;
}

/** The tasks, in the reader's language. */
export const taskLines = (reader: Reader): readonly TaskLine[] => {
  const all = reader.commands.flatMap((command) => [command, ...command.subcommands]);
  return tasks.flatMap(({ text, command: name, line }): TaskLine[] => {
    const command = all.find((each) => each.name === name);
    if (command === undefined) return [];
    return [
      {
        text: text(reader.language),
        command,
        line: (line ?? exampleOf)(command, reader),
        shortLine: (line ?? shortExampleOf)(command, reader),
      },
    ];
  });
};
