import { ApplicationCommandOptionType, type ChatInputCommandInteraction } from "discord.js";
import type { Line } from "../../../answer/line.ts";
import { type DiscordBot, respond } from "../out/respond.ts";
import { askerOf } from "../people/asker-of.ts";
import { pageOption } from "./registration.ts";

/** Answers a slash command. Only the asker sees the answer. */
export const answerCommand = async (
  bot: DiscordBot,
  interaction: ChatInputCommandInteraction,
): Promise<void> => {
  const asker = await askerOf(interaction, bot);
  const reply = bot.host.ask.command(lineOf(interaction), asker);
  await respond(bot, interaction, reply, "privately", asker.language);
};

const lineOf = ({ commandName, options }: ChatInputCommandInteraction): Line => {
  const [first] = options.data;
  const subcommand = first?.type === ApplicationCommandOptionType.Subcommand ? first : null;
  const given: Record<string, string> = {};
  let page = 1;
  for (const { name, value } of subcommand?.options ?? options.data) {
    if (name === pageOption && typeof value === "number") page = value;
    else if (value !== undefined) given[name] = String(value);
  }
  const command = subcommand === null ? commandName : `${commandName} ${subcommand.name}`;
  return { command, given, page };
};
