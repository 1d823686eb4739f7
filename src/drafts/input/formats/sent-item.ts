import { type MarkedText, type SentItem, storedText, usableItem } from "../article.ts";
import { namesEmbargo } from "../page/page-words.ts";
import { instantOf } from "../publication.ts";
import { unreadable } from "../unreadable.ts";

/** The IPTC's states of an item, by the last part of a code or an address: `stat:canceled`, `…/pubstatus/withheld`. */
const statusOf = (code: string | null): SentItem["status"] => {
  const word =
    (code ?? "")
      .trim()
      .toLowerCase()
      .split(/[^a-z]/u)
      .at(-1) ?? "";
  if (/^(?:cancell?ed|kill(?:ed)?|withdrawn|retracted)$/u.test(word)) return "canceled";
  return /^(?:withheld|hold|held|embargoed)$/u.test(word) ? "withheld" : "usable";
};

/** What an agency writes at the start of a note to stop an item that came before. `\b` knows no É. */
const killNote =
  /^[^\p{L}\p{N}]*(?:(?:mandatory|bulletin|urgent|eds|note|annulation)[^\p{L}\p{N}]+){0,2}(?:kill|annul[eé]e?|à annuler|anulad[oa]|anular)(?![\p{L}\p{N}])/iu;
/** The same in a headline: in capitals and set off, because headlines of news begin with these words as well. */
const killHeadline =
  /^[^\p{L}\p{N}]*(?:(?:MANDATORY|BULLETIN|URGENT|EDS|NOTE|ANNULATION)[^\p{L}\p{N}]+){0,2}(?:KILL|ANNUL[EÉ]E?|À ANNULER|ANULAD[OA]|ANULAR)(?:\s*[:–—]|-+\s|\s+-|\s*$)/u;
const holdWords =
  /^[^\p{L}\p{N}]*(?:hold(?: for release)?|do not (?:use|publish|broadcast)|not for publication)(?![\p{L}\p{N}])/iu;

export interface StatedItem {
  readonly id: string | null;
  readonly version: string | null;
  readonly sent: string | null;
  /** A code for the item's state. */
  readonly status: string | null;
  /** Until when it may not be published, as written; empty if that is not known yet. */
  readonly embargo: string | null;
  /** The notes to editors. */
  readonly notes: readonly (string | null)[];
  readonly headline: string | null;
}

/**
 * What an agency says of its item. An embargo whose end is not an instant, such as a day without a time zone, holds the
 * item back until an editor has seen it.
 */
export const sentItem = (stated: StatedItem): SentItem => {
  const embargo = instantOf(stated.embargo);
  const notes = stated.notes.filter((note) => note !== null).map((note) => note.normalize("NFC"));
  const status = statusOf(stated.status);
  const isKill =
    killHeadline.test((stated.headline ?? "").normalize("NFC")) || notes.some((note) => killNote.test(note));
  const isHeld =
    notes.some((note) => holdWords.test(note)) ||
    (embargo === null && (stated.embargo !== null || notes.some(namesEmbargo)));
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

/** The text of an item that has none: a kill often comes without the words that it withdraws. */
export const wordsOfKill = (origin: string, { status, note, id }: SentItem): MarkedText => {
  if (status !== "canceled" || id === null) throw unreadable(origin, "no-text");
  return { text: `${storedText(note ?? id)}\n`, marked: [] };
};
