import type { Answer } from "../../answer/answer.ts";
import type { Library } from "../../library/library.ts";
import { parseChannel } from "../../store/channel.ts";
import type { DirectNews } from "../../store/direct-news.ts";
import type { Notice } from "../../store/notices.ts";
import { interruptedAnswer } from "../deliveries/interrupted.ts";
import { sourcesNote } from "../desk/sources-note.ts";
import { privateNotice } from "./private-notice.ts";
import { receiptAnswer } from "./receipt.ts";

interface DirectContent {
  readonly answer: Answer;
  /** The platform's ids of the recipients. */
  readonly first: readonly string[];
  /** Whether the recipient is a channel, and not a person. */
  readonly isForChannel: boolean;
}

/** What a notice that names its recipient says; null if there is nothing to say any more, or its recipient was forgotten. */
export const directContent = (
  { channel, recipients }: Pick<Notice, "channel" | "recipients">,
  news: DirectNews,
  library: Library,
  now: Temporal.Instant,
): DirectContent | null => {
  const first = [...recipients.keys()].map((address) => parseChannel(address).id);
  const answerOf = (): Answer | null => {
    switch (news.kind) {
      case "receipt":
        return receiptAnswer(news, library, parseChannel(channel).platform);
      case "sources":
        return sourcesNote(news, library);
      case "interrupted":
        return interruptedAnswer(news);
      case "seen":
        return privateNotice(news, library, now.toZonedDateTimeISO("UTC").toPlainDate());
      default:
        return news satisfies never;
    }
  };
  const answer = answerOf();
  if (answer === null || first.length === 0) return null;
  return {
    answer,
    first,
    isForChannel: news.kind === "sources" || (news.kind === "receipt" && news.isForChannel),
  };
};
