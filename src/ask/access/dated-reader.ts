import type { DatedReader } from "../../answer/fact-entry.ts";
import type { CommandContext } from "../command.ts";

/** The reader, with the day that it is in their time zone: what is due is counted in their days. */
export const datedReader = async ({
  asker,
  library,
  language,
  now,
  timeZone,
}: CommandContext): Promise<DatedReader> => ({
  library,
  language,
  now,
  today: now.toZonedDateTimeISO((await asker.timeZone()) ?? timeZone).toPlainDate(),
});
