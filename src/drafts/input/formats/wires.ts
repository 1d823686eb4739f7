import { introduced } from "../page/byline.ts";
import { headlineIn } from "../plain-headline.ts";

/** A line at the end of an agency's article: “(END) UNB/sm/1420”, “- 30 -”, “###”, “=FIN=”. */
const endMark =
  /^(?:#{3,}|[-–—=(#*\s]*(?:30|0|END|ENDS|Ends|FIN|FINAL|Fin|HẾT|Hết|NNNN)[-–—=)#*\s.]*(?:[\w/ .:-]{3,30})?)$/u;

/** “WESTERHAVEN (UNB) - ”, « Lille, 3 mars 2026 – »: a place in capitals or with a day; but not “The port of Westerhaven – Europe's oldest”. */
const dateline =
  /^(?:\p{Lu}[\p{Lu} .'’-]{2,40}(?=[,(–—]| -)|\p{Lu}[^\n,.!?]{1,40},[^\n.!?–—]{0,40}\d)[^\n.!?]{0,60}?[-–—]{1,2}\s+["“«]?\p{Lu}/mu;

/** How many lines of an article may be above its text. */
const mostAbove = 6;

/** The articles of a text: one, or as many as end with such a line and begin like an article. */
export const wiresIn = (text: string): readonly string[] => {
  const parts: string[] = [""];
  for (const line of text.split(/(?<=\n)/u)) {
    parts[parts.length - 1] += line;
    if (endMark.test(line.trim())) parts.push("");
  }
  const articles: string[] = [];
  for (const part of parts) {
    const isNext = articles.length === 0 || (isArticle(part) && isArticle(articles.at(-1) ?? ""));
    if (isNext) articles.push(part);
    else articles[articles.length - 1] += part;
  }
  return articles;
};

/** Whether a part of a text is an article, and no note below one: it has a headline, and the name of its writer or the place where it was written. */
const isArticle = (part: string): boolean => {
  const above = part
    .trim()
    .split("\n")
    .filter((line) => line.trim() !== "")
    .slice(0, mostAbove);
  return (
    headlineIn(part.trim()) !== null && above.some((line) => introduced(line) !== null || dateline.test(line))
  );
};
