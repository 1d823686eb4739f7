import { OnrecordError } from "../../base/errors.ts";
import type { Article, Document } from "./article.ts";
import { articleFrom } from "./article-from.ts";
import { type ArticleReader, readersOf } from "./readers.ts";
import { unreadable } from "./unreadable.ts";

/** The most articles in one document. */
const mostArticles = 200;

/** An article of a document that may have several. Each is read by itself, so that a broken one does not stop the others. */
export interface UnreadArticle {
  readonly origin: string;
  read(): Promise<Article>;
}

/** The articles in a document, not read yet. Throws an OnrecordError if the document cannot be read. */
export const articlesIn = (document: Document): readonly UnreadArticle[] => {
  try {
    const readers = readersOf(document);
    if (readers.length > mostArticles) throw unreadable(document.origin, "too-many", { most: mostArticles });
    return readers.map((read, index) => {
      const origin = readers.length === 1 ? document.origin : `${document.origin} #${index + 1}`;
      return { origin, read: () => readOne({ ...document, origin }, read) };
    });
  } catch (thrown) {
    throw refusal(document, thrown);
  }
};

/** Reads one article. If a parsing library throws an error, the article is unreadable, and it is not a bug of the bot. */
const readOne = async (document: Document, read: ArticleReader): Promise<Article> => {
  try {
    return articleFrom(document, await read());
  } catch (thrown) {
    throw refusal(document, thrown);
  }
};

const refusal = ({ origin }: Document, thrown: unknown): OnrecordError => {
  if (thrown instanceof OnrecordError) return thrown;
  // A RangeError means that the call stack is full, because the document is nested too deeply.
  return unreadable(origin, thrown instanceof RangeError ? "too-deep" : "broken", {}, thrown);
};

/** Reads the article in a document that has only one. */
export const readDocument = async (document: Document): Promise<Article> => {
  const [only, another] = articlesIn(document);
  if (only === undefined || another !== undefined) {
    throw unreadable(document.origin, "several", { count: articlesIn(document).length });
  }
  return only.read();
};
