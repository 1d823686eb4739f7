import type { z } from "zod";
import type { Answer } from "./answer.ts";
import type { Library } from "./briefing/library.ts";
import type { EachLanguage, Language } from "./i18n/language.ts";
import { createKind } from "./kind.ts";
import { describeOptions, type Option } from "./option.ts";
import { explainUsage } from "./usage.ts";

/** What a command may look at: one snapshot of the library, the reader's language, and the time. */
export interface CommandContext {
  readonly library: Library;
  readonly language: Language;
  readonly now: Temporal.Instant;
  readonly commands: readonly Command[];
}

/** What was typed or chosen, by option name. */
export type Given = Readonly<Record<string, string>>;

/** A command as the registry holds it. */
export interface Command {
  readonly name: string;
  /** At most 100 characters in every language: Discord's limit. */
  readonly description: EachLanguage;
  /** What may follow the name, as an example: `gill`. */
  readonly example: string;
  /** In the order in which they are typed: words without an option's name go to the first one. */
  readonly options: Readonly<Record<string, Option>>;
  /** A user's mistake is an answer too; anything that this throws is a bug or an outage. */
  answer(given: Given, context: CommandContext): Answer;
}

interface CommandDefinition<Options extends z.ZodObject> extends Omit<Command, "options" | "answer"> {
  /** A strict object of `requiredText`, `optionalText` and `optionalChoice`. */
  readonly options: Options;
  run(options: z.infer<Options>, context: CommandContext): Answer;
}

const kind = createKind<Command>("command");

/** Loads the commands of a folder, one file each. */
export const loadCommands = kind.load;

/** Defines a command: one file in `commands/` with this as its default export, and nothing else to edit. */
export const defineCommand = <Options extends z.ZodObject>({
  run,
  ...definition
}: CommandDefinition<Options>): Command => {
  const command: Command = {
    ...definition,
    options: describeOptions(definition.options),
    answer(given, context) {
      const values = definition.options.safeParse(given);
      return values.success
        ? run(values.data, context)
        : explainUsage(command, given, values.error.issues[0], context.language);
    },
  };
  return kind.define(command);
};
