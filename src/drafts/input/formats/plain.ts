import { type MarkedText, noMetadata, type ReadText } from "../article.ts";
import { headingIn, headlineIn } from "../plain-headline.ts";
import { readAnpa } from "./anpa.ts";
import { itemOfText } from "./kill-words.ts";
import { withoutTraces } from "./pasted.ts";

/** Control characters of news wires and word processors, which divide lines and fields; not tabs and line breaks. */
const controls = /[^\P{Cc}\n\t]/gu;

/** The article in a text without markup. */
export const readPlain = (written: string): ReadText => {
  const whole = written.replace(controls, "\n");
  const { text, remarks } = withoutTraces(whole);
  return readAnpa(whole) ?? { ...readLines(text), remarks };
};

const readLines = (text: string): ReadText => {
  const title = headlineIn(text);
  const start = title === null ? 0 : text.indexOf(title);
  return {
    text,
    marked: title === null ? [] : [{ as: "heading", start, end: start + title.length }],
    remarks: [],
    metadata: { ...noMetadata, title, item: itemOfText(text) },
  };
};

/** In code units. A headline is not further into a text. */
const longestBefore = 500;

/** The article in a text whose headings are known. Its first heading is its headline. */
export const readHeaded = ({ text, marked }: MarkedText): ReadText => {
  const plain = readLines(text.replace(controls, "\n"));
  const title = headingIn({ text, marked: marked.filter(({ start }) => start < longestBefore) });
  return title === null
    ? { ...plain, marked: [...plain.marked, ...marked] }
    : { ...plain, marked, metadata: { ...plain.metadata, title } };
};
