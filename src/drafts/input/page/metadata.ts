import { isSameAddress } from "../../../base/network/address-identity.ts";
import { type Metadata, usableItem } from "../article.ts";
import { dayOf, instantOf, publishedFromUrl, publisherFromUrl, webAddress } from "../publication.ts";
import { originalAddress, savedFrom, statedAddress } from "./address.ts";
import { dataNearHeadline } from "./article-data.ts";
import { bylineIn } from "./byline.ts";
import { headlineOf } from "./headline.ts";
import { articlesInJsonLd } from "./json-ld.ts";
import { likeness } from "./likeness.ts";
import { inMetadata, metaOf } from "./meta-elements.ts";
import { metadataOfNewsArticle, type NewsArticle } from "./news-article.ts";
import { lineOf, type WebPage } from "./page.ts";
import { shownDate } from "./shown-date.ts";
import { siteInTitle } from "./site-name.ts";

interface Own {
  readonly address: string | null;
  readonly titles: readonly (string | null)[];
}

const titleNames = [
  "DC.title",
  "dc:title",
  "dcterm:title",
  "dcterms.title",
  "og:title",
  "twitter:title",
  "parsely-title",
  "sailthru.title",
  "headline",
];

const authorNames = [
  "DC.creator",
  "dc:creator",
  "dcterm:creator",
  "dcterms.creator",
  "author",
  "article:author",
  "article:author_name",
  "parsely-author",
  "sailthru.author",
  "byl",
];

const dateNames = [
  "article:published_time",
  "og:article:published_time",
  "article:published",
  "og:published_time",
  "datePublished",
  "dateCreated",
  "date",
  "DC.date.issued",
  "dc.date.issued",
  "DC.date",
  "DC.date.created",
  "dcterms.created",
  "dcterms.date",
  "dcterms.issued",
  "pubdate",
  "ptime",
  "publish-date",
  "publish_date",
  "publication_date",
  "article_date_original",
  "cXenseParse:recs:publishtime",
  "sailthru.date",
  "parsely-pub-date",
  "DisplayDate",
  "OriginalPublicationDate",
  "displaydate",
];

export interface PageMetadata extends Metadata {
  /** The page's own JSON-LD, if it has any. */
  readonly newsArticle: NewsArticle | null;
  readonly writerNearHeadline: string | null;
}

/** The metadata of a page: from JSON-LD first, then from canonical and og:*, then from its address. */
export const metadataOfPage = (page: WebPage, html: string, fetchedFrom: string | null): PageMetadata => {
  const base = fetchedFrom === null ? savedFrom(html) : originalAddress(fetchedFrom);
  const canonical = statedAddress(page, base);
  const shown = [
    metaOf(page, "og:title"),
    metaOf(page, "twitter:title"),
    ...[...page.querySelectorAll("h1")].map((heading) => lineOf(heading)),
    lineOf(page.querySelector("title")),
  ];
  const address = canonical?.value ?? base;
  const newsArticle = ownArticle(articlesInJsonLd(page), { address, titles: shown });
  const stated = newsArticle === null ? null : metadataOfNewsArticle(newsArticle);
  const url = canonical ?? stated?.url ?? (base === null ? null : { value: base, known: "url" });
  const site =
    metaOf(
      page,
      "og:site_name",
      "application-name",
      "DC.publisher",
      "dc.publisher",
      "dcterms.publisher",
      "publisher",
      "copyright-holder",
      "cre",
    ) ?? null;
  const publisher =
    stated?.publisher ?? inMetadata(site ?? publisherShown(page) ?? siteInTitle(page, address));
  const language = languageTag(
    page.documentElement?.getAttribute("lang") ||
      (stated?.language ?? metaOf(page, "og:locale", "content-language")),
  );
  const title = headlineOf(page, {
    stated: [stated?.title ?? null, metaOf(page, ...titleNames)],
    site: metaOf(page, "og:site_name") ?? publisher?.value ?? null,
  });
  const near = dataNearHeadline(page, title);
  return {
    newsArticle,
    writerNearHeadline: near.writer,
    title,
    byline: bylineIn(
      [stated?.byline ?? null, metaOf(page, ...authorNames)].map((line) =>
        withoutName(line, publisher?.value ?? null),
      ),
    ),
    section:
      stated?.section ?? metaOf(page, "article:section", "og:article:section", "parsely-section", "section"),
    language,
    url,
    publisher: publisher ?? (url === null ? null : publisherFromUrl(url.value)),
    published:
      inMetadata(statedDay([newsArticle?.datePublished ?? null, metaOf(page, ...dateNames)])) ??
      inMetadata(dayOf(newsArticle?.dateCreated)) ??
      inMetadata(shownDate(page, language) ?? near.day) ??
      (url === null ? null : publishedFromUrl(url.value)),
    item: usableItem,
  };
};

/** The page's own article among those in its JSON-LD, which often has related ones: by its address, then by its headline. */
const ownArticle = (articles: readonly NewsArticle[], { address, titles }: Own): NewsArticle | null => {
  const addresses = ({ url, mainEntityOfPage, "@id": id }: NewsArticle) => [url, mainEntityOfPage, id];
  const known = titles.filter((title) => title !== null);
  const likenessOf = ({ headline }: NewsArticle): number =>
    headline === null ? 0 : Math.max(0, ...known.map((title) => likeness(headline, title)));
  const byAddress = articles.find(
    (article) =>
      address !== null && addresses(article).some((each) => each !== null && isSameAddress(each, address)),
  );
  if (byAddress !== undefined) return byAddress;
  const [best, another] = articles.toSorted((a, b) => likenessOf(b) - likenessOf(a));
  if (best === undefined) return null;
  if (likenessOf(best) >= 0.6) return best;
  // If there is only one article and nothing contradicts it, accept it even if its headline has other words.
  const isElsewhere = addresses(best).some((each) => webAddress(each) !== null) && address !== null;
  return another === undefined &&
    !isElsewhere &&
    (known.length === 0 || likenessOf(best) > 0 || best.headline === null)
    ? best
    : null;
};

/**
 * The day of the first of some times. If another one is the same moment in the newspaper's own time zone, its day counts,
 * because readers see that one.
 */
const statedDay = (times: readonly (string | null)[]): string | null => {
  const [first, ...others] = times.filter((time) => dayOf(time) !== null);
  const instant = instantOf(first);
  const isUtc = /(?:z|[+-]00:?00)\s*$/iu.test(first ?? "");
  const local = others.find((time) => isUtc && instant !== null && instantOf(time) === instant);
  return dayOf(local ?? first);
};

/** The publisher in microdata or RDFa. */
const publisherShown = (page: WebPage): string | null => {
  const element = page.querySelector(
    "[itemprop~=publisher] [itemprop~=name], [property~=publisher] [property~=name]",
  );
  return element?.getAttribute("content")?.trim() || lineOf(element);
};

/** The names in a byline without one of them, such as the publisher's, which some pages add to the writers. */
const withoutName = (line: string | null, name: string | null): string | null =>
  line
    ?.split(/,\s*/u)
    .filter((each) => each !== name)
    .join(", ") || null;

const languageTag = (tag: string | null | undefined): string | null => tag?.trim().replace("_", "-") || null;
