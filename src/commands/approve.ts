import { z } from "zod";
import { asEditor, pageAgain } from "../access/editing.ts";
import { notOpen, recordOf } from "../access/recorded.ts";
import { type Answer, choices, list, paragraph } from "../answer/answer.ts";
import type { Drafts } from "../article/drafts.ts";
import { buildMessages } from "../article/messages.ts";
import { optionalText } from "../asking/option.ts";
import type { CommandContext } from "../command.ts";
import { defineCommand } from "../define-command.ts";
import { formatProblem } from "../files/problem.ts";
import { defineMessages } from "../i18n/messages.ts";
import { folderOption } from "../lookup/folder-option.ts";
import { text } from "../text/inline.ts";

const say = defineMessages({
  en: {
    nothing: "There is no briefing called “{slug}”.",
    problems: "{slug} cannot be approved: there are problems in its file.",
    changed: "{slug} has changed since that page was sent, so it was not approved. Review it again first.",
  },
  fr: {
    nothing: "Aucun dossier ne s’appelle « {slug} ».",
    problems: "{slug} ne peut pas être validé : son fichier contient des erreurs.",
    changed: "{slug} a changé depuis l’envoi de cette page et n’a donc pas été validé. Relisez-le d’abord.",
  },
  vi: {
    nothing: "Không có hồ sơ nào tên “{slug}”.",
    problems: "Không thể phê duyệt {slug}: tệp của hồ sơ có lỗi.",
    changed: "{slug} đã thay đổi từ khi gửi trang đó nên chưa được phê duyệt. Hãy rà soát lại trước.",
  },
});

interface Request {
  readonly slug: string;
  /** The state that was looked at; null where whoever asks says none. */
  readonly version: string | null;
}

const approve = async (
  { slug, version }: Request,
  drafts: Drafts,
  context: CommandContext,
): Promise<Answer> => {
  const { language } = context;
  const answerOf = (...lines: readonly string[]): Answer => ({
    language,
    summary: lines[0] ?? "",
    blocks: lines.map((line) => paragraph(text(line))),
  });
  const read = await drafts.read(slug);
  if (read.found === "nothing") return answerOf(say(language, "nothing", { slug }));
  if (read.found === "problems") {
    const summary = say(language, "problems", { slug });
    const problems = list(read.problems.map((problem) => [text(formatProblem(problem))]));
    return { language, summary, blocks: [paragraph(text(summary)), problems] };
  }
  if (version !== null && version !== read.version && read.briefing.status !== "reviewed") {
    const answer = answerOf(say(language, "changed", { slug }));
    return { ...answer, blocks: [...answer.blocks, ...choices(slug, [pageAgain(slug, language)])] };
  }
  const record = await recordOf(context);
  if (record === null) return notOpen(language);
  const approval = await drafts.approve(slug, read, () =>
    record({ what: "briefing-approved", subject: slug, before: "draft", after: "reviewed" }),
  );
  if (approval === "publisher-unknown")
    return answerOf(buildMessages(language, "publisherUnknown", { slug }));
  if (approval === "already-reviewed") return answerOf(buildMessages(language, "alreadyReviewed", { slug }));
  const open = read.comments.open.length;
  return answerOf(
    buildMessages(language, "approved", { slug }),
    ...(open === 0 ? [] : [buildMessages(language, "stillOpen", { count: open })]),
  );
};

export default defineCommand({
  name: "approve",
  localNames: { fr: "valider", vi: "phê-duyệt" },
  description: {
    en: "Approves a draft, so that it is used in answers; for editors",
    fr: "Valide un brouillon, qui sert dès lors aux réponses ; pour les responsables d’édition",
    vi: "Phê duyệt hồ sơ nháp để dùng khi trả lời; dành cho biên tập viên",
  },
  example: { en: "a-briefing", fr: "un-dossier", vi: "ho-so" },
  options: z.strictObject({
    briefing: folderOption,
    version: optionalText({
      en: "The version you reviewed, as the button below its page gives it; by default, the current one",
      fr: "La version que vous avez relue, donnée par le bouton sous sa page ; par défaut, l’actuelle",
      vi: "Phiên bản bạn đã rà soát, do nút dưới trang cung cấp; mặc định là phiên bản hiện tại",
    }),
  }),
  run: ({ briefing, version }, context) =>
    asEditor(context, (drafts) => approve({ slug: briefing.toLowerCase(), version }, drafts, context)),
});
