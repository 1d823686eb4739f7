import type { Provenanced } from "./article.ts";

const isDay = (date: string): boolean => {
  try {
    return Temporal.PlainDate.from(date).toString() === date;
  } catch {
    return false;
  }
};

/** The day in an ISO 8601 time, in the publisher's own time zone as it is written; null if it is none. */
export const dayOf = (time: string | null | undefined): string | null => {
  const day = /^\s*(\d{4})-?(\d{2})-?(\d{2})(?:\D|$)/u.exec(time ?? "");
  if (day === null) return null;
  const date = `${day[1]}-${day[2]}-${day[3]}`;
  return isDay(date) ? date : null;
};

/**
 * The day that an address holds: `/2025/01/07/`, or the id that a common Vietnamese content system builds from the
 * time (site number, yymmdd, hhmmss, milliseconds).
 */
export const publishedFromUrl = (url: string): Provenanced<string> | null => {
  const path = URL.parse(url)?.pathname ?? "";
  const parts = /(?:^|\D)((?:19|20)\d{2})[/-](\d{2})[/-](\d{2})(?:\D|$)/u.exec(path);
  if (parts !== null) {
    const date = `${parts[1]}-${parts[2]}-${parts[3]}`;
    if (isDay(date)) return { value: date, known: "url" };
  }
  const id = /-\d{3}(\d{2})(\d{2})(\d{2})(?:[01]\d|2[0-3])[0-5]\d[0-5]\d\d{3}\.\w+$/u.exec(path);
  if (id !== null) {
    const date = `20${id[1]}-${id[2]}-${id[3]}`;
    if (isDay(date)) return { value: date, known: "url" };
  }
  return null;
};

/** An address of the web as browsers write it, such as `https://a.example/` for `https:a.example`; null if it is none. */
export const webAddress = (address: string | null | undefined): string | null => {
  const url = URL.parse(address ?? "");
  return url?.protocol === "https:" || url?.protocol === "http:" ? url.href : null;
};

/** The publisher that an address shows: its host, without `www.`. */
export const publisherFromUrl = (url: string): Provenanced<string> | null => {
  const host = URL.parse(url)?.hostname.replace(/^www\./u, "") ?? "";
  return host === "" ? null : { value: host, known: "url" };
};
