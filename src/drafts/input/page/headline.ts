import { fold, wordsOf } from "../../../base/text/fold.ts";
import { storedText } from "../article.ts";
import { likeness } from "./likeness.ts";
import { lineOf, type PageElement, type WebPage } from "./page.ts";
import { textOfPage } from "./page-text.ts";
import { isAboveHeadline } from "./page-words.ts";

const longestTitle = 300;

export const titleWordSet = (line: string): ReadonlySet<string> => new Set(wordsOf(fold(line)));

/** The words of a line in the form in which they are compared. */
export const titleWords = (line: string): string => wordsOf(fold(line)).join(" ");

export const isSameTitle = (one: string, other: string | null): boolean =>
  other !== null && titleWords(one) === titleWords(other);

/** ` - `, ` | `, ` » `: separators between an article's title and the name of the site. */
export const titleSeparators = / [|–—»·:•-] | ?[|»] ?/gu;

/** The title of a page without the name of its site. */
const withoutSite = (written: string, site: string | null): string => {
  const title = written.replace(/\s+/gu, " ");
  const places = [...title.matchAll(titleSeparators)];
  const [first, last] = [places.at(0), places.at(-1)];
  if (first === undefined || last === undefined) return title;
  const before = title.slice(0, last.index).trim();
  const after = title.slice(last.index + last[0].length).trim();
  const head = title.slice(0, first.index).trim();
  const rest = title.slice(first.index + first[0].length).trim();
  if (site !== null && isSameTitle(after, site)) return before;
  if (site !== null && isSameTitle(head, site)) return rest;
  // Without the site's name, the longer part is the title.
  if (titleWordSet(before).size >= 4 && titleWordSet(after).size <= 4) return before;
  if (titleWordSet(rest).size >= 4 && titleWordSet(head).size <= 3 && places.length === 1) return rest;
  return title;
};

/** How many lines at the top of a page may be its headline. */
const topLines = 60;

/** The part of a title that is a line of its own on the page; null if none or several are. */
const partOnPage = (page: WebPage, title: string): string | null => {
  const parts = title
    .replace(/\s+/gu, " ")
    .split(titleSeparators)
    .map((part) => part.trim());
  if (parts.length < 2 || page.body === null) return null;
  const lines = new Set(
    textOfPage(page.body)
      .text.split("\n")
      .filter((line) => line !== "")
      .slice(0, topLines)
      .map(titleWords),
  );
  const [part, another] = parts.filter((each) => titleWordSet(each).size >= 2 && lines.has(titleWords(each)));
  return another === undefined ? (part ?? null) : null;
};

export interface Titles {
  /** In JSON-LD, and in `og:title` and its relatives. */
  readonly stated: readonly (string | null)[];
  readonly site: string | null;
}

/** The lines of the page's main headings, without headings that are empty or too long. */
export const headingsOf = (
  page: WebPage,
  selector: string,
): readonly { readonly element: PageElement; readonly line: string }[] =>
  [...page.querySelectorAll(selector)].flatMap((element) => {
    // A heading that is not closed contains the whole article, so only its first line is the heading.
    const line = (textOfPage(element).text.split("\n", 1)[0] ?? "").trim();
    return line === "" || line.length > longestTitle || isAboveHeadline(line) ? [] : [{ element, line }];
  });

export const isFrontPage = (href: string): boolean => /^(?:https?:\/\/[^/]+)?\/?(?:index\.\w+)?$/u.test(href);

/** A heading in the page's own frame, such as the site's name with a link to its front page. */
const isOfSite = (
  { element, line }: { readonly element: PageElement; readonly line: string },
  site: string | null,
): boolean => {
  if (isSameTitle(line, site)) return true;
  const link = element.querySelector("a") ?? element.closest("a");
  return link !== null && isFrontPage(link.getAttribute("href") ?? "");
};

/** The names that templates without headings give to the headline, as whole classes or at the end of an ASP.NET id. */
const headlineNames =
  /(?:^|[-_\s])(?:title|headline|tieude|tieu-de|titulo|titular|titre)(?:$|[-_\s])|(?:Title|Headline|TieuDe|Titulo|Titre)(?:$|\s)/u;

/** Elements of pages that were written before style sheets. */
const large = "big, font[size^='+'], font[size='4'], font[size='5'], font[size='6'], font[size='7']";

/** The only line of a page that is named as its headline or in large letters, and is no link to another article; null if there are several. */
const namedHeadline = (page: WebPage): string | null => {
  const lines = [...page.querySelectorAll(`[class], [id], ${large}`)].flatMap((element) => {
    const names = `${element.getAttribute("class") ?? ""} ${element.getAttribute("id") ?? ""}`;
    const isLarge = element.localName === "big" || element.localName === "font";
    if (!isLarge && !headlineNames.test(names)) return [];
    const line = lineOf(element) ?? "";
    const isLink = element.querySelector("a") !== null || element.closest("a, nav, aside, footer") !== null;
    return isLink || line.length > longestTitle || titleWordSet(line).size < 4 ? [] : [line];
  });
  const [line, other] = new Set(lines);
  return other === undefined ? (line ?? null) : null;
};

/**
 * The headline of the article: the heading that has almost the same words as a title in the metadata, because readers saw
 * it; otherwise the metadata's title. Without metadata, a single heading is the headline, unless it is the site's name.
 */
export const headlineOf = (page: WebPage, { stated, site }: Titles): string | null => {
  const titleElement = lineOf(page.querySelector("title"));
  const told = stated
    .filter((title) => title !== null && !isSameTitle(title, site))
    .map((title) => withoutSite(title ?? "", site));
  const title =
    titleElement === null
      ? null
      : (partOnPage(page, storedText(titleElement)) ?? withoutSite(storedText(titleElement), site));
  const first = headingsOf(page, "h1").filter((heading) => !isOfSite(heading, site));
  const known = [...told, ...(title === null ? [] : [title])];
  const agreed = first
    .map(({ line }) => ({ line, score: Math.max(0, ...known.map((each) => likeness(line, each))) }))
    .filter(({ line, score }) => score >= 0.8 && titleWordSet(line).size >= 2)
    .toSorted((a, b) => b.score - a.score)[0];
  if (agreed !== undefined) return agreed.line;
  // A title of one word, such as “Mozilla”, is in many headings.
  const lower = headingsOf(page, "h2, h3").find(
    ({ line }) =>
      title !== null &&
      likeness(line, title) >= 0.8 &&
      titleWordSet(line).size >= 3 &&
      titleWordSet(title).size >= 2,
  );
  const [main] = told;
  if (main !== undefined && main !== "") return main;
  if (lower !== undefined) return lower.line;
  const [only, another] = first;
  // A heading of one word is a section or a label, if the page's title says more.
  const isLabel =
    only !== undefined && title !== null && titleWordSet(only.line).size < 2 && titleWordSet(title).size >= 2;
  if (only !== undefined && another === undefined && !isLabel) return only.line;
  const named = only === undefined ? namedHeadline(page) : null;
  if (named !== null) return named;
  if ((only === undefined || isLabel) && title !== null && titleWordSet(title).size >= (isLabel ? 2 : 3))
    return title;
  return title ?? only?.line ?? null;
};
