import { z } from "zod";
import { type CommandAnswer, oneLine } from "../../answer/answer.ts";
import { personOf } from "../../ask/access/asker.ts";
import { defineSubcommand } from "../../ask/define-command.ts";
import { messagesOf, textsOf } from "../../base/language/messages.ts";
import type { Subscription } from "../../digests/schedules/subscription.ts";
import { changing, goneMeanwhile, type InChannel } from "./in-channel.ts";
import { nameOption } from "./options.ts";

const say = messagesOf("commands", "digest/remove");

const remove = async (
  subscription: Pick<Subscription, "key" | "name" | "channel">,
  { asker, digests, language }: InChannel,
): Promise<CommandAnswer> =>
  (await digests.remove(subscription, personOf(asker)))
    ? oneLine(language, say(language, "removed", { name: subscription.name }))
    : goneMeanwhile(subscription, language);

export const removeDigest = defineSubcommand({
  name: "digest remove",
  changes: true,
  description: textsOf("commands", "digest/remove", "description"),
  example: "morning",
  options: z.strictObject({ name: nameOption }),
  run: ({ name }, context) => changing(context, name, remove, remove),
});
