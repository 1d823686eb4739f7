import { type MarkedText, type SentItem, storedText, usableItem } from "../article.ts";
import { namesEmbargo } from "../page/page-words.ts";
import { instantOf } from "../publication.ts";
import { unreadable } from "../unreadable.ts";

/** The last part of a code or an address: `stat:canceled`, `…/pubstatus/withheld`. */
const wordOf = (code: string | null): string =>
  (code ?? "")
    .trim()
    .toLowerCase()
    .split(/[^a-z]/u)
    .at(-1) ?? "";

/** The IPTC's states of an item. NITF also has `embargoed`, whose end is in another field. */
const statusOf = (code: string | null): SentItem["status"] => {
  const word = wordOf(code);
  if (/^(?:cancell?ed|kill(?:ed)?|withdrawn|retracted)$/u.test(word)) return "canceled";
  return /^(?:withheld|hold|held)$/u.test(word) ? "withheld" : "usable";
};

/** The start of a note with which an agency stops an earlier item. It uses no `\b`, which does not know É. */
const killNote =
  /^[^\p{L}\p{N}]*(?:(?:mandatory|bulletin|urgente?|alerte?|eds|note|annulation)[^\p{L}\p{N}]+){0,2}(?:kill|annul[eé]e?|annulation|à annuler|anulad[oa]|anular|anulación|h(?:ủy|uỷ) tin|g(?:ỡ|ở) bài)(?![\p{L}\p{N}])/iu;
/** The same in a line, but in capitals and set off, because headlines of news articles also begin with these words. */
const killLine =
  /^[^\p{L}\p{N}]*(?:(?:MANDATORY|BULLETIN|URGENTE?|ALERTE?|EDS|NOTE|ANNULATION)[^\p{L}\p{N}]+){0,2}(?:KILL|ANNUL[EÉ]E?|ANNULATION|À ANNULER|ANULAD[OA]|ANULAR|ANULACIÓN|H(?:ỦY|UỶ) TIN|GỠ BÀI)(?:\s*[:–—]|-+\s|\s+-|\s*$)/u;

/** Whether a line says that an earlier item is withdrawn. */
export const isKillLine = (line: string): boolean => killLine.test(line.normalize("NFC"));
const holdWords =
  /^[^\p{L}\p{N}]*(?:hold(?: for release)?|do not (?:use|publish|broadcast)|not for publication)(?![\p{L}\p{N}])/iu;

export interface StatedItem {
  readonly id: string | null;
  readonly version: string | null;
  readonly sent: string | null;
  /** A code for the item's state. */
  readonly status: string | null;
  /** The end of the embargo, as written; empty if it is not known yet. */
  readonly embargo: string | null;
  /** The notes to editors. */
  readonly notes: readonly (string | null)[];
  readonly headline: string | null;
}

/**
 * An agency's data about its item. If the end of an embargo is not an exact instant, such as a day without a time zone, the
 * item is withheld until an editor decides.
 */
export const sentItem = (stated: StatedItem): SentItem => {
  const embargo = instantOf(stated.embargo);
  const notes = stated.notes.filter((note) => note !== null).map((note) => note.normalize("NFC"));
  const status = statusOf(stated.status);
  const isKill = isKillLine(stated.headline ?? "") || notes.some((note) => killNote.test(note));
  const isHeld =
    notes.some((note) => holdWords.test(note)) ||
    (embargo === null &&
      (stated.embargo !== null || wordOf(stated.status) === "embargoed" || notes.some(namesEmbargo)));
  return {
    ...usableItem,
    id: stated.id,
    version: stated.version,
    sent: instantOf(stated.sent),
    status: status === "canceled" || isKill ? "canceled" : isHeld ? "withheld" : status,
    embargo,
    note:
      [...notes, embargo === null ? (stated.embargo ?? "") : ""].filter((each) => each !== "").join(" ") ||
      null,
  };
};

/** The text of an item without text: a kill notice often does not repeat the article that it withdraws. */
export const wordsOfKill = (origin: string, { status, note, id }: SentItem): MarkedText => {
  if (status !== "canceled" || id === null) throw unreadable(origin, "no-text");
  return { text: `${storedText(note ?? id)}\n`, marked: [] };
};
