import { z } from "zod";

const basicOption = z.looseObject({
  name: z.string(),
  description: z.string(),
  required: z.boolean().default(false),
  type: z.number(),
  choices: z.array(z.looseObject({ name: z.string(), value: z.unknown() })).optional(),
});
const option = basicOption.extend({ options: z.array(basicOption).default([]) });
const commands = z.array(
  z.looseObject({
    name: z.string(),
    type: z.number().default(1),
    name_localizations: z.record(z.string(), z.string()).default({}),
    description: z.string().default(""),
    options: z.array(option).default([]),
    contexts: z.unknown().optional(),
  }),
);
export type SentCommand = z.infer<typeof commands>[number];

const subcommandType = 1;
/** Commands in the menu of a message have a name of any letters, and nothing else. */
const messageType = 3;

const unique = (names: readonly string[]): boolean => new Set(names).size === names.length;
const commandName = /^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u;

type SentOption = z.infer<typeof basicOption>;

const optionsProblem = (options: readonly SentOption[]): string | null => {
  const names = options.map((one) => one.name);
  if (options.length > 25) return "more than 25 options";
  if (!names.every((one) => commandName.test(one) && one === one.toLowerCase())) return "a bad name";
  if (!unique(names)) return "two options of one name";
  const firstOptional = options.findIndex(({ required }) => !required);
  if (firstOptional >= 0 && options.slice(firstOptional).some(({ required }) => required)) {
    return "a required option behind an optional one";
  }
  return options.some(({ choices = [] }) => !unique(choices.map((choice) => choice.name)))
    ? "two choices of one name"
    : null;
};

/** The longest text of each field in any language, all together: Discord takes 8,000 characters of a command. */
const size = (value: unknown): number => {
  if (Array.isArray(value)) return value.reduce<number>((sum, one) => sum + size(one), 0);
  if (typeof value !== "object" || value === null) return 0;
  return Object.entries(value).reduce((sum, [key, inner]) => {
    if (key !== "name" && key !== "description" && key !== "value") return sum + size(inner);
    const localized: unknown = Object.entries(value).find(([other]) => other === `${key}_localizations`)?.[1];
    const texts = [inner, ...Object.values(typeof localized === "object" ? { ...localized } : {})];
    return sum + Math.max(...texts.map((text) => String(text).length));
  }, 0);
};

/** What is wrong with commands that are to be registered; null where Discord would take them. */
export const commandsProblem = (body: unknown, guild: boolean): string | null => {
  const parsed = commands.safeParse(body);
  if (!parsed.success) return "not commands";
  const list = parsed.data;
  if (list.length > 100) return "more than 100 commands";
  if (!unique(list.map(({ name }) => name))) return "two commands of one name";
  for (const locale of ["fr", "vi"]) {
    const names = list.map(({ name, name_localizations }) => name_localizations[locale] ?? name);
    if (!unique(names)) return `two commands of one name in ${locale}`;
  }
  for (const command of list) {
    const { name, options, contexts } = command;
    if (command.type === messageType) {
      if (name.length > 32 || command.description !== "" || options.length > 0) return `${name}: a bad menu`;
      continue;
    }
    for (const each of [name, ...Object.values(command.name_localizations)]) {
      if (!commandName.test(each) || each !== each.toLowerCase()) return `${each}: a bad name`;
    }
    const subcommands = options.filter(({ type }) => type === subcommandType);
    if (subcommands.length > 0 && subcommands.length < options.length) {
      return `${name}: subcommands beside options`;
    }
    for (const level of [options, ...subcommands.map((each) => each.options)]) {
      const problem = optionsProblem(level);
      if (problem !== null) return `${name}: ${problem}`;
    }
    if (size(command) > 8_000) return `${name}: more than 8000 characters`;
    if (guild && contexts !== undefined) return `${name}: contexts in a server`;
  }
  return null;
};

export const readCommands = (body: unknown): readonly SentCommand[] => commands.parse(body);
