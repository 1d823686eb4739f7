import { type Language, languages } from "../i18n/language.ts";
import { fold } from "../text/fold.ts";
import { timeUnitOf } from "./time-units.ts";

/** Days that have a name of their own, and how many days ago they began. */
const namedDays: Readonly<Record<string, number>> = {
  today: 0,
  "aujourd'hui": 0,
  "hom nay": 0,
  yesterday: 1,
  hier: 1,
  "hom qua": 1,
  "avant-hier": 2,
  "hom kia": 2,
};

/** Words that say no more than that it is past: `2 days ago`, `il y a 2 jours`, `2 ngày trước`. */
const padding = /^(?:il y a|depuis|since|tu) | (?:ago|truoc|dernier|derniere)$|^last /gu;

/** A unit without a number is one of them, as in `last week`; `h` alone is nothing. */
const shortestAlone = 4;

const localeOf: Readonly<Record<Language, string>> = { en: "en-GB", fr: "fr", vi: "vi" };

/** The names of days or months in every language and of two lengths, folded, each with its number from 1. */
const namesOf = (
  part: "weekday" | "month",
  instants: readonly number[],
): (() => ReadonlyMap<string, number>) => {
  let names: ReadonlyMap<string, number> | null = null;
  // Made when somebody first types a time: making formatters takes its time.
  return () => {
    names ??= new Map(
      languages.flatMap((language) =>
        (["long", "short"] as const).flatMap((style) => {
          const { format } = new Intl.DateTimeFormat(localeOf[language], { [part]: style, timeZone: "UTC" });
          return instants.map((at, index): [string, number] => [
            fold(format(at)).replace(/\.$/, ""),
            index + 1,
          ]);
        }),
      ),
    );
    return names;
  };
};

/** 1 is Monday. The first of June 2026 was one. */
const weekdays = namesOf(
  "weekday",
  Array.from({ length: 7 }, (_, index) => Date.UTC(2026, 5, 1 + index)),
);

const months = namesOf(
  "month",
  Array.from({ length: 12 }, (_, index) => Date.UTC(2026, index, 1)),
);

const plainDate = (year: number, month: number, day: number): Temporal.PlainDate | null => {
  try {
    return Temporal.PlainDate.from({ year, month, day }, { overflow: "reject" });
  } catch {
    return null;
  }
};

/** `3 may`, `3 mai 2026`, `1er juin`, `3 thang 5`, `may 3`: without a year, the last such day. */
const readDayAndMonth = (written: string, today: Temporal.PlainDate): Temporal.PlainDate | null => {
  const [, first = "", second = "", year] =
    /^(?:ngay )?(\d{1,2})(?:er|st|nd|rd|th)? ((?:thang )?[\p{L}\d]+),?(?: (?:nam )?(\d{4}))?$/u.exec(
      written,
    ) ?? [];
  const [, monthFirst = "", dayLast = "", yearLast] =
    /^(\p{L}+) (\d{1,2})(?:st|nd|rd|th)?,?(?: (\d{4}))?$/u.exec(written) ?? [];
  const month = months().get(second || monthFirst);
  const day = Number(first || dayLast);
  if (month === undefined || day === 0) return null;
  const given = year ?? yearLast;
  if (given !== undefined) return plainDate(Number(given), month, day);
  const thisYear = plainDate(today.year, month, day);
  if (thisYear !== null && Temporal.PlainDate.compare(thisYear, today) <= 0) return thisYear;
  return plainDate(today.year - 1, month, day);
};

const readIso = (written: string): Temporal.PlainDateTime | null => {
  if (!/^\d{4}-\d{2}-\d{2}(?:[t ]\d{1,2}:\d{2})?$/.test(written)) return null;
  try {
    return Temporal.PlainDateTime.from(written.replace(/[t ](\d):/, " 0$1:"));
  } catch {
    return null;
  }
};

/**
 * A time that has passed, as a person writes it: `yesterday`, `lundi`, `2 h`, `3 days ago`, `hôm qua`, `3 May`,
 * `2026-05-03 08:30`, `8:30`. A day is meant from its start, in the reader's time zone. Null where it is none, or
 * is still to come.
 */
export const readPast = (raw: string, now: Temporal.ZonedDateTime): Temporal.Instant | null => {
  const written = fold(raw.trim())
    .replaceAll("’", "'")
    .replaceAll(/\s+/gu, " ")
    .replaceAll(padding, "")
    .trim();
  const today = now.toPlainDate();
  const startOf = (day: Temporal.PlainDate): Temporal.ZonedDateTime => day.toZonedDateTime(now.timeZoneId);
  const find = (): Temporal.ZonedDateTime | null => {
    const days = Object.hasOwn(namedDays, written) ? namedDays[written] : undefined;
    if (days !== undefined) return startOf(today.subtract({ days }));
    const weekday = weekdays().get(written);
    if (weekday !== undefined)
      return startOf(today.subtract({ days: (today.dayOfWeek - weekday + 7) % 7 || 7 }));
    const [, amount, word = ""] = /^(?:(\d{1,3}) ?)?([a-z]+)$/.exec(written) ?? [];
    const unit = timeUnitOf(word);
    if (unit !== null && (amount !== undefined || word.length >= shortestAlone)) {
      return now.subtract({ [unit]: Number(amount ?? 1) });
    }
    const [, hour, minute] = /^(\d{1,2})[:h](\d{2})$/.exec(written) ?? [];
    if (hour !== undefined && Number(hour) < 24 && Number(minute) < 60) {
      const at = now.with({ hour: Number(hour), minute: Number(minute), second: 0, millisecond: 0 });
      return Temporal.ZonedDateTime.compare(at, now) > 0 ? at.subtract({ days: 1 }) : at;
    }
    const day = readDayAndMonth(written, today);
    return day === null ? (readIso(written)?.toZonedDateTime(now.timeZoneId) ?? null) : startOf(day);
  };
  const found = find();
  return found === null || Temporal.ZonedDateTime.compare(found, now) > 0 ? null : found.toInstant();
};
