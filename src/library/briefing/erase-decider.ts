import { isMap, isScalar, isSeq, parseDocument, type YAMLMap } from "yaml";
import { withoutWarnings } from "../../base/files/yaml-file.ts";

/** Removes people from the decisions in a briefing's file; null if none of them made any. Nothing else changes. */
export const eraseDeciders = (
  yaml: string,
  isErased: (by: string) => boolean,
  erased: string,
): string | null => {
  const review = parseDocument(yaml, withoutWarnings).get("review");
  const places = (isSeq(review) ? review.items : []).flatMap((decision) => {
    const by = isMap(decision) ? decision.get("by", true) : null;
    return isScalar(by) && by.range && typeof by.value === "string" && isErased(by.value) ? [by.range] : [];
  });
  if (places.length === 0) return null;
  return places
    .toReversed()
    .reduce((text, [start, end]) => `${text.slice(0, start)}${erased}${text.slice(end)}`, yaml);
};

const itemsOf = (list: unknown): readonly YAMLMap[] =>
  isSeq(list) ? list.items.filter((item) => isMap(item)) : [];

/** How many updates of commitments in a briefing's file were written by people. They are sealed, so they cannot be erased. */
export const countUpdatesBy = (yaml: string, isBy: (by: string) => boolean): number =>
  itemsOf(parseDocument(yaml, withoutWarnings).get("statements"))
    .flatMap((statement) => itemsOf(statement.get("updates")))
    .filter((update) => isBy(String(update.get("by")))).length;
