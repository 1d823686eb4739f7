import { type Answer, note, titled } from "../../answer/answer.ts";
import { messagesOf } from "../../base/language/messages.ts";
import { command, text } from "../../base/text/inline.ts";
import { instantIn } from "../../base/time/say-instant.ts";
import type { WaitingDraft } from "../../drafts/review/waiting.ts";
import type { DraftEntry } from "../../store/queue/queue-item.ts";
import { draftBlocks } from "./draft-words.ts";
import type { ItemReader } from "./item-words.ts";

const say = messagesOf("digests", "desk/drafts");

/** How many drafts a message shows, so that it fits. */
const [mostShown, ...fewer] = [7, 5, 4, 3, 2, 1, 0] as const;

/**
 * The forms of the message that told drafts, the longest first: those that wait, the most urgent first, and how many others there are
 * and were. `entries` are all that it told; `waiting` those that everybody in the channel may see.
 */
export const draftsAnswers = (
  entries: readonly DraftEntry[],
  waiting: readonly WaitingDraft[],
  reader: ItemReader,
): readonly [Answer, ...Answer[]] => {
  const { language, timeZone } = reader;
  const open = waiting.filter(({ entry }) => entry.state === "open" || entry.state === "taken");
  const declined = entries.filter(({ state }) => state === "declined").length;
  const done = entries.length - open.length - declined;
  const over = [
    ...(done === 0 ? [] : [say(language, "done", { count: done })]),
    ...(declined === 0 ? [] : [say(language, "declined", { count: declined })]),
  ];
  const summary = say(language, "title", { count: entries.length });
  const answerWith = (most: number): Answer => {
    const shown = open.slice(0, most);
    const left = open.length - shown.length;
    return titled(
      2,
      language,
      summary,
      ...shown.flatMap((each) =>
        draftBlocks(each, [instantIn(language, each.entry.seenAt, timeZone)], reader),
      ),
      ...(left === 0
        ? []
        : [note(...say.inline(language, "more", { count: left, list: command("queue kind:draft") }))]),
      ...(over.length === 0 ? [] : [note(text(over.join(", ")))]),
    );
  };
  return [answerWith(mostShown), ...fewer.map(answerWith)];
};
