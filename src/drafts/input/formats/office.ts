import type { ReadText } from "../article.ts";
import { readFragment } from "../page/fragment.ts";
import { readPlain } from "./plain.ts";

/**
 * The article in a document that was converted to HTML. Its headline is its title or first heading. The names and dates
 * that office programs store are ignored, because they belong to the file and not to the article. `frameHtml` has the
 * headers and footers.
 */
export const readOffice = (origin: string, html: string, frameHtml: string): ReadText => {
  const frame = readFragment(origin, frameHtml).text.split("\n");
  const { text, marked } = readFragment(origin, html);
  const plain = readPlain(text);
  const first = marked.find(({ as, start }) => as === "heading" && start < 500);
  if (first === undefined) return { ...plain, frame, marked: [...plain.marked, ...marked] };
  return {
    ...plain,
    frame,
    marked,
    metadata: { ...plain.metadata, title: text.slice(first.start, first.end).replace(/\s+/gu, " ") },
  };
};
