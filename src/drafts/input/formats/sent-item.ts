import { type MarkedText, type SentItem, storedText, usableItem } from "../article.ts";
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

/** What an agency writes into a headline or a note to stop an item that came before. */
const killWords =
  /^\W*(?:(?:mandatory|bulletin|urgent|eds|note|annulation)\W+){0,2}(?:kill|annul[eé]e?|à annuler|anulad[oa]|anular)\b/iu;
const holdWords = /^\W*(?:hold(?: for release)?|do not (?:use|publish|broadcast)|not for publication)\b/iu;

export interface StatedItem {
  readonly id: string | null;
  readonly version: string | null;
  readonly sent: string | null;
  /** A code for the item's state. */
  readonly status: string | null;
  /** Until when it may not be published, as written. */
  readonly embargo: string | null;
  readonly note: string | null;
  readonly headline: string | null;
}

/**
 * What an agency says of its item. An embargo whose end is not an instant, such as a day without a time zone, holds the
 * item back until an editor has seen it.
 */
export const sentItem = (stated: StatedItem): SentItem => {
  const embargo = instantOf(stated.embargo);
  const said = [stated.note ?? "", stated.headline ?? ""];
  const status = statusOf(stated.status);
  const isKill = said.some((words) => killWords.test(words));
  const isHeld = (stated.embargo !== null && embargo === null) || holdWords.test(stated.note ?? "");
  return {
    ...usableItem,
    id: stated.id,
    version: stated.version,
    sent: instantOf(stated.sent),
    status: status === "canceled" || isKill ? "canceled" : isHeld ? "withheld" : status,
    embargo,
    note:
      [stated.note, embargo === null ? stated.embargo : null].filter((each) => each !== null).join(" ") ||
      null,
  };
};

/** The text of an item that has none: a kill often comes without the words that it withdraws. */
export const wordsOfKill = (origin: string, { status, note, id }: SentItem): MarkedText => {
  if (status !== "canceled" || id === null) throw unreadable(origin, "no-text");
  return { text: `${storedText(note ?? id)}\n`, marked: [] };
};
