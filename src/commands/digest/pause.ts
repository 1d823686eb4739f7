import { z } from "zod";
import { type Answer, paragraph } from "../../answer/answer.ts";
import { personOf } from "../../ask/access/asker.ts";
import { defineSubcommand } from "../../ask/define-command.ts";
import { optionalText } from "../../ask/parsing/option.ts";
import { defineMessages } from "../../base/language/messages.ts";
import { command } from "../../base/text/inline.ts";
import { instantIn } from "../../base/time/say-instant.ts";
import type { Subscription } from "../../digests/schedules/subscription.ts";
import { readUntil } from "../../digests/schedules/until.ts";
import { answerOf, answerOfLine, changing, type InChannel } from "./in-channel.ts";
import { nextFive } from "./next-slots.ts";
import { nameOption } from "./options.ts";
import { sayState } from "./state.ts";

const say = defineMessages({
  en: {
    until:
      "until: “{came}” is not a time in the future. Write, for example, 2026-12-01, 2026-12-01 08:30, tomorrow, friday, 3 days or 2 weeks.",
    paused: "“{name}” is paused: it posts nothing until somebody resumes it.",
    pausedUntil: "“{name}” is paused: it posts nothing before {time}.",
    resume: "To resume it: {line}",
    suspended: "“{name}” is not posting anyway: it is {state}.",
  },
  fr: {
    until:
      "until : « {came} » n’est pas un moment à venir. Écrivez par exemple 2026-12-01, 2026-12-01 08:30, demain, vendredi, 3 jours ou 2 semaines.",
    paused: "« {name} » est en pause jusqu’à nouvel ordre.",
    pausedUntil: "« {name} » est en pause : rien ne sera publié avant le {time}.",
    resume: "Pour le reprendre : {line}",
    suspended: "« {name} » ne publie rien de toute façon : il est {state}.",
  },
  vi: {
    until:
      "until: “{came}” không phải là thời điểm sắp tới. Ví dụ: 2026-12-01, 2026-12-01 08:30, ngày mai, thứ sáu, 3 ngày hoặc 2 tuần.",
    paused: "“{name}” đã tạm dừng cho đến khi có người tiếp tục.",
    pausedUntil: "“{name}” đã tạm dừng: không đăng gì trước {time}.",
    resume: "Để tiếp tục: {line}",
    suspended: "“{name}” vốn không đăng gì: {state}.",
  },
});

const pause = async (
  subscription: Subscription,
  typed: string | null,
  { asker, digests, language, now }: InChannel,
): Promise<Answer> => {
  const { name, schedule, state: before } = subscription;
  if (before.state === "suspended") {
    const why = (sayState(subscription, language, true) ?? []).map((part) => part.text).join("");
    return answerOf(language, say(language, "suspended", { name, state: why }));
  }
  const until = typed === null ? null : readUntil(typed, now.toZonedDateTimeISO(schedule.timeZone));
  if (typed !== null && until === null) return answerOf(language, say(language, "until", { came: typed }));
  const state = { state: "paused", until: until?.toInstant() ?? null } as const;
  await digests.setState(subscription, state, personOf(asker));
  return answerOfLine(
    language,
    state.until === null
      ? say.inline(language, "paused", { name })
      : say.inline(language, "pausedUntil", {
          name,
          time: instantIn(language, state.until, schedule.timeZone),
        }),
    ...nextFive({ schedule, state }, now, language),
    paragraph(...say.inline(language, "resume", { line: command(`digest resume ${name}`) })),
  );
};

export const pauseDigest = defineSubcommand({
  name: "digest pause",
  description: {
    en: "Pauses a digest of this channel",
    fr: "Met un digest de ce canal en pause",
    vi: "Tạm dừng một bản tổng hợp của kênh này",
  },
  example: { en: "morning until:tomorrow", fr: "morning until:demain", vi: 'morning until:"ngày mai"' },
  options: z.strictObject({
    name: nameOption,
    until: optionalText({
      en: "Until when: 2026-12-01, tomorrow, 2 weeks; by default, until it is resumed",
      fr: "Jusqu’à quand : 2026-12-01, demain, 2 semaines ; par défaut, jusqu’à la reprise",
      vi: "Đến khi nào: 2026-12-01, ngày mai, 2 tuần; mặc định là đến khi có người tiếp tục",
    }),
  }),
  run: ({ name, until }, context) =>
    changing(context, name, (subscription, at) => pause(subscription, until, at)),
});
