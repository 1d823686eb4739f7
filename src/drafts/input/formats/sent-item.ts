import { type MarkedText, type SentItem, storedText, usableItem } from "../article.ts";
import { namesEmbargo } from "../page/page-words.ts";
import { instantOf } from "../publication.ts";
import { unreadable } from "../unreadable.ts";
import { isKillLine, isKillNote } from "./kill-words.ts";

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
  const isKill = isKillLine(stated.headline ?? "") || notes.some(isKillNote);
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

/** The text of an item without text: a kill notice often does not repeat the article that it withdraws. */
export const wordsOfKill = (origin: string, { status, note, id }: SentItem): MarkedText => {
  if (status !== "canceled" || id === null) throw unreadable(origin, "no-text");
  return { text: `${storedText(note ?? id)}\n`, marked: [] };
};
