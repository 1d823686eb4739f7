import { z } from "zod";
import { defineSubcommand } from "../../ask/define-command.ts";
import { textsOf } from "../../base/language/messages.ts";
import { previewAnswer } from "../../digests/news/preview.ts";
import { goneMeanwhile, inChannel, withDigest } from "./in-channel.ts";
import { nameOption } from "./options.ts";

export const previewDigest = defineSubcommand({
  name: "digest preview",
  description: textsOf("commands", "digest/preview", "description"),
  example: "morning",
  options: z.strictObject({ name: nameOption }),
  run: ({ name }, context) =>
    inChannel(context, (at) =>
      withDigest(at, name, async (subscription) => {
        // The preview shows what would be posted, so it has no facts under embargo, even for an editor.
        const composed = await at.digests.preview(subscription, at.openLibrary);
        return composed === null
          ? goneMeanwhile(subscription, at.language)
          : previewAnswer(composed, subscription.skipIfEmpty);
      }),
    ),
});
