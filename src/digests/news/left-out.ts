import { formatDate } from "../../base/language/format.ts";
import { defineMessages } from "../../base/language/messages.ts";
import { sayTime } from "../../base/time/say-time.ts";
import type { DigestContext, LeftOut } from "../digest.ts";
import { type Change, type Silence, silencesOf } from "./changes.ts";

const say = defineMessages({
  en: {
    kinds: "Of a kind that this digest does not show",
    topics: "On another topic, or on none",
    actors: "From other people and organizations, or from none",
    languages: "From sources in other languages",
    briefings: "In other briefings",
    told: "Already posted to this channel, and unchanged",
    toldAt: "Posted to this channel at {time} on {date}, and unchanged",
    unpublished: "Not published before {date}",
    withdrawn: "Withdrawn before it was posted to this channel",
    capped: "Beyond what a section shows; counts as posted",
  },
  fr: {
    kinds: "D’un type que ce digest ne présente pas",
    topics: "Sur un autre thème, ou sans thème",
    actors: "D’autres personnes et organisations, ou d’aucune",
    languages: "De sources dans d’autres langues",
    briefings: "Dans d’autres dossiers",
    told: "Déjà publié dans ce canal, et inchangé",
    toldAt: "Déjà publié dans ce canal le {date} à {time}, et inchangé",
    unpublished: "Non publié avant le {date}",
    withdrawn: "Retiré avant d’avoir été publié dans ce canal",
    capped: "Au-delà de ce qu’une section affiche ; considéré comme publié",
  },
  vi: {
    kinds: "Thuộc loại mà bản tổng hợp này không đưa vào",
    topics: "Thuộc chủ đề khác, hoặc không có chủ đề",
    actors: "Của người và tổ chức khác, hoặc không của ai",
    languages: "Từ nguồn bằng ngôn ngữ khác",
    briefings: "Trong hồ sơ khác",
    told: "Đã đăng trong kênh này trước đây và không thay đổi",
    toldAt: "Đã đăng trong kênh này lúc {time} ngày {date} và không thay đổi",
    unpublished: "Chưa công bố trước ngày {date}",
    withdrawn: "Đã rút trước khi được đăng trong kênh này",
    capped: "Vượt quá số mục mà một phần hiển thị; coi như đã đăng",
  },
});

/** The same for all facts that are left out for the same reason, so that they can be grouped. */
const reasonOf = (silence: Silence, { language, now }: DigestContext): string => {
  switch (silence.why) {
    case "unpublished":
      return say(language, "unpublished", { date: formatDate(language, silence.until) });
    case "told": {
      if (silence.at === null) return say(language, "told");
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

/** Each fact on record that a digest does not show, and why. */
export const leftOutOf = (context: DigestContext, capped: readonly Change[]): readonly LeftOut[] => [
  ...capped.map(({ fact }) => ({ reference: fact.reference, why: say(context.language, "capped") })),
  ...silencesOf(context).map(({ fact, ...silence }) => ({
    reference: fact.reference,
    why: reasonOf(silence, context),
  })),
];
