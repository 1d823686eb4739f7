import {
  type APIApplicationCommandBasicOption,
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  InteractionContextType,
  Locale,
  type RESTPutAPIApplicationCommandsJSONBody,
} from "discord.js";
import type { Command } from "../../../ask/command.ts";
import type { Option } from "../../../ask/parsing/option.ts";
import { localOptionName } from "../../../ask/parsing/option-name.ts";
import { type InLanguage, type Language, languages } from "../../../base/language/language.ts";
import { textsOf } from "../../../base/language/messages.ts";

/** An option that every command has in addition to its own. */
export const pageOption = "page";

const pageDescription: InLanguage = textsOf("platforms", "discord/in/registration", "pageDescription");

/** The commands in the form of Discord's API. */
export const registrationOf = (commands: readonly Command[]): RESTPutAPIApplicationCommandsJSONBody => [
  ...slashCommands(commands),
  ...messageCommands(commands),
];

// The translations of a text, except English, which Discord shows in all other languages.
const others = (texts: InLanguage): Partial<Record<Locale, string>> =>
  Object.fromEntries(
    languages.flatMap((language) => localesOf(language).map((locale) => [locale, texts(language)])),
  );

/** Discord's locales of a language other than English. Spanish has one for Spain and one for Latin America. */
const localesOf = (language: Language): readonly Locale[] =>
  Object.values(Locale).filter(
    (locale) => language !== "en" && (locale === language || locale.startsWith(`${language}-`)),
  );

const optionOf = (
  name: string,
  { description, required, choices, completes, suggests, maxLength }: Option,
): APIApplicationCommandBasicOption => {
  const option = {
    type: ApplicationCommandOptionType.String,
    name,
    name_localizations: others((language) => localOptionName(name, language)),
    description: description("en"),
    description_localizations: others(description),
    required,
  } as const;
  if (choices === null) {
    return {
      ...option,
      max_length: maxLength,
      ...(completes === null && suggests === null ? {} : { autocomplete: true }),
    };
  }
  return {
    ...option,
    choices: choices.map(({ value, label }) => ({
      name: label("en"),
      name_localizations: others(label),
      value,
    })),
  };
};

/** A command's options, the required ones first, as Discord demands. */
const optionsOf = ({ options }: Command): APIApplicationCommandBasicOption[] => [
  ...Object.entries(options)
    .toSorted(([, a], [, b]) => Number(b.required) - Number(a.required))
    .map(([option, shape]) => optionOf(option, shape)),
  {
    type: ApplicationCommandOptionType.Integer,
    name: pageOption,
    name_localizations: others((language) => localOptionName(pageOption, language)),
    description: pageDescription("en"),
    description_localizations: others(pageDescription),
    required: false,
    min_value: 1,
  },
];

/** The commands in the menu of a message. The menu shows only their names. */
const messageCommands = (commands: readonly Command[]): RESTPutAPIApplicationCommandsJSONBody =>
  commands.flatMap(({ onMessage }) =>
    onMessage === null
      ? []
      : [
          {
            type: ApplicationCommandType.Message,
            name: onMessage("en"),
            name_localizations: others(onMessage),
          },
        ],
  );

const slashCommands = (commands: readonly Command[]): RESTPutAPIApplicationCommandsJSONBody =>
  commands.map((command) => ({
    type: ApplicationCommandType.ChatInput,
    name: command.name,
    ...(command.localNames === null ? {} : { name_localizations: others(command.localNames) }),
    description: command.description("en"),
    description_localizations: others(command.description),
    options:
      command.subcommands.length === 0
        ? optionsOf(command)
        : command.subcommands.map((subcommand) => ({
            type: ApplicationCommandOptionType.Subcommand,
            name: subcommand.name.slice(command.name.length + 1),
            description: subcommand.description("en"),
            description_localizations: others(subcommand.description),
            options: optionsOf(subcommand),
          })),
  }));

/** The properties of globally registered commands: they work in servers and in direct messages with the bot. */
export const everywhere = {
  contexts: [InteractionContextType.Guild, InteractionContextType.BotDM],
  integration_types: [ApplicationIntegrationType.GuildInstall],
};
