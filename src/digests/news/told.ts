import type { Knowledge, LastTold } from "../../store/deliveries/knowledge.ts";

/** Whether a channel was told something: not yet, in its current form, or in another form. */
export type ToldState = "untold" | "told" | "told-otherwise";

/** Whether something counts as told because of its date. */
export const isBeforeWatermark = (date: string, { watermark }: Pick<Knowledge, "watermark">): boolean =>
  watermark !== null && date < watermark;

/**
 * If the database has what the channel was told, that counts. Otherwise, facts dated before the watermark count as told in
 * their current form.
 */
export const toldStateOf = (
  last: LastTold | undefined,
  { hash, date }: { readonly hash: string; readonly date: string },
  knowledge: Knowledge,
): ToldState => {
  if (last !== undefined) return last.hash === hash ? "told" : "told-otherwise";
  return isBeforeWatermark(date, knowledge) ? "told" : "untold";
};
