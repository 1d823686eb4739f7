import { extname } from "node:path";
import { z } from "zod";
import { type Answer, type Block, choices, heading, note, paragraph } from "../answer/answer.ts";
import { words } from "../answer/words.ts";
import type { Follow } from "../ask/access/asker.ts";
import { asEditor, pageAgain, type ReviewPage, reviewPageOf } from "../ask/access/editing.ts";
import { notOpen, recordOf } from "../ask/access/recorded.ts";
import { apologize } from "../ask/apology.ts";
import type { CommandContext } from "../ask/command.ts";
import { defineCommand } from "../ask/define-command.ts";
import { sayInPlace } from "../ask/in-place.ts";
import { requiredLongText } from "../ask/parsing/option.ts";
import { OnrecordError } from "../base/errors.ts";
import type { AttachedFile } from "../base/files/attachment.ts";
import { formatLanguage } from "../base/language/format.ts";
import { localize } from "../base/language/language.ts";
import { defineMessages } from "../base/language/messages.ts";
import { text } from "../base/text/inline.ts";
import type { Built } from "../drafts/build.ts";
import type { BuildWatch } from "../drafts/drafter.ts";
import type { Drafts } from "../drafts/drafts.ts";
import { buildMessages } from "../drafts/messages.ts";

const say = defineMessages({
  en: {
    noLink: "This message has no link and no text or HTML file. A draft needs one or the other.",
    atWork: "Drafting a briefing from {address}. The result will follow here.",
    reading: "{address}: reading the article…",
    finding: "{address}: looking for facts…",
    failed: "No draft was made. {problem}",
    drafted: "Draft: {headline}",
    replaced: "This draft already existed; it was made again.",
    unchanged: "This draft already existed, and nothing in it has changed.",
    kept: "This briefing already existed and somebody has edited it: it stays as it is.",
    review: "Review it on the attached page, correct the file where it is wrong, then approve it.",
  },
  fr: {
    noLink:
      "Ce message ne contient ni lien, ni fichier texte ou HTML. Il faut l’un ou l’autre pour préparer un dossier.",
    atWork: "Préparation d’un dossier en cours ({address}). Le résultat arrive ici.",
    reading: "{address} : lecture de l’article…",
    finding: "{address} : recherche des faits…",
    failed: "Aucun brouillon n’a été préparé. {problem}",
    drafted: "Brouillon : {headline}",
    replaced: "Ce brouillon existait déjà ; il a été refait.",
    unchanged: "Ce brouillon existait déjà ; rien n’y a changé.",
    kept: "Ce dossier existait déjà et quelqu’un l’a modifié : il reste tel quel.",
    review: "Relisez-le sur la page jointe, corrigez le fichier s’il le faut, puis validez-le.",
  },
  vi: {
    noLink:
      "Tin nhắn này không có liên kết, cũng không có tệp văn bản hay HTML. Cần một trong hai để soạn hồ sơ nháp.",
    atWork: "Đang soạn hồ sơ nháp từ {address}. Kết quả sẽ được gửi tại đây.",
    reading: "{address}: đang đọc bài viết…",
    finding: "{address}: đang tìm thông tin trong bài…",
    failed: "Chưa soạn được hồ sơ nháp. {problem}",
    drafted: "Hồ sơ nháp: {headline}",
    replaced: "Hồ sơ nháp đã có sẵn và vừa được soạn lại.",
    unchanged: "Hồ sơ nháp đã có sẵn và không có gì thay đổi.",
    kept: "Hồ sơ này đã có sẵn và đã có người chỉnh sửa: giữ nguyên.",
    review: "Hãy rà soát trên trang đính kèm, sửa tệp nếu có sai, rồi phê duyệt.",
  },
});

/** The files that an article may be sent in. */
const formats: ReadonlySet<string> = new Set([".txt", ".md", ".html", ".htm"]);

/** What comes of a draft. */
interface Outcome {
  readonly answer: Answer;
  readonly file: AttachedFile | null;
}

const describe = (
  { slug, saved, headline, counts, open, unread }: Built,
  page: ReviewPage | null,
  { language }: CommandContext,
): Answer => {
  const summary = say(language, "drafted", { headline: localize(headline, language) });
  const blocks: Block[] = [
    heading(2, text(summary)),
    ...(saved.saved === "new" ? [] : [paragraph(text(say(language, saved.saved)))]),
    paragraph(
      text(
        `${buildMessages(language, "facts", { ...counts })}${words(language, "semicolon")}${buildMessages(language, "open", { count: open })}.`,
      ),
    ),
    ...(unread === null
      ? []
      : [note(text(buildMessages(language, "unread", { language: formatLanguage(language, unread) })))]),
    paragraph(text(say(language, "review"))),
    ...choices(slug, [...(page?.approve ? [page.approve] : []), pageAgain(slug, language)]),
  ];
  return { language, summary, blocks };
};

const answerOf = ({ language }: CommandContext, summary: string): Answer => ({
  language,
  summary,
  blocks: [paragraph(text(summary))],
});

type OnStage = BuildWatch["onStage"];

/** Builds a draft, and tells how far it is. */
type Build = (onStage: OnStage) => Promise<Built>;

/** Makes the draft. Never rejects: what cannot be read is said. */
const makeDraft = async (
  from: string,
  build: () => Promise<Built>,
  drafts: Drafts,
  context: CommandContext,
): Promise<Outcome> => {
  const { language, log } = context;
  try {
    const built = await build();
    const page = await reviewPageOf(built.slug, drafts, language);
    return { answer: describe(built, page, context), file: page?.file ?? null };
  } catch (error) {
    if (error instanceof OnrecordError) {
      return {
        answer: answerOf(context, say(language, "failed", { problem: error.sayIn(language) })),
        file: null,
      };
    }
    const { id, answer } = apologize(language);
    log.error({ err: error, id, from }, "A draft failed.");
    return { answer, file: null };
  }
};

/** Makes the draft while one message says how far it is, and what came of it in the end. */
const makeDraftInView = async (
  from: string,
  build: Build,
  follow: Follow,
  drafts: Drafts,
  context: CommandContext,
): Promise<void> => {
  const { language, log } = context;
  const show = sayInPlace(follow);
  const onStage: OnStage = (stage) => {
    show(answerOf(context, say(language, stage, { address: from }))).catch((error: unknown) =>
      log.warn({ err: error, from }, "How far a draft is could not be said."),
    );
  };
  const { answer, file } = await makeDraft(from, () => build(onStage), drafts, context);
  const last = await show(answer);
  if (file !== null) await last.attach(file);
};

export default defineCommand({
  name: "draft",
  localNames: { fr: "préparer", vi: "soạn-nháp" },
  description: {
    en: "Drafts a briefing from an article, for editors to review",
    fr: "Prépare un dossier à partir d’un article, à relire par les responsables d’édition",
    vi: "Soạn hồ sơ nháp từ một bài viết, để biên tập viên rà soát",
  },
  example: "https://news.example/story",
  onMessage: { en: "Draft a briefing", fr: "Préparer un dossier", vi: "Soạn hồ sơ nháp" },
  options: z.strictObject({
    what: requiredLongText({
      en: "A link, or a message with one",
      fr: "Un lien, ou un message qui en contient un",
      vi: "Một liên kết, hoặc một tin nhắn có liên kết",
    }),
  }),
  run: ({ what }, context) =>
    asEditor(context, async (drafts) => {
      const { asker, language, log } = context;
      const address = /https?:\/\/[^\s<>"]+/u.exec(what)?.[0];
      const file = asker.files.find(({ name }) => formats.has(extname(name).toLowerCase()));
      if (address === undefined && file === undefined) return answerOf(context, say(language, "noLink"));
      // A link in the message is what it is about; a file is, where there is none.
      const from = address ?? file?.name ?? "";
      const record = await recordOf(context);
      if (record === null) return notOpen(language);
      const build: Build = (onStage) => {
        const watch: BuildWatch = {
          onStage,
          onWriting: (slug, before) =>
            record({ what: "briefing-drafted", subject: slug, before, after: from }),
        };
        return address === undefined && file !== undefined
          ? drafts.buildFile(file, language, watch)
          : drafts.build(from, language, watch);
      };
      const { follow } = asker;
      if (follow === null) return (await makeDraft(from, () => build(() => {}), drafts, context)).answer;
      void makeDraftInView(from, build, follow, drafts, context).catch((error: unknown) =>
        log.error({ err: error, from }, "Nobody could be told of a draft."),
      );
      return answerOf(context, say(language, "atWork", { address: from }));
    }),
});
