/** Units of time as people write them in English, French and Vietnamese, folded. */
const units: Readonly<Record<string, "minutes" | "hours" | "days" | "weeks" | "months">> = {
  min: "minutes",
  mins: "minutes",
  minute: "minutes",
  minutes: "minutes",
  phut: "minutes",
  h: "hours",
  hour: "hours",
  hours: "hours",
  heure: "hours",
  heures: "hours",
  gio: "hours",
  tieng: "hours",
  d: "days",
  day: "days",
  days: "days",
  j: "days",
  jour: "days",
  jours: "days",
  ngay: "days",
  w: "weeks",
  week: "weeks",
  weeks: "weeks",
  semaine: "weeks",
  semaines: "weeks",
  tuan: "weeks",
  month: "months",
  months: "months",
  mois: "months",
  thang: "months",
};

/** The unit that a folded word stands for; null where it is none. */
export const timeUnitOf = (word: string): (typeof units)[string] | null =>
  Object.hasOwn(units, word) ? (units[word] ?? null) : null;
