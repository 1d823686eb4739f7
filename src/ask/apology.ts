import { randomBytes } from "node:crypto";
import { type Answer, paragraph } from "../answer/answer.ts";
import type { Language } from "../base/language/language.ts";
import { messagesOf } from "../base/language/messages.ts";
import { code } from "../base/text/inline.ts";

const say = messagesOf("ask", "apology");

/** The answer to a failure that the user cannot fix, and the id of its log entry. */
export const apologize = (language: Language): { readonly id: string; readonly answer: Answer } => {
  const id = randomBytes(4).toString("hex");
  const answer = {
    language,
    summary: say(language, "failed", { id }),
    blocks: [paragraph(...say.inline(language, "failed", { id: code(id) }))],
  };
  return { id, answer };
};
