import type { KnownFrom } from "../../library/briefing/schema.ts";
import type { Marked } from "../facts.ts";
import type { Remark } from "./remark.ts";

/** A value, and how it is known. */
export interface Provenanced<Value> {
  readonly value: Value;
  readonly known: KnownFrom;
}

/** How often a hidden character was removed, and from which words. */
export interface RemovedCharacters {
  /** `U+00AD soft hyphen` */
  readonly character: string;
  readonly words: string;
  readonly count: number;
  /** Where in the text it was, if it turned the text around it, so that readers saw other words; in code units. */
  readonly turnedAt: readonly number[];
}

/** The data that an agency, a feed or an e-mail gives about its item. */
export interface SentItem {
  /** The same for all versions. */
  readonly id: string | null;
  readonly version: string | null;
  /** When this version was made, as an ISO instant. */
  readonly sent: string | null;
  /** `withheld`: not to be published yet. `canceled`: not to be published at all, and withdrawn if it was. */
  readonly status: "usable" | "withheld" | "canceled";
  /** An ISO instant. */
  readonly embargo: string | null;
  /** The note to editors, as written. */
  readonly note: string | null;
}

export const usableItem: SentItem = {
  id: null,
  version: null,
  sent: null,
  status: "usable",
  embargo: null,
  note: null,
};

/** An article that was read: the text that will be stored, and its metadata. */
export interface Article {
  /** The input: a path, an address, or `-`. If a file has several articles, with the article's number. */
  readonly origin: string;
  /** In NFC, with LF as line break, and without markup. Words and spaces are unchanged. */
  readonly text: string;
  /** The markup of parts of the text. */
  readonly marked: readonly Marked[];
  /** The invisible characters that were removed from the text. */
  readonly removed: readonly RemovedCharacters[];
  readonly title: string | null;
  /** The author, as the page or file has it. */
  readonly byline: string | null;
  /** The section of the paper, such as Politics. */
  readonly section: string | null;
  /** As the page or file declares it, which may be wrong. */
  readonly language: string | null;
  readonly url: Provenanced<string> | null;
  readonly publisher: Provenanced<string> | null;
  /** An ISO date. */
  readonly published: Provenanced<string> | null;
  readonly item: SentItem;
  /** Remarks for the editor about how it was read. */
  readonly remarks: readonly Remark[];
  /** Whether the text was fetched from the network now. */
  readonly fetched: boolean;
}

/** The metadata of a page or file. */
export type Metadata = Pick<
  Article,
  "title" | "byline" | "section" | "language" | "url" | "publisher" | "published" | "item"
>;

export const noMetadata: Metadata = {
  title: null,
  byline: null,
  section: null,
  language: null,
  url: null,
  publisher: null,
  published: null,
  item: usableItem,
};

/** The result of reading one format. */
export interface ReadText extends Pick<Article, "text" | "marked" | "remarks"> {
  readonly metadata: Metadata;
  /** Lines around the text that are not part of it, such as headers, footers and the e-mail with an attachment. They may have an embargo. */
  readonly frame?: readonly string[];
}

export type MarkedText = Pick<Article, "text" | "marked">;

/** The normal form of stored text. Only this function decides it, because passages are compared code unit by code unit. */
export const storedText = (text: string): string =>
  text.toWellFormed().replace(/\r\n?/gu, "\n").normalize("NFC");

/** A text without markup, with its headline at the top, or below the line with the publisher and the date. */
export const withHeadline = (title: string | null, { text, marked }: MarkedText): MarkedText => {
  const isThere = title !== null && (text.startsWith(title) || text.split("\n", 5).includes(title));
  if (title === null || isThere) return { text, marked };
  const shift = title.length + 2;
  return {
    text: `${title}\n\n${text}`,
    marked: [
      { as: "heading", start: 0, end: title.length },
      ...marked.map((mark) => ({ ...mark, start: mark.start + shift, end: mark.end + shift })),
    ],
  };
};

/** A part of a marked text, from `start` to `end`. */
export const partOfText = (
  { text, marked }: MarkedText,
  start: number,
  end: number = text.length,
): MarkedText => ({
  text: text.slice(start, end),
  marked: marked
    .filter((mark) => mark.start >= start && mark.end <= end)
    .map((mark) => ({ ...mark, start: mark.start - start, end: mark.end - start })),
});

/** A marked text without the part from `start` to `end`. */
export const withoutSpan = (written: MarkedText, start: number, end: number): MarkedText => {
  const [before, after] = [partOfText(written, 0, start), partOfText(written, end)];
  return {
    text: before.text + after.text,
    marked: [
      ...before.marked,
      ...after.marked.map((mark) => ({ ...mark, start: mark.start + start, end: mark.end + start })),
    ],
  };
};

/** Bytes with their known properties. */
export interface Document {
  readonly origin: string;
  readonly bytes: Uint8Array;
  /** From its name or the transport; null if only the content can show it. */
  readonly format: Format | null;
  /** The character set from the transport, such as HTTP's Content-Type. */
  readonly charset: string | null;
  /** The address that it was fetched from, after redirects. */
  readonly url: string | null;
}

/** Formats of text in a character set. */
export type TextFormat = "text" | "markdown" | "html" | "json" | "xml";
export type Format = TextFormat | "email" | "docx" | "odt" | "pdf";
