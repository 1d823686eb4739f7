import { z } from "zod";
import { heading, note, paragraph } from "../answer/answer.ts";
import { defineCommand } from "../ask/define-command.ts";
import { askedBy } from "../ask/desk/words.ts";
import { requiredNote } from "../ask/parsing/option.ts";
import { defineMessages } from "../base/language/messages.ts";
import { text } from "../base/text/inline.ts";

const say = defineMessages({
  en: {
    title: "Request to the desk",
    posted: "Your request was sent to the desk.",
    logged: "Your request is in the bot’s log only: the desk has no channel where the bot can post.",
  },
  fr: {
    title: "Demande à la rédaction",
    posted: "Votre demande a été transmise à la rédaction.",
    logged:
      "Votre demande n’est que dans le journal du bot : la rédaction n’a pas de canal où il puisse publier.",
  },
  vi: {
    title: "Đề nghị gửi ban biên tập",
    posted: "Đã gửi đề nghị của bạn đến ban biên tập.",
    logged:
      "Đề nghị của bạn chỉ được lưu trong nhật ký của bot: ban biên tập chưa có kênh nào mà bot đăng được.",
  },
});

export default defineCommand({
  name: "desk",
  tellsDesk: true,
  localNames: { fr: "rédaction", vi: "ban-biên-tập" },
  description: {
    en: "Asks the desk to add something that is not on record",
    fr: "Demande à la rédaction d’ajouter ce qui manque dans la base",
    vi: "Đề nghị ban biên tập bổ sung điều chưa có trong hồ sơ",
  },
  example: {
    en: "Who is the new envoy for digital affairs?",
    fr: "Qui est le nouvel envoyé pour le numérique ?",
    vi: "Ai là đặc phái viên mới về công nghệ số?",
  },
  options: z.strictObject({
    request: requiredNote({
      en: "Who or what is missing, with a link if you have one",
      fr: "La personne ou l’information qui manque, avec un lien si vous en avez un",
      vi: "Người hoặc thông tin còn thiếu, kèm liên kết nếu có",
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
