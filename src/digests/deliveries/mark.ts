import { type Answer, note } from "../../answer/answer.ts";
import type { Language } from "../../base/language/language.ts";
import { defineMessages } from "../../base/language/messages.ts";
import { text } from "../../base/text/inline.ts";
import { sayDuration, sayWallTime } from "../../base/time/say-time.ts";
import type { MissedSlots } from "../../store/deliveries/ledger.ts";
import type { DueDigest } from "../schedules/plan.ts";

const say = defineMessages({
  en: {
    late: "Late by {duration}; it was due at {time}.",
    lateOtherDay: "Late by {duration}; it was due {time}.",
    summary: "{summary} · late by {duration}",
    coversOne: "Also for {first}.",
    coversTwo: "Also for {first} and {last}.",
    coversMore: "Also for the {count} digests missed from {first} to {last}.",
  },
  fr: {
    late: "En retard de {duration}, prévu à {time}.",
    lateOtherDay: "En retard de {duration}, prévu {time}.",
    summary: "{summary} · en retard de {duration}",
    coversOne: "Tient aussi lieu de l’édition manquée : {first}.",
    coversTwo: "Tient aussi lieu des éditions manquées : {first} et {last}.",
    coversMore: "Tient aussi lieu des {count} éditions manquées (première : {first} ; dernière : {last}).",
  },
  vi: {
    late: "Đăng muộn {duration}, dự kiến lúc {time}.",
    lateOtherDay: "Đăng muộn {duration}, dự kiến lúc {time}.",
    summary: "{summary} · đăng muộn {duration}",
    coversOne: "Thay cho cả lần đăng bị lỡ lúc {first}.",
    coversTwo: "Thay cho cả hai lần đăng bị lỡ, lúc {first} và {last}.",
    coversMore: "Thay cho cả {count} lần đăng bị lỡ, từ {first} đến {last}.",
  },
});

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
 * An answer that says on top that it is late, and which missed slots it stands for; the same one where it is neither.
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
