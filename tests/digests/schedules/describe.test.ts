import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { languages } from "../../../src/base/language/language.ts";
import { describeSchedule } from "../../../src/digests/schedules/describe.ts";
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
      "at the times of the cron expression 0 9 13 * fri, New York time",
      "a las horas de la expresión cron 0 9 13 * fri, hora de Nueva York",
      "aux heures de l’expression cron 0 9 13 * fri, heure de New York",
      "theo biểu thức cron 0 9 13 * fri, giờ New York",
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
          const read = schedule(written);
          const said = describeSchedule(read, language).replace(/, UTC$/, "");
          const dueOf = (of: typeof read): string[] =>
            of.times.flatMap((cron) =>
              [...cron.daysOfWeek].flatMap((day) =>
                cron.hours.flatMap((hour) => cron.minutes.map((minute) => `${day} ${hour}:${minute}`)),
              ),
            );
          if (said.includes("cron")) return;
          expect([...new Set(dueOf(schedule(said)))].sort()).toEqual([...new Set(dueOf(read))].sort());
        },
      ),
      { numRuns: 300 },
    );
  });
});
