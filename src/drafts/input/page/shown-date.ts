import { detectLanguage } from "../../rules/languages/detect-language.ts";
import { dayOf } from "../publication.ts";
import { writtenDay } from "../written-day.ts";
import { lineOf, type PageElement, type WebPage } from "./page.ts";

const timeSelectors = [
  "time[pubdate], time[itemprop~=datePublished]",
  "[itemprop~=datePublished], [property~=datePublished]",
  "article header time[datetime], header time[datetime]",
  "time[class*=publish], time[class*=date], time[class*=entry]",
  "article time[datetime], main time[datetime]",
  // Microformats, as in SPIP.
  "abbr.published[title], .dt-published[title]",
];

/** Elements with the day in words, and none for machines. The names are those of whole classes. */
const writtenSelector =
  ".node__submitted, .submitted, .post-meta, .entry-meta, .article-meta, .meta, .date, .published, .pubdate, .post-date, .publish-date, .article-date, .entry-date, .news-date, .posted-on, .fecha, .itemDateCreated, .ngay, .ngay-dang, .date-publication, .detail-time, .detail-date, .post-time, .news-time, .article-time, .publish-time, .published-date, .date-time, .datetime";

/** Parts of a page in which other articles have their dates. */
const elsewhere =
  "aside, nav, footer:not(article footer), li a, [class*=related], [class*=sidebar-2], [class*=comment]";

/** The first date that the page shows in a place for it. Times in other places belong to other articles. */
export const shownDate = (page: WebPage, language: string | null): string | null => {
  for (const selector of timeSelectors) {
    for (const element of [...page.querySelectorAll(selector)].slice(0, 3)) {
      const day = dayOf(statedIn(element));
      if (day !== null) return day;
    }
  }
  const only = [...page.querySelectorAll("time[datetime]")];
  const [day, another] = new Set(only.map((element) => dayOf(element.getAttribute("datetime"))));
  if (another !== undefined) return null;
  return day ?? dayInWords(page, language);
};

/** The only day that elements for it show in words; null if they show several. */
const dayInWords = (page: WebPage, language: string | null): string | null => {
  const read = language ?? detectLanguage(page.body?.textContent ?? "");
  const days = [...page.querySelectorAll(writtenSelector)]
    .filter((element) => element.closest(elsewhere) === null)
    .flatMap((element) => writtenDay(lineOf(element), read) ?? []);
  const [day, another] = new Set(days);
  return another === undefined ? (day ?? null) : null;
};

const statedIn = (element: PageElement): string | null =>
  element.getAttribute("datetime") ??
  element.getAttribute("content") ??
  element.getAttribute("title") ??
  element.textContent;
