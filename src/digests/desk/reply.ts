import { type Answer, note, paragraph } from "../../answer/answer.ts";
import { messagesOf } from "../../base/language/messages.ts";
import { plainLine, text } from "../../base/text/inline.ts";
import type { QueueItem } from "../../store/queue/queue-item.ts";
import { answerLine, itemWords } from "./item-words.ts";

const say = messagesOf("digests", "desk/reply");

/** The message to the person who asked, in their language: their words, and the answer. Null if there is nothing to tell. */
export const replyAnswer = (item: QueueItem): Answer | null => {
  const { language, state, kind, fact } = item;
  if (item.asker === null || (state !== "answered" && state !== "closed")) return null;
  const first = say.inline(language, `${state}.${kind}`, { reference: fact ?? "?" });
  const answer = answerLine(item, language);
  return {
    language,
    summary: plainLine(first),
    blocks: [
      paragraph(...first),
      note(text(itemWords(item, language))),
      ...(answer === null ? [] : [paragraph(...answer)]),
    ],
  };
};
