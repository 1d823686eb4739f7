import type { Knowledge } from "../../store/deliveries/knowledge.ts";
import type { DigestContext } from "../digest.ts";
import { type Change, changesOf } from "./changes.ts";
import { tellablesOf } from "./tellable.ts";

/** A first digest with more news covers only the newest days: readers want news, and not the archive. */
const mostFirst = 100;

/** How many days it covers then, ending with the newest day that has news. */
const firstDays = 7;

/** What a digest tells, and whether it is the channel's first one in this language. */
export interface ChannelNews {
  readonly changes: readonly Change[];
  readonly isFirst: boolean;
  /** The day from which the digest tells facts; null if it tells everything that the channel was not told. Older facts count as known from then on. */
  readonly from: string | null;
}

const isFirstDigest = ({ facts, watermark }: Knowledge): boolean => facts.size === 0 && watermark === null;

/** The news for a channel. */
export const newsOf = (context: DigestContext): ChannelNews => {
  const { library, language, knowledge } = context;
  const changes = changesOf(context);
  const isFirst = isFirstDigest(knowledge);
  if (!isFirst || changes.length <= mostFirst) return { changes, isFirst, from: null };
  const news = new Set(changes.map(({ fact }) => fact));
  const newest = tellablesOf(library, language)
    .filter(({ fact }) => news.has(fact))
    .map(({ date }) => date)
    .reduce((last, day) => (day > last ? day : last));
  const from = Temporal.PlainDate.from(newest)
    .subtract({ days: firstDays - 1 })
    .toString();
  return { changes: changesOf({ ...context, knowledge: { ...knowledge, watermark: from } }), isFirst, from };
};
