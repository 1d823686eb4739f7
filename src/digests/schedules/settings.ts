import { z } from "zod";
import { languageSchema } from "../../base/language/language.ts";
import { timeZoneSchema } from "../../base/time/time-zone.ts";
import { idSchema } from "../../library/briefing/schema-parts.ts";
import { includeSchema } from "../digest.ts";
import { holidaysSchema } from "./holidays.ts";
import { parseSchedule, type Recurrence } from "./schedule.ts";
import { nextSlot } from "./slots.ts";
import type { MissedPolicy } from "./subscription.ts";

/** A schedule, as a person writes it. */
const scheduleSchema = z
  .string()
  .transform((written, context): Recurrence => {
    const parsed = parseSchedule(written);
    if (parsed.ok && parsed.timeZone === null) return parsed.recurrence;
    const message = parsed.ok
      ? `expected the time zone in its own key: schedule: ${parsed.recurrence.written}, timeZone: ${parsed.timeZone}`
      : parsed.problem;
    context.addIssue({ code: "custom", message });
    return z.NEVER;
  })
  .describe(
    'When: "weekdays 08:30", "daily 7am and 6pm", "arrival", or the five fields of cron: "30 8 * * mon-fri".',
  );

/** The minimum is the grace period, within which a slot is never late. After a day, the next slot is due. */
const lateMinutes = { least: 5, most: 1_440 };

/** What happens with slots that were due while no bot was running: `late`, `late 90 min`, `late 2 h`, `merge` or `skip`. */
export const missedSchema = z
  .string()
  .transform((written, context): MissedPolicy => {
    const words = written.trim().toLowerCase();
    if (words === "merge" || words === "skip") return { policy: words };
    if (words === "late") return { policy: "late", withinMinutes: null };
    const [, amount, unit] = /^late (\d{1,4}) ?(min|h)$/.exec(words) ?? [];
    const withinMinutes = Number(amount ?? Number.NaN) * (unit === "h" ? 60 : 1);
    if (withinMinutes >= lateMinutes.least && withinMinutes <= lateMinutes.most) {
      return { policy: "late", withinMinutes };
    }
    const message = `expected late, late 90 min, late 2 h (${lateMinutes.least} min to 24 h), merge or skip`;
    context.addIssue({ code: "custom", message });
    return z.NEVER;
  })
  .describe(
    'What happens with slots that were missed: "late" (the last one is posted within the hour and says so), "late 2 h", "merge" (the next digest says which ones it covers) or "skip".',
  );

/** A day, or a local time in the schedule's time zone. */
const untilSchema = z
  .string()
  .transform((written, context): Temporal.PlainDateTime => {
    const isTime = /^\d{4}-\d{2}-\d{2}([T ]\d{2}:\d{2})?$/.test(written);
    try {
      if (isTime) return Temporal.PlainDateTime.from(written);
    } catch {
      // This day or time does not exist.
    }
    context.addIssue({ code: "custom", message: "expected a date such as 2026-06-01, or 2026-06-01 08:30" });
    return z.NEVER;
  })
  .describe(
    "Nothing is posted before this date, or this time of the time zone: 2026-06-01, 2026-06-01 08:30.",
  );

/** Refuses a schedule whose slots are all on its holidays, such as every 1 January, because it would never be due. */
export const refuseHolidaysOnly = (
  { schedule, timeZone, holidays }: Pick<DigestSettings, "schedule" | "timeZone" | "holidays">,
  context: z.RefinementCtx,
): void => {
  if (holidays === undefined) return;
  if (nextSlot({ ...schedule, timeZone, holidays }, Temporal.Instant.from("2026-01-01T00:00Z")) !== null)
    return;
  const message = "expected a schedule with days that are not holidays: it would never be due";
  context.addIssue({ code: "custom", path: ["holidays"], message });
};

/**
 * The settings of a subscription, in `digests.yaml` and in chat. The database stores them as they were written (`z.input`), so
 * that a later version can read words differently.
 */
export const settingsSchema = z
  .strictObject({
    name: idSchema.describe("What this digest is called, once in its channel."),
    digest: z.string().describe("The kind of digest, such as commitments."),
    schedule: scheduleSchema,
    timeZone: timeZoneSchema,
    holidays: holidaysSchema.optional(),
    missed: missedSchema.prefault("late"),
    skipIfEmpty: z
      .boolean()
      .default(false)
      .describe("true: post nothing if there is no news. false: say that there is none."),
    pausedUntil: untilSchema.optional(),
    language: languageSchema,
    include: includeSchema.prefault({}).describe("Filters. Default: everything."),
    managers: z
      .array(z.string().min(1))
      .default([])
      .describe("Ids of users who get notices of problems, instead of the channel's managers."),
  })
  .superRefine(refuseHolidaysOnly);

/** Settings as they are written. */
export type WrittenSettings = z.input<typeof settingsSchema>;
export type DigestSettings = z.output<typeof settingsSchema>;

/** Problems with the structure of settings, and not with their values. */
const formMistakes: ReadonlySet<z.core.$ZodIssue["code"]> = new Set<z.core.$ZodIssue["code"]>([
  "invalid_type",
  "unrecognized_keys",
  "invalid_union",
]);

const writtenSchema = z.custom<WrittenSettings>((value) => {
  const read = settingsSchema.safeParse(value);
  return read.success || !read.error.issues.some(({ code }) => formMistakes.has(code));
});

/** Settings as they were written, even if some values cannot be read; null if they do not have the structure of settings. */
export const writtenSettings = (value: unknown): WrittenSettings | null => {
  const written = writtenSchema.safeParse(value);
  return written.success ? written.data : null;
};
