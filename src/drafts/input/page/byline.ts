import { trimEndOf } from "../../../base/text/trim-end.ts";
import { storedText } from "../article.ts";
import type { PageElement, WebPage } from "./page.ts";
import { textOfPage } from "./page-text.ts";
import { isDesk, withoutBy } from "./page-words.ts";

/** In characters. A longer line is a sentence about the writer. */
export const longestByline = 100;

/** A whole name at the start of a line. */
const name =
  /^\p{Lu}[\p{L}\p{M}'’.-]*(?:\s(?:(?:de|del|de la|van|von|der|le|la|y|e|et|and|và)\s)?\p{Lu}[\p{L}\p{M}'’.-]*){1,6}/u;

/** What may follow the name: nothing, a separator, or “on” and a date. */
const afterName = /^\s?(?:$|[|,·•–—(])|^\s-\s|^\s\p{Ll}.*\d/u;

/** The writer in a line with words such as “By”: “By Kit Oduya | 4 March 2026”; null if it has no such words, or no name beside them. */
export const introduced = (line: string): string | null => {
  const writer = withoutBy(line);
  if (line.length > longestByline || writer === line) return null;
  const found = name.exec(writer)?.[0];
  return found !== undefined && afterName.test(writer.slice(found.length)) ? found : null;
};

/** Elements with a byline, most reliable first. */
const selectors = [
  '[itemprop="author"] [itemprop="name"]',
  '[itemprop="author"]',
  '[property~="author"] [property~="name"], [property~="author"]',
  '[rel="author"]',
  ".byline [class*=name], [class*=byline] a, [class*=byline]",
  "[class*=author-name], [class*=authorName], .author, .auteur, .autor, .firma, .tacgia, .tac-gia",
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
export const bylineShown = (page: WebPage): string | null => {
  return bylineIn(
    selectors.map((selector) => {
      const [first, ...others] = [...page.querySelectorAll(selector)];
      if (first === undefined) return null;
      // An article with two writers has two such elements beside each other. Elements elsewhere are those of other articles.
      const beside = others.filter((other) => parentOfWriter(other) === parentOfWriter(first));
      const names = [first, ...beside].map(nameIn);
      return [...new Set(names)].join(", ");
    }),
  );
};

/** The name in an element. Its other lines are the date, the time to read it, or buttons. */
const nameIn = (element: PageElement): string => {
  const lines = textOfPage(element).text.split("\n");
  const written = lines.map((line) => introduced(line) ?? withoutBy(line));
  return written.find((line) => /\p{L}/u.test(line)) ?? "";
};

/** The element that has all writers: the parent of the element with one writer's data. */
const parentOfWriter = (element: PageElement): PageElement | null =>
  (element.closest('[itemprop="author"], [property~="author"]') ?? element).parentElement;
