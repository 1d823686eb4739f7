import { messageOf } from "../../base/errors.ts";
import type { Language } from "../../base/language/language.ts";
import type { Logger } from "../../base/logger.ts";
import type { SourcesReport } from "../../drafts/sources/check-sources.ts";
import type { PassageChange } from "../../drafts/sources/compare-passages.ts";
import type { ChecksPlan } from "../../drafts/sources/plan-checks.ts";
import type { SourcesNews } from "../../store/direct-news.ts";
import type { Notices } from "../../store/notices.ts";
import type { StoredOnceKeys } from "../../store/once-keys.ts";
import type { SourceChecks } from "../../store/source-checks.ts";

/** The desk's note names so many passages, and counts the others. */
const mostListed = 10;

export interface WeekOfChecks {
  readonly report: SourcesReport;
  /** What was checked. */
  readonly plan: ChecksPlan;
}

export interface WeeklySourcesParts {
  readonly check: (signal: AbortSignal) => Promise<WeekOfChecks>;
  readonly sourceChecks: Pick<SourceChecks, "record" | "forget">;
  readonly notices: Pick<Notices, "has" | "addFor">;
  readonly onceKeys: StoredOnceKeys;
  /** The desk's channel. */
  readonly newsdesk: string;
  readonly language: Language;
  readonly timeZone: string;
  readonly now: () => Temporal.Instant;
  readonly log: Logger;
}

/**
 * Checks sources once a week, and tells the desk. The briefings that were checked are recorded at the end, so that a check which was killed is made again
 * and none of its findings is lost. The notice of the week is what remembers that it was done. A process that is killed meanwhile
 * has the key of the week for a day; then another one checks. Never rejects.
 */
export const createWeeklySources = ({
  check,
  notices,
  sourceChecks,
  onceKeys,
  newsdesk,
  language,
  timeZone,
  now,
  log,
}: WeeklySourcesParts): ((signal: AbortSignal) => Promise<void>) => {
  const checkAndTell = async (id: string, signal: AbortSignal): Promise<void> => {
    let isDone = false;
    try {
      const week = await check(signal);
      if (signal.aborted) return;
      const trouble = newsOf(week, { language, timeZone });
      await notices.addFor({ id, recipient: newsdesk, trouble }, now());
      isDone = true;
      await sourceChecks.record(week.plan.slugs, now());
      await sourceChecks.forget(week.plan.gone);
    } finally {
      if (!isDone) await onceKeys.release(id);
    }
  };
  return async (signal) => {
    const id = weekId(now(), timeZone);
    try {
      if (!(await notices.has(id)) && (await onceKeys.take(id, now()))) await checkAndTell(id, signal);
    } catch (error) {
      log.error({ err: error }, `The sources could not be checked: ${messageOf(error)}`);
    }
  };
};

/** `sources 2026-W48`: the same in every process, and another one each week. */
const weekId = (now: Temporal.Instant, timeZone: string): string => {
  const { yearOfWeek, weekOfYear } = now.toZonedDateTimeISO(timeZone).toPlainDate();
  return `sources ${yearOfWeek}-W${String(weekOfYear).padStart(2, "0")}`;
};

const dayOf = (epochMilliseconds: number, timeZone: string): string =>
  Temporal.Instant.fromEpochMilliseconds(epochMilliseconds)
    .toZonedDateTimeISO(timeZone)
    .toPlainDate()
    .toString();

const newsOf = (
  { report: { checked, unreadable, findings }, plan }: WeekOfChecks,
  { language, timeZone }: Pick<WeeklySourcesParts, "language" | "timeZone">,
): SourcesNews => {
  const of = (change: PassageChange["change"]) => findings.filter(({ found }) => found.change === change);
  const [gone, changed, moved] = [of("gone"), of("changed"), of("moved")];
  return {
    kind: "sources",
    language,
    checked,
    unreadable: unreadable.length,
    gone: gone.length,
    changed: changed.length,
    moved: moved.length,
    coverage: {
      now: plan.slugs.length,
      once: plan.once,
      all: plan.all,
      oldest: plan.oldestAt === null ? null : dayOf(plan.oldestAt, timeZone),
    },
    listed: [...gone, ...changed].slice(0, mostListed).map(({ reference, url, found }) => ({
      reference,
      url,
      isGone: found.change === "gone",
    })),
  };
};
