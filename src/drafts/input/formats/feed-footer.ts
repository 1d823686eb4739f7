import type { MarkedText } from "../article.ts";

/** In characters. Longer words around the two names are a sentence of the article. */
const longestPart = 40;

/** Whether a line has a few words, the title, a few words, and the site. A title of one word may be a word of any sentence. */
const isFooter = (line: string, title: string, site: string): boolean => {
  const [before, after, more] = line.replace(/\.$/u, "").split(title);
  if (!title.includes(" ") || before === undefined || after?.endsWith(site) !== true || more !== undefined)
    return false;
  const parts = [before.trim(), after.slice(0, -site.length).trim()];
  return parts.every(({ length }) => length > 0 && length < longestPart);
};

/** A text without the last line that content systems add in feeds: “The post (headline) appeared first on (site).” */
export const withoutFooter = (
  { text, marked }: MarkedText,
  title: string | null,
  site: string | null,
): MarkedText => {
  const start = text.trimEnd().lastIndexOf("\n\n");
  return title !== null && site !== null && start > 0 && isFooter(text.slice(start).trim(), title, site)
    ? { text: `${text.slice(0, start)}\n`, marked: marked.filter(({ end }) => end <= start) }
    : { text, marked };
};
