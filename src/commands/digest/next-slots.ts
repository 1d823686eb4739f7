import { type Block, list, note, paragraph } from "../../answer/answer.ts";
import type { Language } from "../../base/language/language.ts";
import { messagesOf } from "../../base/language/messages.ts";
import { text } from "../../base/text/inline.ts";
import { instantIn } from "../../base/time/say-instant.ts";
import { isApproximate } from "../../digests/schedules/preset-words.ts";
import { type Slot, slotsAfter } from "../../digests/schedules/slots.ts";
import type { Subscription } from "../../digests/schedules/subscription.ts";

const say = messagesOf("commands", "digest/next-slots");

/** The next slots of a digest; none if it is suspended, or paused without an end. */
export const nextSlots = (
  { schedule, state }: Pick<Subscription, "schedule" | "state">,
  now: Temporal.Instant,
  count: number,
): readonly Slot[] => {
  if (state.state === "suspended") return [];
  if (state.state === "active") return slotsAfter(schedule, now).take(count).toArray();
  if (state.until === null) return [];
  // A slot at the exact end of the pause is posted.
  const pausedUntil = state.until.subtract({ nanoseconds: 1 });
  const from = Temporal.Instant.compare(pausedUntil, now) > 0 ? pausedUntil : now;
  return slotsAfter(schedule, from).take(count).toArray();
};

/** The next five slots, in the digest's time zone. */
export const nextFive = (
  subscription: Pick<Subscription, "schedule" | "state">,
  now: Temporal.Instant,
  language: Language,
): readonly Block[] => {
  const slots = nextSlots(subscription, now, 5);
  if (slots.length === 0) return [];
  const { timeZone, written } = subscription.schedule;
  return [
    ...(isApproximate(written) ? [note(text(say(language, "exactly")))] : []),
    paragraph(text(say(language, "next"))),
    list(slots.map(({ at }) => [instantIn(language, at, timeZone)])),
  ];
};
