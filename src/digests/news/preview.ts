import { type Answer, type Block, heading, paragraph } from "../../answer/answer.ts";
import { words } from "../../answer/words.ts";
import { messagesOf } from "../../base/language/messages.ts";
import { code, type Inline, joined, text } from "../../base/text/inline.ts";
import type { Composed, LeftOut } from "../digest.ts";

const say = messagesOf("digests", "news/preview");

/** Enough examples for each reason: the list of facts that were told before may have a whole archive. */
const mostShown = 10;

/** Shows what would be posted, then what is left out, by reason. `skipIfEmpty` is the subscription's. */
export const previewAnswer = ({ answer, isEmpty, leftOut }: Composed, skipIfEmpty: boolean): Answer => {
  const { language } = answer;
  const reasons = Map.groupBy(leftOut, ({ why }) => why);
  const count = leftOut.length;
  return {
    language,
    summary: answer.summary,
    blocks: [
      ...(isEmpty && skipIfEmpty ? [paragraph(text(say(language, "skipped")))] : answer.blocks),
      ...(count === 0
        ? [paragraph(text(say(language, "nothingLeftOut")))]
        : [heading(2, text(say(language, "leftOut", { count })))]),
      ...[...reasons].map(([why, group]) => reasonBlock(why, group, answer)),
    ],
  };
};

const reasonBlock = (why: string, leftOut: readonly LeftOut[], { language }: Answer): Block => {
  const shown = leftOut.slice(0, mostShown).map(({ reference }): Inline[] => [code(reference)]);
  const rest = leftOut.length - shown.length;
  return paragraph(
    text(say(language, "reason", { why, count: leftOut.length })),
    text(words(language, "colon")),
    ...joined([...shown, ...(rest === 0 ? [] : [[text(say(language, "more", { count: rest }))]])], " · "),
  );
};
