import {
  ApplicationCommandOptionType,
  type AutocompleteInteraction,
  InteractionResponseType,
} from "discord.js";
import type { Completion } from "../../../ask/completion/complete.ts";
import { shorten } from "../../../base/text/inline.ts";
import { discordLimits } from "../limits.ts";
import { callBack, type DiscordBot } from "../out/respond.ts";
import { askerOf } from "../people/asker-of.ts";

/** The suggestions that Discord can show. A value over the limit is left out, because a cut value means something else. */
export const choicesOf = (found: readonly Completion[]) =>
  found
    .filter(({ value }) => value.length <= discordLimits.command.choiceValueCharacters)
    .slice(0, discordLimits.command.choices)
    .map(({ label, value }) => ({ name: shorten(label, discordLimits.command.choiceNameCharacters), value }));

/** Suggests values while a reader types. Discord allows no deferral here, so suggestions come from memory only. */
export const completeOption = async (
  bot: DiscordBot,
  interaction: AutocompleteInteraction,
): Promise<void> => {
  const { host, rest } = bot;
  const { commandName, options } = interaction;
  const [first] = options.data;
  const subcommand = first?.type === ApplicationCommandOptionType.Subcommand ? ` ${first.name}` : "";
  const { name, value } = options.getFocused(true);
  const found = await host.ask.complete(
    `${commandName}${subcommand}`,
    name,
    value,
    await askerOf(interaction, bot),
  );
  await callBack(rest, interaction, {
    type: InteractionResponseType.ApplicationCommandAutocompleteResult,
    data: { choices: choicesOf(found) },
  });
};
