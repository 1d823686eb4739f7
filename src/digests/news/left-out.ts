import { formatDate } from "../../base/language/format.ts";
import { messagesOf } from "../../base/language/messages.ts";
import { sayTime } from "../../base/time/say-time.ts";
import type { DigestContext, LeftOut } from "../digest.ts";
import { type Change, type Silence, silencesOf } from "./changes.ts";

const say = messagesOf("digests", "news/left-out");

/** Each fact on record that a digest does not show, and why. */
export const leftOutOf = (context: DigestContext, capped: readonly Change[]): readonly LeftOut[] => [
  ...capped.map(({ fact }) => ({ reference: fact.reference, why: say(context.language, "capped") })),
  ...silencesOf(context).map(({ fact, ...silence }) => ({
    reference: fact.reference,
    why: reasonOf(silence, context),
  })),
];

/** The reason in words. It is the same text for all facts with the same reason, so that they can be grouped. */
const reasonOf = (silence: Silence, { language, now }: DigestContext): string => {
  switch (silence.why) {
    case "unpublished":
      return say(language, "unpublished", { date: formatDate(language, silence.until) });
    case "told": {
      const at = silence.at.toZonedDateTimeISO(now.timeZoneId);
      return say(language, "toldAt", {
        time: sayTime(language, at.hour, at.minute),
        date: formatDate(language, at.toPlainDate().toString()),
      });
    }
    default:
      return say(language, silence.why);
  }
};
