import { fold } from "../fold.ts";

/** Units as people write them in English, French and Vietnamese, folded. */
const units: Readonly<Record<string, "hours" | "days" | "weeks" | "months">> = {
  h: "hours",
  hour: "hours",
  hours: "hours",
  heure: "hours",
  heures: "hours",
  gio: "hours",
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

const tomorrow: ReadonlySet<string> = new Set(["tomorrow", "demain", "mai", "ngay mai"]);

const readDate = (written: string, timeZone: string): Temporal.ZonedDateTime | null => {
  if (!/^\d{4}-\d{2}-\d{2}(?:[T ]\d{2}:\d{2})?$/.test(written)) return null;
  try {
    return Temporal.PlainDateTime.from(written).toZonedDateTime(timeZone);
  } catch {
    return null;
  }
};

/**
 * Until when, as a person writes it: `2026-12-01`, `2026-12-01 08:30`, `tomorrow`, `3 days`, `2 weeks`, `5 hours`. A
 * day is meant from its start. Null where it is no such time, or has passed.
 */
export const readUntil = (raw: string, now: Temporal.ZonedDateTime): Temporal.ZonedDateTime | null => {
  const written = fold(raw.trim()).replaceAll(/\s+/gu, " ");
  const [, amount, word = ""] = /^([1-9]\d{0,2}) ?([a-z]+)$/.exec(written) ?? [];
  const unit = Object.hasOwn(units, word) ? units[word] : undefined;
  const until = (): Temporal.ZonedDateTime | null => {
    if (tomorrow.has(written)) return now.add({ days: 1 }).startOfDay();
    if (amount === undefined || unit === undefined) return readDate(raw.trim(), now.timeZoneId);
    const later = now.add({ [unit]: Number(amount) });
    return unit === "hours"
      ? later.round({ smallestUnit: "minute", roundingMode: "ceil" })
      : later.startOfDay();
  };
  const found = until();
  return found !== null && Temporal.ZonedDateTime.compare(found, now) > 0 ? found : null;
};
