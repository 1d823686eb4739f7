import { z } from "zod";
import { type Answer, paragraph } from "../answer/answer.ts";
import { languageMenu } from "../answer/language-menu.ts";
import { addressOf } from "../ask/access/asker.ts";
import { changedBy, notOpen } from "../ask/access/recorded.ts";
import { defineCommand } from "../ask/define-command.ts";
import { optionalChoice } from "../ask/parsing/option.ts";
import { formatLanguage } from "../base/language/format.ts";
import { type EachLanguage, type Language, languageSchema, languages } from "../base/language/language.ts";
import { defineMessages } from "../base/language/messages.ts";
import { text } from "../base/text/inline.ts";

const say = defineMessages({
  en: {
    now: "You get answers in {language}.",
    chosen: "From now on, you get answers in {language}.",
    usual: "From now on, you get answers in the language of your app.",
  },
  fr: {
    now: "Vous recevez les réponses en {language}.",
    chosen: "Vous recevrez désormais les réponses en {language}.",
    usual: "Vous recevrez désormais les réponses dans la langue de votre application.",
  },
  vi: {
    now: "Bạn đang nhận câu trả lời bằng {language}.",
    chosen: "Từ nay bạn sẽ nhận câu trả lời bằng {language}.",
    usual: "Từ nay bạn sẽ nhận câu trả lời bằng ngôn ngữ của ứng dụng.",
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
    en: "The language of the answers you get",
    fr: "La langue des réponses que vous recevez",
    vi: "Ngôn ngữ của các câu trả lời bạn nhận",
  },
  example: "vi",
  options: z.strictObject({
    language: optionalChoice(
      {
        en: "Your language; auto is the language of your app",
        fr: "Votre langue ; auto est celle de votre application",
        vi: "Ngôn ngữ của bạn; auto là ngôn ngữ của ứng dụng",
      },
      [...languages, "auto"],
      (value) => labels[value],
    ),
  }),
  async run({ language: wanted }, { asker, language, languages: chosen, now }) {
    if (wanted === null) {
      return answerOf(language, say(language, "now", { language: formatLanguage(language, language) }));
    }
    const own = languageSchema.safeParse(wanted);
    const next = own.success ? own.data : null;
    const isKept = await chosen.choose(addressOf(asker), next, changedBy({ asker, now }));
    if (!isKept) return notOpen(language);
    if (next === null) return answerOf(language, say(language, "usual"));
    return answerOf(next, say(next, "chosen", { language: formatLanguage(next, next) }));
  },
});
