import { defineLocale } from "../../src/base/language/locale.ts";

export default defineLocale({
  // Day-month-year: a newsroom with desks in several countries must not read 7/1 two ways.
  intlLocale: "en-GB",
  month: "long",
  shortMonth: "short",
  quotationMarks: ["“", "”"],
  speakerBeforeVerb: false,
  dayNames: ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"],
  typeset: (written) => written,
  date: (written) => written,
  languageName: (written) => written,
  amount: (number, sign) => (sign === "%" ? `${number}%` : `${sign}${number}`),
  time: (hour, minute) => `${String(hour).padStart(2, "0")}:${String(minute).padStart(2, "0")}`,
  timeZone: (city) => `${city} time`,
});
