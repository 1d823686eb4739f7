import { createHash } from "node:crypto";
import type { DraftItem } from "../../drafts/review/decisions/draft-item.ts";
import { isOnlyUncounted } from "../../drafts/review/decisions/known-notes.ts";

/** Parts that are shown at once, with one button to keep them and one form to correct several of them. */
export interface Group {
  readonly is: "sure" | "uncounted";
  readonly facts: readonly DraftItem[];
  /** Identifies the parts and their versions: nothing is kept that the editor has not seen. */
  readonly seen: string;
}

/** How many parts of a kind are shown at once. */
const mostAtOnce = { sure: 15, uncounted: 5 } as const;

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

const groupOf = (is: Group["is"], items: readonly DraftItem[]): Group => {
  const facts = items.toSorted((a, b) => rankOf(a) - rankOf(b)).slice(0, mostAtOnce[is]);
  const seen = createHash("sha256")
    .update(facts.map(({ key, version }) => `${key} ${version}`).join("\n"))
    .digest("hex");
  return { is, facts, seen: seen.slice(0, 16) };
};

/** The sure parts to show next. */
export const sureGroup = (items: readonly DraftItem[]): Group =>
  groupOf(
    "sure",
    items.filter(({ state }) => state === "sure"),
  );

/** The figures of which only what they count is missing. */
export const uncountedGroup = (items: readonly DraftItem[]): Group =>
  groupOf(
    "uncounted",
    items.filter((item) => item.state === "uncertain" && isOnlyUncounted(item)),
  );

/** The group that an editor saw; null if it has changed since. */
export const groupSeen = (items: readonly DraftItem[], seen: string | null): Group | null =>
  [sureGroup(items), uncountedGroup(items)].find((group) => group.facts.length > 0 && group.seen === seen) ??
  null;
