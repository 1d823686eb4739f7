import type { DraftItem } from "../../../drafts/review/decisions/draft-item.ts";
import type { Addable } from "./add-bar.ts";
import type { DeskDraft, DeskItem, SelectedWords } from "./data.ts";

export const isOpenItem = ({ state }: Pick<DraftItem, "state">): boolean =>
  state === "open" || state === "uncertain" || state === "sure";

const rankOf = ({ state }: DraftItem): number =>
  state === "open" || state === "uncertain" ? 0 : state === "sure" ? 1 : state === "dropped" ? 3 : 2;

const placeOf = (draft: DeskDraft, { passages: [first] }: DraftItem): number =>
  first === undefined ? -1 : draft.sources.findIndex(({ id }) => id === first.source) * 1e9 + first.start;

/**
 * Uncertain parts first, each group in the order of the text. A part keeps the rank it had when first shown, so that the
 * list does not change its order while an editor works through it.
 */
export const inReadingOrder = (draft: DeskDraft, ranks: Map<string, number>): readonly DeskItem[] => {
  for (const item of draft.items) if (!ranks.has(item.key)) ranks.set(item.key, rankOf(item));
  return [...draft.items].sort(
    (a, b) => (ranks.get(a.key) ?? 0) - (ranks.get(b.key) ?? 0) || placeOf(draft, a) - placeOf(draft, b),
  );
};

/** The next undecided part after `from`, or null if all are decided. */
export const nextUndecided = (items: readonly DraftItem[], from: string): string | null => {
  const at = items.findIndex(({ key }) => key === from);
  const next = items.slice(at + 1).find(isOpenItem) ?? items.find(isOpenItem);
  return next?.key ?? null;
};

/** The initial entry of a new part, with the selected words. */
export const newEntry = (
  draft: DeskDraft,
  type: Addable,
  { source, exact }: SelectedWords,
): Readonly<Record<string, unknown>> => {
  const language = draft.sources.find(({ id }) => id === source)?.language ?? "und";
  const words = { [language]: exact.replace(/\s+/gu, " ") };
  switch (type) {
    case "statement":
      return { kind: "claim", text: words };
    case "figure":
      return {
        qualifier: "exactly",
        value: /\d[\d.,]*/u.exec(exact)?.[0].replaceAll(",", "") ?? "",
        counts: words,
      };
    case "event":
      return { text: words };
    case "role":
      return { title: words };
    case "person":
    case "organization":
      return { names: words };
    default:
      return type satisfies never;
  }
};
