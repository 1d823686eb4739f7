import type { Correction, Fact } from "../../library/briefing/briefing.ts";
import type { ReportedFact } from "../../store/deliveries/ledger.ts";
import { type DigestContext, type Filter, filteredBy } from "../digest.ts";
import { type Due, dueHash, dueOf } from "./due.ts";
import { type Tellable, tellablesOf } from "./tellable.ts";
import { dueKey, isTold, momentOf, tell, toldAt } from "./told.ts";

/** What a fact is to a channel. */
type Mark =
  /** The channel was never told of it. */
  | "new"
  /** The channel was told something else. */
  | "updated"
  /** The channel was told of it, and not of its correction. */
  | "corrected"
  /** The channel was told of it, and not that it is withdrawn. */
  | "withdrawn";

/** What is to be told of a fact. */
export interface Change {
  readonly fact: Fact;
  /** Null where only its due date came nearer or went by. */
  readonly mark: Mark | null;
  /** Where the commitment stands, if the channel was not told so. */
  readonly due: Due | null;
  /** The corrections that the channel was not told of. */
  readonly corrections: readonly Correction[];
  /** What the channel knows once it was told. */
  readonly told: readonly ReportedFact[];
}

/** Why nothing is to be told of a fact. */
export type Silence =
  | { readonly why: Filter }
  /** `at`: when; null where the record does not say. */
  | { readonly why: "told"; readonly at: Temporal.Instant | null }
  /** A source of it is to be published on that date only. */
  | { readonly why: "unpublished"; readonly until: string }
  /** It was withdrawn before the channel was told of it. */
  | { readonly why: "withdrawn" };

const lastPublished = ({ passages }: Fact): string =>
  passages.reduce((last, { source }) => (source.published.date > last ? source.published.date : last), "");

const markOf = (
  { hash, isWithdrawn }: Tellable,
  kept: string | undefined,
  corrections: readonly unknown[],
): Mark | null => {
  if (kept === undefined) return "new";
  if (corrections.length === 0 && isTold(kept, hash)) return null;
  if (isWithdrawn) return "withdrawn";
  return corrections.length > 0 ? "corrected" : "updated";
};

type Verdict =
  | ({ readonly isNews: true } & Change)
  | ({ readonly isNews: false; readonly fact: Fact } & Silence);

/** The time of a digest, in the forms in which each fact is compared with it. */
interface Now {
  readonly today: Temporal.PlainDate;
  readonly date: string;
  readonly moment: string;
}

const nowOf = ({ now }: DigestContext): Now => {
  const today = now.toPlainDate();
  return { today, date: today.toString(), moment: momentOf(now.toInstant()) };
};

const judge = (
  tellable: Tellable,
  { reported, include }: DigestContext,
  { today, date, moment }: Now,
): Verdict => {
  const { fact, key, hash, isWithdrawn } = tellable;
  const filter = filteredBy(include, fact);
  if (filter !== null) return { isNews: false, fact, why: filter };
  const until = lastPublished(fact);
  if (until > date) return { isNews: false, fact, why: "unpublished", until };
  const kept = reported.get(key);
  if (kept === undefined && isWithdrawn) return { isNews: false, fact, why: "withdrawn" };
  const untold = tellable.corrections.filter((correction) => !reported.has(correction.key));
  const mark = markOf(tellable, kept, untold);
  const status = isWithdrawn ? null : dueOf(fact, today);
  const due = status === null || isTold(reported.get(dueKey(key)), dueHash(status)) ? null : status;
  if (mark === null && due === null) return { isNews: false, fact, why: "told", at: toldAt(kept) };
  return {
    isNews: true,
    fact,
    mark,
    due,
    corrections: untold.map(({ correction }) => correction),
    told: [
      ...(mark === null ? [] : [tell(key, hash, moment)]),
      ...(due === null ? [] : [tell(dueKey(key), dueHash(due), moment)]),
      ...untold.map((correction) => tell(correction.key, "told", moment)),
    ],
  };
};

/** Nearly every fact was told before and has not changed since: that is seen first, and cheaply. */
const isOld = ({ fact, key, hash, corrections }: Tellable, reported: DigestContext["reported"]): boolean =>
  isTold(reported.get(key), hash) &&
  !(fact.type === "statement" && fact.due !== undefined) &&
  corrections.every((correction) => reported.has(correction.key));

/** What is to be told to a channel, newest facts first. */
export const changesOf = (context: DigestContext): readonly Change[] => {
  const now = nowOf(context);
  return tellablesOf(context.library, context.language)
    .filter((tellable) => !isOld(tellable, context.reported))
    .map((tellable) => judge(tellable, context, now))
    .filter((verdict) => verdict.isNews);
};

/** What is not told to a channel, and why, newest facts first. */
export const silencesOf = (context: DigestContext): readonly (Silence & { readonly fact: Fact })[] => {
  const now = nowOf(context);
  return tellablesOf(context.library, context.language)
    .map((tellable) => judge(tellable, context, now))
    .filter((verdict) => !verdict.isNews);
};

/** Whether nothing on record was told to a channel before, in this language. */
export const isFirstDigest = ({ library, language, reported }: DigestContext): boolean =>
  !tellablesOf(library, language).some(({ key }) => reported.has(key));
