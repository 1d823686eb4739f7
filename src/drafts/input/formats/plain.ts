import { noMetadata, type ReadText } from "../article.ts";
import { headlineIn } from "../plain-headline.ts";

/** The article in a text without markup. */
export const readPlain = (text: string): ReadText => {
  const title = headlineIn(text);
  const start = title === null ? 0 : text.indexOf(title);
  return {
    text,
    marked: title === null ? [] : [{ as: "heading", start, end: start + title.length }],
    remarks: [],
    metadata: { ...noMetadata, title },
  };
};
