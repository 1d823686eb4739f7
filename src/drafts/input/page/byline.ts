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

const tidy = (line: string): string | null => {
  const written = trimEndOf(writerIn(storedText(line).replace(/\s+/gu, " ")), " ,;|·–-");
  const isNone = written === "" || written.length > longestByline || /^https?:/u.test(written);
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
      const element = page.querySelector(selector);
      return element === null ? null : (lineOf(element) ?? "");
    }),
  );

/** How many lines at the top of a text may be its byline. */
const mostLines = 8;
const name =
  /^\p{Lu}[\p{L}\p{M}'’.-]*(?:\s(?:(?:de|del|de la|van|von|der|le|la|y|e|et|and|và)\s)?\p{Lu}[\p{L}\p{M}'’.-]*){1,6}$/u;

/** The writer whom a line at the top of a text names: "By Kit Oduya | 4 March 2026". */
export const bylineInText = (text: string, title: string | null): string | null => {
  const lines = text.split("\n").filter((line) => line.trim() !== "");
  for (const line of lines.slice(0, mostLines)) {
    const writer = withoutBy(line);
    if (line === title || line.length > longestByline || writer === line.replace(/\s+/gu, " ").trim())
      continue;
    const written = writer.split(/[|,·•–—(]|\s-\s/u, 1)[0]?.trim() ?? "";
    if (name.test(written)) return written;
  }
  return null;
};
