import { z } from "zod";
import { type MarkedText, type Metadata, storedText, usableItem } from "../article.ts";
import { dayOf, webAddress } from "../publication.ts";
import { lineOfHtml, readFragment } from "./fragment.ts";

const text = z.string().trim().min(1);
const textOrNull = text.nullable().catch(null).default(null);
const reference = z.object({ "@id": text });
const identified = z.union([text, reference.transform((page) => page["@id"])]);

const types = z.union([text.transform((type) => [type]), z.array(text)]);

/** The fields of schema.org NewsArticle and similar types that the bot uses. A field of another shape counts as absent. */
const newsArticleSchema = z.object({
  "@type": types,
  "@id": textOrNull,
  headline: textOrNull,
  name: textOrNull,
  articleBody: textOrNull,
  datePublished: textOrNull,
  dateCreated: textOrNull,
  inLanguage: textOrNull,
  publisher: z.unknown().optional(),
  sourceOrganization: z.unknown().optional(),
  author: z.unknown().optional(),
  articleSection: z
    .union([text, z.array(text).transform(([first]) => first ?? null)])
    .nullable()
    .catch(null)
    .default(null),
  url: textOrNull,
  mainEntityOfPage: identified.nullable().catch(null).default(null),
  isAccessibleForFree: z.union([z.boolean(), z.stringbool()]).nullable().catch(null).default(null),
});

export interface NewsArticle
  extends Omit<
    z.infer<typeof newsArticleSchema>,
    "publisher" | "sourceOrganization" | "author" | "name" | "headline"
  > {
  readonly headline: string | null;
  readonly publisher: string | null;
  readonly author: string | null;
}

const articleType =
  /(?:^|[/#:])(?:\w*Article|\w*BlogPosting|SocialMediaPosting|DiscussionForumPosting|Report|PressRelease|ClaimReview|ImageGallery|MediaGallery)$/u;

const objectSchema = z.record(z.string(), z.unknown());

/** Deeper than any real JSON-LD is nested. */
const deepest = 12;

const namedSchema = z.object({ name: z.union([text, z.array(text).transform((names) => names.join(", "))]) });

/** All articles in JSON-LD, in order. `also` has objects of the page's other scripts, which ids may refer to. */
export const newsArticlesIn = (json: unknown, also: readonly unknown[] = []): readonly NewsArticle[] => {
  const objects = objectsIn(json);
  const byId = new Map<string, unknown>();
  for (const object of [...also.flatMap((other) => objectsIn(other)), ...objects]) {
    const id = text.safeParse(object["@id"]);
    // An object that has only an id is a reference.
    if (id.success && Object.keys(object).length > 1) byId.set(id.data, object);
  }
  return objects.flatMap((object) => {
    const parsed = newsArticleSchema.safeParse(object);
    if (!parsed.success || !parsed.data["@type"].some((type) => articleType.test(type))) return [];
    const { publisher, sourceOrganization, author, name, headline, ...rest } = parsed.data;
    return [
      {
        ...rest,
        headline: headline ?? name,
        publisher: nameOf(publisher, byId) ?? nameOf(sourceOrganization, byId),
        author: nameOf(author, byId),
      },
    ];
  });
};

/** All objects in JSON-LD, in order, wherever they are: in lists, in `@graph`, in `mainEntity`. */
const objectsIn = (json: unknown, depth = 0): readonly Readonly<Record<string, unknown>>[] => {
  if (depth > deepest) return [];
  if (Array.isArray(json)) return json.flatMap((item: unknown) => objectsIn(item, depth + 1));
  const object = objectSchema.safeParse(json);
  if (!object.success) return [];
  return [object.data, ...Object.values(object.data).flatMap((value) => objectsIn(value, depth + 1))];
};

/** The name of a party, which may be text, an object with a name, a reference to another object by id, or a list of these. */
const nameOf = (party: unknown, byId: ReadonlyMap<string, unknown>, depth = 0): string | null => {
  if (depth > 3) return null;
  const written = text.safeParse(party);
  if (written.success) return written.data;
  if (Array.isArray(party)) {
    const names = party.map((each: unknown) => nameOf(each, byId, depth + 1)).filter((name) => name !== null);
    return names.length === 0 ? null : [...new Set(names)].join(", ");
  }
  const named = namedSchema.safeParse(party);
  if (named.success) return named.data.name;
  const referred = reference.safeParse(party);
  return referred.success ? nameOf(byId.get(referred.data["@id"]), byId, depth + 1) : null;
};

/** The body of an article in JSON-LD, which may be HTML; null if it has none. */
export const bodyOfNewsArticle = (origin: string, { articleBody }: NewsArticle): MarkedText | null => {
  if (articleBody === null) return null;
  const isHtml = /<\/?(?:p|br|div|h[1-6]|ul|li|blockquote|b|i|em|strong|a|span)\b[^<>]*>/iu.test(articleBody);
  if (isHtml) return readFragment(origin, articleBody);
  const hasEntities = /&(?:#\d+|#x[\da-f]+|[a-z]{2,8});/iu.test(articleBody);
  const plain = hasEntities
    ? articleBody
        .split(/\r\n?|\n/u)
        .map((line) => lineOfHtml(line))
        .join("\n")
    : articleBody;
  return { text: storedText(plain), marked: [] };
};

export const metadataOfNewsArticle = (article: NewsArticle): Metadata => {
  const url = webAddress(article.url) ?? webAddress(article.mainEntityOfPage);
  const day = dayOf(article.datePublished);
  const plain = (value: string | null): string | null =>
    value === null ? null : storedText(lineOfHtml(value)) || null;
  const publisher = plain(article.publisher);
  return {
    title: plain(article.headline),
    byline: plain(article.author),
    section: plain(article.articleSection),
    language: article.inLanguage,
    url: url === null ? null : { value: url, known: "metadata" },
    publisher: publisher === null ? null : { value: publisher, known: "metadata" },
    published: day === null ? null : { value: day, known: "metadata" },
    item: usableItem,
  };
};
