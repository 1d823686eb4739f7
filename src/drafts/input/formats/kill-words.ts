import { type SentItem, usableItem } from "../article.ts";

/** Words that only agencies write. They mean that an item is withdrawn, and not that an event is canceled. */
const itemWords = "mandatory|eds|dépêche|despacho|teletipo|bản tin";
const itemKills = "kill|à annuler|h(?:ủy|uỷ) tin|g(?:ỡ|ở) bài";

const leads = `${itemWords}|bulletin|urgente?|alerte?|note|nota|annulation`;
const kills = `${itemKills}|annul[eé]e?|annulation|anulad[oa]|anular|anulación`;

/** A pattern for the start of a line. It uses no `\b`, which does not know É. */
const startOf = (words: string, after: string, flags: string): RegExp =>
  new RegExp(`^[^\\p{L}\\p{N}]*(?:${words})${after}`, flags);

const led = (before: string, times: string, words: string): string =>
  `(?:(?:${before})[^\\p{L}\\p{N}]+)${times}(?:${words})`;

const note = startOf(led(leads, "{0,2}", kills), "(?![\\p{L}\\p{N}])", "iu");

const [itemWordsUp, itemKillsUp, leadsUp, killsUp] = [
  itemWords.toUpperCase(),
  itemKills.toUpperCase(),
  leads.toUpperCase(),
  kills.toUpperCase(),
];
const setOff = "(?:\\s*[:–—]|-+\\s|\\s+-|\\s*$)";
/** In capitals and set off, because headlines of news articles also begin with these words. */
const line = startOf(led(leadsUp, "{0,2}", killsUp), setOff, "u");
const itemLine = startOf(
  `${led(leadsUp, "{0,2}", itemKillsUp)}|${led(itemWordsUp, "", killsUp)}`,
  setOff,
  "u",
);

/** Whether a note to editors says that an earlier item is withdrawn. */
export const isKillNote = (written: string): boolean => note.test(written.normalize("NFC"));

/** How many lines at the start of a text may say that an earlier item is withdrawn. */
export const mostAbove = 6;

const itemWith = (text: string, isNotice: (line: string) => boolean, item: SentItem): SentItem => {
  const kill = text.split("\n", mostAbove).find((each) => isNotice(each));
  return kill === undefined || item.status === "canceled"
    ? item
    : { ...item, status: "canceled", note: item.note ?? kill.trim() };
};

/**
 * The item that a text without data is: withdrawn, if one of its first lines says so. A page of the web is no such notice: “ANNULÉ : le
 * concert” is its headline.
 */
export const itemOfText = (text: string): SentItem => itemWith(text, isKillLine, usableItem);

/** An item with data, such as that of a feed. Marks it as withdrawn, too, if one of its first lines says so in words that only agencies write. */
export const itemWithKill = (text: string, item: SentItem): SentItem => itemWith(text, isItemKill, item);

/** Whether a line of a text says that an earlier item is withdrawn. */
export const isKillLine = (written: string): boolean => line.test(written.normalize("NFC"));

/** Whether a line says so in words that only agencies write: “MANDATORY KILL”, and not “ANNULÉ : le concert”. */
export const isItemKill = (written: string): boolean => itemLine.test(written.normalize("NFC"));
