import { z } from "zod";
import { heading, note, paragraph } from "../answer/answer.ts";
import { requiredNote } from "../asking/option.ts";
import { defineCommand } from "../command.ts";
import { defineMessages } from "../i18n/messages.ts";
import { askedBy } from "../newsdesk/words.ts";
import { text } from "../text/inline.ts";

const say = defineMessages({
  en: {
    title: "Asked of the desk",
    posted: "The desk was asked.",
    logged: "It stands in the bot’s log, since the desk has no channel that can be posted to.",
  },
  fr: {
    title: "Demande à la rédaction",
    posted: "La demande est transmise à la rédaction.",
    logged: "La demande figure dans le journal du bot, car la rédaction n’a pas de canal où publier.",
  },
  vi: {
    title: "Đề nghị gửi ban biên tập",
    posted: "Đã gửi đề nghị đến ban biên tập.",
    logged: "Đề nghị nằm trong nhật ký của bot, vì ban biên tập không có kênh nào để đăng.",
  },
});

export default defineCommand({
  name: "desk",
  localNames: { fr: "rédaction", vi: "ban-biên-tập" },
  description: {
    en: "Asks the desk to add something that is not on record",
    fr: "Demande à la rédaction d’ajouter ce qui n’est pas consigné",
    vi: "Đề nghị ban biên tập bổ sung điều chưa được ghi nhận",
  },
  example: "Who is the new envoy for digital affairs?",
  options: z.strictObject({
    request: requiredNote({
      en: "Who or what is missing, with a link if you have one",
      fr: "Qui ou quoi manque, avec un lien si vous en avez un",
      vi: "Còn thiếu ai hoặc điều gì, kèm liên kết nếu có",
    }),
  }),
  async run({ request }, { asker, language, newsdesk }) {
    const title = say(newsdesk.language, "title");
    const went = await newsdesk.tell({
      language: newsdesk.language,
      summary: `${title} · ${request}`,
      blocks: [heading(2, text(title)), paragraph(text(request)), note(...askedBy(asker, newsdesk.language))],
    });
    const summary = say(language, went);
    return { language, summary, blocks: [paragraph(text(summary))] };
  },
});
