import { formatDate } from "../../base/language/format.ts";
import { messagesOf } from "../../base/language/messages.ts";
import { sayTime } from "../../base/time/say-time.ts";
import type { DigestContext, LeftOut } from "../digest.ts";
import { type Change, notToldOf, type WhyNotTold } from "./changes.ts";

const say = messagesOf("digests", "news/left-out");

/** Each fact on record that a digest does not show, and why. */
export const leftOutOf = (context: DigestContext, capped: readonly Change[]): readonly LeftOut[] => [
  ...capped.map(({ fact }) => ({ reference: fact.reference, why: say(context.language, "capped") })),
  ...notToldOf(context).map(({ fact, ...reason }) => ({
    reference: fact.reference,
    why: sayWhy(reason, context),
  })),
];

/** The reason in words. It is the same text for all facts with the same reason, so that they can be grouped. */
const sayWhy = (reason: WhyNotTold, { language, now }: DigestContext): string => {
  switch (reason.why) {
    case "unpublished":
      return say(language, "unpublished", { date: formatDate(language, reason.until) });
    case "told": {
      const at = reason.at.toZonedDateTimeISO(now.timeZoneId);
      return say(language, "toldAt", {
        time: sayTime(language, at.hour, at.minute),
        date: formatDate(language, at.toPlainDate().toString()),
      });
    }
    default:
      return say(language, reason.why);
  }
};
