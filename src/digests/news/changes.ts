import { correctionsBySeverity } from "../../answer/fact-entry.ts";
import { compareDueDates, type DueDate, daysLeft } from "../../base/time/due-date.ts";
import type { Correction, Fact } from "../../library/briefing/briefing.ts";
import type { CorrectionKind } from "../../library/briefing/schema.ts";
import type { StatusUpdate } from "../../library/briefing/update.ts";
import type { Aspect, Knowledge, Told } from "../../store/deliveries/knowledge.ts";
import type { DigestContext } from "../digest.ts";
import {
  type Filter,
  filteredBy,
  isBeforeWatermark,
  type Tellable,
  type ToldState,
  tellablesOf,
  toldStateOf,
} from "./tellable.ts";

/** The status of a commitment by its due date. It does not say whether the commitment was kept. */
export type Due =
  | { readonly status: "soon"; readonly due: DueDate; readonly days: number }
  | { readonly status: "today"; readonly due: DueDate }
  | { readonly status: "overdue"; readonly due: DueDate; readonly days: number };

/** A week, so that a weekly digest misses no due date. */
export const dueSoonDays = 7;

/** Null if the fact is not a commitment with a due date, or the date is more than a week away. */
export const dueOf = (fact: Fact, today: Temporal.PlainDate): Due | null => {
  if (fact.type !== "statement" || fact.kind !== "commitment" || fact.due === undefined) return null;
  const { due } = fact;
  const days = daysLeft(due, today);
  if (days < 0) return { status: "overdue", due, days: -days };
  if (days === 0) return { status: "today", due };
  return days <= dueSoonDays ? { status: "soon", due, days } : null;
};

/** Changes when digests must tell the channel again, and not every day. */
export const dueHash = ({ status, due }: Due): string => `${status}:${due.endsOn}`;

const urgency = { today: 0, soon: 1, overdue: 2 };

/** Sorts due today first, then the soonest due, then the most recently overdue. */
export const byUrgency = (one: Due, other: Due): number => {
  if (one.status !== other.status) return urgency[one.status] - urgency[other.status];
  const order = compareDueDates(one.due, other.due);
  return one.status === "overdue" ? -order : order;
};

/** How a fact changed for a channel. */
export type ChangeMark =
  /** The channel was never told of it. */
  | "new"
  /** The channel was told an older version, or not what has changed since the fact was published. */
  | "updated"
  /** The status of a commitment changed. */
  | "rated"
  /** The channel was told of it, but not of its correction. */
  | "corrected"
  /** The same, if it could be misunderstood and was not wrong. */
  | "clarified"
  /** The channel was told of it, but not that it was withdrawn. */
  | "withdrawn"
  /** The same, because its source retracted it. */
  | "retracted";

/** News about a fact. */
export interface Change {
  readonly fact: Fact;
  /** Null if only the status of its due date changed. */
  readonly mark: ChangeMark | null;
  /** The status of the commitment, if the channel was not told of it. */
  readonly due: Due | null;
  /** The commitment's status, if the channel was not told of it: null if an editor took the last one back. Absent if it did not change. */
  readonly status?: StatusUpdate | null;
  /** The corrections that the channel was not told of. */
  readonly corrections: readonly Correction[];
  /** What to record when the channel was told. */
  readonly told: readonly Told[];
}

/** Why a digest does not tell a fact. */
export type WhyNotTold =
  | { readonly why: Filter }
  | { readonly why: "told"; readonly at: Temporal.Instant }
  /** It is dated before the channel's watermark. */
  | { readonly why: "before" }
  /** One of its sources is dated on this later day. */
  | { readonly why: "unpublished"; readonly until: string }
  /** It was withdrawn before the channel was told of it. */
  | { readonly why: "withdrawn" };

/** Whether the channel was told something that needs correcting. An update is not a correction: the fact was right. */
export const isCorrection = (mark: ChangeMark | null): mark is Exclude<CorrectionKind, "updated"> =>
  mark !== null && mark !== "new" && mark !== "updated" && mark !== "rated";

const gravest = (corrections: readonly Tellable["corrections"][number][]): CorrectionKind | undefined =>
  correctionsBySeverity.findLast((kind) => corrections.some(({ correction }) => correction.kind === kind));

const markOf = (
  tellable: Tellable,
  toldState: ToldState,
  untold: Tellable["corrections"],
): ChangeMark | null => {
  if (toldState === "untold") return "new";
  if (untold.length === 0 && toldState === "told") return null;
  if (tellable.isWithdrawn) return gravest(tellable.corrections) ?? "withdrawn";
  return gravest(untold) ?? "updated";
};

type Verdict =
  | ({ readonly isNews: true } & Change)
  | ({ readonly isNews: false; readonly fact: Fact } & WhyNotTold);

/** The time of a digest, in the forms that comparisons need. */
const nowOf = ({ now }: DigestContext) => {
  const today = now.toPlainDate();
  return { today, date: today.toString(), moment: now.toInstant() };
};

type Now = ReturnType<typeof nowOf>;

const isCorrectionTold = (
  { reference }: Tellable,
  { hash, correction }: Tellable["corrections"][number],
  knowledge: Knowledge,
): boolean =>
  knowledge.corrections.get(reference)?.has(hash) === true || isBeforeWatermark(correction.date, knowledge);

/** The status of a commitment by its due date, if the channel was not told of it. */
const untoldDue = (fact: Fact, today: Temporal.PlainDate, knowledge: Knowledge): Due | null => {
  const due = dueOf(fact, today);
  if (due === null) return null;
  const told = { hash: dueHash(due), date: due.due.endsOn };
  return toldStateOf(knowledge.dueDates.get(fact.reference), told, knowledge) === "told" ? null : due;
};

const judge = (tellable: Tellable, context: DigestContext, { today, date, moment }: Now): Verdict => {
  const { language, knowledge, include } = context;
  const { fact, reference, hash, published, isWithdrawn } = tellable;
  const filter = filteredBy(include, fact);
  if (filter !== null) return { isNews: false, fact, why: filter };
  if (published > date) return { isNews: false, fact, why: "unpublished", until: published };
  const last = knowledge.facts.get(reference);
  const toldState = toldStateOf(last, tellable, knowledge);
  if (toldState === "untold" && isWithdrawn) return { isNews: false, fact, why: "withdrawn" };
  const untold = tellable.corrections.filter((each) => !isCorrectionTold(tellable, each, knowledge));
  const mark = markOf(tellable, toldState, untold);
  const due = isWithdrawn ? null : untoldDue(fact, today, knowledge);
  if (mark === null && due === null) {
    if (last === undefined) return { isNews: false, fact, why: "before" };
    return { isNews: false, fact, why: "told", at: Temporal.Instant.fromEpochMilliseconds(last.momentMs) };
  }
  const tell = (aspect: Aspect, told: string): Told => ({ reference, language, aspect, hash: told, moment });
  return {
    isNews: true,
    fact,
    mark,
    due,
    corrections: untold.map(({ correction }) => correction),
    told: [
      ...(mark === null ? [] : [tell("fact", hash)]),
      ...(due === null ? [] : [tell("due", dueHash(due))]),
      ...untold.map((correction) => tell("correction", correction.hash)),
    ],
  };
};

/** Whether a fact was told before and has not changed. True for nearly every fact, so this cheap check comes first. */
const isOld = (tellable: Tellable, knowledge: Knowledge): boolean => {
  const { fact, reference, corrections } = tellable;
  return (
    toldStateOf(knowledge.facts.get(reference), tellable, knowledge) === "told" &&
    !(fact.type === "statement" && fact.due !== undefined) &&
    corrections.every((each) => isCorrectionTold(tellable, each, knowledge))
  );
};

/** The news about all facts on record, newest first. */
export const changesOf = (context: DigestContext): readonly Change[] =>
  changesAmong(tellablesOf(context.library, context.language), context);

/** The news about some facts, in their order. */
export const changesAmong = (tellables: readonly Tellable[], context: DigestContext): readonly Change[] => {
  const now = nowOf(context);
  return tellables
    .filter((tellable) => !isOld(tellable, context.knowledge))
    .map((tellable) => judge(tellable, context, now))
    .filter((verdict) => verdict.isNews);
};

/** The facts that a digest does not tell, with the reason, newest first. */
export const notToldOf = (context: DigestContext): readonly (WhyNotTold & { readonly fact: Fact })[] => {
  const now = nowOf(context);
  return tellablesOf(context.library, context.language)
    .map((tellable) => judge(tellable, context, now))
    .filter((verdict) => !verdict.isNews);
};
