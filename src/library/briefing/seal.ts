import { createHash } from "node:crypto";
import type { LocalizedText } from "../../base/language/language.ts";
import { erased } from "../../store/people/person-address.ts";
import type { Update } from "./update.ts";

/** The hashes that show whether an update of a commitment, or any earlier one, was changed or removed. */
export interface Seal {
  /** Covers what the update says, and the seal before it. Layout, comments and the order of languages do not matter. */
  readonly said: string;
  /** Covers who wrote it; null if that person was erased, so that nothing of them is left. */
  readonly who: string | null;
}

/** The part of a seal that covers who wrote an update. */
export const whoSealOf = (said: string, by: string): string | null =>
  by === erased ? null : hashOf(said, by);

const inOrder = (text: LocalizedText): readonly (readonly [string, string])[] =>
  Object.entries(text)
    .map(([language, words]) => [language, words] as const)
    .sort(([a], [b]) => (a < b ? -1 : 1));

const valuesOf = (update: Update): readonly unknown[] => {
  switch (update.type) {
    case "status": {
      const { status, note, date, passages, awaitsSecond } = update;
      const quoted = passages.map(({ source, exact }) => [source.id, exact]);
      return [status, inOrder(note), date, quoted, awaitsSecond];
    }
    case "taking-back":
      return [update.number, inOrder(update.note)];
    case "confirmation":
      return [update.number];
    default:
      return update satisfies never;
  }
};

const hashOf = (...values: readonly unknown[]): string =>
  createHash("sha256").update(JSON.stringify(values)).digest("hex");

/** A seal for each update of a commitment. */
export const sealsOf = (updates: readonly Update[]): readonly Seal[] => {
  let last = "";
  return updates.map((update) => {
    last = hashOf(last, update.type, update.at, ...valuesOf(update));
    return { said: last, who: whoSealOf(last, update.by) };
  });
};

/**
 * Seals as earlier versions wrote them: one hash of what an update says and who wrote it. Null from the first update on
 * whose editor was erased.
 */
export const olderSealsOf = (updates: readonly Update[]): readonly (string | null)[] => {
  let last: string | null = "";
  return updates.map((update) => {
    if (last === null || update.by === erased) last = null;
    else last = hashOf(last, update.type, update.by, update.at, ...valuesOf(update));
    return last;
  });
};
