import { z } from "zod";
import { personOf } from "../../ask/access/asker.ts";
import { defineSubcommand } from "../../ask/define-command.ts";
import { defineMessages } from "../../base/language/messages.ts";
import { answerOf, changing, goneMeanwhile } from "./in-channel.ts";
import { nameOption } from "./options.ts";

const say = defineMessages({
  en: { removed: "“{name}” is removed. What it posted stays in the channel, and so does its log." },
  fr: {
    removed: "« {name} » est supprimé. Ses publications restent dans le canal, et son journal est conservé.",
  },
  vi: { removed: "Đã xóa “{name}”. Những gì đã đăng và nhật ký vẫn được giữ." },
});

export const removeDigest = defineSubcommand({
  name: "digest remove",
  description: {
    en: "Removes a digest from this channel",
    fr: "Supprime un digest de ce canal",
    vi: "Xóa một bản tổng hợp khỏi kênh này",
  },
  example: "morning",
  options: z.strictObject({ name: nameOption }),
  run: ({ name }, context) =>
    changing(context, name, async (subscription, { asker, digests, language }) =>
      (await digests.remove(subscription, personOf(asker)))
        ? answerOf(language, say(language, "removed", { name: subscription.name }))
        : goneMeanwhile(subscription, language),
    ),
});
