import type { SentItem } from "../input/article.ts";

/** Restrictions on publishing an article. An embargo that has ended does not count. */
export interface ItemHold {
  readonly as: "free" | "embargo" | "withheld" | "canceled";
  /** The end of its embargo, as an ISO instant; null if it has none, or no known end. */
  readonly until: string | null;
}

const ranks: Readonly<Record<ItemHold["as"], number>> = { free: 0, embargo: 1, withheld: 2, canceled: 3 };

/** `now` is an ISO instant. */
export const holdOf = (
  status: SentItem["status"] | undefined,
  embargo: string | null | undefined,
  now: string,
): ItemHold => {
  const until = embargo && millisecondsOf(embargo) > millisecondsOf(now) ? embargo : null;
  if (status === "withheld" || status === "canceled") return { as: status, until };
  return until === null ? { as: "free", until } : { as: "embargo", until };
};

const millisecondsOf = (instant: string | null): number =>
  instant === null ? 0 : Temporal.Instant.from(instant).epochMilliseconds;

export const isFree = ({ as }: ItemHold): boolean => as === "free";

/** Whether a hold forbids more than another one, for example by a longer embargo. */
export const isStricter = (one: ItemHold, other: ItemHold): boolean =>
  ranks[one.as] > ranks[other.as] ||
  (one.as === other.as && millisecondsOf(one.until) > millisecondsOf(other.until));

/** Whether a hold allows something that another one forbids, for example by a shorter embargo. */
export const isFreer = (one: ItemHold, other: ItemHold): boolean =>
  ranks[one.as] < ranks[other.as] || millisecondsOf(one.until) < millisecondsOf(other.until);
