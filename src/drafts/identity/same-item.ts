import { fold } from "../../base/text/fold.ts";
import type { Recognized } from "./known.ts";
import { sharesWords } from "./same-copy.ts";

/** An id that its maker shares with no one: a URN, a tag, an address or the id of an e-mail. A number is any agency's. */
const isGlobal = (id: string): boolean => /^(?:urn:|tag:|https?:\/\/|<[^<>@\s]+@[^<>@\s]+>$)/iu.test(id);

export type ItemRelation =
  | "same"
  /** The same global id, from another publisher: it may hold the item back, and not replace it. */
  | "other-publisher"
  /** The same number, where the publisher of one is not known, and no words in common. */
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

/** Less than 0 if an article is an older version than another one of the same item; 0 if nothing says which is newer. */
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
