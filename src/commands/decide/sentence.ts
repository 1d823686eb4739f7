import type { DraftItem } from "../../drafts/review/decisions/draft-item.ts";
import type { Review } from "../../drafts/review/decisions/review-of.ts";
import { sentencesIn } from "../../library/passages/sentences.ts";

/** The whole sentences of a part’s first passage: a number alone does not say what it counts. Empty if the part has no passage. */
export const sentenceOf = ({ passages: [first] }: DraftItem, { sources }: Review): string => {
  const text = sources.find(({ id }) => id === first?.source)?.text;
  if (text === undefined || first === undefined) return "";
  const from = text.lastIndexOf("\n", first.start - 1) + 1;
  const end = text.indexOf("\n", first.end);
  const paragraph = text.slice(from, end < 0 ? text.length : end);
  const around = sentencesIn(paragraph).filter(
    (sentence) => from + sentence.start < first.end && first.start < from + sentence.end,
  );
  const [opening] = around;
  const closing = around.at(-1);
  return opening === undefined || closing === undefined
    ? text.slice(first.start, first.end)
    : paragraph.slice(opening.start, closing.end);
};

/** A sentence of an article in quotation marks, unless it has some of its own. */
export const inMarks = (sentence: string): string =>
  /["“”„«»]/u.test(sentence) ? sentence : `“${sentence}”`;
