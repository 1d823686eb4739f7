import { type Provenanced, storedText } from "../article.ts";
import type { WebPage } from "./page.ts";

/** The value of the first of these meta elements that is not empty, by `property`, `name` or `itemprop`. */
export const metaOf = (page: WebPage, ...names: readonly string[]): string | null => {
  for (const name of names) {
    for (const key of ["property", "name", "itemprop"]) {
      for (const element of page.querySelectorAll(`meta[${key}~="${name}" i]`)) {
        const content = element.getAttribute("content")?.trim();
        if (content) return storedText(content);
      }
    }
  }
  return null;
};

export const inMetadata = (value: string | null): Provenanced<string> | null =>
  value === null ? null : { value, known: "metadata" };
