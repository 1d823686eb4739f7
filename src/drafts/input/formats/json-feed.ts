import { z } from "zod";
import { type FeedItem, htmlOfPlain, idOf } from "./feed.ts";

const text = z.string().trim().min(1);
const line = text.nullable().catch(null).default(null);
const named = z.object({ name: line }).nullable().catch(null).default(null);
/** Version 1 has one author, and version 1.1 has a list of them. */
const writers = {
  author: named,
  authors: z.array(named).catch([]).default([]),
};

/** JSON Feed 1 and 1.1 (https://www.jsonfeed.org/version/1.1/). */
const feedSchema = z.object({
  version: z.string().startsWith("https://jsonfeed.org/version/"),
  title: line,
  language: line,
  ...writers,
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
      summary: line,
      date_published: line,
      date_modified: line,
      language: line,
      tags: z.array(text).catch([]).default([]),
      ...writers,
    }),
  ),
});
type Feed = z.infer<typeof feedSchema>;

/** The items of a JSON Feed, each with a feed that has only this item; null if the document is no JSON Feed. */
export const jsonFeedItems = (
  json: unknown,
): readonly { readonly item: FeedItem; readonly alone: Feed }[] | null => {
  const read = feedSchema.safeParse(json);
  if (!read.success) return null;
  const feed = read.data;
  return feed.items.map((item) => ({ item: itemOf(feed, item), alone: { ...feed, items: [item] } }));
};

const namesOf = ({ author, authors }: Pick<Feed, "author" | "authors">): string | null =>
  [author, ...authors].flatMap((writer) => writer?.name ?? []).join(", ") || null;

const itemOf = (feed: Feed, item: Feed["items"][number]): FeedItem => ({
  title: item.title,
  link: item.url,
  id: idOf(item.id),
  published: item.date_published,
  updated: item.date_modified,
  // Writers of the feed are those of items without writers.
  author: namesOf(item) ?? namesOf(feed),
  section: item.tags[0] ?? null,
  body: item.content_html ?? (item.content_text === null ? null : htmlOfPlain(item.content_text)),
  summary: item.summary === null ? null : htmlOfPlain(item.summary),
  publisher: feed.title,
  language: item.language ?? feed.language,
});
