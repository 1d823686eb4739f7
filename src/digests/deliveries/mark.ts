import { type Answer, note } from "../../answer/answer.ts";
import type { Language } from "../../base/language/language.ts";
import { messagesOf } from "../../base/language/messages.ts";
import { text } from "../../base/text/inline.ts";
import { sayDuration, sayWallTime } from "../../base/time/say-time.ts";
import type { MissedSlots } from "../../store/deliveries/ledger.ts";
import type { DueDigest } from "../schedules/plan.ts";

const say = messagesOf("digests", "deliveries/mark");

const sayCovers = (
  { count, first, last }: MissedSlots,
  language: Language,
  today: Temporal.PlainDate,
): string => {
  const values = {
    count,
    first: sayWallTime(language, first, today),
    last: sayWallTime(language, last, today),
  };
  return say(language, count === 1 ? "coversOne" : count === 2 ? "coversTwo" : "coversMore", values);
};

/**
 * The answer with a line on top if it is late or covers missed slots; otherwise the same answer.
 * `timeZone` is that of the schedule.
 */
export const markDelivery = (
  answer: Answer,
  { delivery, lateByMs, covers }: DueDigest,
  language: Language,
  timeZone: string,
): Answer => {
  if (lateByMs === null && covers === null) return answer;
  const today = delivery.plannedAt
    .add({ milliseconds: lateByMs ?? 0 })
    .toZonedDateTimeISO(timeZone)
    .toPlainDate();
  const sentences: string[] = [];
  let { summary } = answer;
  if (lateByMs !== null) {
    const duration = sayDuration(language, lateByMs);
    const isToday = delivery.slot.startsWith(today.toString());
    const time = sayWallTime(language, delivery.slot, today);
    sentences.push(say(language, isToday ? "late" : "lateOtherDay", { duration, time }));
    summary = say(language, "summary", { summary, duration });
  }
  if (covers !== null) sentences.push(sayCovers(covers, language, today));
  return { ...answer, summary, blocks: [note(text(sentences.join(" "))), ...answer.blocks] };
};
