import { z } from "zod";
import { closest } from "../text/suggest.ts";

/** The zone's name as the time zone database writes it, or null if it has none of this name. */
const timeZoneNamed = (written: string): string | null => {
  // A fixed offset such as +07:00 or EST is a zone to Temporal, but it would be an hour off for half of the year.
  if (!/^[a-z]/i.test(written) || /^(?:EST|MST|HST)$/i.test(written)) return null;
  try {
    return Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(written).timeZoneId;
  } catch {
    return null;
  }
};

/** An IANA time zone, in any case; it comes out as the database writes it. */
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
