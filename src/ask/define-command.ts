import { z } from "zod";
import type { CommandAnswer } from "../answer/answer.ts";
import type { Given } from "../answer/line.ts";
import { checkDefinition, createKind } from "../base/kind.ts";
import { functionSchema, inEachLanguage, type Texts, textsSchema } from "../base/language/language.ts";
import type { Command, CommandContext, RecordContext } from "./command.ts";
import { describeOptions } from "./parsing/option.ts";
import { explainPlaceholder, explainSubcommands, explainUsage, openValue } from "./parsing/usage.ts";

type Run<Options extends z.ZodObject, Context> = (
  options: z.infer<Options>,
  context: Context,
) => CommandAnswer | Promise<CommandAnswer>;

/** Whether the answer depends on the record alone, so that the bot may use it again until the record changes. */
type Answering<Options extends z.ZodObject> =
  | { readonly answersFromRecord?: false; readonly run: Run<Options, CommandContext> }
  | { readonly answersFromRecord: true; readonly run: Run<Options, RecordContext> };

type CommandDefinition<Options extends z.ZodObject> = Answering<Options> & DescribedCommand<Options>;

interface DescribedCommand<Options extends z.ZodObject>
  extends Omit<
      Command,
      | "options"
      | "subcommands"
      | "usual"
      | "answer"
      | "fromRecord"
      | "current"
      | "onMessage"
      | "localNames"
      | "description"
      | "example"
      | "isPersonal"
      | "tellsDesk"
      | "forEditors"
      | "changes"
    >,
    Partial<Pick<Command, "current" | "isPersonal" | "tellsDesk" | "forEditors" | "changes">> {
  /** The same in every language, or one for each. */
  readonly description: Texts;
  readonly example: Texts;
  readonly localNames?: Texts;
  readonly onMessage?: Texts;
  /** A strict object of `requiredText`, `optionalText` and `optionalChoice`. */
  readonly options: Options;
}

const kind = createKind<Command>("command");

/** Loads the commands of a folder. Each is a file. */
export const loadCommands = kind.load;

/** The part of a context that an answer from the record may depend on. `whole` is called if it depends on more. */
export const recordContextOf = (
  { library, language, now, timeZone, asker }: CommandContext,
  whole: () => CommandContext,
  mostEntries = Number.POSITIVE_INFINITY,
): RecordContext => ({
  library,
  language,
  now,
  timeZone,
  asker: { timeZone: () => asker.timeZone() },
  mostEntries,
  whole,
});

const answering = (
  fromRecord: NonNullable<Command["fromRecord"]>,
): Pick<Command, "answer" | "fromRecord"> => ({
  answer: (given, context) =>
    fromRecord(
      given,
      recordContextOf(context, () => context),
    ),
  fromRecord,
});

/** Defines a subcommand with its full name: `digest add`. Add it to the `subcommands` of its command. */
export const defineSubcommand = <Options extends z.ZodObject>(
  definition: CommandDefinition<Options>,
): Command => {
  const {
    current = async () => ({}),
    onMessage,
    localNames,
    tellsDesk = false,
    forEditors = false,
    isPersonal = forEditors,
    changes = false,
  } = definition;
  const checked =
    <Context extends Pick<CommandContext, "language">>(run: Run<Options, Context>) =>
    (typed: Given, context: Context): CommandAnswer | Promise<CommandAnswer> => {
      const unfilled = Object.keys(typed).filter((name) => typed[name] === openValue);
      // The desk must not get a line whose words were not filled in.
      const isNeeded = (name: string): boolean =>
        changes || tellsDesk || command.options[name]?.required === true;
      if (unfilled.some(isNeeded)) return explainPlaceholder(command, typed, unfilled, context.language);
      const given = Object.fromEntries(
        Object.entries(typed).filter(([name, value]) => value !== openValue || !(name in command.options)),
      );
      const values = definition.options.safeParse(given);
      return values.success
        ? run(values.data, context)
        : explainUsage(command, given, firstIssue(values.error), context.language);
    };
  const command: Command = {
    name: definition.name,
    description: inEachLanguage(definition.description),
    example: inEachLanguage(definition.example),
    options: describeOptions(definition.options),
    subcommands: [],
    usual: null,
    current,
    onMessage: onMessage === undefined ? null : inEachLanguage(onMessage),
    // In a language without a name for it, the command has its English name.
    localNames:
      localNames === undefined
        ? null
        : inEachLanguage(
            typeof localNames === "object" ? { en: definition.name, ...localNames } : localNames,
          ),
    isPersonal,
    tellsDesk,
    forEditors,
    changes,
    ...(definition.answersFromRecord === true
      ? answering(checked(definition.run))
      : { answer: checked(definition.run), fromRecord: null }),
  };
  return command;
};

const definitionSchema = z.object({
  name: z
    .string()
    .regex(
      /^[a-z][a-z0-9-]{0,31}$/,
      "expected up to 32 small letters, digits and hyphens, as Slack and Discord do",
    ),
  description: textsSchema,
  example: textsSchema,
  // Its English name is the command's own.
  localNames: z.union([textsSchema, z.record(z.string(), z.string())]).optional(),
  onMessage: textsSchema.optional(),
  options: z.instanceof(z.ZodObject, { error: "expected z.strictObject({ … })" }),
  answersFromRecord: z.boolean().optional(),
  run: functionSchema,
});

/** Defines a command: one module in `commands/` with this as its default export, and nothing else to edit. */
export const defineCommand = <Options extends z.ZodObject>(
  definition: CommandDefinition<Options>,
): Command => {
  checkDefinition(definitionSchema, definition);
  return kind.define(defineSubcommand(definition));
};

/** Defines a command that has only subcommands. It is for editors if all of them are. */
export const defineCommands = ({
  usual = null,
  ...definition
}: Pick<Command, "name" | "subcommands"> &
  Partial<Pick<Command, "usual">> & {
    readonly description: Texts;
    readonly example: string;
    readonly forEditors?: boolean;
  }): Command => {
  const command: Command = {
    ...definition,
    usual,
    description: inEachLanguage(definition.description),
    example: inEachLanguage(definition.example),
    options: {},
    current: async () => ({}),
    onMessage: null,
    localNames: null,
    isPersonal: false,
    tellsDesk: false,
    forEditors: definition.forEditors ?? definition.subcommands.every(({ forEditors }) => forEditors),
    changes: false,
    answer: (given, { language }) => explainSubcommands(command, given, language),
    fromRecord: null,
  };
  return kind.define(command);
};

/** An unknown option explains why a required one is missing: it has a typing error. */
const firstIssue = ({ issues }: z.ZodError): z.core.$ZodIssue | undefined =>
  issues.find(({ code }) => code === "unrecognized_keys") ?? issues[0];
