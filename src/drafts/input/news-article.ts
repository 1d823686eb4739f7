import { z } from "zod";
import { type Metadata, storedText } from "./article.ts";
import { dayOf, webAddress } from "./publication.ts";

const text = z.string().trim().min(1);
/** A value that may come alone, in a list, or as an object with a name: schema.org allows them all. */
const named: z.ZodType<string> = z.union([
  text,
  z.object({ name: text }).transform(({ name }) => name),
  z
    .array(z.union([text, z.object({ name: text }).transform(({ name }) => name)]))
    .transform((names) => names.join(", ")),
]);
const identified = z.union([text, z.object({ "@id": text }).transform((page) => page["@id"])]);

const types = z.union([text.transform((type) => [type]), z.array(text)]);

/** schema.org NewsArticle and its relatives, as far as they are used; a field of another shape counts as absent. */
const newsArticleSchema = z.object({
  "@type": types,
  headline: text.nullable().catch(null).default(null),
  articleBody: text.nullable().catch(null).default(null),
  datePublished: text.nullable().catch(null).default(null),
  inLanguage: text.nullable().catch(null).default(null),
  publisher: named.nullable().catch(null).default(null),
  url: text.nullable().catch(null).default(null),
  mainEntityOfPage: identified.nullable().catch(null).default(null),
  isAccessibleForFree: z.union([z.boolean(), z.stringbool()]).nullable().catch(null).default(null),
});
export type NewsArticle = z.infer<typeof newsArticleSchema>;

const graphSchema = z.object({ "@graph": z.array(z.unknown()) });
const articleType = /(?:^|\/)(?:\w*Article|BlogPosting|Report|LiveBlogPosting|PressRelease)$/u;

/** The first article in JSON-LD: the object itself, one of a list, or one of a `@graph`. */
export const findNewsArticle = (json: unknown): NewsArticle | null => {
  const graph = graphSchema.safeParse(json);
  const candidates = Array.isArray(json) ? json : graph.success ? graph.data["@graph"] : [json];
  for (const candidate of candidates) {
    const parsed = newsArticleSchema.safeParse(candidate);
    if (parsed.success && parsed.data["@type"].some((type) => articleType.test(type))) return parsed.data;
  }
  return null;
};

export const metadataOfNewsArticle = (article: NewsArticle): Metadata => {
  const url = webAddress(article.url) ?? webAddress(article.mainEntityOfPage);
  const day = dayOf(article.datePublished);
  return {
    title: article.headline === null ? null : storedText(article.headline),
    language: article.inLanguage,
    url: url === null ? null : { value: url, known: "metadata" },
    publisher:
      article.publisher === null ? null : { value: storedText(article.publisher), known: "metadata" },
    published: day === null ? null : { value: day, known: "metadata" },
  };
};
