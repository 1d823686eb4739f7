import type { DatedReader } from "../../answer/fact-entry.ts";
import type { RecordReader } from "../command.ts";

/** The reader, with the date in their time zone, from which days until a due date are counted. */
export const datedReader = async ({
  asker,
  library,
  language,
  now,
  timeZone,
  mostEntries,
}: RecordReader): Promise<DatedReader> => ({
  library,
  language,
  now,
  ...(mostEntries === undefined ? {} : { mostEntries }),
  today: now.toZonedDateTimeISO((await asker.timeZone()) ?? timeZone).toPlainDate(),
});
