import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Language } from "../../../src/base/language/language.ts";
import { readMoment } from "../../../src/digests/schedules/moment.ts";

const now = Temporal.ZonedDateTime.from("2026-06-01T10:20:30[Europe/Paris]");
const read = (written: string, language?: Language): string | null =>
  readMoment(written, now, "future", language)?.toPlainDateTime().toString({ smallestUnit: "minute" }) ??
  null;

describe("until when", () => {
  test.each([
    ["2026-12-01", "2026-12-01T00:00"],
    ["2026-12-01 08:30", "2026-12-01T08:30"],
    ["2026-12-01T08:30", "2026-12-01T08:30"],
    ["tomorrow", "2026-06-02T00:00"],
    ["Demain", "2026-06-02T00:00"],
    ["mañana", "2026-06-02T00:00"],
    ["viernes", "2026-06-05T00:00"],
    ["3 de julio", "2026-07-03T00:00"],
    ["3 días", "2026-06-04T00:00"],
    ["2 semanas", "2026-06-15T00:00"],
    ["1 mes", "2026-07-01T00:00"],
    ["5 horas", "2026-06-01T15:21"],
    ["mai", "2026-06-02T00:00"],
    ["next monday", "2026-06-08T00:00"],
    ["next week", "2026-06-08T00:00"],
    ["la semaine prochaine", "2026-06-08T00:00"],
    ["in 3 days", "2026-06-04T00:00"],
    ["dans trois jours", "2026-06-04T00:00"],
    ["dentro de 3 días", "2026-06-04T00:00"],
    ["3 ngày nữa", "2026-06-04T00:00"],
    ["tomorrow 9am", "2026-06-02T09:00"],
    ["demain à 9h", "2026-06-02T09:00"],
    ["2026-12-01 8:30", "2026-12-01T08:30"],
    ["ngày mai", "2026-06-02T00:00"],
    ["friday", "2026-06-05T00:00"],
    ["lundi", "2026-06-08T00:00"],
    ["chủ nhật", "2026-06-07T00:00"],
    ["3 June", "2026-06-03T00:00"],
    ["the day after tomorrow", "2026-06-03T00:00"],
    ["après-demain", "2026-06-03T00:00"],
    ["pasado mañana", "2026-06-03T00:00"],
    ["ngày kia", "2026-06-03T00:00"],
    ["tomorrow at noon", "2026-06-02T12:00"],
    ["demain midi", "2026-06-02T12:00"],
    ["this friday", "2026-06-05T00:00"],
    ["next friday at 9:30", "2026-06-05T09:30"],
    ["vendredi prochain à 16h30", "2026-06-05T16:30"],
    ["el viernes que viene", "2026-06-05T00:00"],
    ["3rd of december", "2026-12-03T00:00"],
    ["el 24 de diciembre a las 18:00", "2026-12-24T18:00"],
    ["24/12", "2026-12-24T00:00"],
    ["tonight", "2026-06-01T18:00"],
    ["tonight at 8:30", "2026-06-01T20:30"],
    ["ce soir 20h", "2026-06-01T20:00"],
    ["tối mai 8h", "2026-06-02T20:00"],
    ["tomorrow afternoon", "2026-06-02T12:00"],
    ["friday morning", "2026-06-05T00:00"],
    ["vendredi en fin de matinée", "2026-06-05T11:00"],
    ["demain après-midi à 3h30", "2026-06-02T15:30"],
    ["chiều mai", "2026-06-02T12:00"],
    ["sáng thứ sáu", "2026-06-05T00:00"],
    ["thứ sáu tới", "2026-06-05T00:00"],
    ["tới thứ sáu", null],
    ["mañana por la tarde", "2026-06-02T12:00"],
    ["el jueves por la noche", "2026-06-04T18:00"],
    ["a week on friday", "2026-06-12T00:00"],
    ["two weeks on friday", "2026-06-19T00:00"],
    ["sous quinzaine", "2026-06-16T00:00"],
    ["d’ici vendredi", "2026-06-05T00:00"],
    ["para el lunes", "2026-06-08T00:00"],
    ["3 mai", "2027-05-03T00:00"],
    ["ngày 3 tháng 7 năm 2026", "2026-07-03T00:00"],
    ["3 days", "2026-06-04T00:00"],
    ["1 jour", "2026-06-02T00:00"],
    ["2 weeks", "2026-06-15T00:00"],
    ["2 semaines", "2026-06-15T00:00"],
    ["2 tuần", "2026-06-15T00:00"],
    ["1 month", "2026-07-01T00:00"],
    ["3 tháng", "2026-09-01T00:00"],
    ["5 h", "2026-06-01T15:21"],
    ["5 giờ", "2026-06-01T15:21"],
  ])("%j is %s", (written, time) => {
    expect(read(written)).toBe(time);
  });

  test.each([
    "",
    "2026-05-31",
    "2026-06-01 10:20",
    "2026-02-30",
    "31 June",
    "3 May 2026",
    "0 hours",
    "soon",
    "2 constructor",
    "05/01/2027",
  ])("%j is no time that lies ahead", (written) => {
    expect(read(written)).toBeNull();
  });

  test("the language of the reader decides what is a month, and which number is one", () => {
    expect([read("mai", "fr"), read("mai", "vi")]).toEqual([null, "2026-06-02T00:00"]);
    expect([read("05/01/2027", "fr"), read("05/01/2027", "en")]).toEqual(["2027-01-05T00:00", null]);
  });

  test("whatever is typed, it is a time that lies ahead or none", () => {
    fc.assert(
      fc.property(fc.string(), (written) => {
        const until = readMoment(written, now, "future");
        expect(until === null || Temporal.ZonedDateTime.compare(until, now) > 0).toBe(true);
      }),
    );
  });
});
