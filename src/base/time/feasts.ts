/** How a holiday is found in a year: by its month and day, in days from Easter, or as the first day of a month of another calendar. */
export type FeastDay =
  | `${number}-${number}`
  | "easter"
  | `easter${"+" | "-"}${number}`
  | "tet"
  | "lunar new year"
  | "mid-autumn"
  | "ramadan"
  | "end of ramadan";

/** The days of a holiday in a Gregorian year. */
export const feastDay = (feast: FeastDay, year: number): Temporal.PlainDate => {
  switch (feast) {
    case "tet":
      return vietnameseNewYears.get(year) ?? inCalendar("chinese", year, 1, 1);
    case "lunar new year":
      return inCalendar("chinese", year, 1, 1);
    case "mid-autumn":
      return inCalendar("chinese", year, 8, 15);
    case "ramadan":
      return inCalendar("islamic-umalqura", year, 9, 1);
    case "end of ramadan":
      return inCalendar("islamic-umalqura", year, 10, 1);
    default:
      return feast.startsWith("easter")
        ? easter(year).add({ days: Number(feast.slice("easter".length)) })
        : Temporal.PlainDate.from(`${year}-${feast}`);
  }
};

/**
 * Vietnam counts days in its own time zone, an hour behind China's. In this century the new moon of the new year falls into that hour in these
 * years only.
 */
const vietnameseNewYears: ReadonlyMap<number, Temporal.PlainDate> = new Map(
  ["2007-02-17", "2030-02-02", "2053-02-18"].map((day) => [
    Number(day.slice(0, 4)),
    Temporal.PlainDate.from(day),
  ]),
);

/** The first day with this month and day of another calendar in a Gregorian year. */
const inCalendar = (calendar: string, year: number, month: number, day: number): Temporal.PlainDate => {
  const start = Temporal.PlainDate.from({ year, month: 1, day: 1 });
  const from = start.withCalendar(calendar);
  // A month's code stays the same in years with a leap month.
  const monthCode = `M${String(month).padStart(2, "0")}`;
  for (const other of [from.year, from.year + 1]) {
    const found = Temporal.PlainDate.from({ calendar, year: other, monthCode, day }).withCalendar("iso8601");
    if (Temporal.PlainDate.compare(found, start) >= 0) return found;
  }
  return start;
};

/** Easter Sunday of the western churches: the anonymous Gregorian algorithm, as in Meeus, Astronomical Algorithms, chapter 8. */
const easter = (year: number): Temporal.PlainDate => {
  const century = Math.floor(year / 100);
  const golden = year % 19;
  const moonShift = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const epact = (19 * golden + century - Math.floor(century / 4) - moonShift + 15) % 30;
  const toSunday = (32 + 2 * (century % 4) + 2 * Math.floor((year % 100) / 4) - epact - (year % 4)) % 7;
  const late = Math.floor((golden + 11 * epact + 22 * toSunday) / 451);
  const days = epact + toSunday - 7 * late + 114;
  return Temporal.PlainDate.from({ year, month: Math.floor(days / 31), day: (days % 31) + 1 });
};
