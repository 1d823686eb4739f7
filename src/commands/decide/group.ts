import { createHash } from "node:crypto";
import type { DraftItem } from "../../drafts/review/decisions/draft-item.ts";
import { isOnlyUncounted, isPasted } from "../../drafts/review/decisions/known-notes.ts";
import type { Review } from "../../drafts/review/decisions/review-of.ts";
import { sentenceOf } from "./sentence.ts";

/** Parts that are shown at once, with one button to keep them and one form to correct several of them. */
export interface Group {
  readonly is: "sure" | "uncounted" | "pasted";
  readonly facts: readonly DraftItem[];
  /** Identifies the parts and their versions: nothing is kept that the editor has not seen. */
  readonly seen: string;
}

/** How many parts of a kind are shown at once: two forms of five, whose buttons and menus fit into one message of Slack. */
const mostAtOnce = { sure: 10, uncounted: 5, pasted: 5 } as const;

/** The most characters of the parts together, so that their buttons are in the same message: those of Discord have 4,000 characters. */
const mostCharacters = 2_800;

/** The sure parts to show next. */
export const sureGroup = (review: Review): Group =>
  groupOf(
    "sure",
    review.items.filter(({ state }) => state === "sure"),
    review,
  );

/** About how many characters the line of a part takes, in any language. */
const lengthOf = (item: DraftItem, review: Review): number => {
  const longest = Object.values(item.entry)
    .filter((value) => typeof value === "object" && !Array.isArray(value))
    .map((value) => JSON.stringify(value).length);
  return 60 + Math.max(0, ...longest) + sentenceOf(item, review).length;
};

/** The first parts that fit into one message; at least one. */
const fitting = (items: readonly DraftItem[], review: Review): readonly DraftItem[] => {
  let length = 0;
  return items.filter((item, at) => {
    length += lengthOf(item, review);
    return at === 0 || length <= mostCharacters;
  });
};

/** Facts come first, because they are corrected most, and five of them at once. */
const rankOf = ({ type }: DraftItem): number => {
  switch (type) {
    case "statement":
    case "figure":
    case "event":
    case "open":
      return 0;
    case "role":
      return 1;
    case "person":
    case "organization":
      return 2;
    default:
      return 3;
  }
};

const groupOf = (is: Group["is"], items: readonly DraftItem[], review: Review): Group => {
  const ordered = items.toSorted((a, b) => rankOf(a) - rankOf(b)).slice(0, mostAtOnce[is]);
  const facts = fitting(ordered, review);
  const seen = createHash("sha256")
    .update(facts.map(({ key, version }) => `${key} ${version}`).join("\n"))
    .digest("hex");
  return { is, facts, seen: seen.slice(0, 16) };
};

/** The figures that lack only what they count. */
export const uncountedGroup = (review: Review): Group =>
  groupOf(
    "uncounted",
    review.items.filter((item) => item.state === "uncertain" && isOnlyUncounted(item)),
    review,
  );

/** The sentences that editors pasted. */
export const pastedGroup = (review: Review): Group =>
  groupOf(
    "pasted",
    review.items.filter((item) => item.state === "open" && isPasted(item)),
    review,
  );

/** The group that an editor saw; null if it has changed since. */
export const groupSeen = (review: Review, seen: string | null): Group | null =>
  [sureGroup(review), uncountedGroup(review)].find(
    (group) => group.facts.length > 0 && group.seen === seen,
  ) ?? null;
