import { isDeepStrictEqual } from "node:util";
import { z } from "zod";
import { type CommandAnswer, paragraph } from "../../answer/answer.ts";
import { kindLabels } from "../../answer/words.ts";
import { addressOf } from "../../ask/access/asker.ts";
import { asEditor, draftsOfEditor } from "../../ask/access/editing.ts";
import { notOpen, recordDecided, recordOf } from "../../ask/access/recorded.ts";
import type { CommandContext } from "../../ask/command.ts";
import { defineCommand } from "../../ask/define-command.ts";
import { folderOption } from "../../ask/lookup/folder-option.ts";
import { optionalChoice, optionalNote, optionalText } from "../../ask/parsing/option.ts";
import { textsOf } from "../../base/language/messages.ts";
import { text } from "../../base/text/inline.ts";
import type { Drafts } from "../../drafts/drafts.ts";
import { withContradictedItems } from "../../drafts/review/decisions/contradicted-items.ts";
import type { Decision } from "../../drafts/review/decisions/decision.ts";
import type { Review } from "../../drafts/review/decisions/review-of.ts";
import { statementKinds } from "../../library/briefing/schema.ts";
import { changedFields, currentValues, type EditedOption, optionOfField } from "./fields.ts";
import { nextStep, sayDecide, sureFacts } from "./next-step.ts";

const decisions = [
  "keep",
  "edit",
  "drop",
  "later",
  "undo",
  "keep-sure",
  "keep-sure-and-approve",
  "approve",
] as const;

interface Typed extends Readonly<Partial<Record<EditedOption, string | null>>> {
  readonly part: string | null;
  readonly seen: string | null;
  readonly decision: (typeof decisions)[number] | null;
}

const reviewOf = async (
  slug: string,
  drafts: Drafts,
  { library, language }: CommandContext,
): Promise<Review | null> => {
  const read = await drafts.read(slug);
  const review = read.found === "briefing" ? await drafts.review(read) : null;
  return review === null || read.found !== "briefing"
    ? null
    : withContradictedItems(review, read.briefing, library, language);
};

/** The typed decision; null if there is none, or its part does not exist. */
const decisionOf = (typed: Typed, review: Review, { language }: CommandContext): Decision | null => {
  const item = review.items.find(({ key }) => key === typed.part);
  const version = typed.seen ?? item?.version ?? "";
  switch (typed.decision) {
    case null:
    case "later":
      return null;
    case "approve":
      return { do: "approve", version: typed.seen ?? review.version };
    case "keep-sure":
    case "keep-sure-and-approve": {
      const { facts, seen } = sureFacts(review.items);
      // Keep only the facts that the editor has seen.
      const isShown = typed.seen === seen && facts.length > 0;
      return isShown
        ? { do: "keep", items: facts.map(({ key, version: of }) => ({ key, version: of })) }
        : null;
    }
    case "keep":
      return item === undefined ? null : { do: "keep", items: [{ key: item.key, version }] };
    case "drop":
    case "undo":
      return item === undefined ? null : { do: typed.decision, key: item.key, version };
    case "edit":
      return item === undefined
        ? null
        : { do: "edit", key: item.key, version, set: changedFields(typed, item, review.items, language) };
    default:
      return typed.decision satisfies never;
  }
};

/** Whether a draft has changed only by a decision to keep parts, so that its editor has seen all that they approve. */
const isChangedOnlyBy = (decision: Decision, before: Review, after: Review): boolean => {
  const kept = new Set(decision.do === "keep" ? decision.items.map(({ key }) => key) : []);
  const known = new Map(before.items.map((item) => [item.key, item]));
  return (
    after.items.length === before.items.length &&
    after.items.every(({ key, version, state, entry }) => {
      const seen = known.get(key);
      if (!kept.has(key)) return seen?.version === version;
      return state === "kept" && isDeepStrictEqual(seen?.entry, entry);
    })
  );
};

const decide = async (
  slug: string,
  typed: Typed,
  drafts: Drafts,
  context: CommandContext,
): Promise<CommandAnswer> => {
  const { asker, language, now, reviewing } = context;
  const answerOf = (summary: string): CommandAnswer => ({
    language,
    summary,
    blocks: [paragraph(text(summary))],
  });
  const review = await reviewOf(slug, drafts, context);
  if (review === null) return answerOf(sayDecide(language, "nothing", { slug }));
  const decision = decisionOf(typed, review, context);
  if (decision === null) {
    const { decision: wanted, part } = typed;
    const isLate = wanted !== null && wanted !== "later";
    const from = part === null || isLate ? null : wanted === null ? { part } : { after: part };
    return nextStep(review, language, isLate ? sayDecide(language, "changed") : null, from);
  }
  const record = await recordOf(context);
  if (record === null) return notOpen(language);
  const decider = {
    by: addressOf(asker),
    at: now.toString({ smallestUnit: "second" }),
    language,
    needsSecond: reviewing.needsSecond,
  };
  const outcome = await drafts.decide(slug, decision, decider, recordDecided(record, slug));
  const after = (await reviewOf(slug, drafts, context)) ?? review;
  switch (outcome.decided) {
    case "yes":
      if (typed.decision === "keep-sure-and-approve")
        return isChangedOnlyBy(decision, review, after)
          ? decide(slug, { part: null, seen: after.version, decision: "approve" }, drafts, context)
          : nextStep(after, language, sayDecide(language, "changed"), null);
      return nextStep(after, language, sayDecide(language, "done"), null);
    case "changed":
      return nextStep(after, language, sayDecide(language, "changed"), null);
    case "nothing":
      return answerOf(sayDecide(language, "nothing", { slug }));
    case "invalid": {
      const item = review.items.find(({ key }) => key === typed.part);
      const problems = Object.fromEntries(
        outcome.problems.flatMap(({ field, message }) => {
          const option = item === undefined ? null : optionOfField(field, item);
          return option === null ? [] : [[option, message] as const];
        }),
      );
      const summary = outcome.problems.map(({ message }) => message).join(" ");
      return { ...nextStep(after, language, summary, null), problems };
    }
    default:
      return outcome satisfies never;
  }
};

const option = (
  name: "part" | "seen" | "speaker" | "wording" | "due" | "number" | "unit" | "publisher" | "date",
) => textsOf("commands", "decide", `option.${name}`);

export default defineCommand({
  name: "decide",
  forEditors: true,
  changes: true,
  localNames: textsOf("commands", "decide", "commandName"),
  description: textsOf("commands", "decide", "description"),
  example: textsOf("commands", "decide", "example"),
  options: z.strictObject({
    briefing: folderOption,
    part: optionalText(option("part")),
    decision: optionalChoice(textsOf("commands", "decide", "option.decision"), decisions, (value) =>
      textsOf("commands", "decide", `choice.${value}`),
    ),
    kind: optionalChoice(
      textsOf("commands", "decide", "option.kind"),
      statementKinds,
      (value) => kindLabels[value].one,
    ),
    speaker: optionalText(option("speaker")),
    wording: optionalNote(option("wording")),
    due: optionalText(option("due")),
    number: optionalText(option("number")),
    unit: optionalText(option("unit")),
    publisher: optionalText(option("publisher")),
    date: optionalText(option("date")),
    seen: optionalText(option("seen")),
  }),
  async current({ briefing = "", part = "" }, context) {
    const { language } = context;
    const drafts = await draftsOfEditor(context);
    const review = drafts === null ? null : await reviewOf(briefing.toLowerCase(), drafts, context);
    const item = review?.items.find(({ key }) => key === part);
    return review === null || item === undefined ? {} : currentValues(item, review.items, language);
  },
  run: ({ briefing, ...typed }, context) =>
    asEditor(context, (drafts) => decide(briefing.toLowerCase(), typed, drafts, context)),
});
