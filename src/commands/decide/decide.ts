import { isDeepStrictEqual } from "node:util";
import { type CommandAnswer, oneLine } from "../../answer/answer.ts";
import { notOpen, recorderOf } from "../../ask/access/recorded.ts";
import type { CommandContext } from "../../ask/command.ts";
import type { Language } from "../../base/language/language.ts";
import type { Drafts } from "../../drafts/drafts.ts";
import { sayAdded } from "../../drafts/review/decisions/add-sentences.ts";
import { withContradictedItems } from "../../drafts/review/decisions/contradicted-items.ts";
import type { Decision, FieldProblem } from "../../drafts/review/decisions/decision.ts";
import { withNotesIn } from "../../drafts/review/decisions/note-language.ts";
import type { Review } from "../../drafts/review/decisions/review-of.ts";
import { formatPerson } from "../../store/channel.ts";
import { optionOfField } from "./changed-fields.ts";
import { sayDecide } from "./controls.ts";
import { languagesOf } from "./fields.ts";
import { offerNearest } from "./nearest.ts";
import { nextStep } from "./next-step.ts";
import { beforeDecision } from "./speaker.ts";
import { decisionOf, partOf, type Typed } from "./typed.ts";
import { readWordings } from "./wordings.ts";

export const draftUnderReview = async (
  slug: string,
  drafts: Drafts,
  { library, language }: CommandContext,
): Promise<Review | null> => {
  const read = await drafts.read(slug);
  const review = read.found === "briefing" ? await drafts.review(read) : null;
  if (review === null || read.found !== "briefing") return null;
  const shown = withContradictedItems(review, read.briefing, library, language);
  return { ...shown, items: withNotesIn(shown.items, language) };
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

const refuse = (
  problems: readonly FieldProblem[],
  typed: Typed,
  before: Review,
  after: Review,
  context: CommandContext,
): CommandAnswer => {
  const offered = offerNearest(problems, typed, before.slug, context.language);
  if (offered !== null) return offered;
  const part = partOf(typed, before);
  const byOption = Object.fromEntries(
    problems.flatMap(({ field, message }) => {
      const option = part === null ? null : optionOfField(field, part);
      return option === null ? [] : [[option, message] as const];
    }),
  );
  const summary = problems.map(({ message }) => message).join(" ");
  return { ...nextStep(after, context.language, summary, null), problems: byOption };
};

/** Words of the form with all languages that belong to none; null if there are none. */
const unreadWordings = (
  { wordings, ...typed }: Typed,
  review: Review,
  language: Language,
): Readonly<Record<string, string>> | null => {
  const item = partOf({ wordings, ...typed }, review);
  const unread = wordings === null || item === null ? "" : readWordings(wordings, languagesOf(item)).unread;
  return unread === "" ? null : { wordings: sayDecide(language, "unread", { unread }) };
};

/** What became of a decision. */
interface Made {
  readonly made: "saved" | "asked" | "refused" | "changed" | "nothing" | "shown";
  readonly answer: CommandAnswer;
}

/** Makes a typed decision about one part, or about those of a group, and shows the next step. `asked` is the line that it is a part of. */
export const decideOne = async (
  slug: string,
  typed: Typed,
  asked: Typed,
  drafts: Drafts,
  context: CommandContext,
): Promise<Made> => {
  const { asker, language, now, reviewing } = context;
  const none = sayDecide(language, "nothing", { slug });
  const nothing: Made = {
    made: "nothing",
    answer: oneLine(language, none),
  };
  const changed = (after: Review): Made => ({
    made: "changed",
    answer: nextStep(after, language, sayDecide(language, "changed"), null),
  });
  const review = await draftUnderReview(slug, drafts, context);
  if (review === null) return nothing;
  const before = beforeDecision(typed, asked, review, context);
  if (before.do === "ask") return { made: "asked", answer: before.answer };
  const wrong =
    before.do === "refuse" ? { [before.option]: before.message } : unreadWordings(typed, review, language);
  if (wrong !== null) {
    const answer = nextStep(review, language, Object.values(wrong).join(" "), null);
    return { made: "refused", answer: { ...answer, problems: wrong } };
  }
  const decision = before.do === "add" ? before.decision : decisionOf(typed, review, language);
  if (decision === null) {
    const { decision: wanted, part } = typed;
    const isLate = wanted !== null && wanted !== "later";
    const from = part === null || isLate ? null : wanted === null ? { part } : { after: part };
    const summary = isLate ? sayDecide(language, "changed") : null;
    return { made: isLate ? "changed" : "shown", answer: nextStep(review, language, summary, from) };
  }
  const recorder = await recorderOf(context);
  if (recorder === null) return { made: "refused", answer: notOpen(language) };
  const decider = {
    by: formatPerson(asker),
    at: now.toString({ smallestUnit: "second" }),
    language,
    needsSecond: reviewing.needsSecond,
  };
  const outcome = await drafts.decide(slug, decision, decider, recorder);
  const after = (await draftUnderReview(slug, drafts, context)) ?? review;
  switch (outcome.decided) {
    case "yes": {
      // The speaker is in the draft now, so the decision can be made.
      if (before.do === "add" && !before.isAll) {
        // The next person or organization of the same decision is asked about by itself.
        const rest = typed.new === "group" ? typed : { ...typed, new: null };
        return decideOne(slug, rest, asked === typed ? rest : asked, drafts, context);
      }
      if (typed.decision === "keep-sure-and-approve") {
        if (!isChangedOnlyBy(decision, review, after)) return changed(after);
        const approving = { ...typed, part: null, seen: after.version, decision: "approve" } as const;
        return decideOne(slug, approving, approving, drafts, context);
      }
      const done =
        decision.do === "add-sentences"
          ? sayAdded(decision.pasted, outcome.keys, language)
          : sayDecide(language, "done");
      return { made: "saved", answer: nextStep(after, language, done, null) };
    }
    case "changed":
      return changed(after);
    case "nothing":
      return nothing;
    case "invalid":
      return { made: "refused", answer: refuse(outcome.problems, typed, review, after, context) };
    default:
      return outcome satisfies never;
  }
};
