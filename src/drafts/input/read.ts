import { open, stat } from "node:fs/promises";
import { messageOf, OnrecordError } from "../../base/errors.ts";
import type { Span } from "../../base/text/span.ts";
import type { Marked } from "../facts.ts";
import type { Article, Document, ReadText, TextFormat } from "./article.ts";
import { decode } from "./bytes/decode.ts";
import { gunzip } from "./bytes/inflate.ts";
import { type FileKind, fileKindOf } from "./bytes/kind.ts";
import { mojibakeIn } from "./bytes/plausible.ts";
import { zipFormat } from "./bytes/zip-format.ts";
import { collect, mostBytes, tooLarge } from "./collect.ts";
import { type FetchOptions, fetchDocument } from "./fetch.ts";
import { nameFormat } from "./file-names.ts";
import { readDocx } from "./formats/docx.ts";
import { readEmail } from "./formats/email.ts";
import { readJson } from "./formats/json.ts";
import { readMarkdown } from "./formats/markdown.ts";
import { readOdt } from "./formats/odt.ts";
import { readPdf } from "./formats/pdf.ts";
import { readPlain } from "./formats/plain.ts";
import { readXml } from "./formats/read-xml.ts";
import { readHtml } from "./page/html.ts";
import { isCorrectionLine, isEmbargoLine } from "./page/page-words.ts";
import { publishedFromUrl, publisherFromUrl } from "./publication.ts";
import { remark } from "./remark.ts";
import { unreadable } from "./unreadable.ts";
import { visibleLine, visibleText } from "./visible.ts";

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

/** The first lines of an e-mail: a field that every one has, after others. */
const mailFields =
  /^(?:[\w-]{1,60}:[^\n]*\n(?:[ \t][^\n]*\n)*){0,60}?(?:from|message-id|mime-version|received|return-path):/iu;

/** A text without the declarations and comments that may come before the first element of a page. */
const withoutPrologue = (text: string): string => {
  let rest = text.trimStart();
  for (;;) {
    const ending = rest.startsWith("<?") ? "?>" : rest.startsWith("<!--") ? "-->" : null;
    const at = ending === null ? -1 : rest.indexOf(ending);
    if (ending === null || at < 0) return rest;
    rest = rest.slice(at + ending.length).trimStart();
  }
};

/** The format that a text's own beginning shows; null if it is plain text, or Markdown. */
const formatOf = (content: string): TextFormat | "email" | null => {
  const start = content.slice(0, 10_000).trimStart();
  const bare = withoutPrologue(start);
  if (/^<(?:!doctype\s+html|html|head|body|article|section|main|div|p|h[1-6]|span)\b/iu.test(bare))
    return "html";
  if (
    start.startsWith("<?xml") ||
    /^<(?:!doctype\s|\w+:)?(?:nitf|rss|feed|newsItem|newsMessage|itemSet|rdf)\b/iu.test(bare)
  )
    return "xml";
  if (/^[{[]\s*["{[]/u.test(start)) return "json";
  return mailFields.test(start) && /^(?:subject|date|mime-version|content-type):/imu.test(start)
    ? "email"
    : null;
};

/**
 * In UTF-16 code units, before anything is parsed. A long report has half a million of them; markup and scripts around
 * an article are often many times as long as its text.
 */
export const longest: Readonly<Record<TextFormat, number>> = {
  html: 5_000_000,
  json: 5_000_000,
  xml: 5_000_000,
  markdown: 1_000_000,
  text: 1_000_000,
};

/** More articles than one file of a newsroom has. */
const mostArticles = 200;

type Reader = () => ReadText | Promise<ReadText>;

const textReaders = (document: Document, format: TextFormat, content: string): readonly Reader[] => {
  const { origin, url } = document;
  const most = longest[format];
  if (content.length > most) throw unreadable(origin, "too-long", { most, format });
  switch (format) {
    case "html":
      return [() => readHtml(origin, content, url)];
    case "json":
      return readJson(origin, content);
    case "xml":
      return readXml(origin, content);
    case "markdown":
      return [() => readMarkdown(origin, content)];
    case "text":
      return [() => readPlain(content)];
    default:
      return format satisfies never;
  }
};

const textualReaders = (document: Document): readonly Reader[] => {
  const { text, remarks } = decode(document);
  // The content goes before the name: servers and people name files wrong.
  const found = formatOf(text);
  if (found === "email") return binaryReaders(document, "email");
  const named = document.format;
  const byName =
    named === "markdown" || named === "html" || named === "json" || named === "xml" ? named : "text";
  const isWritten = named === "markdown" || (named === "text" && found !== "html" && found !== "xml");
  const format = isWritten ? byName : (found ?? byName);
  return textReaders(document, format, text).map(
    (read): Reader =>
      async () => {
        const article = await read();
        return { ...article, remarks: [...remarks, ...article.remarks] };
      },
  );
};

const binaryReaders = (document: Document, format: "email" | "docx" | "odt" | "pdf"): readonly Reader[] => {
  const { origin, bytes } = document;
  switch (format) {
    case "email":
      return [() => readEmail(origin, bytes)];
    case "docx":
      return [() => readDocx(origin, bytes)];
    case "odt":
      return [() => readOdt(origin, bytes)];
    case "pdf":
      return [() => readPdf(origin, bytes)];
    default:
      return format satisfies never;
  }
};

const readersByKind = (document: Document, kind: FileKind, depth: number): readonly Reader[] => {
  const { origin, bytes } = document;
  switch (kind.kind) {
    case "unread":
      throw unreadable(origin, "binary", { kind: kind.what });
    case "compressed": {
      if (depth > 0) throw unreadable(origin, "binary", { kind: "compressed" });
      const inner = { ...document, bytes: gunzip(origin, bytes, mostBytes), format: nameFormat(origin) };
      return readersOf(inner, depth + 1);
    }
    case "zip":
      return binaryReaders(document, zipFormat(origin, bytes));
    case "format":
      return kind.format === "pdf" ? binaryReaders(document, "pdf") : textualReaders(document);
    default:
      return kind satisfies never;
  }
};

const readersOf = (document: Document, depth = 0): readonly Reader[] => {
  const { origin, bytes, format } = document;
  if (bytes.byteLength === 0) throw unreadable(origin, "empty");
  const kind = fileKindOf(bytes);
  if (kind !== null) return readersByKind(document, kind, depth);
  if (format === "email") return binaryReaders(document, "email");
  if (format === "docx" || format === "odt" || format === "pdf")
    throw unreadable(origin, "misnamed", { format });
  return textualReaders(document);
};

/** The document at an address or in a file. */
export const loadDocument = (place: string, options: FetchOptions): Promise<Document> =>
  isAddress(place) ? fetchDocument(place, options) : readFile(place);

/** Bytes that came with a name, such as a file that was sent; the end of the name says what they are. */
export const documentFrom = (name: string, bytes: Uint8Array): Document => ({
  origin: name,
  bytes,
  format: nameFormat(name),
  charset: null,
  url: null,
});

/** So many characters that stand for others make a text useless, by the rest of it. */
const isGarbled = (text: string): boolean => {
  const broken = text.match(/[\ufffd\u0080-\u009f\ue000-\uf8ff]/gu)?.length ?? 0;
  const words = text.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
  return broken * 100 > words || mojibakeIn(text) > 2 + words / 500;
};

/** The first lines of a release, where it says until when it is under embargo. */
const embargoLine = (text: string): string | null => {
  const lines = text.split("\n").filter((line) => line.trim() !== "");
  return [...lines.slice(0, 6), ...lines.slice(-2)].find(isEmbargoLine)?.trim() ?? null;
};

/** The lines that say what was wrong in an earlier version: what they repeat of it is no fact. */
const correctionsIn = (text: string): readonly (Span & { readonly words: string })[] => {
  let start = 0;
  return text.split("\n").flatMap((line) => {
    const span = { start, end: start + line.length, words: line.trim() };
    start += line.length + 1;
    return isCorrectionLine(line) ? [span] : [];
  });
};

const articleFrom = (
  { origin, url: fetchedFrom }: Document,
  { metadata, remarks, ...read }: ReadText,
): Article => {
  const { text, marked, removed } = visibleText(read);
  if (!/[\p{L}\p{N}]/u.test(text)) throw unreadable(origin, "no-text");
  if (isGarbled(text)) throw unreadable(origin, "garbled");
  const publisher = metadata.publisher === null ? null : visibleLine(metadata.publisher.value);
  const url = metadata.url ?? (fetchedFrom === null ? null : { value: fetchedFrom, known: "url" });
  const corrections = correctionsIn(text);
  const embargo =
    metadata.item.embargo === null && metadata.item.status === "usable" ? embargoLine(text) : null;
  const line = (value: string | null): string | null => (value === null ? null : visibleLine(value));
  return {
    ...metadata,
    origin,
    title: line(metadata.title),
    byline: line(metadata.byline),
    section: line(metadata.section),
    text,
    marked: [...marked, ...corrections.map(({ start, end }): Marked => ({ as: "boilerplate", start, end }))],
    removed,
    url,
    publisher:
      metadata.publisher !== null && publisher !== null
        ? { ...metadata.publisher, value: publisher }
        : url === null
          ? null
          : publisherFromUrl(url.value),
    published: metadata.published ?? (url === null ? null : publishedFromUrl(url.value)),
    item: embargo === null ? metadata.item : { ...metadata.item, status: "withheld", note: embargo },
    remarks: [
      ...remarks,
      ...corrections.map(({ words }) => remark("correction", { words })),
      ...(embargo === null ? [] : [remark("embargo-in-text", { words: embargo })]),
    ],
    fetched: fetchedFrom !== null,
  };
};

/** Reads one article. The libraries that parse it throw errors of their own: none of them is a bug here. */
const readOne = async (document: Document, read: Reader): Promise<Article> => {
  try {
    return articleFrom(document, await read());
  } catch (thrown) {
    throw refusal(document, thrown);
  }
};

const refusal = ({ origin }: Document, thrown: unknown): OnrecordError => {
  if (thrown instanceof OnrecordError) return thrown;
  // The one error of depth that JavaScript has: the call stack is full.
  return unreadable(origin, thrown instanceof RangeError ? "too-deep" : "broken", {}, thrown);
};

/** An article of a document that may have several; each is read by itself, so that one that is broken stops no other. */
export interface UnreadArticle {
  readonly origin: string;
  read(): Promise<Article>;
}

/** The articles in a document, not read yet. Throws an OnrecordError in one clear sentence. */
export const articlesIn = (document: Document): readonly UnreadArticle[] => {
  try {
    const readers = readersOf(document);
    if (readers.length > mostArticles) throw unreadable(document.origin, "too-many", { most: mostArticles });
    return readers.map((read, index) => {
      const origin = readers.length === 1 ? document.origin : `${document.origin} #${index + 1}`;
      return { origin, read: () => readOne({ ...document, origin }, read) };
    });
  } catch (thrown) {
    throw refusal(document, thrown);
  }
};

/** Reads the article in a document that has only one. */
export const readDocument = async (document: Document): Promise<Article> => {
  const [only, another] = articlesIn(document);
  if (only === undefined || another !== undefined) {
    throw unreadable(document.origin, "several", { count: articlesIn(document).length });
  }
  return only.read();
};
