import { OnrecordError } from "../../base/errors.ts";
import type { Document, ReadText, TextFormat } from "./article.ts";
import { decode } from "./bytes/decode.ts";
import { gunzip } from "./bytes/inflate.ts";
import { type FileKind, fileKindOf } from "./bytes/kind.ts";
import { zipFormat } from "./bytes/zip-format.ts";
import { mostBytes } from "./collect.ts";
import { isTable, nameFormat } from "./file-names.ts";
import { isChatExport } from "./formats/chat-export.ts";
import { readDocx } from "./formats/docx.ts";
import { readEmail } from "./formats/email.ts";
import { readJson } from "./formats/json.ts";
import { itemWithKill } from "./formats/kill-words.ts";
import { readMarkdown } from "./formats/markdown.ts";
import { readOdt } from "./formats/odt.ts";
import { readPdf } from "./formats/pdf.ts";
import { readPlain } from "./formats/plain.ts";
import { readXml } from "./formats/read-xml.ts";
import { wiresIn } from "./formats/wires.ts";
import { readHtml } from "./page/html.ts";
import { formatOf } from "./text-format.ts";
import { unreadable } from "./unreadable.ts";

/**
 * The longest documents, in UTF-16 code units, checked before parsing. A long report has half a million code units. Markup
 * and scripts around an article are often many times as long as its text.
 */
export const longest: Readonly<Record<TextFormat, number>> = {
  html: 5_000_000,
  json: 5_000_000,
  xml: 5_000_000,
  markdown: 1_000_000,
  text: 1_000_000,
};

/** Reads one article of a document. */
export type ArticleReader = () => ReadText | Promise<ReadText>;

/** How deep an article may be in e-mails that are attached to e-mails. */
const deepestInner = 3;

/** The readers of a document's articles, by its bytes, its content and its name. */
export const readersOf = (document: Document, depth = 0): readonly ArticleReader[] => {
  const { origin, bytes, format } = document;
  if (bytes.byteLength === 0) throw unreadable(origin, "empty");
  const kind = fileKindOf(bytes);
  if (kind !== null) return readersByKind(document, kind, depth);
  if (format === "email") return binaryReaders(document, "email", depth);
  if (format === "docx" || format === "odt" || format === "pdf")
    throw unreadable(origin, "misnamed", { format });
  if (isTable(origin)) throw unreadable(origin, "binary", { fileKind: "table" });
  return textualReaders(document, depth);
};

/** The data of an item often do not say that it is withdrawn, but its text does. */
const withKill =
  (read: () => ReadText): ArticleReader =>
  () => {
    const article = read();
    const { metadata, text } = article;
    return { ...article, metadata: { ...metadata, item: itemWithKill(text, metadata.item) } };
  };

const textReaders = (document: Document, format: TextFormat, content: string): readonly ArticleReader[] => {
  const { origin, url } = document;
  const most = longest[format];
  if (content.length > most) throw unreadable(origin, "too-long", { most, format });
  switch (format) {
    case "html":
      return [() => readHtml(origin, content, url)];
    case "json":
      return readJson(origin, content).map(withKill);
    case "xml":
      return readXml(origin, content).map(withKill);
    case "markdown":
      return [() => readMarkdown(origin, content)];
    case "text":
      if (isChatExport(content)) throw unreadable(origin, "chat");
      return wiresIn(content).map((part) => () => readPlain(part));
    default:
      return format satisfies never;
  }
};

const textualReaders = (document: Document, depth: number): readonly ArticleReader[] => {
  const { text, remarks } = decode(document);
  // The content overrides the name, because servers and people often give files wrong names.
  const found = formatOf(text);
  if (found === "email") return binaryReaders(document, "email", depth);
  const named = document.format;
  const byName =
    named === "markdown" || named === "html" || named === "json" || named === "xml" ? named : "text";
  const isWritten = named === "markdown" || (named === "text" && found !== "html" && found !== "xml");
  const format = isWritten ? byName : (found ?? byName);
  return textReaders(document, format, text).map(
    (read): ArticleReader =>
      async () => {
        const article = await read();
        return { ...article, remarks: [...remarks, ...article.remarks] };
      },
  );
};

const binaryReaders = (
  document: Document,
  format: "email" | "docx" | "odt" | "pdf",
  depth: number,
): readonly ArticleReader[] => {
  const { origin, bytes } = document;
  switch (format) {
    case "email":
      return [() => readEmail(origin, bytes, (inner) => readInner(inner, depth + 1))];
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

/** The only article of a document inside another one; null if it cannot be read. */
const readInner = async (document: Document, depth: number): Promise<ReadText | null> => {
  if (depth > deepestInner) return null;
  try {
    const [only, another] = readersOf(document, depth);
    return only === undefined || another !== undefined ? null : await only();
  } catch (thrown) {
    if (thrown instanceof OnrecordError) return null;
    throw thrown;
  }
};

const readersByKind = (document: Document, kind: FileKind, depth: number): readonly ArticleReader[] => {
  const { origin, bytes } = document;
  switch (kind.kind) {
    case "unread":
      throw unreadable(origin, "binary", { fileKind: kind.what });
    case "compressed": {
      if (depth > 0) throw unreadable(origin, "binary", { fileKind: "compressed" });
      const inner = { ...document, bytes: gunzip(origin, bytes, mostBytes), format: nameFormat(origin) };
      return readersOf(inner, depth + 1);
    }
    case "zip":
      return binaryReaders(document, zipFormat(origin, bytes), depth);
    case "format":
      return kind.format === "pdf" ? binaryReaders(document, "pdf", depth) : textualReaders(document, depth);
    default:
      return kind satisfies never;
  }
};
