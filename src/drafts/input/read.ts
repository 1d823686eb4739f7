import { open, stat } from "node:fs/promises";
import { extname } from "node:path";
import { messageOf, OnrecordError } from "../../base/errors.ts";
import { type Article, type Document, type Format, noMetadata } from "./article.ts";
import { collect, mostBytes, tooLarge } from "./collect.ts";
import { decode } from "./decode.ts";
import { type FetchOptions, fetchDocument } from "./fetch.ts";
import { type ReadText, readHtml } from "./html.ts";
import { readJson } from "./json.ts";
import { readMarkdown } from "./markdown.ts";
import { publishedFromUrl, publisherFromUrl } from "./publication.ts";
import { unreadable } from "./unreadable.ts";
import { visibleLine, visibleText } from "./visible.ts";

/** The kinds of files that are read, by the end of their names. */
export const formatsByExtension: ReadonlyMap<string, Format> = new Map([
  [".txt", "text"],
  [".text", "text"],
  [".md", "markdown"],
  [".markdown", "markdown"],
  [".html", "html"],
  [".htm", "html"],
  [".xhtml", "html"],
  [".json", "json"],
  [".jsonld", "json"],
]);

export const isAddress = (input: string): boolean => /^[a-z][a-z0-9+.-]*:\/\//iu.test(input);

const readFile = async (path: string): Promise<Document> => {
  try {
    const { size } = await stat(path);
    if (size > mostBytes) throw tooLarge(path);
    const file = await open(path);
    try {
      const bytes = await collect(path, file.createReadStream({ autoClose: false }));
      return documentFrom(path, bytes);
    } finally {
      await file.close();
    }
  } catch (thrown) {
    if (thrown instanceof OnrecordError) throw thrown;
    const missing = thrown instanceof Error && "code" in thrown && thrown.code === "ENOENT";
    throw missing
      ? unreadable(path, "no-file", {}, thrown)
      : unreadable(path, "file", { reason: messageOf(thrown) }, thrown);
  }
};

const formatOf = (content: string): Format => {
  const start = content.slice(0, 1_000).trimStart();
  if (/^<(?:!doctype|html|head|body|article|div|p|\?xml|!--)/iu.test(start)) return "html";
  return /^[{[]\s*["{[]/u.test(start) ? "json" : "text";
};

/** The text of a document by its format. The libraries that parse it throw errors of their own: none of them is a bug here. */
const readContent = (document: Document, content: string): ReadText => {
  try {
    return readFormat(document, content);
  } catch (thrown) {
    if (thrown instanceof OnrecordError) throw thrown;
    // The one error of depth that JavaScript has: the call stack is full.
    throw unreadable(document.origin, thrown instanceof RangeError ? "too-deep" : "broken", {}, thrown);
  }
};

/**
 * In UTF-16 code units, before anything is parsed. A long report has half a million of them; markup and scripts around
 * an article are often many times as long as its text.
 */
export const longest: Readonly<Record<Format, number>> = {
  html: 5_000_000,
  json: 5_000_000,
  markdown: 1_000_000,
  text: 1_000_000,
};

const readFormat = (document: Document, content: string): ReadText => {
  const format = document.format ?? formatOf(content);
  const most = longest[format];
  if (content.length > most) throw unreadable(document.origin, "too-long", { most, format });
  switch (format) {
    case "html":
      return readHtml(document.origin, content, document.url);
    case "json":
      return readJson(document.origin, content);
    case "markdown":
      return readMarkdown(document.origin, content);
    case "text":
      return { text: content, marked: [], metadata: noMetadata };
    default:
      return format satisfies never;
  }
};

/** The document at an address or in a file. */
export const loadDocument = (place: string, options: FetchOptions): Promise<Document> =>
  isAddress(place) ? fetchDocument(place, options) : readFile(place);

/** Bytes that came with a name, such as a file that was sent; the end of the name says what they are. */
export const documentFrom = (name: string, bytes: Uint8Array): Document => ({
  origin: name,
  bytes,
  format: formatsByExtension.get(extname(name).toLowerCase()) ?? null,
  charset: null,
  url: null,
});

/** Reads the article in a document. Throws an OnrecordError in one clear sentence. */
export const readDocument = (document: Document): Article => {
  const { origin, bytes } = document;
  if (bytes.byteLength === 0) throw unreadable(origin, "empty");
  const { metadata, ...read } = readContent(document, decode(document));
  const { text, marked, removed } = visibleText(read);
  if (!/[\p{L}\p{N}]/u.test(text)) throw unreadable(origin, "no-text");
  const publisher = metadata.publisher === null ? null : visibleLine(metadata.publisher.value);
  const url = metadata.url ?? (document.url === null ? null : { value: document.url, known: "url" });
  return {
    ...metadata,
    origin,
    title: metadata.title === null ? null : visibleLine(metadata.title),
    text,
    marked,
    removed,
    url,
    publisher:
      metadata.publisher !== null && publisher !== null
        ? { ...metadata.publisher, value: publisher }
        : url === null
          ? null
          : publisherFromUrl(url.value),
    published: metadata.published ?? (url === null ? null : publishedFromUrl(url.value)),
    fetched: document.url !== null,
  };
};
