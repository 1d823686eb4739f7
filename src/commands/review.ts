import { z } from "zod";
import { type Answer, type Control, choices, paragraph } from "../answer/answer.ts";
import { asEditor, reviewPageOf } from "../ask/access/editing.ts";
import { defineCommand } from "../ask/define-command.ts";
import { folderOption } from "../ask/lookup/folder-option.ts";
import { defineMessages } from "../base/language/messages.ts";
import { text } from "../base/text/inline.ts";

const say = defineMessages({
  en: {
    nothing: "There is no briefing called “{slug}” to show.",
    sent: "The review page for {slug} will follow here.",
    page: "{slug}: review page",
    commandLine: "To write the review page: npm run review -- {slug}",
  },
  fr: {
    nothing: "Aucun dossier à montrer ne s’appelle « {slug} ».",
    sent: "La page de relecture du dossier {slug} arrive ici.",
    page: "{slug} : page de relecture",
    commandLine: "Pour écrire la page de relecture : npm run review -- {slug}",
  },
  vi: {
    nothing: "Không có hồ sơ nào tên “{slug}” để hiển thị.",
    sent: "Trang rà soát hồ sơ {slug} sẽ được gửi tại đây.",
    page: "{slug}: trang rà soát",
    commandLine: "Để tạo trang rà soát: npm run review -- {slug}",
  },
});

export default defineCommand({
  name: "review",
  localNames: { fr: "relire", vi: "rà-soát" },
  description: {
    en: "Sends the page for reviewing a briefing; for editors",
    fr: "Envoie la page de relecture d’un dossier ; pour les responsables d’édition",
    vi: "Gửi trang để rà soát một hồ sơ; dành cho biên tập viên",
  },
  example: { en: "a-briefing", fr: "un-dossier", vi: "ho-so" },
  options: z.strictObject({
    briefing: folderOption,
  }),
  run: ({ briefing }, context) =>
    asEditor(context, async (drafts) => {
      const { asker, language, log } = context;
      const slug = briefing.toLowerCase();
      const answerOf = (
        key: "nothing" | "sent" | "page" | "commandLine",
        controls: readonly Control[] = [],
      ): Answer => {
        const summary = say(language, key, { slug });
        return { language, summary, blocks: [paragraph(text(summary)), ...choices(slug, controls)] };
      };
      const page = await reviewPageOf(slug, drafts, language);
      if (page === null) return answerOf("nothing");
      if (asker.follow === null) return answerOf("commandLine");
      void asker
        .follow(answerOf("page", page.approve === null ? [] : [page.approve]))
        .then((said) => said.attach(page.file))
        .catch((error: unknown) => log.error({ err: error, slug }, "A page could not be sent."));
      return answerOf("sent");
    }),
});
