import type { MarkedText } from "../article.ts";

/** A text without the last line that content systems add in feeds: “The post (headline) appeared first on (site).” */
export const withoutFooter = (
  { text, marked }: MarkedText,
  title: string | null,
  site: string | null,
): MarkedText => {
  if (title === null || site === null) return { text, marked };
  const start = text.trimEnd().lastIndexOf("\n\n");
  const last = text.slice(Math.max(start, 0));
  const isFooter =
    last.includes(title) &&
    last.replace(title, "").includes(site) &&
    last.length < title.length + site.length + longestFooter;
  return start > 0 && isFooter
    ? { text: `${text.slice(0, start)}\n`, marked: marked.filter(({ end }) => end <= start) }
    : { text, marked };
};

/** In characters. Longer words beside the two names are a paragraph of the article. */
const longestFooter = 80;
