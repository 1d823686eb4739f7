import { createHash } from "node:crypto";
import {
  type Block,
  type CommandAnswer,
  type Control,
  heading,
  list,
  note,
  paragraph,
} from "../../answer/answer.ts";
import type { Language } from "../../base/language/language.ts";
import { shorten, strong, text } from "../../base/text/inline.ts";
import { type DraftItem, isUndecided } from "../../drafts/review/decisions/draft-item.ts";
import { itemLabel, itemTitle } from "../../drafts/review/decisions/item-words.ts";
import type { Review } from "../../drafts/review/decisions/review-of.ts";
import { addControls, controlOf, controlsFor, decideLine, mayDrop, sayDecide } from "./controls.ts";

/** How many sure facts are shown at once, with one button to keep them. */
const mostAtOnce = 15;

const longestLabel = 60;

/** People and organizations come after the facts, because one that a fact names cannot be dropped. */
const rankOf = ({ type }: DraftItem): number =>
  type === "source" ? 2 : type === "person" || type === "organization" ? 1 : 0;

const doubtful = (items: readonly DraftItem[]): readonly DraftItem[] =>
  items
    .filter(({ state }) => state === "open" || state === "uncertain")
    .toSorted((a, b) => rankOf(a) - rankOf(b));

/** The sure facts to show next, with a hash that identifies them. */
export const sureFacts = (
  items: readonly DraftItem[],
): { readonly facts: readonly DraftItem[]; readonly seen: string } => {
  const facts = items.filter(({ state }) => state === "sure").slice(0, mostAtOnce);
  const seen = createHash("sha256")
    .update(facts.map(({ key, version }) => `${key} ${version}`).join("\n"))
    .digest("hex");
  return { facts, seen: seen.slice(0, 16) };
};

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

const oneItem = (item: DraftItem, review: Review, language: Language): readonly Block[] => [
  paragraph(strong(itemLabel(item, language)), text(` · ${itemTitle(item, review.items, language)}`)),
  ...passagesOf(item, review),
  ...contradictionsOf(item, language),
  ...item.notes.map((each) => note(text(each))),
  { kind: "controls", controls: controlsFor(item, review.slug, language) },
];

const sureBlocks = (review: Review, language: Language): readonly Block[] => {
  const { facts, seen } = sureFacts(review.items);
  const lines = facts.map((item) => {
    const [first] = item.passages;
    const words =
      review.sources.find(({ id }) => id === first?.source)?.text.slice(first?.start, first?.end) ?? "";
    return [
      strong(itemLabel(item, language)),
      text(` · ${itemTitle(item, review.items, language)}${words === "" ? "" : ` — “${words}”`}`),
      ...item.notes.map((each) => text(` · ${each}`)),
    ];
  });
  const control = (label: "keepSure" | "keepSureAndApprove", decision: string): Control => ({
    label: sayDecide(language, label, { count: facts.length }),
    line: decideLine(review.slug, { decision, seen }),
    effect: "replace",
  });
  const isAll = review.items.filter(isUndecided).length === facts.length;
  /** A menu of the facts, each with the same decision. */
  const menuOf = (
    label: "correctOne" | "dropOne",
    decision: "edit" | "drop",
    of: readonly DraftItem[],
  ): Block => ({
    kind: "menu",
    label: sayDecide(language, label),
    controls: of.map((item) =>
      controlOf(item, review.slug, shorten(itemTitle(item, review.items, language), longestLabel), decision),
    ),
  });
  const droppable = facts.filter(mayDrop);
  return [
    list(lines),
    {
      kind: "controls",
      controls: [
        control("keepSure", "keep-sure"),
        ...(isAll ? [control("keepSureAndApprove", "keep-sure-and-approve")] : []),
      ],
    },
    menuOf("correctOne", "edit", facts),
    ...(droppable.length === 0 ? [] : [menuOf("dropOne", "drop", droppable)]),
  ];
};

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
  const { items, slug, status, version } = review;
  const left = items.filter(isUndecided).length;
  const doubts = doubtful(items);
  const postponed = from !== null && "after" in from ? doubts.findIndex(({ key }) => key === from.after) : -1;
  // When the last doubtful part was postponed, the sure facts come first.
  const isSureNext = postponed >= 0 && postponed === doubts.length - 1 && left > doubts.length;
  const next = isSureNext ? undefined : (doubts[postponed + 1] ?? doubts[0]);
  const item = from !== null && "part" in from ? items.find(({ key }) => key === from.part) : next;
  const step = (summary: string, blocks: readonly Block[]): CommandAnswer => ({
    language,
    summary: done ?? summary,
    blocks: [
      ...(done === null ? [] : [paragraph(text(done))]),
      blocks.length === 0 ? paragraph(text(summary)) : heading(2, text(summary)),
      ...blocks,
    ],
  });
  if (status === "reviewed") return step(sayDecide(language, "isApproved", { slug }), []);
  const progress = sayDecide(language, "progress", { slug, done: items.length - left, all: items.length });
  if (item !== undefined) return step(progress, oneItem(item, review, language));
  if (left > 0) return step(progress, [...sureBlocks(review, language), addControls(slug, language)]);
  return step(sayDecide(language, "ready", { slug }), [
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
