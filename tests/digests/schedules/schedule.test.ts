import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Language, languages } from "../../../src/base/language/language.ts";
import { fold } from "../../../src/base/text/fold.ts";
import { closestPresets } from "../../../src/digests/schedules/closest-preset.ts";
import { scheduleWordsOf } from "../../../src/digests/schedules/known-schedule-words.ts";
import { parseSchedule } from "../../../src/digests/schedules/schedule.ts";
import { identifySchedule } from "../../../src/digests/schedules/slots.ts";
import { names, presets, timeWords } from "./days-and-times.ts";
import { schedule, scheduleOfAll } from "./schedules.ts";

const expressionsOf = (written: string): string[] =>
  schedule(written).times.map(({ expression }) => expression);

const problemOf = (written: string, language?: Language): string | null => {
  const parsed = parseSchedule(written, language);
  return parsed.ok ? null : parsed.problem;
};

describe("a schedule in words", () => {
  test.each([
    ["weekdays 08:30", "30 8 * * 1-5"],
    ["weekends 10am", "0 10 * * 0,6"],
    ["daily 7am and 6pm", "0 7,18 * * *"],
    ["monday 9:00", "0 9 * * 1"],
    ["mondays and thursdays at 14:30", "30 14 * * 1,4"],
    ["every Tuesday at 7:15 p.m.", "15 19 * * 2"],
    ["Monday to Friday at 8.30am", "30 8 * * 1-5"],
    ["fri-mon 8:00", "0 8 * * 0,1,5,6"],
    ["8:30 on weekdays", "30 8 * * 1-5"],
    ["daily midnight", "0 0 * * *"],
    ["12am daily", "0 0 * * *"],
    ["saturdays noon", "0 12 * * 6"],
    ["hourly", "0 * * * *"],
    ["every hour", "0 * * * *"],
    ["every 2 hours", "0 */2 * * *"],
    ["every 30 minutes", "*/30 * * * *"],
    ["arrival", "30 8 * * 1-5"],
    ["noon", "0 12 * * 1-5"],
    ["wrap-up", "30 17 * * 1-5"],
    ["arrival and wrap up", "30 8,17 * * 1-5"],
    ["daily wrap-up", "30 17 * * *"],
    ["thu 2 pm", "0 14 * * 4"],
    ["thu 2:30", "30 2 * * 4"],
    ["en semaine 8h30", "30 8 * * 1-5"],
    ["du lundi au vendredi à 8 h 30", "30 8 * * 1-5"],
    ["lundi à vendredi 8h", "0 8 * * 1-5"],
    ["tous les jours à 7h et 18h", "0 7,18 * * *"],
    ["le week-end à 10 heures", "0 10 * * 0,6"],
    ["chaque jour à 7 h du soir", "0 19 * * *"],
    ["tous les lundis à midi", "0 12 * * 1"],
    ["toutes les heures", "0 * * * *"],
    ["toutes les 2 heures", "0 */2 * * *"],
    ["arrivée", "30 8 * * 1-5"],
    ["bouclage", "30 17 * * 1-5"],
    ["entre semana 8:30", "30 8 * * 1-5"],
    ["lunes a viernes a las 8:30", "30 8 * * 1-5"],
    ["de lunes a viernes, a las 8 y media", "30 8 * * 1-5"],
    ["del lunes al viernes a las 8:30 h", "30 8 * * 1-5"],
    ["todos los días a las 7 de la mañana y a las 6 de la tarde", "0 7,18 * * *"],
    ["lunes y jueves a las 8 de la tarde", "0 20 * * 1,4"],
    ["todos los martes a la 1:00", "0 1 * * 2"],
    ["los sábados a mediodía", "0 12 * * 6"],
    ["sábado al mediodía", "0 12 * * 6"],
    ["a diario a medianoche", "0 0 * * *"],
    ["fin de semana 10 de la noche", "0 22 * * 0,6"],
    ["cada hora", "0 * * * *"],
    ["cada 2 horas", "0 */2 * * *"],
    ["cada 30 minutos", "*/30 * * * *"],
    ["llegada", "30 8 * * 1-5"],
    ["cierre", "30 17 * * 1-5"],
    ["ngày thường 8:30", "30 8 * * 1-5"],
    ["hằng ngày 7 giờ sáng và 6 giờ chiều", "0 7,18 * * *"],
    ["cuối tuần 10h", "0 10 * * 0,6"],
    ["từ thứ Hai đến thứ Sáu lúc 8 giờ rưỡi", "30 8 * * 1-5"],
    ["thứ 2, 4, 6 lúc 8g30", "30 8 * * 1,3,5"],
    ["T2-T6 8h30", "30 8 * * 1-5"],
    ["thu 2 8:30", "30 8 * * 1"],
    ["chủ nhật 12 giờ trưa", "0 12 * * 0"],
    ["mỗi ngày 11 giờ trưa, 1 giờ trưa, 8 giờ tối, 12 giờ đêm", "0 0,11,13,20 * * *"],
    ["mỗi giờ", "0 * * * *"],
    ["mỗi 2 giờ", "0 */2 * * *"],
    ["2 giờ một lần", "0 */2 * * *"],
    ["đầu giờ", "30 8 * * 1-5"],
  ])("reads %s as %s, with and without accents", (written, expression) => {
    expect(expressionsOf(written)).toEqual([expression]);
    expect(expressionsOf(fold(written).toUpperCase())).toEqual([expression]);
  });

  test("may have several times that no single expression has, and days with times of their own", () => {
    expect(expressionsOf("weekdays 8:30 and 9:45")).toEqual(["30 8 * * 1-5", "45 9 * * 1-5"]);
    expect(expressionsOf("weekdays 8:30, weekends 10am")).toEqual(["30 8 * * 1-5", "0 10 * * 0,6"]);
    expect(expressionsOf("8:30 weekdays and 10am weekends")).toEqual(["30 8 * * 1-5", "0 10 * * 0,6"]);
  });

  test("is kept as it was written, without white space that means nothing", () => {
    expect(schedule("  Weekdays   08:30 ").written).toBe("Weekdays 08:30");
    expect(schedule(" 30 8 *  * mon-fri").written).toBe("30 8 * * mon-fri");
  });
});

describe("what cannot be read", () => {
  const expected =
    "expected days and a time, such as weekdays 08:30, an interval such as every 2 hours, or the five fields of cron";

  test.each([
    ["weekdys 08:30", "weekdays 08:30"],
    ["weekdays 08:30 please", "weekdays 08:30"],
    ["mondys and thurdays 9am", "mondays and thursdays 09:00"],
    ["monday", "mondays 08:30"],
    ["08:30", "daily 08:30"],
    ["daily 7", "daily 07:00"],
    ["13 pm daily", "daily 13:00"],
    ["midnight", "daily 00:00"],
    ["en semane 8h30", "en semaine 08:30"],
    ["ngày thườg 8:30", "ngày thường 08:30"],
    ["wrapp-up", "weekdays 17:30"],
    ["every 5 hours", "every 4 hours"],
    ["every 90 minutes", "every 2 hours"],
    ["every 50 minutes", "every 30 minutes"],
    ["every 1 minute", "every 5 minutes"],
  ])("is told with the closest preset: %s", (written, closest) => {
    expect(problemOf(written)).toBe(`${expected} (Did you mean ${closest}?)`);
  });

  test.each(["", "daily 25:00", "weekdays 8:75", "weekdays 24:00", "to 8:30"])(
    "is told without one where none is close: %j",
    (written) => {
      expect(problemOf(written)).toBe(expected);
    },
  );

  test.each([
    ["gibberish", `“gibberish” is not understood; ${expected}`],
    ["weekdays at 9am during the élection", `“during” is not understood; ${expected}`],
    [
      "weekdays 9am except bank holidays",
      "public holidays are an option of their own: write the schedule without them, and add holidays:FR",
    ],
  ])("is told with what is not understood in it: %s", (written, problem) => {
    expect(problemOf(written)).toBe(problem);
  });

  test("is reported by its field if it looks like cron", () => {
    expect(problemOf("60 8 * * *")).toBe(
      "minute “60”: expected 0 to 59, alone or in a list, a range or a step",
    );
    expect(problemOf("0 8 * *")).toMatch(/^expected five fields/);
  });

  test("is reported in the reader's language", () => {
    expect(problemOf("en semane 8h30", "fr")).toBe(
      "il faut des jours et une heure, comme en semaine 8h30, un intervalle comme toutes les 2 heures, ou les cinq champs de cron (Vouliez-vous dire en semaine 08:30\u202f?)",
    );
    expect(problemOf("every 5 hours", "fr")).toMatch(/Vouliez-vous dire toutes les 4 heures\u202f\?\)$/);
    expect(problemOf("8:30", "vi")).toBe(
      "cần ngày và giờ, như ngày thường 8:30, một khoảng lặp như mỗi 2 giờ, hoặc năm trường của cron (Có phải ý bạn là hằng ngày 08:30?)",
    );
  });

  test("never makes the parser throw, and what it suggests can be read", () => {
    const words = fc.constantFrom(
      ..."weekdays daily monday mon - to at à 8:30 8h 7pm 7 noon every 2 hours , và thứ đến et x * wekdays 99:99".split(
        " ",
      ),
    );
    const texts = fc.oneof(
      fc.string({ unit: "grapheme", maxLength: 520 }),
      fc.array(words, { maxLength: 8 }).map((all) => all.join(" ")),
    );
    fc.assert(
      fc.property(texts, fc.constantFrom(...languages), (written, language) => {
        const parsed = parseSchedule(written, language);
        if (parsed.ok) return;
        expect(parsed.problem).not.toBe("");
        const closest = closestPresets(written, language);
        expect(closest.filter((each) => !parseSchedule(each, language).ok)).toEqual([]);
      }),
      {
        numRuns: 800,
        examples: [
          ["every hours weekdays 8h", "en"],
          ["every hours weekdays 8h", "vi"],
        ],
      },
    );
  });
});

test("any days and times are read in any language, clock and order", () => {
  fc.assert(
    fc.property(
      presets,
      fc.constantFrom(...languages),
      fc.nat(20),
      fc.boolean(),
      (preset, language, way, timesFirst) => {
        const and = ` ${scheduleWordsOf(language).and[0]} `;
        const days = preset.days.map((day) => names[language]?.[day] ?? "").join(way % 2 === 0 ? and : ", ");
        const times = preset.minutes.map((minutes, index) => timeWords(minutes, way + index)).join(and);
        const read = schedule(timesFirst ? `${times} ${days}` : `${days} ${times}`);
        const due = read.times.flatMap((cron) =>
          cron.hours.flatMap((hour) => cron.minutes.map((minute) => hour * 60 + minute)),
        );
        expect(due.sort((a, b) => a - b)).toEqual(preset.minutes);
        for (const { daysOfWeek } of read.times) {
          expect([...daysOfWeek].sort()).toEqual([...preset.days].sort());
        }
      },
    ),
    { numRuns: 500 },
  );
});

test("schedules are told from each other by when they are due, and not by how they are written", () => {
  const base = schedule("weekdays 08:30", "Europe/Paris");
  const same = [schedule("en semaine 8h30", "Europe/Paris"), scheduleOfAll(["30 8 * * 1-5"], "Europe/Paris")];
  const others = [
    schedule("weekdays 08:31", "Europe/Paris"),
    schedule("weekdays 08:30", "Europe/London"),
    schedule("weekdays 08:30", "Europe/Paris", { country: "FR", dates: [] }),
    schedule("weekdays 08:30", "Europe/Paris", { country: null, dates: ["2026-12-24"] }),
  ];
  expect(same.map(identifySchedule)).toEqual(same.map(() => identifySchedule(base)));
  expect(new Set([base, ...others].map(identifySchedule)).size).toBe(5);
});
