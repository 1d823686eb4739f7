import { expect, test } from "vitest";
import { describeSchedule } from "../../../src/digests/schedules/describe.ts";
import { parseSchedule } from "../../../src/digests/schedules/schedule.ts";
import { slotsAfter } from "../../../src/digests/schedules/slots.ts";
import { schedule } from "./schedules.ts";

/** What a schedule is read as, in English; else what is suggested, after a question mark. */
const readAs = (written: string): string => {
  const parsed = parseSchedule(written);
  if (!parsed.ok) return `? ${/\(Did you mean (.*)\?\)$/.exec(parsed.problem)?.[1] ?? ""}`.trim();
  const read = { ...parsed.recurrence, timeZone: parsed.timeZone ?? "UTC", holidays: null };
  return describeSchedule(read, "en").replace(/, UTC$/, "");
};

test.each([
  ["mondays at 7 and 10am", "Mondays at 07:00 and 10:00"],
  ["mondays at 7, tuesdays at 8:30", "Mondays at 07:00; Tuesdays at 08:30"],
  ["friday 4, 5 and 6pm", "Fridays at 16:00, 17:00 and 18:00"],
  ["lundi à 7 et 18h", "Mondays at 07:00 and 18:00"],
  ["thứ 2 lúc 7 và 9h", "Mondays at 07:00 and 09:00"],
  ["lunes a las 7 y a las 18h", "Mondays at 07:00 and 18:00"],
  ["thứ 2, 4, 6 lúc 7 và 9h", "Mondays, Wednesdays and Fridays at 07:00 and 09:00"],
  ["every third week on monday at 9", "Mondays every 3 weeks from 2024-01-01 at 09:00"],
  ["une semaine sur trois le jeudi à 9h", "Thursdays every 3 weeks from 2024-01-01 at 09:00"],
  ["un lundi sur trois à 8h", "Mondays every 3 weeks from 2024-01-01 at 08:00"],
  ["un lunes de cada tres a las 9", "Mondays every 3 weeks from 2024-01-01 at 09:00"],
  ["around 8 on weekdays", "Monday to Friday at 08:00"],
  ["fridays at about 16:45", "Fridays at 16:45"],
  ["aux alentours de 18h30 le vendredi", "Fridays at 18:30"],
  ["tầm 17h chiều thứ sáu", "Fridays at 17:00"],
  ["hacia las 18:30 los viernes", "Fridays at 18:30"],
  ["daily at 8 and 5pm", "?"],
  ["daily at 5", "? daily 05:00 or daily 17:00"],
  ["daily at noon and 6", "?"],
  ["tous les jours à midi et 6", "?"],
  ["hằng ngày lúc trưa và 6 giờ", "?"],
  ["hằng ngày lúc trưa và 6h", "?"],
  ["weekdays at noon and 6:30", "?"],
  ["tous les jours à midi et 6 heures", "?"],
  ["cada día al mediodía y a las 6 horas", "?"],
  ["hằng ngày lúc trưa và 18 giờ", "every day at 12:00 and 18:00"],
  ["daily at noon and 06:30", "every day at 06:30 and 12:00"],
  ["daily at noon and 6pm", "every day at 12:00 and 18:00"],
  ["tous les jours à 12h et 6h", "every day at 06:00 and 12:00"],
  ["lundi à 18h et 6", "Mondays at 06:00 and 18:00"],
  ["cada martes y viernes a las ocho y veinte", "Tuesdays and Fridays at 08:20"],
  ["lunes a las ocho y a las veinte", "Mondays at 08:00 and 20:00"],
  ["el cinco y veinte de cada mes a las 9", "the 5th and the 20th of every month at 09:00"],
  ["tuesdays at a quarter past ten in the morning", "Tuesdays at 10:15"],
  ["tous les deuxièmes mardis du mois à 10h", "the second Tuesday of every month at 10:00"],
  ["los últimos viernes de mes a las 16h", "the last Friday of every month at 16:00"],
  ["cách một tuần vào thứ năm, 14h", "Thursdays every 2 weeks from 2024-01-01 at 14:00"],
  ["trừ thứ tư, ngày thường lúc 7h15", "?"],
  ["except wednesday, weekdays 7:15", "?"],
  ["thu 2 and 4pm", "?"],
])("a bare number is an hour, or it is refused: %s is %s", (written, read) => {
  expect(readAs(written)).toBe(read);
});

test.each([
  ["every 2h on weekdays", "every 2 hours, Monday to Friday"],
  ["toutes les 2 heures en semaine", "every 2 hours, Monday to Friday"],
  ["mỗi 2 giờ ngày thường", "every 2 hours, Monday to Friday"],
  ["cada 2 horas entre semana", "every 2 hours, Monday to Friday"],
  ["every hour 9-17", "every hour from 09:00 to 17:00"],
  ["every half hour", "every 30 minutes"],
  ["every 30 minutes from 9am to 5pm on weekdays", "every 30 minutes from 09:00 to 17:00, Monday to Friday"],
  ["toutes les heures de 9h à 17h", "every hour from 09:00 to 17:00"],
  ["cada hora de las 9 a las 17", "every hour from 09:00 to 17:00"],
  ["mỗi giờ từ 9h đến 17h", "every hour from 09:00 to 17:00"],
  ["mỗi 2 tiếng", "every 2 hours"],
  ["every hour from 5pm to 9am", "?"],
  ["daily 9am to 5pm", "? every hour from 09:00 to 17:00 or daily 09:00 and 17:00"],
])("a step has days and hours: %s is %s", (written, read) => {
  expect(readAs(written)).toBe(read);
});

test.each([
  ["weekdays 9am ET", "Monday to Friday at 09:00, New York time"],
  ["weekdays 9am est", "Monday to Friday at 09:00, New York time"],
  ["weekdays 9am America/New_York", "Monday to Friday at 09:00, New York time"],
  ["weekdays 9am (Paris time)", "Monday to Friday at 09:00, Paris time"],
  ["lundi 9h heure de Paris", "Mondays at 09:00, Paris time"],
  ["lunes a las 9:00 hora de Madrid", "Mondays at 09:00, Madrid time"],
  ["thứ hai 9h giờ Hà Nội", "Mondays at 09:00, Ho Chi Minh City time"],
  ["noon UTC", "Monday to Friday at 12:00"],
])("a zone at the end is one: %s is %s", (written, read) => {
  expect(readAs(written)).toBe(read);
});

test.each([
  ["Mar 5 at 9am"],
  ["monday 5 at 9am"],
  ["mon-wed-fri 9am"],
  ["monday 9am to friday 5pm"],
  ["quarterly 9am"],
  ["every 3 months 9am"],
  ["15th of every quarter 9am"],
  ["first and last friday of the quarter 9am"],
  ["first monday of the quarter in July 9am"],
  ["every 45 days 9am"],
  ["every 3 days on monday 9am"],
  ["every 3 days except sunday 9am"],
  ["every 3 days and fridays at 9am"],
  ["every other weekday 9am"],
  ["biweekly monday 9am"],
  ["mondays and every other thursday 9am"],
  ["weekdays 8:30 except friday 10:00"],
  ["monthly"],
  ["une semaine sur deux"],
  ["not"],
])("%s is refused, with nothing else suggested", (written) => {
  expect(readAs(written)).toBe("?");
});

test.each([
  ["weekdays 17:30 pm", "? weekdays 17:30"],
  ["first monday 10:00", "? the first Monday of every month at 10:00"],
  ["every other tuesday", "? Tuesdays every 2 weeks from 2024-01-01 at 08:30"],
  ["weekdays except friday", "? Monday to Thursday at 08:30"],
  ["le premier lundi du mois", "? le premier lundi de chaque mois à 8\u00a0h\u00a030"],
  ["ngày 1 hàng tháng", "? ngày 1 hằng tháng lúc 8h30"],
  ["monday till friday", "? weekdays 08:30"],
  ["8.30am", "? daily 08:30"],
  ["half past 8", "? daily 08:30"],
  ["nine am", "? daily 09:00"],
  ["9 o'clock", "? daily 09:00"],
  ["midi et demi", "? daily 12:30"],
  ["8 rưỡi sáng", "? daily 08:30"],
  ["9 giờ kém 15", "? daily 08:45"],
])("a suggestion keeps what was said: %s is %s", (written, read) => {
  expect(readAs(written)).toBe(read);
});

test.each([
  ["not on weekends 9am", "Monday to Friday at 09:00"],
  ["sauf week-end 9h", "Monday to Friday at 09:00"],
  ["weekdays except friday 9am", "Monday to Thursday at 09:00"],
  ["every day 9am except sunday", "Monday to Saturday at 09:00"],
  ["tous les jours sauf le dimanche à 9h", "Monday to Saturday at 09:00"],
  ["todos los días excepto los domingos a las 9:00", "Monday to Saturday at 09:00"],
  ["mỗi ngày trừ chủ nhật lúc 9h", "Monday to Saturday at 09:00"],
  ["every day except sunday 9am, sunday 11am", "Monday to Saturday at 09:00; Sundays at 11:00"],
])("days are excepted: %s is %s", (written, read) => {
  expect(readAs(written)).toBe(read);
});

const quarters = "January, April, July and October";
const ends = "March, June, September and December";

test.each([
  ["first monday of the quarter 10:00", `the first Monday of the month at 10:00, in ${quarters}`],
  ["every 3 months on the first monday 9am", `the first Monday of the month at 09:00, in ${quarters}`],
  ["1st of every quarter 9am", `the 1st of the month at 09:00, in ${quarters}`],
  ["last day of the quarter 17:00", `the last day of the month at 17:00, in ${ends}`],
  ["last working day of every quarter 17:00", `the last working day of the month at 17:00, in ${ends}`],
  ["le premier lundi du trimestre à 10h", `the first Monday of the month at 10:00, in ${quarters}`],
  ["le dernier jour de chaque trimestre à 17h", `the last day of the month at 17:00, in ${ends}`],
  ["thứ hai đầu tiên của quý 9h", `the first Monday of the month at 09:00, in ${quarters}`],
  ["último viernes de cada trimestre 16:00", `the last Friday of the month at 16:00, in ${ends}`],
  ["every quarter hour", "every 15 minutes"],
])("a quarter begins in one of four months, and ends in one: %s is %s", (written, read) => {
  expect(readAs(written)).toBe(read);
});

test.each([
  ["every 3 days 9am", "every 3 days from 2024-01-01 at 09:00"],
  ["every 3 days from 2026-12-01 at 9:00", "every 3 days from 2026-12-01 at 09:00"],
  ["every other day 9am", "every 2 days from 2024-01-01 at 09:00"],
  ["tous les 3 jours à 9h", "every 3 days from 2024-01-01 at 09:00"],
  ["cada dos días a las 9:00", "every 2 days from 2024-01-01 at 09:00"],
  ["3 ngày một lần lúc 9h", "every 3 days from 2024-01-01 at 09:00"],
])("days are counted from a date: %s is %s", (written, read) => {
  expect(readAs(written)).toBe(read);
});

test.each([
  ["first monday of the month 10:00", "the first Monday of every month at 10:00"],
  ["last friday of the month 16:00", "the last Friday of every month at 16:00"],
  [
    "first monday and last friday of the month 10:00",
    "the first Monday of every month at 10:00; the last Friday of every month at 10:00",
  ],
  ["1st of every month 9am", "the 1st of every month at 09:00"],
  ["1st and 15th of every month 9am", "the 1st and the 15th of every month at 09:00"],
  ["monthly on the 15th at 9am", "the 15th of every month at 09:00"],
  ["last day of the month 5pm", "the last day of every month at 17:00"],
  ["le 1er du mois à 9h", "the 1st of every month at 09:00"],
  ["le 1er et le 15 de chaque mois à 9h", "the 1st and the 15th of every month at 09:00"],
  ["le premier lundi du mois à 10h", "the first Monday of every month at 10:00"],
  ["el primer lunes de cada mes a las 10:00", "the first Monday of every month at 10:00"],
  ["el día 1 de cada mes a las 9:00", "the 1st of every month at 09:00"],
  ["el último viernes del mes a las 16:00", "the last Friday of every month at 16:00"],
  ["ngày 1 hàng tháng lúc 9h", "the 1st of every month at 09:00"],
  ["thứ hai đầu tiên hằng tháng lúc 10h", "the first Monday of every month at 10:00"],
  ["every other tuesday 9am", "Tuesdays every 2 weeks from 2024-01-01 at 09:00"],
  ["every two weeks on friday at 9am", "Fridays every 2 weeks from 2024-01-01 at 09:00"],
  ["un lundi sur deux à 9h", "Mondays every 2 weeks from 2024-01-01 at 09:00"],
  ["le mardi une semaine sur deux à 9h", "Tuesdays every 2 weeks from 2024-01-01 at 09:00"],
  ["lunes cada dos semanas a las 9:00", "Mondays every 2 weeks from 2024-01-01 at 09:00"],
  ["thứ hai hai tuần một lần lúc 9h", "Mondays every 2 weeks from 2024-01-01 at 09:00"],
])("days of the month and alternate weeks: %s is %s", (written, read) => {
  expect(readAs(written)).toBe(read);
});

test.each([
  ["every morning at 8", "every day at 08:00"],
  ["tous les matins à 8h", "every day at 08:00"],
  ["todas las mañanas a las 8", "every day at 08:00"],
  ["mỗi sáng 8h", "every day at 08:00"],
  ["sáng thứ hai 9h", "Mondays at 09:00"],
  ["monday morning 9:00", "Mondays at 09:00"],
  ["every morning at 5pm", "?"],
  ["end of day", "Monday to Friday at 17:30"],
  ["en fin de journée", "Monday to Friday at 17:30"],
  ["weekdays at 9, 12 and 17", "Monday to Friday at 09:00, 12:00 and 17:00"],
  ["M-F 9am", "Monday to Friday at 09:00"],
  ["Tu/Th 10am", "Tuesdays and Thursdays at 10:00"],
  ["monday thru friday 9am", "Monday to Friday at 09:00"],
  ["weekdays half past 8", "Monday to Friday at 08:30"],
  ["weekdays at quarter to nine", "Monday to Friday at 08:45"],
  ["weekdays nine am", "Monday to Friday at 09:00"],
  ["daily at 9 o’clock", "every day at 09:00"],
  ["12 noon daily", "every day at 12:00"],
  ["@daily", "every day at 00:00"],
  ["weekdays 8:30 in the morning", "Monday to Friday at 08:30"],
  ["en semaine à 8h30 et à 17h30", "Monday to Friday at 08:30 and 17:30"],
  ["en semaine à huit heures et demie", "Monday to Friday at 08:30"],
  ["tous les jours à midi et demi", "every day at 12:30"],
  ["entre semana a las nueve menos cuarto", "Monday to Friday at 08:45"],
  ["ngày thường 8 rưỡi sáng", "Monday to Friday at 08:30"],
  ["ngày thường 9 giờ kém 15", "Monday to Friday at 08:45"],
  ["0 10 1-7 * 1", "the 1st to the 7th of every month at 10:00; Mondays at 10:00"],
])("times and days in words: %s is %s", (written, read) => {
  expect(readAs(written)).toBe(read);
});

test.each([
  ["last friday of the month 16:00", ["2026-12-25", "2027-01-29", "2027-02-26"]],
  ["first monday of the month 16:00", ["2026-12-07", "2027-01-04", "2027-02-01"]],
  ["last day of the month 16:00", ["2026-11-30", "2026-12-31", "2027-01-31"]],
  ["every other tuesday 16:00 from 2026-12-08", ["2026-12-08", "2026-12-22", "2027-01-05"]],
  ["every 10 days 16:00 from 2026-12-08", ["2026-12-08", "2026-12-18", "2026-12-28"]],
  ["last friday of the quarter 16:00", ["2026-12-25", "2027-03-26", "2027-06-25"]],
  ["every 3 weeks on monday and friday 16:00 from 2026-12-11", ["2026-12-11", "2026-12-28", "2027-01-01"]],
])("%s comes on %j", (written, days) => {
  const slots = slotsAfter(schedule(written), Temporal.Instant.from("2026-11-28T00:00Z")).take(3);
  expect(slots.map(({ label }) => label).toArray()).toEqual(days.map((day) => `${day}T16:00`));
});

test.each([
  ["every weekday but Wednesday at quarter to nine", "Mondays, Tuesdays, Thursdays and Fridays at 08:45"],
  ["every day but sunday 7am", "Monday to Saturday at 07:00"],
  ["tous les jours ouvrés sauf le mercredi à 9h", "Mondays, Tuesdays, Thursdays and Fridays at 09:00"],
  ["Sundays only at 20h", "Sundays at 20:00"],
  ["every quarter of an hour", "every 15 minutes"],
  ["chaque quart d’heure", "every 15 minutes"],
  ["cada cuarto de hora", "every 15 minutes"],
  ["every weekday at ten past eight", "Monday to Friday at 08:10"],
  ["weekdays at 10 minutes to 9", "Monday to Friday at 08:50"],
  ["every hour from 10 to 12", "every day at 10:00, 11:00 and 12:00"],
  ["every night at 11", "every day at 23:00"],
  ["every night at 1", "every day at 01:00"],
  ["chaque nuit à 2h", "every day at 02:00"],
  ["todas las noches a las once", "every day at 23:00"],
  ["mỗi đêm lúc 11 giờ", "every day at 23:00"],
  ["un martes sí y otro no a las siete y media", "Tuesdays every 2 weeks from 2024-01-01 at 07:30"],
  ["martes alternos a las 7:30", "Tuesdays every 2 weeks from 2024-01-01 at 07:30"],
  ["lundi 18 h 15, heure de Montréal", "Mondays at 18:15, Toronto time"],
  ["lunes a las 18:15 hora de México", "Mondays at 18:15, Mexico City time"],
  ["every friday except in August at 9am", "Fridays at 09:00, except in August"],
  ["weekdays from September to June at 8:30", "Monday to Friday at 08:30, from September to June"],
  ["tous les lundis d’octobre à mars à 9h", "Mondays at 09:00, from October to March"],
  ["los martes en marzo a las 9", "Tuesdays at 09:00, in March"],
  ["ngày thường trừ tháng 7 và tháng 8 lúc 8h", "Monday to Friday at 08:00, from September to June"],
  ["every day except august and sundays at 9am", "?"],
  ["every day except sundays and August at 9am", "?"],
  ["weekdays 9am and weekends 10am except in August", "?"],
  ["le 24 décembre à midi", "?"],
  ["may 5 at 9", "?"],
  ["mondays in summer at 9am", "?"],
  ["last working day of the month at 17:00", "the last working day of every month at 17:00"],
  ["first weekday of the month 9am", "the 1st working day of every month at 09:00"],
  ["le deuxième jour ouvré du mois à 9h", "the 2nd working day of every month at 09:00"],
  ["el último día hábil del mes a las 17:00", "the last working day of every month at 17:00"],
  ["ngày làm việc đầu tiên của tháng lúc 9h", "the 1st working day of every month at 09:00"],
  ["the 1st and 15th at 9am", "the 1st and the 15th of every month at 09:00"],
  ["le 1er et le 15 à 9h", "the 1st and the 15th of every month at 09:00"],
  ["el 1 y el 15 a las 9:00", "the 1st and the 15th of every month at 09:00"],
  ["ngày 1 và ngày 15 lúc 9h", "the 1st and the 15th of every month at 09:00"],
  ["thứ sáu cuối tháng lúc 16h", "the last Friday of every month at 16:00"],
  ["monday the 1st at 9am", "?"],
  ["lundi 5 à 9h", "?"],
  ["every second tuesday at 9am", "Tuesdays every 2 weeks from 2024-01-01 at 09:00"],
  ["every second tuesday of the month at 9am", "the second Tuesday of every month at 09:00"],
  ["cada dos jueves a las 10", "Thursdays every 2 weeks from 2024-01-01 at 10:00"],
  ["tous les 15 jours le lundi à 9h", "Mondays every 2 weeks from 2024-01-01 at 09:00"],
  ["twice a day at 9 and 17", "every day at 09:00 and 17:00"],
  ["deux fois par jour, 9h et 17h", "every day at 09:00 and 17:00"],
  ["ngày hai lần lúc 9h và 17h", "every day at 09:00 and 17:00"],
  ["once a month on the 15th at 9am", "the 15th of every month at 09:00"],
  ["twice a week on monday and thursday at 9", "Mondays and Thursdays at 09:00"],
  ["three times a day at 8 and 12", "?"],
  ["twice a week at 9am", "?"],
  ["every 3 hours between 9am and 6pm", "every 3 hours from 09:00 to 18:00"],
  [
    "weekdays between 9am and 5pm",
    "? every hour from 09:00 to 17:00, Monday to Friday or weekdays 09:00 and 17:00",
  ],
  ["weekdays at half past four", "? weekdays 04:30 or weekdays 16:30"],
  ["entre semana a las cuatro y media de la tarde", "Monday to Friday at 16:30"],
  ["weekdays at twenty to nine", "Monday to Friday at 08:40"],
  ["weekdays at seven thirty", "Monday to Friday at 07:30"],
  ["weekdays at 0830", "Monday to Friday at 08:30"],
  ["weekdays 1330", "? weekdays 13:30"],
  ["à vingt et une heures trente tous les jours", "every day at 21:30"],
  ["thứ hai, tư, sáu lúc 9h", "Mondays, Wednesdays and Fridays at 09:00"],
  ["thu hai, tu, sau luc 9h", "?"],
  ["twice a day at 9", "?"],
])("people also write %s: %s", (written, read) => {
  expect(readAs(written)).toBe(read);
});

test.each([
  ["weekdays 8:30, August 9:30", "?"],
  ["Monday 9am September 5pm", "?"],
  ["weekdays 9am except in August 10am", "?"],
  ["en semaine à 9h, en juillet à 10h", "?"],
  ["Mondays and, in May, Tuesdays at 9am", "?"],
  ["los lunes y en mayo los martes a las 9", "?"],
  ["in May on Mondays at 9am and 5pm", "Mondays at 09:00 and 17:00, in May"],
])("a month holds for all days and times, or the phrase is refused: %s is %s", (written, read) => {
  expect(readAs(written)).toBe(read);
});

test.each([
  ["weekdays from August 9am", "?"],
  ["weekdays starting in September 9am", "?"],
  ["dès septembre lundi 9h", "?"],
  ["desde septiembre los lunes a las 9", "?"],
  ["từ tháng 9 thứ hai 9h", "?"],
  ["weekdays from September to June 9am", "Monday to Friday at 09:00, from September to June"],
])("a month from which a schedule begins is not its only month: %s is %s", (written, read) => {
  expect(readAs(written)).toBe(read);
});

test.each([
  ["thứ hai mười giờ", "Mondays at 10:00"],
  ["thứ ba mười hai giờ", "Tuesdays at 12:00"],
  ["thứ hai hai mươi giờ", "Mondays at 20:00"],
  ["thu tu 9h", "Wednesdays at 09:00"],
  ["ngay 5 thang tu 9h", "?"],
  ["lundi à vingt deux heures", "Mondays at 22:00"],
  ["lundi à vingt six heures", "?"],
  ["el día 5 a las 9", "the 5th of every month at 09:00"],
  ["el 5 al 9 a las 10", "the 5th to the 9th of every month at 10:00"],
  ["every evening at 12", "?"],
])("words of numbers are the numbers that were meant: %s is %s", (written, read) => {
  expect(readAs(written)).toBe(read);
});

test.each([
  ["on the 5th and 20th at 9:00", "the 5th and the 20th of every month at 09:00"],
  ["the 4th and the 18th at 9am", "the 4th and the 18th of every month at 09:00"],
  ["un jour sur deux à 8h", "every 2 days from 2024-01-01 at 08:00"],
  ["un jour sur trois à 9h", "every 3 days from 2024-01-01 at 09:00"],
  ["every third day 9am", "every 3 days from 2024-01-01 at 09:00"],
  ["one day in three 9am", "every 3 days from 2024-01-01 at 09:00"],
  ["un día de cada tres a las 9", "every 3 days from 2024-01-01 at 09:00"],
  // Two or three days.
  ["cách hai ngày 9h", "?"],
  ["seven days a week 7am", "every day at 07:00"],
  ["7 jours sur 7 à 7h", "every day at 07:00"],
  ["six days a week except sunday 8am", "Monday to Saturday at 08:00"],
  ["cinq jours sur sept du lundi au vendredi 8h", "Monday to Friday at 08:00"],
  ["five days a week 8am", "?"],
  ["lundi cinq jours sur sept 8h", "?"],
  ["un día sí y otro no a las 8:00", "every 2 days from 2024-01-01 at 08:00"],
  ["un día por medio a las 9", "every 2 days from 2024-01-01 at 09:00"],
  ["cách ngày lúc 8h sáng", "every 2 days from 2024-01-01 at 08:00"],
  ["alternate days at 7:30", "every 2 days from 2024-01-01 at 07:30"],
  [
    "toutes les heures, du lundi au vendredi, de 9h à 18h",
    "every hour from 09:00 to 18:00, Monday to Friday",
  ],
  ["at the top of every hour, weekdays 9 to 17", "every hour from 09:00 to 17:00, Monday to Friday"],
  ["weekdays besides monday 8:45", "Tuesday to Friday at 08:45"],
  ["sat and sun at half nine", "Saturdays and Sundays at 09:30"],
  ["half five daily", "? daily 05:30 or daily 17:30"],
  ["saturday night at 11", "Saturdays at 23:00"],
  ["saturday night at 1", "?"],
  ["nightly at 2am", "every day at 02:00"],
  ["thrice weekly mon wed fri at 9", "Mondays, Wednesdays and Fridays at 09:00"],
])("more ways to write days and hours: %s is %s", (written, read) => {
  expect(readAs(written)).toBe(read);
});

test.each([
  ["6am ET on weekdays", "Monday to Friday at 06:00, New York time"],
  ["8am New York time on weekdays", "Monday to Friday at 08:00, New York time"],
  ["8h, heure de Tokyo, du lundi au vendredi", "Monday to Friday at 08:00, Tokyo time"],
  ["a las 18:30 hora de Bogotá los viernes", "Fridays at 18:30, Bogotá time"],
  ["8h sáng giờ Việt Nam các ngày trong tuần", "Monday to Friday at 08:00, Ho Chi Minh City time"],
  ["weekdays at noon Eastern", "Monday to Friday at 12:00, New York time"],
  ["LE LUNDI A 7H ET 18H", "Mondays at 07:00 and 18:00"],
  ["9am ET and 6pm ET weekdays", "Monday to Friday at 09:00 and 18:00, New York time"],
  ["9am ET and 6pm CET weekdays", "?"],
  ["8am Paris time, 9am London time daily", "?"],
])("a zone may be before the days: %s is %s", (written, read) => {
  expect(readAs(written)).toBe(read);
});

test.each([
  [
    "every 3rd friday 10am",
    "the third Friday of every month at 10:00 or Fridays every 3 weeks from 2024-01-01 at 10:00",
  ],
  [
    "chaque troisième vendredi à 10h",
    "le troisième vendredi de chaque mois à 10 h or le vendredi toutes les 3 semaines à partir du 2024-01-01 à 10 h",
  ],
  ["de 8h à 11h les lundis", "lundi 08:00 et 09:00 et 10:00 et 11:00 or lundi 08:00 et 11:00"],
  ["9am-11am weekdays", "weekdays 09:00 and 10:00 and 11:00 or weekdays 09:00 and 11:00"],
])("both meanings of %s are named: %s", (written, meanings) => {
  expect(readAs(written).replaceAll("\u00a0", " ")).toBe(`? ${meanings}`);
});

test.each([
  ["mon 9, tue 10", "? mondays 09:00, tuesdays 10:00"],
  ["1730 daily", "? daily 17:30"],
  ["9 to 5 on weekdays", "?"],
])("a number may be an hour, but only a person knows: %s is %s", (written, read) => {
  expect(readAs(written)).toBe(read);
});

test.each([
  ["monday or tuesday 9am", "a schedule cannot choose"],
  ["lundi ou jeudi 9h", "a schedule cannot choose"],
  ["martes o jueves 9:00", "a schedule cannot choose"],
  ["thứ hai hoặc thứ ba 9h", "a schedule cannot choose"],
  ["next friday 9am", "a schedule recurs"],
  ["demain à 9h", "a schedule recurs"],
  ["le 24 décembre à midi", "a schedule recurs"],
  ["mỗi năm vào ngày 2 tháng 9 lúc 9h", "a schedule recurs"],
  ["twice a day", "name the days and times"],
  ["ngày hai lần", "name the days and times"],
  ["monthly", "name the day"],
  ["tous les trimestres", "name the day"],
  ["every friday 17:00 GMT+7", "GMT+7 does not change with summer time"],
  ["ngày thường 9h trừ ngày lễ", "public holidays are an option of their own"],
])("a refusal says why: %s: %s", (written, reason) => {
  const parsed = parseSchedule(written);
  expect(parsed.ok ? "" : parsed.problem).toContain(reason);
});

test.each([
  ["thứ tư tuần thứ hai hàng tháng 9h", "the second Wednesday of every month at 09:00"],
  ["thứ sáu tuần cuối của tháng lúc 16h", "the last Friday of every month at 16:00"],
  ["thứ hai tuần đầu tiên mỗi tháng 8h", "the first Monday of every month at 08:00"],
  ["thứ ba hàng tuần 9h", "Tuesdays at 09:00"],
  // “Tới” is “to”; without its accents, it may be “tối”, the evening.
  ["từ thứ hai tới thứ bảy, 6 giờ 45 phút", "Monday to Saturday at 06:45"],
  ["thu hai toi thu bay 6h45", "?"],
  // Of the month, or the second week from now.
  ["thứ tư tuần thứ hai 9h", "?"],
])("a weekday of a week is that weekday of the month: %s is %s", (written, read) => {
  expect(readAs(written)).toBe(read);
});
