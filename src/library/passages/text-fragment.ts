import type { Passage } from "../briefing/source.ts";

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

/** In a text directive, `-` and `,` separate the parts. encodeURIComponent does not encode the hyphen. */
const encode = (text: string): string =>
  encodeURIComponent(text.trim().replace(/\s+/gu, " ").toWellFormed()).replaceAll("-", "%2D");

const directiveOf = (passage: Passage): string => {
  const { start, end } = linkWordsOf(passage.exact);
  const parts = [encode(start), ...(end === null ? [] : [encode(end)])];
  if (passage.isFoundBefore ?? isFoundBefore(passage.source.text, passage)) {
    const { before, after } = wordsAround(passage);
    parts.unshift(`${encode(before)}-`);
    if (after !== "") parts.push(`-${encode(after)}`);
  }
  return `text=${parts.join(",")}`;
};

/** How many words are tried, until they tell a passage from those before it with the same words. */
const contextWords = [4, 8, 16] as const;
const longestContext = 300;

/** The words right before a passage; also those after it if these tell nothing, because a page may have other things there. */
const wordsAround = ({
  source: { text },
  exact,
  start,
  end,
}: Passage): { readonly before: string; readonly after: string } => {
  const before = wordsBefore(text, start);
  const others = earlierPlaces(text, linkWordsOf(exact), start).map((place) => wordsBefore(text, place));
  const count = contextWords.find((most) => others.every((other) => !isSame(other, before, most)));
  const after = blocksOf(text.slice(end, end + longestContext))[0] ?? "";
  return {
    before: before.slice(-(count ?? contextWords[0])).join(" "),
    after: count === undefined ? after.split(/\s+/u).slice(0, contextWords[0]).join(" ") : "",
  };
};

const isSame = (one: readonly string[], other: readonly string[], most: number): boolean =>
  one.slice(-most).join(" ") === other.slice(-most).join(" ");

/** The words before a place, in one block of the page. */
const wordsBefore = (text: string, at: number): readonly string[] =>
  (blocksOf(text.slice(Math.max(0, at - longestContext), at)).at(-1) ?? "").split(/\s+/u);

/** The words by which a link finds a passage in its page: the whole of a short one, else its first and its last words. */
interface LinkWords {
  readonly start: string;
  readonly end: string | null;
}

/** A browser finds no words that cross the end of a paragraph, an item of a list or a cell of a table, which the stored text separates so. */
const blockEnd = /\n| \| /u;

/** The parts of a text that are in one block of a page each. */
const blocksOf = (text: string): readonly string[] =>
  text
    .split(blockEnd)
    .map((block) => block.trim())
    .filter((block) => block !== "");

// For a longer passage, the link has only its first and last words, to stay short. Chromium's generator does the same.
const longestWholeText = 120;
const rangeWords = 6;

const linkWordsOf = (exact: string): LinkWords => {
  const blocks = blocksOf(exact);
  const [first = "", last = ""] = [blocks[0], blocks.at(-1)];
  const words = wordsIn(first);
  const isShort = exact.length <= longestWholeText || words.length < 2 * rangeWords;
  if (blocks.length < 2 && isShort) return { start: first, end: null };
  return {
    start: first.slice(0, words[rangeWords - 1]?.end),
    end: last.slice(wordsIn(last).at(-rangeWords)?.start),
  };
};

const wordsIn = (block: string): readonly { readonly start: number; readonly end: number }[] =>
  [...block.matchAll(/\S+/gu)].map(({ 0: word, index }) => ({ start: index, end: index + word.length }));

/** The places in a text, before another one, at which the words begin. A browser takes the first, even if only one of them begins with a capital. */
const earlierPlaces = (text: string, { start }: LinkWords, before: number): readonly number[] => {
  const places: number[] = [];
  if (start === "") return places;
  const [first, rest] = [start.slice(0, 1).toLowerCase(), start.slice(1)];
  for (let at = text.indexOf(rest, 1); at !== -1 && at <= before; at = text.indexOf(rest, at + 1))
    if (text.slice(at - 1, at).toLowerCase() === first) places.push(at - 1);
  return places;
};

/** Whether a link needs words around a passage, because its own are in the text before it. */
export const isFoundBefore = (
  text: string,
  { exact, start }: { readonly exact: string; readonly start: number },
): boolean => earlierPlaces(text, linkWordsOf(exact), start).length > 0;
