import { type Block, type Control, list, paragraph } from "../../answer/answer.ts";
import { noteMaxLength } from "../../ask/parsing/option.ts";
import type { Language } from "../../base/language/language.ts";
import { fold } from "../../base/text/fold.ts";
import { type Inline, shorten, strong, text } from "../../base/text/inline.ts";
import { type DraftItem, isUndecided } from "../../drafts/review/decisions/draft-item.ts";
import { itemLabel, itemTitle } from "../../drafts/review/decisions/item-words.ts";
import { isPasted } from "../../drafts/review/decisions/known-notes.ts";
import type { Review } from "../../drafts/review/decisions/review-of.ts";
import { controlOf, decideLine, sayDecide } from "./controls.ts";
import type { Group } from "./group.ts";
import { writeLabelled } from "./labelled.ts";
import { severalOptions, writeParts } from "./parts.ts";
import { inMarks, sentenceOf } from "./sentence.ts";

const longestLabel = 40;

/** Parts that are shown at once: one button keeps them, and forms correct or drop five at a time. */
export const groupBlocks = (group: Group, review: Review, language: Language): readonly Block[] => {
  const { is, facts, seen } = group;
  const { slug, items } = review;
  const keep = (label: "keepSure" | "keepThese" | "keepSureAndApprove", decision: string): Control => ({
    label: sayDecide(language, label, { count: facts.length }),
    line: decideLine(slug, { decision, seen }),
    effect: "replace",
  });
  const isAll = items.filter(isUndecided).length === facts.length;
  const last = facts.at(-1);
  return [
    ...(is === "sure" ? [] : [paragraph(text(sayDecide(language, is)))]),
    list(facts.map((item, at) => lineOf(item, at + 1, review, language))),
    {
      kind: "controls",
      controls: [
        ...(is === "pasted" ? [] : [keep(is === "sure" ? "keepSure" : "keepThese", "keep-sure")]),
        ...(isAll && is !== "pasted" ? [keep("keepSureAndApprove", "keep-sure-and-approve")] : []),
        ...severalForms(group, review, language),
        ...(is !== "sure" && last !== undefined
          ? [controlOf(last, slug, sayDecide(language, "later"), "later")]
          : []),
      ],
    },
    // Each part by itself, with its passage and all that can be decided about it.
    {
      kind: "menu",
      label: sayDecide(language, "showOne"),
      controls: facts.map(
        (item): Control => ({
          label: shorten(itemTitle(item, items, language), longestLabel),
          line: decideLine(slug, { part: item.key }),
          effect: "replace",
          about: item.key,
        }),
      ),
    },
  ];
};

const lineOf = (item: DraftItem, number: number, review: Review, language: Language): readonly Inline[] => {
  const title = itemTitle(item, review.items, language);
  const sentence = sentenceOf(item, review);
  // The words of a fact are often those of its sentence.
  const words = fold(title).includes(fold(sentence)) ? "" : inMarks(sentence);
  return [
    strong(`${number}. ${itemLabel(item, language)}`),
    text(` · ${title}${words === "" ? "" : ` — ${words}`}`),
    // Above the sentences that were pasted, it says what to do with them.
    ...(isPasted(item) ? [] : item.notes.map((each) => text(` · ${each}`))),
  ];
};

/** A form for each five parts. A part whose lines are longer than a field has only a form of its own. */
const severalForms = ({ facts }: Group, { slug, items }: Review, language: Language): readonly Control[] => {
  const blanks = Object.fromEntries(severalOptions.map((option) => [option, "?"]));
  const of = severalOptions.length;
  return Array.from({ length: Math.ceil(facts.length / of) }, (_, at): Control | null => {
    const shown = facts.slice(at * of, (at + 1) * of);
    const [first, last] = [at * of + 1, at * of + shown.length];
    const parts = shown.filter((item) => writeLabelled(item, items, language).length <= noteMaxLength);
    if (parts.length === 0) return null;
    const fields = Object.fromEntries(Object.entries(blanks).slice(0, parts.length));
    return {
      label:
        first === last
          ? sayDecide(language, "correctNumber", { first })
          : sayDecide(language, "correctNumbers", { first, last }),
      line: decideLine(slug, { decision: "correct", part: writeParts(parts), ...fields }),
      effect: "form",
      about: slug,
    };
  }).filter((control) => control !== null);
};
