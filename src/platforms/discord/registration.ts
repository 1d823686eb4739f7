import { isDeepStrictEqual } from "node:util";
import {
  type APIApplicationCommandBasicOption,
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  InteractionContextType,
  type REST,
  type RESTPutAPIApplicationCommandsJSONBody,
  Routes,
} from "discord.js";
import { z } from "zod";
import type { Option } from "../../asking/option.ts";
import type { Command } from "../../command.ts";
import { messageOf } from "../../errors.ts";
import type { EachLanguage } from "../../i18n/language.ts";
import type { Logger } from "../../logger.ts";

/** The option that each command has besides its own. */
export const pageOption = "page";

const pageDescription: EachLanguage = {
  en: "Which page of a long answer to start from",
  fr: "La page d’une longue réponse par laquelle commencer",
  vi: "Trang bắt đầu của câu trả lời dài",
};

// English is what Discord shows in all other languages.
const others = ({ fr, vi }: EachLanguage) => ({ fr, vi });

const optionOf = (
  name: string,
  { description, required, choices, completes, maxLength }: Option,
): APIApplicationCommandBasicOption => {
  const option = {
    type: ApplicationCommandOptionType.String,
    name,
    description: description.en,
    description_localizations: others(description),
    required,
  } as const;
  if (choices === null) {
    return { ...option, max_length: maxLength, ...(completes === null ? {} : { autocomplete: true }) };
  }
  return {
    ...option,
    choices: choices.map(({ value, label }) => ({
      name: label.en,
      name_localizations: others(label),
      value,
    })),
  };
};

/** A command's options, the required ones first: Discord wants them so. */
const optionsOf = ({ options }: Command): APIApplicationCommandBasicOption[] => [
  ...Object.entries(options)
    .toSorted(([, a], [, b]) => Number(b.required) - Number(a.required))
    .map(([option, shape]) => optionOf(option, shape)),
  {
    type: ApplicationCommandOptionType.Integer,
    name: pageOption,
    description: pageDescription.en,
    description_localizations: others(pageDescription),
    required: false,
    min_value: 1,
  },
];

/** Those that are offered in the menu of a message. It shows a name and nothing else, in each language. */
const messageCommands = (commands: readonly Command[]): RESTPutAPIApplicationCommandsJSONBody =>
  commands.flatMap(({ onMessage }) =>
    onMessage === null
      ? []
      : [
          {
            type: ApplicationCommandType.Message,
            name: onMessage.en,
            name_localizations: others(onMessage),
          },
        ],
  );

/** The commands as Discord registers them. */
export const registrationOf = (commands: readonly Command[]): RESTPutAPIApplicationCommandsJSONBody => [
  ...slashCommands(commands),
  ...messageCommands(commands),
];

const slashCommands = (commands: readonly Command[]): RESTPutAPIApplicationCommandsJSONBody =>
  commands.map((command) => ({
    type: ApplicationCommandType.ChatInput,
    name: command.name,
    ...(command.localNames === null ? {} : { name_localizations: command.localNames }),
    description: command.description.en,
    description_localizations: others(command.description),
    options:
      command.subcommands.length === 0
        ? optionsOf(command)
        : command.subcommands.map((subcommand) => ({
            type: ApplicationCommandOptionType.Subcommand,
            name: subcommand.name.slice(command.name.length + 1),
            description: subcommand.description.en,
            description_localizations: others(subcommand.description),
            options: optionsOf(subcommand),
          })),
  }));

/** What only commands that are registered everywhere have: in servers and in direct messages with the bot. */
export const everywhere = {
  contexts: [InteractionContextType.Guild, InteractionContextType.BotDM],
  integration_types: [ApplicationIntegrationType.GuildInstall],
};

const localizations = z
  .record(z.string(), z.string())
  .nullish()
  .transform((names) => names ?? {});
const basicOption = z.object({
  type: z.number(),
  name: z.string(),
  description: z.string(),
  description_localizations: localizations,
  required: z.boolean().default(false),
  max_length: z.number().nullish().default(null),
  min_value: z.number().nullish().default(null),
  autocomplete: z.boolean().default(false),
  choices: z
    .array(z.object({ name: z.string(), name_localizations: localizations, value: z.string() }))
    .nullish()
    .transform((choices) => choices ?? []),
});
const option = basicOption.extend({ options: z.array(basicOption).default([]) });
const registered = z.array(
  z.object({
    type: z.number().default(ApplicationCommandType.ChatInput),
    name: z.string(),
    name_localizations: localizations,
    description: z.string().default(""),
    description_localizations: localizations,
    options: z.array(option).default([]),
    contexts: z.array(z.number()).nullish().default(null),
    integration_types: z.array(z.number()).nullish().default(null),
  }),
);

/** Whether Discord has exactly these commands; it leaves out what is empty or false, and keeps an order of its own. */
export const isRegistered = (
  wanted: RESTPutAPIApplicationCommandsJSONBody,
  found: unknown,
  scope: "everywhere" | "guild",
): boolean => {
  const comparable = (commands: unknown) => {
    const parsed = registered.safeParse(commands);
    if (!parsed.success) return null;
    return parsed.data
      .map(({ contexts, integration_types, ...command }) =>
        scope === "guild" ? command : { ...command, contexts, integration_types },
      )
      .toSorted((a, b) => (a.name < b.name ? -1 : 1));
  };
  const known = comparable(found);
  return known !== null && isDeepStrictEqual(known, comparable(wanted));
};

interface Registry {
  readonly rest: REST;
  readonly applicationId: string;
  /** Everywhere where there are none. */
  readonly guildIds: readonly string[];
  readonly log: Logger;
}

/**
 * Registers the commands where they are not registered yet. A failure is logged: commands of an earlier start still
 * work, and so do digests.
 */
export const registerCommands = async (
  commands: readonly Command[],
  { rest, applicationId, guildIds, log }: Registry,
): Promise<void> => {
  const body = registrationOf(commands);
  const register = async (
    route: `/${string}`,
    wanted: RESTPutAPIApplicationCommandsJSONBody,
    guildId: string | null,
  ): Promise<void> => {
    const where = guildId === null ? "everywhere" : `in the server ${guildId}`;
    try {
      const found = await rest.get(route, { query: new URLSearchParams({ with_localizations: "true" }) });
      if (isRegistered(wanted, found, guildId === null ? "everywhere" : "guild")) {
        log.info({}, `Discord knows the ${commands.length} commands ${where} already.`);
        return;
      }
      await rest.put(route, { body: wanted });
      log.info({}, `Registered ${commands.length} commands with Discord ${where}.`);
    } catch (error) {
      const remedy =
        guildId === null ? "" : " Check the id, and that the app was installed there with its commands.";
      log.error({ err: error }, `Registering commands ${where} failed: ${messageOf(error)}.${remedy}`);
    }
  };
  if (guildIds.length === 0) {
    const wanted = body.map((command) => ({ ...command, ...everywhere }));
    await register(Routes.applicationCommands(applicationId), wanted, null);
    return;
  }
  await Promise.all(
    guildIds.map((guildId) =>
      register(Routes.applicationGuildCommands(applicationId, guildId), body, guildId),
    ),
  );
};
