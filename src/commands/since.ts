import { z } from "zod";
import { type Answer, heading, note, paragraph } from "../answer/answer.ts";
import { addressOf } from "../ask/access/asker.ts";
import type { CommandContext } from "../ask/command.ts";
import { defineCommand } from "../ask/define-command.ts";
import { optionalText } from "../ask/parsing/option.ts";
import { defineMessages } from "../base/language/messages.ts";
import { text } from "../base/text/inline.ts";
import { instantIn } from "../base/time/say-instant.ts";
import { sectionBlocks } from "../digests/news/compose.ts";
import { sectionsOf } from "../digests/news/sections.ts";
import { changedSince, everything } from "../digests/news/seen.ts";
import { readPast } from "../digests/schedules/past.ts";
import { readFrom } from "../library/recorded.ts";
import type { Store } from "../store/store.ts";

const say = defineMessages({
  en: {
    soon: "What is new is not known yet: the database is not open. Try again in a moment.",
    unread:
      "“{came}” is not a time in the past. Write, for example, yesterday, monday, 2 h, 3 days, 3 May or 2026-05-03 08:30.",
    title:
      "{count, plural, =0 {Nothing new} one {# fact is new or changed} other {# facts are new or changed}}",
    since: "Since {time}.",
    lastAsked: "Since {time}, when you last asked.",
    firstAsked: "Since {time}: the last seven days, as this is your first time.",
    beginning: "The bot has noted what is new since {time}; anything older counts as known.",
  },
  fr: {
    soon: "Les nouveautés ne sont pas encore connues : les données ne sont pas ouvertes. Réessayez dans un instant.",
    unread:
      "« {came} » n’est pas un moment passé. Écrivez par exemple hier, lundi, 2 h, 3 jours, 3 mai ou 2026-05-03 08:30.",
    title:
      "{count, plural, =0 {Rien de nouveau} one {# fait nouveau ou modifié} many {# de faits nouveaux ou modifiés} other {# faits nouveaux ou modifiés}}",
    since: "Depuis le {time}.",
    lastAsked: "Depuis le {time}, votre dernière demande.",
    firstAsked: "Depuis le {time}, soit les sept derniers jours, car c’est votre première demande.",
    beginning:
      "Le bot relève les nouveautés depuis le {time} ; ce qui est antérieur est considéré comme connu.",
  },
  vi: {
    soon: "Chưa thể cho biết có gì mới: cơ sở dữ liệu chưa mở. Hãy thử lại sau giây lát.",
    unread:
      "“{came}” không phải là thời điểm đã qua. Ví dụ: hôm qua, thứ hai, 2 giờ, 3 ngày, 3 tháng 5 hoặc 2026-05-03 08:30.",
    title: "{count, plural, =0 {Không có gì mới} other {# thông tin mới hoặc đã thay đổi}}",
    since: "Kể từ {time}.",
    lastAsked: "Kể từ {time}, lần bạn hỏi gần nhất.",
    firstAsked: "Kể từ {time}: bảy ngày qua, vì đây là lần đầu bạn hỏi.",
    beginning: "Bot ghi lại những gì mới từ {time}; những gì có trước đó được coi là đã biết.",
  },
});

type Why = "since" | "lastAsked" | "firstAsked";

/** Since when somebody wants to know, and why then; null where what they typed is no time. */
const startOf = async (
  time: string | null,
  store: Store,
  { asker, now }: CommandContext,
  timeZone: string,
): Promise<{ readonly at: Temporal.Instant; readonly why: Why } | null> => {
  if (time !== null) {
    const at = readPast(time, now.toZonedDateTimeISO(timeZone));
    return at === null ? null : { at, why: "since" };
  }
  const last = await store.people.lastAsked(addressOf(asker));
  if (last !== null && Temporal.Instant.compare(last, now) <= 0) return { at: last, why: "lastAsked" };
  return { at: now.subtract({ hours: 7 * 24 }), why: "firstAsked" };
};

const answerOf = (language: Answer["language"], summary: string): Answer => ({
  language,
  summary,
  blocks: [paragraph(text(summary))],
});

const tellNews = async (time: string | null, store: Store, context: CommandContext): Promise<Answer> => {
  const { asker, language, library, now } = context;
  const timeZone = (await asker.timeZone()) ?? context.timeZone;
  const start = await startOf(time, store, context, timeZone);
  if (start === null) return answerOf(language, say(language, "unread", { came: time ?? "" }));
  const said = (at: Temporal.Instant) => instantIn(language, at, timeZone);
  const beginning = await store.sightings.beginning(language);
  const isBefore = beginning !== null && Temporal.Instant.compare(start.at, beginning) < 0;
  const reported = await store.sightings.knownAt(language, isBefore ? beginning : start.at);
  const digest = { library, language, reported, now: now.toZonedDateTimeISO(timeZone) };
  // Before anything was written down, nothing can be told apart from what was there before.
  const changes =
    beginning === null
      ? []
      : readFrom(
          library,
          (each) => changedSince({ ...digest, library: each }),
          (all) => all.map(({ fact }) => fact.reference),
        );
  const summary = say(language, "title", { count: changes.length });
  // Only a question for all of it moves on: who asks for last week wants to see the rest another time.
  if (time === null) await store.people.asked(addressOf(asker), now);
  return {
    language,
    summary,
    blocks: [
      heading(1, text(summary)),
      paragraph(...say.inline(language, start.why, { time: said(start.at) })),
      ...(isBefore ? [note(...say.inline(language, "beginning", { time: said(beginning) }))] : []),
      ...sectionsOf(changes).flatMap((section) => sectionBlocks(section, { ...digest, include: everything })),
    ],
  };
};

export default defineCommand({
  name: "since",
  localNames: { fr: "depuis", vi: "từ-khi" },
  description: {
    en: "What is new, changed or corrected since a time, or since you last asked",
    fr: "Ce qui est nouveau, modifié ou rectifié depuis un moment donné, ou depuis votre dernière demande",
    vi: "Những gì mới, thay đổi hoặc được đính chính từ một thời điểm, hoặc từ lần bạn hỏi gần nhất",
  },
  example: { en: "yesterday", fr: "hier", vi: "hôm qua" },
  options: z.strictObject({
    time: optionalText({
      en: "Since when: yesterday, monday, 2 h, 3 days, 3 May; by default, since you last asked",
      fr: "Depuis quand : hier, lundi, 2 h, 3 jours, 3 mai ; par défaut, depuis votre dernière demande",
      vi: "Từ khi nào: hôm qua, thứ hai, 2 giờ, 3 ngày; mặc định là từ lần bạn hỏi gần nhất",
    }),
  }),
  async run({ time }, context) {
    const store = await context.store();
    return store === null
      ? answerOf(context.language, say(context.language, "soon"))
      : tellNews(time, store, context);
  },
});
