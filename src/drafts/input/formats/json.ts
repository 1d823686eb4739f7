import { z } from "zod";
import { noMetadata, type ReadText, storedText, usableItem, withHeadline } from "../article.ts";
import { readFragment } from "../page/fragment.ts";
import { bodyOfNewsArticle, metadataOfNewsArticle, newsArticlesIn } from "../page/news-article.ts";
import { dayOf, webAddress } from "../publication.ts";
import { unreadable } from "../unreadable.ts";
import { isItemKill } from "./kill-words.ts";
import { readNinjs } from "./ninjs.ts";

const text = z.string().trim().min(1);
const line = text.nullable().catch(null).default(null);

/** JSON Feed 1 (https://www.jsonfeed.org/version/1.1/). */
export const jsonFeedSchema = z.object({
  version: z.string().startsWith("https://jsonfeed.org/version/"),
  title: line,
  language: line,
  items: z.array(
    z.object({
      id: z
        .union([text, z.number().transform(String)])
        .nullable()
        .catch(null)
        .default(null),
      url: line,
      title: line,
      content_html: line,
      content_text: line,
      date_published: line,
      language: line,
      authors: z
        .array(z.object({ name: line }))
        .catch([])
        .default([]),
    }),
  ),
});
type Feed = z.infer<typeof jsonFeedSchema>;

const articleOfFeed = (origin: string, feed: Feed, item: Feed["items"][number]): ReadText => {
  const title = item.title === null ? null : storedText(item.title);
  const body =
    item.content_html === null
      ? { text: storedText(item.content_text ?? ""), marked: [] }
      : readFragment(origin, item.content_html);
  const url = webAddress(item.url);
  const day = dayOf(item.date_published);
  return {
    ...withHeadline(title, body),
    remarks: [],
    metadata: {
      ...noMetadata,
      title,
      byline:
        item.authors
          .map(({ name }) => name)
          .filter((name) => name !== null)
          .join(", ") || null,
      language: item.language ?? feed.language,
      url: url === null ? null : { value: url, known: "metadata" },
      publisher: feed.title === null ? null : { value: storedText(feed.title), known: "metadata" },
      published: day === null ? null : { value: day, known: "metadata" },
      item: { ...usableItem, id: item.id !== null && item.id.length >= 8 ? item.id : null },
    },
  };
};

const readOne = (origin: string, json: unknown): readonly (() => ReadText)[] => {
  const ninjs = readNinjs(origin, json);
  if (ninjs !== null) return [ninjs];
  const feed = jsonFeedSchema.safeParse(json);
  if (feed.success) {
    return feed.data.items
      .filter((item) => (item.content_html ?? item.content_text) !== null || isItemKill(item.title ?? ""))
      .map((item) => () => articleOfFeed(origin, feed.data, item));
  }
  return newsArticlesIn(json).flatMap((article) => {
    const body = bodyOfNewsArticle(origin, article);
    if (body === null) return [];
    const metadata = { ...noMetadata, ...metadataOfNewsArticle(article) };
    return [(): ReadText => ({ ...withHeadline(metadata.title, body), remarks: [], metadata })];
  });
};

/** The articles in JSON: IPTC ninjs 1 to 3, schema.org NewsArticle as JSON-LD, or a JSON Feed; one, or a list of them. */
export const readJson = (origin: string, source: string): readonly (() => ReadText)[] => {
  let json: unknown;
  try {
    json = JSON.parse(source);
  } catch (cause) {
    throw unreadable(origin, "json", {}, cause);
  }
  const listed: readonly unknown[] = Array.isArray(json) ? json : [];
  const each = listed.flatMap((item) => readOne(origin, item));
  const articles = each.length > 0 ? each : readOne(origin, json);
  if (articles.length === 0) throw unreadable(origin, "json-shape");
  return articles;
};
