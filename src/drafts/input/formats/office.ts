import type { ReadText } from "../article.ts";
import { readFragment } from "../page/fragment.ts";
import { headingIn } from "../plain-headline.ts";
import { remark } from "../remark.ts";
import { readPlain } from "./plain.ts";

/** How much of the words beside the text a remark shows. */
const mostWords = 300;

/**
 * The article in a document that was converted to HTML. Its headline is its title or first heading. The names and dates
 * that office programs store are ignored, because they belong to the file and not to the article.
 */
export const readOffice = (
  origin: string,
  html: string,
  {
    frame: frameHtml,
    beside: besideHtml,
  }: {
    /** Headers and footers. */
    readonly frame: string;
    /** Text boxes and notes: the article's words, but at no place in its text. */
    readonly beside: string;
  },
): ReadText => {
  const beside = readFragment(origin, besideHtml).text;
  const frame = `${readFragment(origin, frameHtml).text}\n${beside}`.split("\n");
  const words = beside.replace(/\s+/gu, " ").trim();
  const remarks = words === "" ? [] : [remark("beside-text", { words: words.slice(0, mostWords) })];
  const { text, marked } = readFragment(origin, html);
  const plain = readPlain(text);
  const title = headingIn({ text, marked: marked.filter(({ start }) => start < 500) });
  if (title === null) return { ...plain, remarks, frame, marked: [...plain.marked, ...marked] };
  return {
    ...plain,
    remarks,
    frame,
    marked,
    metadata: { ...plain.metadata, title },
  };
};
