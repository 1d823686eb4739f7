import { createHash } from "node:crypto";
import type { LocalizedText } from "../../base/language/language.ts";
import type { Update } from "./update.ts";

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

/**
 * A seal for each update of a commitment: a hash of its contents and of the seal before it. So a seal shows whether its update
 * or any earlier one was changed or removed. Layout, comments and the order of languages do not matter.
 */
export const sealsOf = (updates: readonly Update[]): readonly string[] => {
  let last = "";
  return updates.map((update) => {
    const said = JSON.stringify([last, update.type, update.by, update.at, ...valuesOf(update)]);
    last = createHash("sha256").update(said).digest("hex");
    return last;
  });
};
