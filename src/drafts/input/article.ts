import type { KnownFrom } from "../../library/briefing/schema.ts";
import type { Marked } from "../facts.ts";
import type { Remark } from "./remark.ts";

/** A value, and how it came to be known. */
export interface Provenanced<Value> {
  readonly value: Value;
  readonly known: KnownFrom;
}

/** How often a hidden character was removed, and from which word or words as they are stored now. */
export interface RemovedCharacters {
  /** `U+00AD soft hyphen` */
  readonly character: string;
  readonly words: string;
  readonly count: number;
}

/** What an agency, a feed or an e-mail says of its own item. */
export interface SentItem {
  /** It stays the same from version to version. */
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

/** An article as it was read: the text that will be stored, and what came with it. */
export interface Article {
  /** The input: a path, an address, or `-`; for one of several in a file, with its number. */
  readonly origin: string;
  /** NFC, lines ended by LF; otherwise as it was decoded. Markup is gone, words and spaces are as written. */
  readonly text: string;
  /** What the markup said of parts of the text. */
  readonly marked: readonly Marked[];
  /** The characters that readers do not see, which were removed from the text. */
  readonly removed: readonly RemovedCharacters[];
  readonly title: string | null;
  /** Who wrote it, as the page or file says. */
  readonly byline: string | null;
  /** The section of the paper, such as Politics. */
  readonly section: string | null;
  /** As the page or file declares it, which is not always true. */
  readonly language: string | null;
  readonly url: Provenanced<string> | null;
  readonly publisher: Provenanced<string> | null;
  /** An ISO date. */
  readonly published: Provenanced<string> | null;
  readonly item: SentItem;
  /** What an editor should know about how it was read. */
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

/** What a reader of one format finds. */
export interface ReadText extends Pick<Article, "text" | "marked" | "remarks"> {
  readonly metadata: Metadata;
  /** Lines around the text that are no part of it, such as headers and footers: they may say that it is under embargo. */
  readonly frame?: readonly string[];
}

export type MarkedText = Pick<Article, "text" | "marked">;

/** The form in which text is stored: passages are compared code unit by code unit, so it is fixed once, here. */
export const storedText = (text: string): string =>
  text.toWellFormed().replace(/\r\n?/gu, "\n").normalize("NFC");

/** A text without markup, with its headline at the top. */
export const withHeadline = (title: string | null, { text, marked }: MarkedText): MarkedText => {
  if (title === null || text.startsWith(title)) return { text, marked };
  const shift = title.length + 2;
  return {
    text: `${title}\n\n${text}`,
    marked: [
      { as: "heading", start: 0, end: title.length },
      ...marked.map((mark) => ({ ...mark, start: mark.start + shift, end: mark.end + shift })),
    ],
  };
};

/** Bytes, and their known properties. */
export interface Document {
  readonly origin: string;
  readonly bytes: Uint8Array;
  /** As its name or the transport says; null if only the content can tell. */
  readonly format: Format | null;
  /** The character set that the transport named, such as HTTP's Content-Type. */
  readonly charset: string | null;
  /** The address that it was fetched from, after redirects. */
  readonly url: string | null;
}

/** Formats that are text, in some character set. */
export type TextFormat = "text" | "markdown" | "html" | "json" | "xml";
export type Format = TextFormat | "email" | "docx" | "odt" | "pdf";
