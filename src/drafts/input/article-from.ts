import type { Span } from "../../base/text/span.ts";
import type { Marked } from "../facts.ts";
import type { Article, Document, ReadText } from "./article.ts";
import { mojibakeIn } from "./bytes/plausible.ts";
import { bylineIn } from "./page/byline.ts";
import { isCorrectionLine, isEmbargoAround, isEmbargoLine } from "./page/page-words.ts";
import { publishedFromUrl, publisherFromUrl } from "./publication.ts";
import { remark } from "./remark.ts";
import { bylineInText } from "./text-byline.ts";
import { unreadable } from "./unreadable.ts";
import { visibleLine, visibleText } from "./visible.ts";

/** Bytes as letters, such as an attachment in base64. */
const encoded = /[A-Za-z0-9+/=_-]{120,}/gu;

/** How many lines at the start of a text may be an agency's notice. */
const mostAbove = 6;

/** An article as it will be stored, with the data from its own lines. */
export const articleFrom = (
  { origin, url: fetchedFrom }: Document,
  { metadata, remarks, frame = [], ...read }: ReadText,
): Article => {
  const { text, marked, removed } = visibleText(read);
  if (!/[\p{L}\p{N}]/u.test(text)) throw unreadable(origin, "no-text");
  // A headline without a text is an article whose text was not found, or a kill.
  if (text.trim() === metadata.title && metadata.item.status !== "canceled")
    throw unreadable(origin, "no-text");
  if (isGarbled(text)) throw unreadable(origin, "garbled");
  const publisher = metadata.publisher === null ? null : visibleLine(metadata.publisher.value);
  const url = metadata.url ?? (fetchedFrom === null ? null : { value: fetchedFrom, known: "url" });
  const corrections = correctionsIn(text);
  const isUsable = metadata.item.status === "usable";
  const embargo = isUsable && metadata.item.embargo === null ? embargoLine(text, frame) : null;
  const line = (value: string | null): string | null => (value === null ? null : visibleLine(value));
  return {
    ...metadata,
    origin,
    title: line(metadata.title),
    byline: bylineIn([line(metadata.byline)]) ?? bylineInText(text, metadata.title),
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

/** Whether a text has too many replacement characters to be useful, or is mostly encoded bytes. */
const isGarbled = (text: string): boolean => {
  const bytes = (text.match(encoded) ?? []).reduce((sum, { length }) => sum + length, 0);
  if (bytes * 2 > text.length) return true;
  const broken = text.match(/[\ufffd\u0080-\u009f\ue000-\uf8ff]/gu)?.length ?? 0;
  const words = text.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
  return broken * 100 > words || mojibakeIn(text) > 2 + words / 500;
};

/** The line with the end of a release's embargo: one of the first or last lines, or of those around the text. */
const embargoLine = (text: string, frame: readonly string[]): string | null => {
  const lines = text.split("\n").filter((line) => line.trim() !== "");
  const all = [...lines.slice(0, mostAbove), ...lines.slice(-2)].filter(isEmbargoLine);
  // The subject of an e-mail may only say that there is an embargo.
  const found = all.find((line) => /\d[:h.]\d\d|\d{4}/u.test(line)) ?? all[0] ?? frame.find(isEmbargoAround);
  return found?.trim() ?? null;
};

/** The lines that correct an earlier version. The wrong words that they repeat are not facts. */
const correctionsIn = (text: string): readonly (Span & { readonly words: string })[] => {
  let start = 0;
  return text.split("\n").flatMap((line) => {
    const span = { start, end: start + line.length, words: line.trim() };
    start += line.length + 1;
    return isCorrectionLine(line) ? [span] : [];
  });
};
