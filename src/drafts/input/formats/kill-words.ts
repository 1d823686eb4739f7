import { type SentItem, usableItem } from "../article.ts";

const leads = "mandatory|bulletin|urgente?|alerte?|eds|note|annulation";
const kills = "kill|annul[eé]e?|annulation|à annuler|anulad[oa]|anular|anulación|h(?:ủy|uỷ) tin|g(?:ỡ|ở) bài";

/** A pattern for the start of a line. It uses no `\b`, which does not know É. */
const startOf = (before: string, words: string, after: string, flags: string): RegExp =>
  new RegExp(`^[^\\p{L}\\p{N}]*(?:(?:${before})[^\\p{L}\\p{N}]+){0,2}(?:${words})${after}`, flags);

const note = startOf(leads, kills, "(?![\\p{L}\\p{N}])", "iu");

const setOff = "(?:\\s*[:–—]|-+\\s|\\s+-|\\s*$)";
/** In capitals and set off, because headlines of news articles also begin with these words. */
const line = startOf(leads.toUpperCase(), kills.toUpperCase(), setOff, "u");

/** Whether a note to editors says that an earlier item is withdrawn. */
export const isKillNote = (written: string): boolean => note.test(written.normalize("NFC"));

/** How many lines at the start of a text may be such a notice. */
export const mostAbove = 6;

/**
 * The item that a text without data is: withdrawn, if one of its first lines says so. A page of the web is no such notice: “ANNULÉ : le
 * concert” is its headline.
 */
export const itemOfText = (text: string): SentItem => {
  const kill = text.split("\n", mostAbove).find((line) => isKillLine(line));
  return kill === undefined ? usableItem : { ...usableItem, status: "canceled", note: kill.trim() };
};

/** Whether a line of a text says so. */
export const isKillLine = (written: string): boolean => line.test(written.normalize("NFC"));
