import { isDeepStrictEqual } from "node:util";
import { ApplicationCommandType, type RESTPutAPIApplicationCommandsJSONBody } from "discord.js";
import { z } from "zod";

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

/** True if exactly these commands are registered. Discord leaves out empty and false values, and changes the order. */
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
