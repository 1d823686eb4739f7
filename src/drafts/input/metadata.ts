import { type Metadata, type Provenanced, storedText } from "./article.ts";
import { findNewsArticle, metadataOfNewsArticle, type NewsArticle } from "./news-article.ts";
import { lineOf, type WebPage } from "./page.ts";
import { dayOf, publishedFromUrl, publisherFromUrl } from "./publication.ts";

const jsonLdOf = (page: WebPage): NewsArticle | null => {
  for (const script of page.querySelectorAll('script[type="application/ld+json"]')) {
    try {
      const article = findNewsArticle(JSON.parse(script.textContent ?? ""));
      if (article !== null) return article;
    } catch {
      // Pages carry broken JSON-LD, and then say the same elsewhere.
    }
  }
  return null;
};

/** The value of the first of these meta elements that has one, by `property`, `name` or `itemprop`. */
const metaOf = (page: WebPage, ...names: readonly string[]): string | null => {
  for (const name of names) {
    for (const key of ["property", "name", "itemprop"]) {
      const content = page.querySelector(`meta[${key}="${name}"]`)?.getAttribute("content")?.trim();
      if (content) return storedText(content);
    }
  }
  return null;
};

const inMetadata = (value: string | null): Provenanced<string> | null =>
  value === null ? null : { value, known: "metadata" };

const addressOf = (page: WebPage, fetchedFrom: string | null): Provenanced<string> | null => {
  for (const address of [
    page.querySelector('link[rel="canonical"]')?.getAttribute("href") ?? null,
    metaOf(page, "og:url"),
  ]) {
    const url = URL.parse(address ?? "", fetchedFrom ?? undefined);
    if (address && (url?.protocol === "https:" || url?.protocol === "http:")) return inMetadata(url.href);
  }
  return null;
};

const dateNames = [
  "article:published_time",
  "datePublished",
  "date",
  "DC.date.issued",
  "dc.date.issued",
  "DC.date",
  "dcterms.created",
  "pubdate",
  "publish-date",
  "parsely-pub-date",
];

export interface PageMetadata extends Metadata {
  /** The page's own JSON-LD, if it has any. */
  readonly newsArticle: NewsArticle | null;
}

/** What a page says of itself: JSON-LD first, then canonical and og:*, then its address. */
export const metadataOfPage = (page: WebPage, fetchedFrom: string | null): PageMetadata => {
  const newsArticle = jsonLdOf(page);
  const stated = newsArticle === null ? null : metadataOfNewsArticle(newsArticle);
  const url =
    addressOf(page, fetchedFrom) ??
    stated?.url ??
    (fetchedFrom === null ? null : { value: fetchedFrom, known: "url" });
  const dated = page.querySelector("time[pubdate], time[itemprop=datePublished], article time[datetime]");
  const published =
    stated?.published ??
    inMetadata(dayOf(metaOf(page, ...dateNames))) ??
    inMetadata(dayOf(dated?.getAttribute("datetime"))) ??
    (url === null ? null : publishedFromUrl(url.value));
  return {
    newsArticle,
    title: stated?.title ?? metaOf(page, "og:title") ?? lineOf(page.querySelector("title")),
    language: page.documentElement?.getAttribute("lang") || (stated?.language ?? metaOf(page, "og:locale")),
    url,
    publisher:
      stated?.publisher ??
      inMetadata(metaOf(page, "og:site_name", "DC.publisher", "dc.publisher", "publisher")) ??
      (url === null ? null : publisherFromUrl(url.value)),
    published,
  };
};
