import { type NewsArticle, newsArticlesIn } from "./news-article.ts";
import type { WebPage } from "./page.ts";

/** The articles in a page's JSON-LD, which often has related ones. */
export const articlesInJsonLd = (page: WebPage): readonly NewsArticle[] => {
  const scripts = [...page.querySelectorAll('script[type="application/ld+json"]')].map((script) =>
    jsonIn(script.textContent ?? ""),
  );
  return scripts.flatMap((json) => newsArticlesIn(json, scripts));
};

/** Parses JSON-LD, which pages may write in a CDATA section or a comment, with line breaks in strings, and with a comma too many. */
const jsonIn = (script: string): unknown => {
  const bare = script
    .trim()
    .replace(/^(?:\/\/\s*|\/\*\s*)?<!\[CDATA\[(?:\s*\*\/)?/u, "")
    .replace(/(?:\/\/\s*|\/\*\s*)?\]\]>(?:\s*\*\/)?$/u, "")
    .replace(/^<!--/u, "")
    .replace(/-->$/u, "")
    .trim();
  const tidied = bare.replace(/\p{Cc}+/gu, " ").replace(/;$/u, "");
  for (const text of [bare, tidied, tidied.replace(/,\s*(?=[}\]])/gu, "")]) {
    try {
      return JSON.parse(text);
    } catch {
      // Some pages have broken JSON-LD, but they have the same data elsewhere.
    }
  }
  return null;
};
