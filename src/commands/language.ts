import { z } from "zod";
import { addressOf } from "../access/asker.ts";
import { type Answer, paragraph } from "../answer/answer.ts";
import { languageMenu } from "../answer/language-menu.ts";
import { optionalChoice } from "../asking/option.ts";
import { defineCommand } from "../command.ts";
import { formatLanguage } from "../i18n/format.ts";
import { type EachLanguage, type Language, languageSchema, languages } from "../i18n/language.ts";
import { defineMessages } from "../i18n/messages.ts";
import { text } from "../text/inline.ts";

const say = defineMessages({
  en: {
    now: "You are answered in {language}.",
    chosen: "From now on you are answered in {language}.",
    usual: "From now on you are answered in the language that your app is set to.",
    notYet: "This cannot be kept yet: the record is not open. Try again in a moment.",
  },
  fr: {
    now: "Les réponses vous viennent en {language}.",
    chosen: "Désormais, les réponses vous viendront en {language}.",
    usual: "Désormais, les réponses vous viendront dans la langue réglée dans votre application.",
    notYet: "Impossible de le retenir : le registre n’est pas encore ouvert. Réessayez dans un instant.",
  },
  vi: {
    now: "Bạn đang nhận câu trả lời bằng {language}.",
    chosen: "Từ nay bạn sẽ nhận câu trả lời bằng {language}.",
    usual: "Từ nay bạn sẽ nhận câu trả lời bằng ngôn ngữ đã đặt trong ứng dụng của bạn.",
    notYet: "Chưa lưu được: sổ ghi chưa mở. Hãy thử lại sau giây lát.",
  },
});

const labels: Readonly<Record<Language | "auto", EachLanguage>> = {
  en: { en: "English", fr: "English", vi: "English" },
  fr: { en: "Français", fr: "Français", vi: "Français" },
  vi: { en: "Tiếng Việt", fr: "Tiếng Việt", vi: "Tiếng Việt" },
  auto: { en: "As my app is set", fr: "Celle de mon application", vi: "Như ứng dụng của tôi" },
};

const answerOf = (language: Language, summary: string): Answer => ({
  language,
  summary,
  blocks: [paragraph(text(summary)), ...languageMenu(language)],
});

export default defineCommand({
  name: "language",
  localNames: { fr: "langue", vi: "ngôn-ngữ" },
  description: {
    en: "The language in which you are answered",
    fr: "La langue dans laquelle on vous répond",
    vi: "Ngôn ngữ của các câu trả lời dành cho bạn",
  },
  example: "vi",
  options: z.strictObject({
    language: optionalChoice(
      {
        en: "Your language; auto is the one that your app is set to",
        fr: "Votre langue ; auto est celle de votre application",
        vi: "Ngôn ngữ của bạn; auto là ngôn ngữ của ứng dụng",
      },
      [...languages, "auto"],
      (value) => labels[value],
    ),
  }),
  async run({ language: wanted }, { asker, language, languages: chosen, now, store }) {
    if (wanted === null) {
      return answerOf(language, say(language, "now", { language: formatLanguage(language, language) }));
    }
    const own = languageSchema.safeParse(wanted);
    const next = own.success ? own.data : null;
    const before = await chosen.of(addressOf(asker));
    const isKept = await chosen.choose(addressOf(asker), next);
    if (!isKept) return answerOf(language, say(language, "notYet"));
    await (await store())?.audit.record({
      at: now,
      who: `${asker.platform}:${asker.user}`,
      channel: asker.channel,
      what: "language-chosen",
      subject: addressOf(asker),
      before,
      after: next,
    });
    if (next === null) return answerOf(language, say(language, "usual"));
    return answerOf(next, say(next, "chosen", { language: formatLanguage(next, next) }));
  },
});
