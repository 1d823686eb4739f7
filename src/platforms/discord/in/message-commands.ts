import { ComponentType, type Message, type MessageContextMenuCommandInteraction } from "discord.js";
import { downloadable } from "../../../base/network/download.ts";
import { type DiscordBot, respond } from "../out/respond.ts";
import { askerOf } from "../people/asker-of.ts";

/** Answers a command that a reader chose on a message. Only that reader sees the answer. */
export const answerMessageCommand = async (
  bot: DiscordBot,
  interaction: MessageContextMenuCommandInteraction,
): Promise<void> => {
  const { host } = bot;
  const { attachments } = interaction.targetMessage;
  const files = attachments.map(({ name, url, size }) => downloadable({ name, url, sizeBytes: size }));
  const asker = { ...(await askerOf(interaction, bot)), files };
  const command = host.commands.find(({ onMessage }) => onMessage?.("en") === interaction.commandName);
  const name = command?.name ?? interaction.commandName;
  const reply = host.ask.onMessage(
    name,
    textOf(interaction.targetMessage) || files.map((file) => file.name).join(" "),
    asker,
  );
  await respond(bot, interaction, reply, "privately", asker.language);
};

/** The text of a message: its content, its text displays and its embeds. */
const textOf = ({ content, components, embeds }: Message): string =>
  [
    content,
    ...components.flatMap((component) =>
      component.type === ComponentType.TextDisplay ? [component.content] : [],
    ),
    ...embeds.flatMap(({ title, description }) => [title ?? "", description ?? ""]),
  ]
    .filter((text) => text !== "")
    .join("\n");
