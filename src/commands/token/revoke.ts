import { z } from "zod";
import { oneLine } from "../../answer/answer.ts";
import { changedBy } from "../../ask/access/recorded.ts";
import { defineSubcommand } from "../../ask/define-command.ts";
import { requiredText } from "../../ask/parsing/option.ts";
import { messagesOf, textsOf } from "../../base/language/messages.ts";
import { withTokens } from "./for-editors.ts";

const say = messagesOf("commands", "token/revoke");

export const revokeToken = defineSubcommand({
  name: "token revoke",
  changes: true,
  forEditors: true,
  description: textsOf("commands", "token/revoke", "description"),
  example: textsOf("commands", "token/revoke", "example"),
  options: z.strictObject({ name: requiredText(textsOf("commands", "token/revoke", "option.name")) }),
  run: ({ name }, context) =>
    withTokens(context, async (tokens) => {
      const { language } = context;
      const isRevoked = await tokens.revoke(name, changedBy(context));
      return oneLine(language, say(language, isRevoked ? "revoked" : "none", { name }));
    }),
});
