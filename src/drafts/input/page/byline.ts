import { trimEndOf } from "../../../base/text/trim-end.ts";
import { storedText } from "../article.ts";
import { lineOf, type PageElement, type WebPage } from "./page.ts";
import { isDesk, withoutBy } from "./page-words.ts";

/** In characters. A longer line is a sentence about the writer. */
export const longestByline = 100;

/** Elements with a byline, most reliable first. */
const selectors = [
  '[itemprop="author"] [itemprop="name"]',
  '[itemprop="author"]',
  '[property~="author"] [property~="name"], [property~="author"]',
  '[rel="author"]',
  ".byline [class*=name], [class*=byline] a, [class*=byline]",
  "[class*=author-name], [class*=authorName], .author",
  "[data-testid*=byline], [data-component*=byline]",
];

/** The part of a line after "By", as in "Quay Radio | By Kit Oduya"; the whole line if no part has it. */
const writerIn = (line: string): string =>
  line
    .split(/\s[|·•–—]\s/u)
    .map((part) => ({ part: part.trim(), name: withoutBy(part) }))
    .find(({ part, name }) => name !== part)?.name ?? line;

/** "Kit Oduya has covered the coast since 2009." */
const isSentence = (line: string): boolean => /[.!?]$/u.test(line) && line.split(" ").length > 4;

/** A line without a newsroom's name in place of a writer's: “Redacción”, “Staff, Kit Oduya”. */
const withoutDesks = (line: string): string => {
  const parts = line.split(/[,;/]/u).map((part) => part.trim());
  return parts.some(isDesk) ? parts.filter((part) => !isDesk(part)).join(", ") : line;
};

const tidy = (line: string): string | null => {
  const written = trimEndOf(withoutDesks(writerIn(storedText(line).replace(/\s+/gu, " "))), " ,;|·–-");
  const isNone = !/\p{L}/u.test(written) || written.length > longestByline || /^https?:/u.test(written);
  return isNone || isSentence(written) ? null : written;
};

/** The first of these lines that names a writer. */
export const bylineIn = (lines: readonly (string | null)[]): string | null => {
  for (const line of lines) {
    const byline = line === null ? null : tidy(line);
    if (byline !== null) return byline;
  }
  return null;
};

/** The writer that the page shows near its headline. */
export const bylineShown = (page: WebPage): string | null =>
  bylineIn(
    selectors.map((selector) => {
      const [first, ...others] = [...page.querySelectorAll(selector)];
      if (first === undefined) return null;
      // An article with two writers has two such elements beside each other. Elements elsewhere are those of other articles.
      const beside = others.filter((other) => parentOfWriter(other) === parentOfWriter(first));
      const names = [first, ...beside].map((element) => lineOf(element) ?? "").map(withoutBy);
      return [...new Set(names)].join(", ");
    }),
  );

/** The element that has all writers: the parent of the element with one writer's data. */
const parentOfWriter = (element: PageElement): PageElement | null =>
  (element.closest('[itemprop="author"], [property~="author"]') ?? element).parentElement;
