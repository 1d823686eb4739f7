import { type MessageComponentInteraction, MessageFlags } from "discord.js";
import { publicReply } from "../../../answer/reply.ts";
import { oldControl, readControl } from "../../../ask/controls/use-control.ts";
import { askBeforeSharing, isSensitive, sharedReply } from "../../../ask/share.ts";
import { within } from "../../../base/time/clock.ts";
import { splitCustomId } from "../out/controls.ts";
import { type AnswerPlace, type DiscordBot, respond } from "../out/respond.ts";
import { shareOnDiscord } from "../out/share.ts";
import { askerOf } from "../people/asker-of.ts";
import { openDiscordForm } from "./form.ts";

/** Answers the use of a button or a menu. */
export const answerComponent = async (
  bot: DiscordBot,
  interaction: MessageComponentInteraction,
): Promise<void> => {
  const { host } = bot;
  const { customId } = interaction;
  const asker = await askerOf(interaction, bot);
  const { effect, written } = splitCustomId(customId);
  const line = interaction.isStringSelectMenu() ? (interaction.values[0] ?? "") : written;
  const control = await readControl({ effect, line }, host.lines);
  const answer = (reply: ReturnType<typeof host.ask.line>, place: AnswerPlace) =>
    respond(bot, interaction, reply, place, asker.language);

  if (!control.known) return answer(Promise.resolve(publicReply(oldControl(asker.language))), "privately");
  if (control.effect === "form") return openDiscordForm(bot, interaction, control.line, asker);
  const isShared = control.effect === "share" || control.effect === "share-anyway";
  // A shared answer holds only what everybody may see, even if an editor with more access shares it.
  const asked = host.ask.line(control.line, isShared ? { ...asker, readsAlone: false } : asker);
  if (isShared) {
    // A deferral already decides who sees the answer, so an answer that needs one stays private.
    const early = await within(asked, host.acknowledgeAfterMs);
    if (control.effect === "share" && early?.shareLine != null && isSensitive(early))
      return answer(Promise.resolve(askBeforeSharing(early)), "privately");
    return early === null || early.shareLine === null
      ? answer(asked, "privately")
      : shareOnDiscord(bot, interaction, sharedReply(early, asker), asker.language);
  }
  // A message that others see too must not change because one reader used a control: only ephemeral ones are replaced.
  const isOwn = interaction.message.flags.has(MessageFlags.Ephemeral);
  return answer(asked, control.effect === "replace" && isOwn ? "inPlace" : "privately");
};
