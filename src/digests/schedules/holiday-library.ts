import { createRequire } from "node:module";
import type HolidayCalendar from "date-holidays";

const require = createRequire(import.meta.url);

/**
 * The library of public holidays takes 60 to 130 ms to load, and most schedules name no country. So it is loaded on first use,
 * with `require` and not `import`, because slots are computed synchronously.
 */
export const holidayLibrary = (): typeof HolidayCalendar => require("date-holidays");
