import { isRepeatedIn, type Passage } from "../library/briefing/source.ts";

// For a longer passage, the link has only its first and last words, to stay short. Chromium's generator does the same.
const longestWholeText = 120;
const rangeWords = 6;
const contextWords = 4;

/** In a text directive, `-` and `,` separate the parts. encodeURIComponent does not encode the hyphen. */
const encode = (text: string): string =>
  encodeURIComponent(text.trim().replace(/\s+/gu, " ").toWellFormed()).replaceAll("-", "%2D");

/** More would make a link that platforms cut. */
const mostDirectives = 2;

/**
 * The address of a page with a text fragment (WICG Scroll to Text Fragment, `#:~:text=[prefix-,]start[,end][,-suffix]`)
 * that jumps to the first of some passages of one source, and marks the next one too. The plain address if the page is in another language than the
 * stored text, since it does not have the passage; null if the source has no page.
 */
export const linkToPassages = (passages: readonly [Passage, ...Passage[]]): string | null => {
  const [{ source }] = passages;
  if (source.page === undefined) return null;
  if (source.page.language !== source.language) return source.page.url;
  const separator = source.page.url.includes("#") ? ":~:" : "#:~:";
  const directives = passages.slice(0, mostDirectives).map(directiveOf);
  return `${source.page.url}${separator}${[...new Set(directives)].join("&")}`;
};

const directiveOf = ({ source, exact, start, end, isRepeated }: Passage): string => {
  const words = exact.trim().split(/\s+/u);
  const inOneLine = !/[\r\n]/u.test(exact) && exact.length <= longestWholeText;
  const target =
    inOneLine || words.length < 2 * rangeWords
      ? encode(exact)
      : `${encode(words.slice(0, rangeWords).join(" "))},${encode(words.slice(-rangeWords).join(" "))}`;
  const parts = [target];
  if (isRepeated ?? isRepeatedIn(source.text, exact)) {
    const before = source.text.slice(0, start).trim().split(/\s+/u).slice(-contextWords).join(" ");
    const after = source.text.slice(end).trim().split(/\s+/u).slice(0, contextWords).join(" ");
    if (before !== "") parts.unshift(`${encode(before)}-`);
    if (after !== "") parts.push(`-${encode(after)}`);
  }
  return `text=${parts.join(",")}`;
};
