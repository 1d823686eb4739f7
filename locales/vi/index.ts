import { defineLocale } from "../../src/base/language/locale.ts";

export default defineLocale({
  intlLocale: "vi",
  // Vietnamese writes 7/1/2025 and reads it one way only; its long form in CLDR is not in use.
  month: "numeric",
  shortMonth: "numeric",
  quotationMarks: ["“", "”"],
  speakerBeforeVerb: true,
  dayNames: ["Chủ nhật", "thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy"],
  typeset: (written) => written,
  date: (written) => written,
  languageName: (written) => written.charAt(0).toLocaleLowerCase("vi") + written.slice(1),
  amount: (number, sign) => (sign === "%" ? `${number}%` : `${number}\u00a0${sign}`),
  time: (hour, minute) => (minute === 0 ? `${hour}h` : `${hour}h${String(minute).padStart(2, "0")}`),
  timeZone: (city) => `giờ ${city}`,
});
