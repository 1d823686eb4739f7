import { type CommandAnswer, oneLine } from "../../answer/answer.ts";
import type { CommandContext } from "../../ask/command.ts";
import { givenOf } from "../../ask/form.ts";
import { type Language, languages } from "../../base/language/language.ts";
import { fold } from "../../base/text/fold.ts";
import type { Drafts } from "../../drafts/drafts.ts";
import type { DraftItem } from "../../drafts/review/decisions/draft-item.ts";
import type { Review } from "../../drafts/review/decisions/review-of.ts";
import { askToDrop } from "./ask-to-drop.ts";
import { mayDrop, sayDecide } from "./controls.ts";
import { decideOne, draftUnderReview } from "./decide.ts";
import { currentValues } from "./fields.ts";
import { readLabelled, writeLabelled } from "./labelled.ts";
import { nextStep } from "./next-step.ts";
import { readParts, type SeveralOption, severalOptions } from "./parts.ts";
import { nothingTyped, type Typed } from "./typed.ts";

/** What the fields of the form say now: each has one of the parts. */
export const severalValues = (
  parts: string,
  { items }: Review,
  language: Language,
): Readonly<Partial<Record<SeveralOption, string>>> =>
  Object.fromEntries(
    readParts(parts, items).flatMap(({ option, item }) =>
      item === null ? [] : [[option, writeLabelled(item, items, language)]],
    ),
  );

/** Whether a field says to drop its part, in any language. */
const saysDrop = (written: string): boolean =>
  ["drop", ...languages.map((language) => sayDecide(language, "drop"))].some(
    (word) => fold(word) === fold(written),
  );

/** The decision that a field of the form makes. An emptied field makes none, because it may be a mistake: the editor is asked. */
const decisionIn = (
  written: string,
  item: DraftItem,
  { items }: Review,
  language: Language,
): Partial<Typed> | { readonly unread: string } | "emptied" => {
  if (written === "none") return mayDrop(item) ? "emptied" : { unread: "" };
  if (saysDrop(written)) return { decision: "drop" };
  const { values, unread } = readLabelled(written, item);
  if (unread !== "") return { unread };
  // What has no line in the field any more stays as it is.
  const { speaker = "", ...before } = currentValues(item, items, language);
  return { decision: "edit", ...givenOf(values, { ...before, speaker }) };
};

/** Corrects several parts with one form, part by part, so that what is right is saved even if another one is wrong. */
export const correctSeveral = async (
  slug: string,
  typed: Typed,
  drafts: Drafts,
  context: CommandContext,
): Promise<CommandAnswer> => {
  const { language } = context;
  const problems: Record<string, string> = {};
  const emptied: string[] = [];
  let hasChanged = false;
  let isSaved = false;
  // What is not decided yet. A question about a speaker repeats it.
  let left = typed;
  for (const option of severalOptions) {
    const written = left[option];
    if (written === null) continue;
    const review = await draftUnderReview(slug, drafts, context);
    const part = readParts(typed.part ?? "", review?.items ?? []).find((each) => each.option === option);
    const item = part?.item ?? null;
    if (review === null || item === null) {
      hasChanged = true;
      continue;
    }
    const decision = decisionIn(written, item, review, language);
    if (decision === "emptied") {
      emptied.push(item.key);
      continue;
    }
    if ("unread" in decision) {
      problems[option] = sayDecide(language, "unread", { unread: decision.unread });
      continue;
    }
    // The answer to a question is about the first part that is left.
    const named = (["speaker", "behalf", "organization"] as const).flatMap((each) =>
      left[each] === null ? [] : [[each, left[each]] as const],
    );
    const who = { new: left.new, ...Object.fromEntries(named) };
    const one = { ...nothingTyped, ...decision, ...who, part: item.key, seen: item.version };
    const { made, answer } = await decideOne(slug, one, left, drafts, context);
    if (made === "asked" && Object.keys(problems).length === 0) return answer;
    if (made === "changed") hasChanged = true;
    if (made === "saved") isSaved = true;
    if (made === "asked" || made === "refused") problems[option] = answer.summary;
    left = { ...left, [option]: null, new: null, speaker: null, behalf: null, organization: null };
  }
  const after = await draftUnderReview(slug, drafts, context);
  if (after === null) {
    return oneLine(language, sayDecide(language, "nothing", { slug }));
  }
  const wrong = Object.values(problems);
  const done = sayDecide(language, hasChanged ? "changed" : "done");
  const drops = after.items.filter(({ key }) => emptied.includes(key));
  if (drops.length > 0 && wrong.length === 0)
    return askToDrop(drops, after, hasChanged || isSaved ? done : null, language);
  const summary = wrong.length > 0 ? wrong.join(" ") : done;
  return { ...nextStep(after, language, summary, null), ...(wrong.length > 0 ? { problems } : {}) };
};
