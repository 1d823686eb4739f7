import { z } from "zod";
import { type Answer, choices, list, paragraph } from "../answer/answer.ts";
import { asEditor, pageAgain } from "../ask/access/editing.ts";
import { notOpen, recordApproval, recordOf } from "../ask/access/recorded.ts";
import type { CommandContext } from "../ask/command.ts";
import { defineCommand } from "../ask/define-command.ts";
import { folderOption } from "../ask/lookup/folder-option.ts";
import { optionalText } from "../ask/parsing/option.ts";
import { formatProblem } from "../base/files/problem.ts";
import { formatList } from "../base/language/format.ts";
import { defineMessages } from "../base/language/messages.ts";
import { text } from "../base/text/inline.ts";
import type { Drafts } from "../drafts/drafts.ts";
import { buildMessages } from "../drafts/messages.ts";
import { filesChangedSince } from "../drafts/review/version.ts";

const say = defineMessages({
  en: {
    nothing: "There is no briefing called “{slug}”.",
    problems: "{slug} cannot be approved: there are problems in its file.",
  },
  fr: {
    nothing: "Aucun dossier ne s’appelle « {slug} ».",
    problems: "{slug} ne peut pas être validé : son fichier contient des erreurs.",
  },
  vi: {
    nothing: "Không có hồ sơ nào tên “{slug}”.",
    problems: "Không thể phê duyệt {slug}: tệp của hồ sơ có lỗi.",
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
  const changed = (files: readonly string[]): Answer => {
    const answer = answerOf(buildMessages(language, "changed", { slug, files: formatList(language, files) }));
    return { ...answer, blocks: [...answer.blocks, ...choices(slug, [pageAgain(slug, language)])] };
  };
  if (version !== null && version !== read.version && read.briefing.status !== "reviewed") {
    return changed(filesChangedSince(version, read.texts));
  }
  const record = await recordOf(context);
  if (record === null) return notOpen(language);
  const approval = await drafts.approve(slug, read, recordApproval(record, slug));
  switch (approval.became) {
    case "changed":
      return changed(approval.files);
    case "publisher-unknown":
      return answerOf(buildMessages(language, "publisherUnknown", { slug }));
    case "already-reviewed":
      return answerOf(buildMessages(language, "alreadyReviewed", { slug }));
    case "approved":
      break;
    default:
      return approval satisfies never;
  }
  const open = read.openCount;
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
