import { type Fact, isTakenBack } from "../../library/briefing/briefing.ts";
import { writtenStatusOf } from "../../library/briefing/commitment-status.ts";
import { statusHash } from "../../library/briefing/fact-hash.ts";
import type { StatusUpdate } from "../../library/briefing/update.ts";
import type { Knowledge, LastTold, Told } from "../../store/deliveries/knowledge.ts";
import { hashIn, type ToldForm } from "../../store/told-form.ts";
import type { DigestContext, Watched } from "../digest.ts";
import { type Change, type Due, dueHash, dueOf } from "../news/changes.ts";
import { changedSince, factsSince } from "../news/seen.ts";
import { reminderOf, withReminder } from "./reminders.ts";
import { targetsOf } from "./targets.ts";

/** The hash of a status that an editor took back, so that there is none. */
const noStatus = "none";

/**
 * The news for a channel about what it watches: facts that are new, changed, corrected or withdrawn since the watch was made, statuses of
 * commitments, and due dates that come near. Nothing that the channel was told before, also by another digest.
 */
export const watchedChanges = (context: DigestContext, { watches, news }: Watched): readonly Change[] => {
  const { library, language, knowledge, now } = context;
  const moment = now.toInstant();
  const today = now.toPlainDate();
  const sinceByTarget = new Map(watches.map(({ target, madeAt }) => [target, madeAt]));
  const isTakenBackNow = ({ reference }: Fact): boolean =>
    (library.corrections.get(reference) ?? []).some(({ kind }) => isTakenBack(kind));
  const tell = ({ reference }: Fact, aspect: Told["aspect"], hash: string): Told => ({
    reference,
    language,
    aspect,
    hash,
    moment,
  });

  const found = new Map<string, Change>();
  for (const change of changedSince(context, news)) {
    const told = change.told.filter(({ aspect }) => aspect !== "due");
    if (watchedSince(change.fact, sinceByTarget) === null) continue;
    if (told.every((each) => isKnown(each, knowledge))) continue;
    found.set(change.fact.reference, { ...change, told });
  }

  for (const [slug, before] of news) {
    const briefing = library.bySlug.get(slug);
    for (const fact of briefing === undefined ? [] : factsSince(briefing, before, library)) {
      const changed = newStatus(fact, before, context);
      if (changed === null || isTakenBackNow(fact)) continue;
      const told = tell(fact, "status", changed.hash);
      if (watchedSince(fact, sinceByTarget) === null || isKnown(told, knowledge)) continue;
      const change = found.get(fact.reference);
      found.set(fact.reference, {
        fact,
        due: null,
        corrections: [],
        ...change,
        mark: change?.mark ?? "rated",
        status: changed.status,
        told: [...(change?.told ?? []), told],
      });
    }
  }

  /** A digest tells the same with other words, except the day before the due date. */
  const wasTold = (fact: Fact, due: Due, hash: string): boolean =>
    isKnown(tell(fact, "reminder", hash), knowledge) ||
    (!hash.startsWith("day:") && isKnown(tell(fact, "due", dueHash(due)), knowledge));
  const remind = (fact: Fact, change: Change | undefined): void => {
    const reminder = reminderOf(fact, today);
    const due = dueOf(fact, today);
    if (reminder === null || due === null || wasTold(fact, due, reminder.hash)) return;
    found.set(fact.reference, {
      fact,
      mark: null,
      corrections: [],
      ...change,
      due,
      told: [...(change?.told ?? []), tell(fact, "due", dueHash(due)), tell(fact, "reminder", reminder.hash)],
    });
  };
  for (const change of found.values()) if (!isTakenBackNow(change.fact)) remind(change.fact, change);
  for (const fact of withReminder(library, today)) {
    if (found.has(fact.reference)) continue;
    const since = watchedSince(fact, sinceByTarget)?.toZonedDateTimeISO(now.timeZoneId).toPlainDate();
    // A watch that was made later does not remind of it: the answer to the command showed what is due.
    if (since !== undefined && since.toString() <= (reminderOf(fact, today)?.from ?? ""))
      remind(fact, undefined);
  }
  return [...found.values()].sort((a, b) =>
    a.fact.asOf < b.fact.asOf ? 1 : a.fact.asOf > b.fact.asOf ? -1 : 0,
  );
};

/** The first moment from which a channel watches a fact; null if it does not. */
const watchedSince = (fact: Fact, sinceByTarget: ReadonlyMap<string, Temporal.Instant>) =>
  targetsOf(fact).reduce<Temporal.Instant | null>((first, target) => {
    const at = sinceByTarget.get(target);
    if (at === undefined) return first;
    return first === null || Temporal.Instant.compare(at, first) < 0 ? at : first;
  }, null);

const isTold = (known: ReadonlyMap<string, LastTold>, { reference, hash }: Told): boolean =>
  known.get(reference)?.hash === hash;

const isKnown = (told: Told, knowledge: Knowledge): boolean => {
  switch (told.aspect) {
    case "fact":
      return isTold(knowledge.facts, told);
    case "due":
      return isTold(knowledge.dueDates, told);
    case "status":
      return isTold(knowledge.statuses, told);
    case "reminder":
      return isTold(knowledge.reminders, told);
    case "correction":
      return knowledge.corrections.get(told.reference)?.has(told.hash) === true;
    default:
      return told.aspect satisfies never;
  }
};

/** The status of a commitment, if it is not the one that a form of its briefing has. */
const newStatus = (
  fact: Fact,
  before: ToldForm | null,
  { language }: DigestContext,
): { readonly status: StatusUpdate | null; readonly hash: string } | null => {
  if (fact.type !== "statement") return null;
  const was = before?.statuses?.[fact.id];
  const status = writtenStatusOf(fact);
  const hash = status === null ? noStatus : statusHash(status, language);
  const hashBefore = was === undefined ? noStatus : (hashIn(was, language) ?? noStatus);
  return hash === hashBefore ? null : { status, hash };
};
