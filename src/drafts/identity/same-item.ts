import { fold } from "../../base/text/fold.ts";
import { sharesWords } from "../../library/passages/same-copy.ts";
import type { Recognized } from "./known.ts";

export type ItemRelation =
  | "same"
  /** The same global id, from another publisher. It may hold the item back, but not replace it. */
  | "other-publisher"
  /** The same number and no words in common, and the publisher of one is unknown. */
  | "unclear"
  | "none";

/** Whether two articles are of one item of an agency or feed, by their ids and publishers. */
export const itemRelation = (one: Recognized, other: Recognized): ItemRelation => {
  const { id } = one.item;
  if (id === null || id !== other.item.id) return "none";
  if (one.host !== null && one.host === other.host) return "same";
  const isKnown = one.publisher !== null && other.publisher !== null;
  const isSamePublisher = isKnown && fold(one.publisher) === fold(other.publisher);
  if (isSamePublisher) return "same";
  if (isGlobal(id)) return isKnown ? "other-publisher" : "same";
  if (isKnown) return "none";
  return sharesWords(one.text, other.text) ? "same" : "unclear";
};

/** Whether an id is globally unique: a URN, a tag, an address or the id of an e-mail. Several agencies may use the same number. */
const isGlobal = (id: string): boolean => /^(?:urn:|tag:|https?:\/\/|<[^<>@\s]+@[^<>@\s]+>$)/iu.test(id);

/** Less than 0 if an article is an older version than another one of the same item; 0 if it is unknown which is newer. */
export const compareVersions = (
  { item: one }: Pick<Recognized, "item">,
  { item: other }: Pick<Recognized, "item">,
): number => {
  const byNumber = Number(one.version ?? Number.NaN) - Number(other.version ?? Number.NaN);
  if (!Number.isNaN(byNumber) && byNumber !== 0) return byNumber;
  return one.sent === null || other.sent === null
    ? 0
    : Temporal.Instant.compare(Temporal.Instant.from(one.sent), Temporal.Instant.from(other.sent));
};
