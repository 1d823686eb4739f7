import { z } from "zod";
import {
  type Answer,
  type Block,
  type Control,
  choices,
  list,
  note,
  oneLine,
  paragraph,
  titled,
} from "../answer/answer.ts";
import { asEditor, pageLine, reviewPageOf } from "../ask/access/editing.ts";
import { reviewLink } from "../ask/access/review-links.ts";
import { attachOrSay } from "../ask/attach.ts";
import type { CommandContext } from "../ask/command.ts";
import { defineCommand } from "../ask/define-command.ts";
import { optionalChoice, optionalText } from "../ask/parsing/option.ts";
import { localize } from "../base/language/language.ts";
import { messagesOf, textsOf } from "../base/language/messages.ts";
import { code, command, text } from "../base/text/inline.ts";
import { sayLeft } from "../digests/desk/draft-words.ts";
import type { Drafts } from "../drafts/drafts.ts";
import type { QueuedDraft } from "../drafts/review/queue.ts";
import { isDeclined, readWaiting } from "../drafts/review/waiting.ts";
import { draftUnderReview } from "./decide/decide.ts";
import { nextStep } from "./decide/next-step.ts";

const say = messagesOf("commands", "review");

const mostListed = 10;

export default defineCommand({
  name: "review",
  forEditors: true,
  localNames: textsOf("commands", "review", "commandName"),
  description: textsOf("commands", "review", "description"),
  example: textsOf("commands", "review", "example"),
  options: z.strictObject({
    briefing: optionalText(textsOf("commands", "review", "option.briefing")),
    format: optionalChoice(textsOf("commands", "review", "option.format"), ["page"], () =>
      textsOf("commands", "review", "choice.page"),
    ),
  }),
  run: ({ briefing, format }, context) =>
    asEditor(context, (drafts) => {
      if (briefing === null) return queueAnswer(drafts, context);
      const slug = briefing.toLowerCase();
      return format === null ? startReview(slug, drafts, context) : sendPage(slug, drafts, context);
    }),
});

/** Shows the first undecided part of a draft. A briefing that has nothing to decide is sent as a page. */
const startReview = async (slug: string, drafts: Drafts, context: CommandContext): Promise<Answer> => {
  const { language } = context;
  const review = await draftUnderReview(slug, drafts, context);
  if (review === null || review.status !== "draft") return sendPage(slug, drafts, context);
  const step = nextStep(review, language, null, null);
  const page: Control = {
    label: say(language, "wholePage"),
    line: pageLine(slug),
    effect: "follow",
    about: slug,
  };
  return {
    ...step,
    blocks: [...step.blocks, { kind: "controls", controls: [page] }, ...reviewLink(context, slug)],
  };
};

/** The drafts to review, the most urgent first. While the database is not open, the most recently saved first. */
const draftsToReview = async (drafts: Drafts, context: CommandContext): Promise<readonly QueuedDraft[]> => {
  const store = await context.store();
  if (store === null) return drafts.queue();
  const waiting = await readWaiting(drafts, store, context.now);
  return waiting.filter((each) => !isDeclined(each)).map(({ draft }) => draft);
};

/** Lists the drafts to review, with a button for each. */
const queueAnswer = async (drafts: Drafts, context: CommandContext): Promise<Answer> => {
  const { language } = context;
  const queue = await draftsToReview(drafts, context);
  const summary = say(language, "queue", { count: queue.length });
  const shown = queue.slice(0, mostListed);
  const lines = shown.map((draft) => [
    text(`${localize(draft.headline, language)} · ${sayLeft(draft, language)} · `),
    code(draft.slug),
  ]);
  const controls = shown.map(
    ({ slug, headline }): Control => ({
      label: localize(headline, language),
      line: `review ${slug}`,
      effect: "follow",
      about: slug,
    }),
  );
  return titled(
    2,
    language,
    summary,
    lines.length === 0
      ? paragraph(...say.inline(language, "makeOne", { draft: command("draft") }))
      : list(lines),
    ...(queue.length > shown.length
      ? [note(text(say(language, "more", { count: queue.length - shown.length })))]
      : []),
    ...reviewLink(context, null),
    ...choices(say(language, "choose"), controls),
  );
};

/** Sends the review page of a briefing. */
const sendPage = async (slug: string, drafts: Drafts, context: CommandContext): Promise<Answer> => {
  const { asker, language, log } = context;
  const answerOf = (
    key: "nothing" | "sent" | "page" | "commandLine",
    controls: readonly Control[] = [],
    more: readonly Block[] = [],
  ): Answer => {
    const summary = say(language, key, { slug });
    return oneLine(language, summary, ...more, ...choices(slug, controls));
  };
  const page = await reviewPageOf(slug, drafts, language);
  if (page === null) return answerOf("nothing");
  const onDesk = reviewLink(context, slug);
  const { factByFact, approve, file } = page;
  if (asker.follow === null) return answerOf("commandLine", [factByFact ?? []].flat(), onDesk);
  const { follow } = asker;
  void follow(answerOf("page", [factByFact ?? [], approve ?? []].flat()))
    .then((said) => attachOrSay(said, file, follow, context))
    .catch((error: unknown) => log.error({ err: error, slug }, "A page could not be sent."));
  return answerOf("sent", [], onDesk);
};
