import { type Block, type CommandAnswer, heading, note, paragraph } from "../../answer/answer.ts";
import type { Language } from "../../base/language/language.ts";
import { strong, text } from "../../base/text/inline.ts";
import { type DraftItem, isUndecided } from "../../drafts/review/decisions/draft-item.ts";
import { itemLabel, itemTitle } from "../../drafts/review/decisions/item-words.ts";
import { isPasted } from "../../drafts/review/decisions/known-notes.ts";
import type { Review } from "../../drafts/review/decisions/review-of.ts";
import { addControls, controlsFor, decideLine, sayDecide } from "./controls.ts";
import { pastedGroup, sureGroup, uncountedGroup } from "./group.ts";
import { groupBlocks } from "./group-blocks.ts";
import { sentenceOf } from "./sentence.ts";

/** Which part comes next: a part itself, or the one after a part that was postponed. */
export type StepAt = { readonly part: string } | { readonly after: string } | null;

/**
 * The next step for an editor: first the doubtful parts, one by one; then all sure facts at once; then the parts that were postponed, and the
 * approval. `done` is the result of the step before.
 */
export const nextStep = (
  review: Review,
  language: Language,
  done: string | null,
  from: StepAt,
): CommandAnswer => {
  const { items, slug, status, version, firstApproval } = review;
  const left = items.filter(isUndecided).length;
  const doubts = doubtful(items);
  const postponed = from !== null && "after" in from ? doubts.findIndex(({ key }) => key === from.after) : -1;
  // When the last doubtful part was postponed, the sure facts come first.
  const isSureNext = postponed >= 0 && postponed === doubts.length - 1 && left > doubts.length;
  const next = isSureNext ? undefined : (doubts[postponed + 1] ?? doubts[0]);
  const item = from !== null && "part" in from ? items.find(({ key }) => key === from.part) : next;
  const step = (summary: string, blocks: readonly Block[]): CommandAnswer => ({
    language,
    fillsMessages: true,
    summary: done ?? summary,
    blocks: [
      ...(done === null ? [] : [paragraph(text(done))]),
      blocks.length === 0 ? paragraph(text(summary)) : heading(2, text(summary)),
      ...blocks,
    ],
  });
  if (status === "reviewed") return step(sayDecide(language, "isApproved", { slug }), []);
  const progress = sayDecide(language, "progress", { slug, done: items.length - left, all: items.length });
  const group = [pastedGroup(review), uncountedGroup(review)].find(
    ({ facts }) => facts.length > 1 && facts.some(({ key }) => key === next?.key),
  );
  if (group !== undefined && item?.key === next?.key)
    return step(progress, groupBlocks(group, review, language));
  if (item !== undefined) return step(progress, oneItem(item, review, language));
  if (left > 0)
    return step(progress, [...groupBlocks(sureGroup(review), review, language), addControls(slug, language)]);
  const key = firstApproval === null ? "ready" : "approvedOnce";
  return step(sayDecide(language, key, { slug }), [
    {
      kind: "controls",
      controls: [
        {
          label: sayDecide(language, "approve"),
          line: decideLine(slug, { decision: "approve", seen: version }),
          effect: "replace",
        },
      ],
    },
    addControls(slug, language),
  ]);
};

/** Sentences that were just pasted come first. People and organizations come after the facts, because one that a fact names cannot be dropped. */
const rankOf = (item: DraftItem): number => {
  if (isPasted(item)) return 0;
  const { type } = item;
  return type === "source" ? 3 : type === "person" || type === "organization" ? 2 : 1;
};

const doubtful = (items: readonly DraftItem[]): readonly DraftItem[] =>
  items
    .filter(({ state }) => state === "open" || state === "uncertain")
    .toSorted((a, b) => rankOf(a) - rankOf(b));

const passagesOf = ({ passages }: DraftItem, { sources }: Review): readonly Block[] =>
  passages.flatMap(({ source, start, end }): Block[] => {
    const found = sources.find(({ id }) => id === source);
    if (found === undefined) return [];
    const citation = [text(found.publisher === "?" ? found.title : `${found.publisher}, ${found.title}`)];
    return [{ kind: "passage", exact: found.text.slice(start, end), citation }];
  });

/** The passages of other sources that contradict a part. */
const contradictionsOf = ({ contradictions = [] }: DraftItem, language: Language): readonly Block[] =>
  contradictions.flatMap(({ about, text: line, exact, publisher, date }): readonly Block[] => [
    paragraph(strong(sayDecide(language, about)), text(` · ${line}`)),
    { kind: "passage", exact, citation: [text(`${publisher}, ${date}`)] },
  ]);

/** The sentence of a figure, whose passage is often the number alone. */
const aroundOf = (item: DraftItem, review: Review): readonly Block[] => {
  const sentence = item.type === "figure" ? sentenceOf(item, review) : "";
  const [passage] = item.passages;
  return passage === undefined || sentence.length <= passage.end - passage.start
    ? []
    : [paragraph(text(sentence))];
};

const oneItem = (item: DraftItem, review: Review, language: Language): readonly Block[] => [
  paragraph(strong(itemLabel(item, language)), text(` · ${itemTitle(item, review.items, language)}`)),
  ...passagesOf(item, review),
  ...aroundOf(item, review),
  ...contradictionsOf(item, language),
  ...item.notes.map((each) => note(text(each))),
  { kind: "controls", controls: controlsFor(item, review.slug, language) },
];
