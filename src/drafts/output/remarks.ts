import { unknownDate } from "../../library/briefing/source-schema.ts";
import type { Article } from "../input/article.ts";
import { type Remark, remark } from "../input/remark.ts";
import type { Draft } from "./drafting.ts";
import type { Saved } from "./save.ts";
import { unknownPublisher } from "./source.ts";

/** The remarks about a draft whose folder is written; none if it is left as it is. */
export const remarksOnDraft = (article: Article, draft: Draft, { saved }: Saved): readonly Remark[] =>
  saved === "new" || saved === "replaced" || saved === "added"
    ? [...agencyWords(article), ...notKnown(draft)]
    : [];

/** What an editor has to enter before a draft can be approved. */
const notKnown = ({ file: { sources } }: Draft): readonly Remark[] => {
  const lacksPublisher = sources[0]?.publisher === unknownPublisher;
  const lacksDay = sources[0]?.published.date === unknownDate;
  if (!lacksPublisher && !lacksDay) return [];
  return [remark("not-known", { what: !lacksDay ? "publisher" : lacksPublisher ? "both" : "published" })];
};

/** What the agency says about its item: an embargo, a hold, a withdrawal, and its note to editors. */
const agencyWords = ({ item: { status, embargo, note }, remarks }: Article): readonly Remark[] => [
  ...(embargo === null ? [] : [remark("embargo", { until: embargo })]),
  // An embargo in the text is a remark already.
  ...(status === "usable" || remarks.some(({ key }) => key === "embargo-in-text")
    ? []
    : [remark("held", { status })]),
  ...(note === null || remarks.some(({ values }) => values.words === note)
    ? []
    : [remark("agency-note", { note })]),
];
