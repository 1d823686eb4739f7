import { oneLine } from "../answer/answer.ts";
import type { Reply } from "../answer/reply.ts";
import type { Language } from "../base/language/language.ts";
import { messagesOf } from "../base/language/messages.ts";
import { questionWords } from "./questions/known-question-words.ts";
import { tokensOf } from "./questions/tokens.ts";

const say = messagesOf("ask", "thanks");

/** Whether a line only says thanks, in any language, or is only emoji, which Slack writes as `:+1:`. `line` is what was written without the marks around it. */
export const isThanks = (written: string, line: string): boolean =>
  written.length <= longestThanks && (onlyEmoji.test(written) || isInWords(line));

const onlyEmoji = /^(?:\s|:[\w+'-]+:|\p{Extended_Pictographic}|\p{Emoji_Modifier}|!|\ufe0f|\u200d)+$/u;

const isInWords = (line: string): boolean =>
  [...questionWords.values()].some((words) => {
    const tokens = tokensOf(line, words);
    return (
      tokens.some(({ tag }) => tag?.is === "thanks") &&
      tokens.every(({ tag }) => tag?.is === "thanks" || tag?.is === "filler" || tag?.is === "pronoun")
    );
  });

/** In UTF-16 code units. */
const longestThanks = 80;

/** For places that have to say something. */
export const thanksReply = (language: Language): Reply => {
  const summary = say(language, "welcome");
  return {
    answer: oneLine(language, summary),
    page: 1,
    lineOfPage: () => "help",
    shareLine: null,
    isPost: false,
    isThanks: true,
  };
};
