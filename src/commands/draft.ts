import { z } from "zod";
import { type Answer, type Block, choices, heading, note, oneLine, paragraph } from "../answer/answer.ts";
import { words } from "../answer/words.ts";
import { asEditor, pageAgain, type ReviewPage, reviewPageOf } from "../ask/access/editing.ts";
import { changedBy, notOpen, recorderOf } from "../ask/access/recorded.ts";
import { reviewLink } from "../ask/access/review-links.ts";
import { apologize } from "../ask/apology.ts";
import { attachOrSay } from "../ask/attach.ts";
import type { CommandContext } from "../ask/command.ts";
import { defineCommand } from "../ask/define-command.ts";
import { sayInPlace } from "../ask/in-place.ts";
import { beginWork, type WorkInView } from "../ask/open-work.ts";
import { requiredLongText } from "../ask/parsing/option.ts";
import { OnrecordError } from "../base/errors.ts";
import type { AttachedFile } from "../base/files/attachment.ts";
import { formatLanguage } from "../base/language/format.ts";
import { type Language, localize } from "../base/language/language.ts";
import { messagesOf, textsOf } from "../base/language/messages.ts";
import { text } from "../base/text/inline.ts";
import type { Built } from "../drafts/building.ts";
import type { BuildWatch } from "../drafts/drafter.ts";
import type { Drafts } from "../drafts/drafts.ts";
import { isReadable } from "../drafts/input/file-names.ts";
import { remarkWords } from "../drafts/input/remark.ts";
import { buildMessages } from "../drafts/messages.ts";
import { recordedBy } from "../store/audit.ts";

const say = messagesOf("commands", "draft");

/** The outcome of drafting. */
interface Outcome {
  readonly answer: Answer;
  readonly file: AttachedFile | null;
}

type OnStage = BuildWatch["onStage"];

/** Builds a draft, and reports its progress. */
type Build = (onStage: OnStage) => Promise<Built>;

export default defineCommand({
  name: "draft",
  forEditors: true,
  changes: true,
  localNames: textsOf("commands", "draft", "commandName"),
  description: textsOf("commands", "draft", "description"),
  example: "https://news.example/story",
  onMessage: textsOf("commands", "draft", "onMessage"),
  options: z.strictObject({
    what: requiredLongText(textsOf("commands", "draft", "option.what")),
  }),
  run: ({ what }, context) =>
    asEditor(context, async (drafts) => {
      const { asker, language, log, newsdesk } = context;
      const address = /https?:\/\/[^\s<>"]+/u.exec(what)?.[0];
      const file = asker.files.find(({ name }) => isReadable(name));
      if (address === undefined && file === undefined)
        return oneLine(context.language, say(language, "noLink"));
      // Use the link in the message, or the file if there is no link.
      const from = address ?? file?.name ?? "";
      const [recorder, store] = await Promise.all([recorderOf(context), context.store()]);
      if (recorder === null || store === null) return notOpen(language);
      const { draftQueue } = store;
      const build: Build = async (onStage) => {
        const watch: BuildWatch = {
          onStage,
          async onWriting(slug, before) {
            // The queue may know another article by this name, whose folder is gone.
            if (before === null) await draftQueue.forget(slug);
            return recordedBy(recorder, { what: "briefing-drafted", subject: slug, before, after: from });
          },
        };
        const built =
          address === undefined && file !== undefined
            ? await drafts.buildFile(file, language, watch)
            : await drafts.build(from, language, watch);
        await draftQueue.reopen(built.slug, changedBy(context));
        newsdesk.changed();
        return built;
      };
      const { follow } = asker;
      if (follow === null) return (await makeDraft(from, () => build(() => {}), drafts, context)).answer;
      const asked = { work: "draft", line: address === undefined ? null : `draft ${address}` } as const;
      const work = await beginWork(asked, follow, store, context);
      void makeDraftInView(from, build, work, drafts, context).then(work.end, (error: unknown) => {
        work.leave();
        log.error({ err: error, from }, "The bot could not send the result of a draft.");
      });
      return oneLine(context.language, say(language, "atWork", { address: from }));
    }),
});

/** The result in words, if it is not just a new draft. */
const outcomeOf = ({ slug, saved, stopped, isNewVersion }: Built, language: Language): string | null => {
  if (stopped !== null)
    return say(language, saved.saved === "stopped" ? "stopped" : "stoppedKept", { slug, ...stopped });
  if (saved.saved === "new" || saved.saved === "stopped") return null;
  return say(language, saved.saved === "kept" && isNewVersion ? "newVersion" : saved.saved);
};

/** How to review a draft. A terminal gets no attached page, but a link to the desk's, which its person alone sees. */
const waysToReview = (slug: string, page: ReviewPage | null, context: CommandContext): readonly Block[] => {
  const { asker, language } = context;
  const isHere = asker.follow === null;
  const { factByFact = null, approve = null } = page ?? {};
  const controls = [factByFact ?? [], approve ?? [], pageAgain(slug, language)].flat();
  // A reviewed briefing stays as it is, and a draft that its agency stopped cannot be approved.
  const how = isHere || approve === null ? "reviewHere" : "review";
  return [
    ...(factByFact === null ? [] : [paragraph(text(say(language, how)))]),
    ...(isHere ? reviewLink(context, slug) : []),
    ...choices(slug, controls),
  ];
};

const describe = (built: Built, page: ReviewPage | null, context: CommandContext): Answer => {
  const { language } = context;
  const { slug, headline, counts, open, unread, remarks } = built;
  const outcome = outcomeOf(built, language);
  const summary = say(language, "drafted", { headline: localize(headline, language) });
  const blocks: Block[] = [
    heading(2, text(summary)),
    ...(outcome === null ? [] : [paragraph(text(outcome))]),
    paragraph(
      text(
        `${buildMessages(language, "facts", { ...counts })}${words(language, "semicolon")}${buildMessages(language, "open", { count: open })}.`,
      ),
    ),
    ...(unread === null
      ? []
      : [note(text(buildMessages(language, "unread", { language: formatLanguage(language, unread) })))]),
    ...remarks.map(({ key, values }) => note(text(remarkWords(language, key, values)))),
    ...waysToReview(slug, page, context),
  ];
  return { language, summary, blocks };
};

/** Makes the draft. Never rejects: if the article cannot be read, the answer says so. */
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
        answer: oneLine(context.language, say(language, "failed", { problem: error.sayIn(language) })),
        file: null,
      };
    }
    const { id, answer } = apologize(language);
    log.error({ err: error, id, from }, "A draft failed.");
    return { answer, file: null };
  }
};

/** Makes the draft while one message shows the progress, and the result at the end. */
const makeDraftInView = async (
  from: string,
  build: Build,
  { follow, finish }: WorkInView,
  drafts: Drafts,
  context: CommandContext,
): Promise<void> => {
  const { language, log } = context;
  const show = sayInPlace(follow);
  const onStage: OnStage = (stage) => {
    show(oneLine(context.language, say(language, stage, { address: from }))).catch((error: unknown) =>
      log.warn({ err: error, from }, "How far a draft is could not be said."),
    );
  };
  const buildInView = async (): Promise<Built> => {
    const built = await build(onStage);
    const { saved } = built.saved;
    if (saved === "new" || saved === "replaced") await finish(built.slug);
    return built;
  };
  const { answer, file } = await makeDraft(from, buildInView, drafts, context);
  const last = await show(answer);
  if (file !== null) await attachOrSay(last, file, follow, context);
};
