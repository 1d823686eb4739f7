import type { ReadText } from "../article.ts";
import { fromOldFont } from "../bytes/vietnamese-fonts.ts";
import { readFragment } from "../page/fragment.ts";
import { remark } from "../remark.ts";
import { readHeaded } from "./plain.ts";

/** How much of the words beside the text a remark shows. */
const mostWords = 300;

/**
 * A cell of a table, whose paragraph is on the line of its row. A cell with several paragraphs is a part of the page, such as
 * a letterhead, and keeps them.
 */
export const cellOf = (paragraphs: string): string => {
  const isPart = (paragraphs.match(/<(?:p|h\d)>\s*[^\s<]/gu) ?? []).length > 1;
  return `<td>${isPart ? paragraphs : paragraphs.replace(/<\/?(?:p|h\d)>/gu, " ")}</td>`;
};

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
  const old = fromOldFont(html);
  const remarks = [
    ...(old === null ? [] : [remark("old-font", { charset: old.charset })]),
    ...(words === "" ? [] : [remark("beside-text", { words: words.slice(0, mostWords) })]),
  ];
  return { ...readHeaded(readFragment(origin, old?.text ?? html)), remarks, frame };
};
