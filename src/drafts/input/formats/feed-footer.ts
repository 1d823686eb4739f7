import type { MarkedText } from "../article.ts";

/** In characters. Longer words around the two names are a sentence of the article. */
const longestPart = 40;

/** A text without the last line that content systems add in feeds: “The post (headline) appeared first on (site).” */
export const withoutFooter = (
  { text, marked }: MarkedText,
  title: string | null,
  site: string | null,
): MarkedText => {
  const start = text.trimEnd().lastIndexOf("\n\n");
  const last = text.slice(start).trim();
  // A feed of a section is called “Quay Times – Local news”.
  const sites = site === null ? [] : [site, ...site.split(/ [–—|»:·-] /u, 1)];
  return title !== null && start > 0 && sites.some((name) => isFooter(last, title, name))
    ? { text: `${text.slice(0, start)}\n`, marked: marked.filter(({ end }) => end <= start) }
    : { text, marked };
};

/** Whether a line has a few words, the title, a few words, and the site. A title of one word may be a word of any sentence. */
const isFooter = (line: string, title: string, site: string): boolean => {
  const [before, after, more] = line.replace(/\.$/u, "").split(title);
  if (!title.includes(" ") || before === undefined || after?.endsWith(site) !== true || more !== undefined)
    return false;
  const parts = [before.trim(), after.slice(0, -site.length).trim()];
  return parts.every(({ length }) => length > 0 && length < longestPart);
};
