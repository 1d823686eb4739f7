import { z } from "zod";
import { closest } from "../text/suggest.ts";

/** The zone that a platform says a person has; null if it says none, or one that this machine does not have. */
export const personalTimeZone = (said: string | undefined): string | null =>
  said === undefined ? null : timeZoneNamed(said);

/** The zone's name as the time zone database writes it, or null if it does not have the zone. */
const timeZoneNamed = (written: string): string | null => {
  // Temporal accepts fixed offsets such as +07:00 or EST, but they would be wrong by an hour for half of the year.
  if (!/^[a-z]/i.test(written) || /^(?:EST|MST|HST)$/i.test(written)) return null;
  try {
    return Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(written).timeZoneId;
  } catch {
    return null;
  }
};

/** An IANA time zone, in upper or lower case. The result has the database's spelling. */
export const timeZoneSchema = z
  .string()
  .transform((written, context): string => {
    const timeZone = timeZoneNamed(written);
    if (timeZone !== null) return timeZone;
    const near = closest(written, Intl.supportedValuesOf("timeZone"));
    const message = "expected an IANA time zone such as Europe/Paris";
    context.addIssue({
      code: "custom",
      message: near === null ? message : `${message} (Did you mean ${near}?)`,
    });
    return z.NEVER;
  })
  .describe("The IANA time zone of the schedule, such as Asia/Ho_Chi_Minh.");
