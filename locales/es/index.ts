import { defineLocale } from "../../src/base/language/locale.ts";

export default defineLocale({
  intlLocale: "es",
  month: "long",
  shortMonth: "short",
  quotationMarks: ["«", "»"],
  speakerBeforeVerb: false,
  dayNames: ["domingo", "lunes", "martes", "miércoles", "jueves", "viernes", "sábado"],
  typeset: (written) => written,
  date: (written) => written,
  languageName: (written) => written,
  amount: (number, sign) => `${number}\u00a0${sign}`,
  // With its article, which the hour decides: «a la 1:00», «a las 8:30», «desde las 18:00».
  time: (hour, minute) => `${hour === 1 ? "la" : "las"} ${hour}:${String(minute).padStart(2, "0")}`,
  timeZone: (city) => `hora de ${city}`,
});
