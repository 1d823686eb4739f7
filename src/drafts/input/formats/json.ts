import { noMetadata, type ReadText, withHeadline } from "../article.ts";
import { bodyOfNewsArticle, metadataOfNewsArticle, newsArticlesIn } from "../page/news-article.ts";
import { unreadable } from "../unreadable.ts";
import { isChatJson } from "./chat-export.ts";
import { readItems } from "./feed.ts";
import { jsonFeedItems } from "./json-feed.ts";
import { readNinjs } from "./ninjs.ts";

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
  if (articles.length === 0) throw unreadable(origin, isChatJson(json) ? "chat" : "json-shape");
  return articles;
};

const readOne = (origin: string, json: unknown): readonly (() => ReadText)[] => {
  const ninjs = readNinjs(origin, json);
  if (ninjs !== null) return [ninjs];
  const feed = jsonFeedItems(json);
  if (feed !== null)
    return readItems(
      origin,
      feed.map(({ item }) => item),
    );
  return newsArticlesIn(json).flatMap((article) => {
    const body = bodyOfNewsArticle(origin, article);
    if (body === null) return [];
    const metadata = { ...noMetadata, ...metadataOfNewsArticle(article) };
    return [(): ReadText => ({ ...withHeadline(metadata.title, body), remarks: [], metadata })];
  });
};
