import { z } from "zod";
import { type Answer, heading, note, paragraph } from "../answer/answer.ts";
import { groundsBlocks } from "../answer/fact-blocks.ts";
import { factLine } from "../answer/fact-lines.ts";
import type { CommandContext } from "../ask/command.ts";
import { defineCommand } from "../ask/define-command.ts";
import { askedBy } from "../ask/desk/words.ts";
import { findFact } from "../ask/lookup/find-fact.ts";
import { requiredNote, requiredText } from "../ask/parsing/option.ts";
import type { Language } from "../base/language/language.ts";
import { defineMessages } from "../base/language/messages.ts";
import { text } from "../base/text/inline.ts";
import type { Fact } from "../library/briefing/briefing.ts";

const say = defineMessages({
  en: {
    title: "Reported as wrong: {reference}",
    posted: "Thank you. The desk has been told, with the passage.",
    underEmbargo:
      "{reference} is under embargo, so that the desk’s channel is told nothing of it. Correct its file, or tell another editor directly.",
    logged:
      "Thank you. Your report is in the bot’s log only: the desk has no channel where the bot can post.",
  },
  fr: {
    title: "Erreur signalée : {reference}",
    posted: "Merci. La rédaction a été prévenue, avec le passage.",
    underEmbargo:
      "{reference} est sous embargo : le canal de la rédaction n’en est pas averti. Corrigez son fichier, ou prévenez directement un autre responsable d’édition.",
    logged:
      "Merci. Votre signalement n’est que dans le journal du bot : la rédaction n’a pas de canal où il puisse publier.",
  },
  vi: {
    title: "Báo sai: {reference}",
    posted: "Cảm ơn bạn. Đã báo cho ban biên tập, kèm đoạn trích.",
    underEmbargo:
      "{reference} đang bị cấm công bố nên kênh của ban biên tập không được báo. Hãy sửa tệp của hồ sơ, hoặc báo trực tiếp cho một biên tập viên khác.",
    logged:
      "Cảm ơn bạn. Báo cáo chỉ được lưu trong nhật ký của bot: ban biên tập chưa có kênh nào mà bot đăng được.",
  },
});

/** What the desk reads: the fact with its passages, what is wrong with it, and who says so. */
const reportOf = (fact: Fact, words: string, context: CommandContext, language: Language): Answer => {
  const reader = { library: context.openLibrary, language };
  const title = say(language, "title", { reference: fact.reference });
  return {
    language,
    summary: title,
    blocks: [
      heading(2, text(title)),
      paragraph(text(words)),
      note(...askedBy(context.asker, language)),
      paragraph(...factLine(fact, reader)),
      ...groundsBlocks(fact, reader),
    ],
  };
};

export default defineCommand({
  name: "wrong",
  tellsDesk: true,
  localNames: { fr: "erreur", vi: "báo-sai" },
  description: {
    en: "Tells the desk that a fact is wrong",
    fr: "Signale à la rédaction qu’un fait est faux",
    vi: "Báo cho ban biên tập một thông tin bị sai",
  },
  example: {
    en: "a-briefing/a-fact The date is wrong",
    fr: "un-dossier/un-fait La date est fausse",
    vi: "ho-so/thong-tin Ngày bị sai",
  },
  options: z.strictObject({
    fact: requiredText({
      en: "The fact’s reference; it is beside every passage",
      fr: "La référence du fait, indiquée à côté de chaque passage",
      vi: "Mã của thông tin, ghi cạnh mỗi đoạn trích",
    }),
    note: requiredNote({
      en: "What is wrong, and how you know",
      fr: "Ce qui est faux, et comment vous le savez",
      vi: "Sai ở đâu, và vì sao bạn biết",
    }),
  }),
  async run({ fact: reference, note: words }, context) {
    const { language, openLibrary, newsdesk } = context;
    const found = findFact(reference, "source", context);
    if (!found.found) return found.answer;
    const fact = found.entity;
    // Not only editors read the desk's channel.
    const went = openLibrary.facts.has(fact.reference)
      ? await newsdesk.tell(reportOf(fact, words, context, newsdesk.language))
      : "underEmbargo";
    const summary = say(language, went, { reference: fact.reference });
    return { language, summary, blocks: [paragraph(text(summary))] };
  },
});
