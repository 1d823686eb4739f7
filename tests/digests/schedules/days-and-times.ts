import fc from "fast-check";
import type { Language } from "../../../src/base/language/language.ts";

/** Days and times in the words of a language, and the expressions that they are, worked out without the parser. */
export const presets = fc
  .record({
    days: fc.uniqueArray(fc.integer({ min: 0, max: 6 }), { minLength: 1, maxLength: 7 }),
    minutes: fc.uniqueArray(fc.integer({ min: 0, max: 1_439 }), { minLength: 1, maxLength: 4 }),
  })
  .map(({ days, minutes }) => ({ days, minutes: minutes.sort((a, b) => a - b) }));

export const names: Readonly<Record<Language, readonly string[]>> = {
  en: ["sunday", "mon", "tuesdays", "wed", "Thursday", "fridays", "Sat"],
  es: ["domingo", "lun.", "martes", "miércoles", "jue", "viernes", "sábados"],
  fr: ["dimanche", "lundis", "mardi", "mer.", "jeudi", "vendredis", "sam."],
  vi: ["chủ nhật", "thứ 2", "thứ ba", "T4", "thứ năm", "thứ sáu", "t7"],
};

export const timeWords = (minutes: number, way: number): string => {
  const [hour, minute] = [Math.floor(minutes / 60), minutes % 60];
  const two = String(minute).padStart(2, "0");
  switch (way % 4) {
    case 0:
      return `${hour}:${two}`;
    case 1:
      return `${String(hour).padStart(2, "0")}h${two}`;
    case 2:
      return `${hour % 12 === 0 ? 12 : hour % 12}:${two}${hour < 12 ? "am" : " p.m."}`;
    default:
      return minute === 0 ? `${hour} giờ` : `${hour} h ${two}`;
  }
};
