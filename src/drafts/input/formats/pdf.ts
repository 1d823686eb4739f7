import type { MarkedText, ReadText } from "../article.ts";
import { fromOldFont } from "../bytes/vietnamese-fonts.ts";
import { remark } from "../remark.ts";
import { unreadable } from "../unreadable.ts";
import { joinedRemark } from "./divided-words.ts";
import { withoutFrames } from "./pdf-frames.ts";
import { linesIn, linesInOrder } from "./pdf-layout.ts";
import { median, type PdfWords } from "./pdf-line.ts";
import { type PdfParagraph, paragraphsFrom } from "./pdf-paragraphs.ts";
import { readHeaded } from "./plain.ts";

/** The most pages of an article or a report. Longer PDFs, such as books, are not drafted. */
const mostPages = 200;

/** How many paragraphs of a document may have its headline. */
const mostFirst = 8;

/** The text of a PDF, in reading order. A PDF that has only pictures of pages has no text. */
export const readPdf = async (origin: string, bytes: Uint8Array): Promise<ReadText> => {
  // Load the library only for a PDF, because that takes a quarter of a second.
  const { getDocumentProxy } = await import("unpdf");
  const document = await getDocumentProxy(Uint8Array.from(bytes), {
    verbosity: 0,
  }).catch((cause: unknown) => {
    throw unreadable(origin, isNamed(cause, "PasswordException") ? "pdf-locked" : "broken", {}, cause);
  });
  try {
    if (document.numPages > mostPages) throw unreadable(origin, "pdf-long", { most: mostPages });
    const pages: (readonly PdfWords[])[] = [];
    for (let number = 1; number <= document.numPages; number += 1) {
      const page = await document.getPage(number);
      const { items } = await page.getTextContent();
      pages.push(
        items
          .map(wordsOf)
          .filter((words) => words !== null)
          .filter(({ text }) => text.trim() !== ""),
      );
      page.cleanup();
    }
    const empty = pages.filter(({ length }) => length === 0).length;
    if (empty === pages.length) throw unreadable(origin, "pdf-scanned");
    const { pages: bodies, frame } = withoutFrames(pages.map(linesIn));
    const { paragraphs, guessed } = paragraphsFrom(bodies.flatMap((page) => linesInOrder(page)));
    const text = `${paragraphs.map((each) => each.text).join("\n\n")}\n`;
    const old = fromOldFont(text);
    return {
      ...readHeaded(withHeading(old?.text ?? text, paragraphs)),
      frame: frame.map(({ text }) => text),
      remarks: [
        ...(old === null ? [] : [remark("old-font", { charset: old.charset })]),
        ...(empty === 0 ? [] : [remark("scanned-pages", { count: empty })]),
        ...joinedRemark(guessed),
      ],
    };
  } finally {
    await document.loadingTask.destroy();
  }
};

const wordsOf = (item: object): PdfWords | null => {
  if (!("str" in item) || !("transform" in item) || !("width" in item) || !("height" in item)) return null;
  const { str, transform, width, height } = item;
  if (typeof str !== "string" || !Array.isArray(transform)) return null;
  const [, , , , x, y]: readonly unknown[] = transform;
  if (typeof x !== "number" || typeof y !== "number" || typeof width !== "number") return null;
  return { text: str, x, y, width, height: typeof height === "number" && height > 0 ? height : 10 };
};

/** A text with the first paragraph in its largest letters as a heading, if they are larger than those of most paragraphs. */
const withHeading = (text: string, paragraphs: readonly PdfParagraph[]): MarkedText => {
  const usual = median(paragraphs.map(({ height }) => height));
  const first = paragraphs.slice(0, mostFirst);
  const largest = Math.max(...first.map(({ height }) => height));
  const index = largest < usual * 1.2 ? -1 : first.findIndex(({ height }) => height > largest * 0.95);
  if (index < 0) return { text, marked: [] };
  // Letters of old fonts are shorter in Unicode, so the lengths of the paragraphs do not count.
  const all = text.trimEnd().split("\n\n");
  const start = all.slice(0, index).reduce((sum, { length }) => sum + length + 2, 0);
  return { text, marked: [{ as: "heading", start, end: start + (all[index]?.length ?? 0) }] };
};

const isNamed = (error: unknown, name: string): boolean => error instanceof Error && error.name === name;
