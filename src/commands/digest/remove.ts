import { z } from "zod";
import { personOf } from "../../ask/access/asker.ts";
import { defineSubcommand } from "../../ask/define-command.ts";
import { messagesOf, textsOf } from "../../base/language/messages.ts";
import { answerOf, changing, goneMeanwhile } from "./in-channel.ts";
import { nameOption } from "./options.ts";

const say = messagesOf("commands", "digest/remove");

export const removeDigest = defineSubcommand({
  name: "digest remove",
  description: textsOf("commands", "digest/remove", "description"),
  example: "morning",
  options: z.strictObject({ name: nameOption }),
  run: ({ name }, context) =>
    changing(context, name, async (subscription, { asker, digests, language }) =>
      (await digests.remove(subscription, personOf(asker)))
        ? answerOf(language, say(language, "removed", { name: subscription.name }))
        : goneMeanwhile(subscription, language),
    ),
});
