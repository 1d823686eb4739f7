import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { languages } from "../../../src/base/language/language.ts";
import { describeSchedule } from "../../../src/digests/schedules/describe.ts";
import { parseSchedule, type Schedule } from "../../../src/digests/schedules/schedule.ts";
import { slotsAfter } from "../../../src/digests/schedules/slots.ts";
import { names, presets, timeWords } from "./days-and-times.ts";
import { schedule } from "./schedules.ts";

describe("a schedule read back", () => {
  test.each([
    [
      "weekdays 08:30",
      "Monday to Friday at 08:30, New York time",
      "de lunes a viernes a las 8:30, hora de Nueva York",
      "du lundi au vendredi à 8\u00a0h\u00a030, heure de New York",
      "từ thứ Hai đến thứ Sáu lúc 8h30, giờ New York",
    ],
    [
      "daily 7am and 6pm",
      "every day at 07:00 and 18:00, New York time",
      "todos los días a las 7:00 y las 18:00, hora de Nueva York",
      "tous les jours à 7\u00a0h et 18\u00a0h, heure de New York",
      "hằng ngày lúc 7h và 18h, giờ New York",
    ],
    [
      "weekdays 8:30, weekends 10am",
      "Monday to Friday at 08:30; Saturdays and Sundays at 10:00, New York time",
      "de lunes a viernes a las 8:30; los sábados y los domingos a las 10:00, hora de Nueva York",
      "du lundi au vendredi à 8\u00a0h\u00a030\u202f; le samedi et le dimanche à 10\u00a0h, heure de New York",
      "từ thứ Hai đến thứ Sáu lúc 8h30; thứ Bảy và Chủ nhật lúc 10h, giờ New York",
    ],
    [
      "daily 1am",
      "every day at 01:00, New York time",
      "todos los días a la 1:00, hora de Nueva York",
      "tous les jours à 1\u00a0h, heure de New York",
      "hằng ngày lúc 1h, giờ New York",
    ],
    [
      "hourly",
      "every hour, New York time",
      "cada hora, hora de Nueva York",
      "toutes les heures, heure de New York",
      "mỗi giờ, giờ New York",
    ],
    [
      "0 */2 * * mon-fri",
      "every 2 hours, Monday to Friday, New York time",
      "cada 2 horas, de lunes a viernes, hora de Nueva York",
      "toutes les 2 heures, du lundi au vendredi, heure de New York",
      "2 giờ một lần, từ thứ Hai đến thứ Sáu, giờ New York",
    ],
    [
      "0 9 13 * fri",
      "the 13th of every month at 09:00; Fridays at 09:00, New York time",
      "el día 13 de cada mes a las 9:00; los viernes a las 9:00, hora de Nueva York",
      "le 13 de chaque mois à 9\u00a0h\u202f; le vendredi à 9\u00a0h, heure de New York",
      "ngày 13 hằng tháng lúc 9h; thứ Sáu lúc 9h, giờ New York",
    ],
    [
      "0 9 1 1 *",
      "the 1st of the month at 09:00, in January, New York time",
      "el día 1 del mes a las 9:00, en enero, hora de Nueva York",
      "le 1er du mois à 9\u00a0h, en janvier, heure de New York",
      "ngày 1 trong tháng lúc 9h, vào tháng 1, giờ New York",
    ],
    [
      "first and last working day of the month at 9am from September to June",
      "the 1st working day and the last working day of the month at 09:00, from September to June, New York time",
      "el 1.º día hábil y el último día hábil del mes a las 9:00, de septiembre a junio, hora de Nueva York",
      "le 1er jour ouvré et le dernier jour ouvré du mois à 9\u00a0h, septembre à juin, heure de New York",
      "ngày làm việc đầu tiên và ngày làm việc cuối cùng trong tháng lúc 9h, từ tháng 9 đến tháng 6, giờ New York",
    ],
    [
      "weekdays except in August 9am",
      "Monday to Friday at 09:00, except in August, New York time",
      "de lunes a viernes a las 9:00, salvo en agosto, hora de Nueva York",
      "du lundi au vendredi à 9\u00a0h, sauf en août, heure de New York",
      "từ thứ Hai đến thứ Sáu lúc 9h, trừ tháng 8, giờ New York",
    ],
    [
      "every other tuesday 9am from 2026-12-01",
      "Tuesdays every 2 weeks from 2026-12-01 at 09:00, New York time",
      "los martes cada 2 semanas a partir del 2026-12-01 a las 9:00, hora de Nueva York",
      "le mardi toutes les 2 semaines à partir du 2026-12-01 à 9\u00a0h, heure de New York",
      "thứ Ba 2 tuần một lần từ 2026-12-01 lúc 9h, giờ New York",
    ],
    [
      "last friday of the month 16:00",
      "the last Friday of every month at 16:00, New York time",
      "el último viernes de cada mes a las 16:00, hora de Nueva York",
      "le dernier vendredi de chaque mois à 16\u00a0h, heure de New York",
      "thứ Sáu cuối cùng hằng tháng lúc 16h, giờ New York",
    ],
    [
      "every hour 9-17 on weekdays",
      "every hour from 09:00 to 17:00, Monday to Friday, New York time",
      "cada hora de las 9:00 a las 17:00, de lunes a viernes, hora de Nueva York",
      "toutes les heures de 9\u00a0h à 17\u00a0h, du lundi au vendredi, heure de New York",
      "mỗi giờ từ 9h đến 17h, từ thứ Hai đến thứ Sáu, giờ New York",
    ],
  ])("%s is %s", (written, ...said) => {
    const read = schedule(written, "America/New_York");
    expect(languages.map((language) => describeSchedule(read, language))).toEqual(said);
  });

  test.each([
    [
      "Asia/Ho_Chi_Minh",
      "Ho Chi Minh City time",
      "hora de Ciudad Ho Chi Minh",
      "heure de Hô-Chi-Minh-Ville",
      "giờ TP. Hồ Chí Minh",
    ],
    ["Europe/London", "London time", "hora de Londres", "heure de Londres", "giờ London"],
    ["Africa/Abidjan", "Abidjan time", "hora de Abidjan", "heure d’Abidjan", "giờ Abidjan"],
    ["UTC", "UTC", "UTC", "UTC", "UTC"],
  ])("says the zone by its city: %s", (timeZone, ...said) => {
    const read = schedule("hourly", timeZone);
    expect(languages.map((language) => describeSchedule(read, language).split(", ").at(-1))).toEqual(said);
  });

  test("says which days are left out", () => {
    const read = schedule("daily 9am", "Europe/Paris", {
      country: "FR",
      dates: ["2026-12-24", "2026-12-31"],
    });
    expect(languages.map((language) => describeSchedule(read, language))).toEqual([
      "every day at 09:00, Paris time, except on public holidays (France), except on 2 given dates",
      "todos los días a las 9:00, hora de París, salvo los días festivos (Francia), salvo 2 fechas indicadas",
      "tous les jours à 9\u00a0h, heure de Paris, sauf les jours fériés (France), sauf 2 dates indiquées",
      "hằng ngày lúc 9h, giờ Paris, trừ ngày nghỉ lễ (Pháp), trừ 2 ngày đã nêu",
    ]);
  });

  const dueIn = (of: Schedule): readonly string[] =>
    slotsAfter(of, Temporal.Instant.from("2026-11-28T00:00Z"))
      .take(12)
      .map(({ label }) => label)
      .toArray();

  test("can be read again, and is the same schedule, in every language", () => {
    fc.assert(
      fc.property(
        fc.array(presets, { minLength: 1, maxLength: 2 }),
        fc.constantFrom(...languages),
        (all, language) => {
          const written = all
            .map(
              ({ days, minutes }) =>
                `${days.map((day) => names.en?.[day]).join(", ")} ${minutes.map((each) => timeWords(each, 0)).join(", ")}`,
            )
            .join("; ");
          const read = schedule(written, "Europe/Paris");
          const said = describeSchedule(read, language);
          // More times than a list shows have no words.
          if (said.includes("cron")) return;
          const again = parseSchedule(said);
          expect(again.ok && again.timeZone).toBe("Europe/Paris");
          const same = again.ok ? { ...read, ...again.recurrence } : null;
          expect(same === null ? null : dueIn(same)).toEqual(dueIn(read));
        },
      ),
      { numRuns: 200 },
    );
  });

  const positions = fc.uniqueArray(fc.constantFrom("first", "second", "third", "fourth", "last"), {
    minLength: 1,
    maxLength: 2,
  });
  const days = fc.constantFrom("monday", "tuesday", "thursday", "sunday");
  const phrases = fc.oneof(
    fc
      .tuple(positions, days)
      .map(([all, day]) => `${all.map((each) => `${each} ${day}`).join(" and ")} of the month`),
    fc
      .uniqueArray(fc.integer({ min: 1, max: 31 }), { minLength: 1, maxLength: 4 })
      .map((all) => `day ${all.join(" and ")} of the month`),
    fc.constant("the last day of the month"),
    fc
      .tuple(fc.integer({ min: 2, max: 4 }), days)
      .map(([count, day]) => `${day} every ${count} weeks from 2026-12-03`),
    fc.constantFrom(
      "the last working day of the month",
      "weekdays except in August",
      "mondays from September to June",
      "the 1st and 15th in April, July and October",
    ),
  );
  const often = fc.oneof(
    fc.integer({ min: 0, max: 1_439 }).map((minutes) => timeWords(minutes, 0)),
    fc
      .tuple(
        fc.constantFrom("hour", "2 hours", "30 minutes", "15 minutes"),
        fc.nat(11),
        fc.integer({ min: 13, max: 23 }),
      )
      .map(([step, first, last]) => `every ${step} from ${first}:15 to ${last}:30`),
  );

  test("can be read again with days of the month, weeks and ranges of hours", () => {
    fc.assert(
      fc.property(phrases, often, fc.constantFrom(...languages), (day, times, language) => {
        const read = schedule(`${day} ${times}`);
        const said = describeSchedule(read, language);
        expect(said).not.toContain("cron");
        expect([said, dueIn(schedule(said))]).toEqual([said, dueIn(read)]);
      }),
      { numRuns: 200 },
    );
  });
});
