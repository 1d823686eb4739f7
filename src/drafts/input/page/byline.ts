import { trimEndOf } from "../../../base/text/trim-end.ts";
import { storedText } from "../article.ts";
import { lineOf, type WebPage } from "./page.ts";
import { withoutBy } from "./page-words.ts";

/** In characters. A longer line is a sentence about the writer. */
const longestByline = 100;

/** Elements with a byline, most reliable first. */
const selectors = [
  '[itemprop="author"] [itemprop="name"]',
  '[itemprop="author"]',
  '[rel="author"]',
  ".byline [class*=name], [class*=byline] a, [class*=byline]",
  "[class*=author-name], [class*=authorName], .author",
  "[data-testid*=byline], [data-component*=byline]",
];

const tidy = (line: string): string | null => {
  const written = trimEndOf(withoutBy(storedText(line)), " ,;|·–-");
  return written === "" || written.length > longestByline || /^https?:/u.test(written) ? null : written;
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
      const element = page.querySelector(selector);
      return element === null ? null : (lineOf(element) ?? "");
    }),
  );
