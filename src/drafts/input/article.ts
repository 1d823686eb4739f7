import type { KnownFrom } from "../../library/briefing/schema.ts";
import type { Marked } from "../facts.ts";

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

/** An article as it was read: the text that will be stored, and what came with it. */
export interface Article {
  /** The input: a path, an address, or `-`. */
  readonly origin: string;
  /** NFC, lines ended by LF; otherwise as it was decoded. Markup is gone, words and spaces are as written. */
  readonly text: string;
  /** What the markup said of parts of the text. */
  readonly marked: readonly Marked[];
  /** The characters that readers do not see, which were removed from the text. */
  readonly removed: readonly RemovedCharacters[];
  readonly title: string | null;
  /** As the page or file declares it, which is not always true. */
  readonly language: string | null;
  readonly url: Provenanced<string> | null;
  readonly publisher: Provenanced<string> | null;
  /** An ISO date. */
  readonly published: Provenanced<string> | null;
  /** Whether the text was fetched from the network now. */
  readonly fetched: boolean;
}

/** The metadata of a page or file. */
export type Metadata = Pick<Article, "title" | "language" | "url" | "publisher" | "published">;

export const noMetadata: Metadata = {
  title: null,
  language: null,
  url: null,
  publisher: null,
  published: null,
};

/** The form in which text is stored: passages are compared code unit by code unit, so it is fixed once, here. */
export const storedText = (text: string): string =>
  text.toWellFormed().replace(/\r\n?/gu, "\n").normalize("NFC");

/** Bytes, and their known properties. */
export interface Document {
  readonly origin: string;
  readonly bytes: Uint8Array;
  /** `html`, `markdown`, `json` or `text`; null if only the content can tell. */
  readonly format: Format | null;
  /** The character set that the transport named, such as HTTP's Content-Type. */
  readonly charset: string | null;
  /** The address that it was fetched from, after redirects. */
  readonly url: string | null;
}

export type Format = "text" | "markdown" | "html" | "json";
