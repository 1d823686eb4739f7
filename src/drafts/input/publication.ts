import type { Provenanced } from "./article.ts";

const months = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");

/** The day in an ISO 8601 time or an e-mail's date, in the time zone in which it is written; null for other texts. */
export const dayOf = (time: string | null | undefined): string | null => {
  const written = time ?? "";
  const day = /^\s*(\d{4})-?(\d{2})-?(\d{2})(?:\D|$)/u.exec(written);
  if (day !== null) {
    const date = `${day[1]}-${day[2]}-${day[3]}`;
    return isDay(date) ? date : null;
  }
  return mailDate(written)?.day ?? null;
};

const isDay = (date: string): boolean => {
  try {
    return Temporal.PlainDate.from(date).toString() === date;
  } catch {
    return false;
  }
};

/** Reads a date in the format of e-mail and feeds (RFC 5322): `Fri, 13 Mar 2015 21:30:09 +0100`; null for other texts. */
const mailDate = (
  text: string,
): { readonly day: string; readonly time: string | null; readonly zone: string | null } | null => {
  const parts =
    /^\s*(?:[a-z]{3,9},?\s+)?(\d{1,2})\s+([a-z]{3})[a-z]*\.?,?\s+(\d{4})(?:,?\s+(\d{2}):(\d{2})(?::(\d{2}))?\s*(\S+)?)?/iu.exec(
      text,
    );
  if (parts === null) return null;
  const month = months.indexOf((parts[2] ?? "").toLowerCase()) + 1;
  const day = `${parts[3]}-${String(month).padStart(2, "0")}-${(parts[1] ?? "").padStart(2, "0")}`;
  if (month === 0 || !isDay(day)) return null;
  const time = parts[4] === undefined ? null : `${parts[4]}:${parts[5]}:${parts[6] ?? "00"}`;
  const offset = /^([+-]\d{2}):?(\d{2})$/u.exec(parts[7] ?? "");
  const zone =
    offset !== null ? `${offset[1]}:${offset[2]}` : /^(?:GMT|UTC?|Z)$/iu.test(parts[7] ?? "") ? "Z" : null;
  return { day, time, zone };
};

/** The instant in an ISO 8601 time or an e-mail's date; null without a time zone, because the zone would be a guess. */
export const instantOf = (time: string | null | undefined): string | null => {
  const written = (time ?? "").trim();
  const mail = mailDate(written);
  const iso =
    mail === null
      ? written.replace(/([+-]\d{2})(\d{2})$/u, "$1:$2")
      : mail.time === null || mail.zone === null
        ? ""
        : `${mail.day}T${mail.time}${mail.zone}`;
  try {
    return Temporal.Instant.from(iso).toString();
  } catch {
    return null;
  }
};

/**
 * The publication date in an address: `/2025/01/07/`, or an id that a common Vietnamese content system makes from the time
 * (site number, yymmdd, hhmmss, milliseconds).
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

/** A web address in normal form, such as `https://a.example/` for `https:a.example`; null if it is no web address. */
export const webAddress = (address: string | null | undefined, base?: string | null): string | null => {
  const url = URL.parse(address ?? "", base ?? undefined);
  return url?.protocol === "https:" || url?.protocol === "http:" ? url.href : null;
};

/** The publisher that an address shows: its host, without `www.`. */
export const publisherFromUrl = (url: string): Provenanced<string> | null => {
  const host = URL.parse(url)?.hostname.replace(/^www\./u, "") ?? "";
  return host === "" ? null : { value: host, known: "url" };
};
