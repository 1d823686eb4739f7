import { messageOf } from "../../base/errors.ts";
import type { Language } from "../../base/language/language.ts";
import type { Logger } from "../../base/logger.ts";
import type { SourcesReport } from "../../drafts/sources/check-sources.ts";
import type { Notices } from "../../store/notices.ts";
import type { StoredOnceKeys } from "../../store/once-keys.ts";

/** The desk's note names so many passages, and counts the others. */
const mostListed = 10;

export interface WeeklySourcesParts {
  readonly check: (signal: AbortSignal) => Promise<SourcesReport>;
  readonly notices: Pick<Notices, "has" | "addFor">;
  readonly onceKeys: StoredOnceKeys;
  /** The desk's channel. */
  readonly newsdesk: string;
  readonly language: Language;
  readonly timeZone: string;
  readonly now: () => Temporal.Instant;
  readonly log: Logger;
}

/** `sources 2026-W48`: the same in every process, and another one each week. */
const weekId = (now: Temporal.Instant, timeZone: string): string => {
  const { yearOfWeek, weekOfYear } = now.toZonedDateTimeISO(timeZone).toPlainDate();
  return `sources ${yearOfWeek}-W${String(weekOfYear).padStart(2, "0")}`;
};

/**
 * Checks all sources once a week, and tells the desk. The notice of the week is what remembers that it was done. A process that dies meanwhile has
 * the key of the week for a day; then another one checks.
 */
export const createWeeklySources =
  ({ check, notices, onceKeys, newsdesk, language, timeZone, now, log }: WeeklySourcesParts) =>
  async (signal: AbortSignal): Promise<void> => {
    const id = weekId(now(), timeZone);
    if ((await notices.has(id)) || !(await onceKeys.take(id, now()))) return;
    try {
      const { checked, unreadable, findings } = await check(signal);
      if (signal.aborted) {
        await onceKeys.release(id);
        return;
      }
      const of = (change: string) => findings.filter(({ found }) => found.change === change);
      const [gone, changed, moved] = [of("gone"), of("changed"), of("moved")];
      const listed = [...gone, ...changed].slice(0, mostListed).map(({ reference, url, found }) => ({
        reference,
        url,
        isGone: found.change === "gone",
      }));
      await notices.addFor(
        {
          id,
          recipient: newsdesk,
          trouble: {
            kind: "sources",
            language,
            checked,
            unreadable: unreadable.length,
            gone: gone.length,
            changed: changed.length,
            moved: moved.length,
            listed,
          },
        },
        now(),
      );
    } catch (error) {
      await onceKeys.release(id);
      log.error({ err: error }, `The sources could not be checked: ${messageOf(error)}`);
    }
  };
