import { z } from "zod";

/** The parts of a draft that an editor decides about. */
const itemTypes = [
  "briefing",
  "source",
  "organization",
  "person",
  "role",
  "statement",
  "figure",
  "event",
  "open",
] as const;
export type ItemType = (typeof itemTypes)[number];

/** The key of a part; `id` is empty if a draft has only one part of this type. */
export interface ItemKey {
  readonly type: ItemType;
  readonly id: string;
}

const typeSchema = z.enum(itemTypes);

/** `statement/trees`, or `briefing`. */
export const writeItemKey = ({ type, id }: ItemKey): string => (id === "" ? type : `${type}/${id}`);

/** Null if the text is no key of a part. */
export const readItemKey = (written: string): ItemKey | null => {
  const [type, id = "", ...more] = written.split("/");
  const read = typeSchema.safeParse(type);
  return read.success && more.length === 0 ? { type: read.data, id } : null;
};
