import { z } from "zod";
import { defineSubcommand } from "../../ask/define-command.ts";
import { previewAnswer } from "../../digests/news/preview.ts";
import { goneMeanwhile, inChannel, withDigest } from "./in-channel.ts";
import { nameOption } from "./options.ts";

export const previewDigest = defineSubcommand({
  name: "digest preview",
  description: {
    en: "What a digest would post now, what it leaves out, and why",
    fr: "Ce qu’un digest publierait maintenant, ce qu’il laisse de côté, et pourquoi",
    vi: "Bản tổng hợp sẽ đăng gì lúc này, không đưa vào mục nào và vì sao",
  },
  example: "morning",
  options: z.strictObject({ name: nameOption }),
  run: ({ name }, context) =>
    inChannel(context, (at) =>
      withDigest(at, name, async (subscription) => {
        const composed = await at.digests.preview(subscription);
        return composed === null
          ? goneMeanwhile(subscription, at.language)
          : previewAnswer(composed, subscription.skipIfEmpty);
      }),
    ),
});
