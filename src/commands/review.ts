import { z } from "zod";
import { asEditor, reviewPageOf } from "../access/editing.ts";
import { type Answer, type Control, choices, paragraph } from "../answer/answer.ts";
import { defineCommand } from "../command.ts";
import { defineMessages } from "../i18n/messages.ts";
import { folderOption } from "../lookup/folder-option.ts";
import { text } from "../text/inline.ts";

const say = defineMessages({
  en: {
    nothing: "There is no briefing called “{slug}” that could be shown.",
    sent: "The page of {slug} follows.",
    page: "{slug}: the page to review it on",
    commandLine: "The page is written by npm run review -- {slug}",
  },
  fr: {
    nothing: "Il n’y a pas de dossier appelé « {slug} » qui puisse être montré.",
    sent: "La page de {slug} arrive.",
    page: "{slug} : la page pour le relire",
    commandLine: "La page s’écrit avec npm run review -- {slug}",
  },
  vi: {
    nothing: "Không có hồ sơ nào tên “{slug}” có thể hiển thị.",
    sent: "Trang duyệt của {slug} sẽ đến sau.",
    page: "{slug}: trang để duyệt",
    commandLine: "Trang được tạo bằng npm run review -- {slug}",
  },
});

export default defineCommand({
  name: "review",
  localNames: { fr: "relire", vi: "duyệt" },
  description: {
    en: "Sends the page on which a briefing is reviewed; for editors",
    fr: "Envoie la page sur laquelle un dossier se relit ; pour les éditeurs",
    vi: "Gửi trang để duyệt một hồ sơ; dành cho biên tập viên",
  },
  example: "a-briefing",
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
