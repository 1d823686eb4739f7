import type { Knowledge, LastTold } from "../../store/deliveries/knowledge.ts";

/** What a channel was told of something: nothing yet, just what is to be told, or something else. */
export type Standing = "untold" | "told" | "told-otherwise";

/** Whether it counts as told by its date alone. */
export const isBeforeWatermark = (date: string, { watermark }: Pick<Knowledge, "watermark">): boolean =>
  watermark !== null && date < watermark;

/**
 * What the record says counts. Where it says nothing, what is dated before the watermark counts as told, in the form
 * that it has now.
 */
export const standingOf = (
  last: LastTold | undefined,
  { hash, date }: { readonly hash: string; readonly date: string },
  knowledge: Knowledge,
): Standing => {
  if (last !== undefined) return last.hash === hash ? "told" : "told-otherwise";
  return isBeforeWatermark(date, knowledge) ? "told" : "untold";
};
