import { z } from "zod";
import { noMetadata, storedText } from "./article.ts";
import { type ReadText, readFragment } from "./html.ts";
import { findNewsArticle, metadataOfNewsArticle } from "./news-article.ts";
import { dayOf, publishedFromUrl, webAddress } from "./publication.ts";
import { unreadable } from "./unreadable.ts";

const text = z.string().trim().min(1);
const line = text.nullable().catch(null).default(null);

/**
 * IPTC ninjs 3, as far as it is used (https://www.iptc.org/std/ninjs/ninjs-schema_3.0.json). Older versions write
 * some names in lower case and put the body into `body_text` or `body_xhtml`: they are not read.
 */
const ninjsSchema = z.object({
  uri: text,
  bodies: z.array(z.object({ contentType: line, role: line, value: text })).min(1),
  headlines: z.array(z.object({ role: line, value: text })).default([]),
  language: line,
  firstCreated: line,
  versionCreated: line,
  infoSources: z
    .array(z.object({ name: line }))
    .catch([])
    .default([]),
  copyrightHolder: line,
});
type Ninjs = z.infer<typeof ninjsSchema>;

const joinTitle = (title: string | null, body: string): string =>
  title === null || body.startsWith(title) ? body : `${title}\n\n${body}`;

const readNinjs = (origin: string, news: Ninjs): ReadText => {
  const isHtml = (body: Ninjs["bodies"][number]): boolean =>
    /html/u.test(body.contentType ?? body.role ?? "") || /<p[\s>]/u.test(body.value);
  const plain = news.bodies.find((body) => !isHtml(body) && !/xml/u.test(body.contentType ?? ""));
  const html = news.bodies.find(isHtml);
  const title = (news.headlines.find(({ role }) => role === "main") ?? news.headlines[0])?.value ?? null;
  // HTML says what is a heading or a quotation; plain text does not.
  const body =
    html === undefined
      ? { text: storedText(plain?.value ?? ""), marked: [] }
      : readFragment(origin, `${title === null ? "" : `<h1>${escapeText(title)}</h1>`}${html.value}`);
  const publisher = news.infoSources.find(({ name }) => name !== null)?.name ?? news.copyrightHolder;
  const url = webAddress(news.uri);
  const day = dayOf(news.firstCreated ?? news.versionCreated);
  return {
    text: html === undefined ? joinTitle(title === null ? null : storedText(title), body.text) : body.text,
    marked: body.marked,
    metadata: {
      title: title === null ? null : storedText(title),
      language: news.language,
      url: url === null ? null : { value: url, known: "metadata" },
      publisher: publisher === null ? null : { value: storedText(publisher), known: "metadata" },
      published:
        day !== null ? { value: day, known: "metadata" } : url === null ? null : publishedFromUrl(url),
    },
  };
};

const escapeText = (value: string): string => value.replaceAll("&", "&amp;").replaceAll("<", "&lt;");

/** An article in JSON: IPTC ninjs 3, or schema.org NewsArticle as JSON-LD. */
export const readJson = (origin: string, source: string): ReadText => {
  let json: unknown;
  try {
    json = JSON.parse(source);
  } catch (cause) {
    throw unreadable(origin, "json", {}, cause);
  }
  const ninjs = ninjsSchema.safeParse(json);
  if (ninjs.success) return readNinjs(origin, ninjs.data);
  const article = findNewsArticle(json);
  if (article === null || article.articleBody === null) {
    throw unreadable(origin, "json-shape");
  }
  const metadata = { ...noMetadata, ...metadataOfNewsArticle(article) };
  const body = storedText(article.articleBody);
  return { text: joinTitle(metadata.title, body), marked: [], metadata };
};
