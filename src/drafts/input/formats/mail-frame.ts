import { type MarkedText, partOfText } from "../article.ts";
import { isClosing, isMailFrame, isReleaseLabel } from "../page/page-words.ts";

/** The text of an e-mail without the lines that mail programs and newsletters write around it, and these lines. */
export const withoutMailFrame = (
  written: MarkedText,
): { readonly body: MarkedText; readonly frame: string } => {
  const { text } = written;
  const lines = linesOf(text);
  const below = firstBelow(text, lines);
  const above = Math.max(
    lines.slice(0, Math.min(mostAbove, below - 1)).findLastIndex(({ words }) => isMailFrame(words)) + 1,
    releaseAt(text, lines.slice(0, below)),
  );
  if (above === 0 && below === lines.length) return { body: written, frame: "" };
  const body = partOfText(written, lines[above]?.start ?? 0, lines[below]?.start ?? text.length);
  return {
    body: { ...body, text: `${body.text.trimEnd()}\n` },
    frame: [...lines.slice(0, above), ...lines.slice(below)].map(({ words }) => words).join(" "),
  };
};

/** How many lines above the text may say how to read it elsewhere. */
const mostAbove = 4;

/** How many lines a signature has at most, and the length of its longest one in characters. */
const mostSigned = 10;
const longestSigned = 90;

/** In characters. If more text is below a line, the line is no footer. */
const longestFooter = 3_000;

/** How many lines a letter has at most above the press release that it brings. */
const mostInLetter = 12;

/** The line with the label of a press release below a letter that is shorter than it; 0 if there is none. */
const releaseAt = (text: string, lines: readonly Line[]): number => {
  const at = lines.slice(0, mostInLetter).findIndex(({ words }) => isReleaseLabel(words));
  return at > 0 && 2 * (lines[at]?.start ?? 0) < text.length ? at : 0;
};

interface Line {
  readonly start: number;
  readonly words: string;
}

const linesOf = (text: string): readonly Line[] =>
  [...text.matchAll(/[^\n]+/gu)]
    .map(({ 0: line, index }) => ({ start: index, words: line.trim() }))
    .filter(({ words }) => words !== "");

/** The names of networks in a row of links. */
const networks =
  /^(?:(?:facebook|twitter|x|instagram|linkedin|youtube|bluesky|mastodon|tiktok|whatsapp|telegram|threads|zalo|website|web)\W*)+$/iu;

const isSignature = (lines: readonly Line[]): boolean =>
  lines.length <= mostSigned &&
  lines.every(({ words }) => words.length <= longestSigned && !/\p{Ll}[.!?]["”»]?$/u.test(words));

/** Where the lines below the text begin: the footer of a newsletter, a legal notice, and the signature above them. */
const firstBelow = (text: string, lines: readonly Line[]): number => {
  const footer = lines.findIndex(({ start, words }, at) => {
    const rest = text.length - start;
    return at > 0 && rest <= Math.min(longestFooter, 2 * start) && isMailFrame(words);
  });
  let end = footer < 0 ? lines.length : footer;
  while (end > 1 && networks.test(lines[end - 1]?.words ?? "")) end -= 1;
  const ends = ({ words }: Line): boolean => words === "--" || isClosing(words);
  let closing = lines.findLastIndex((line, at) => at > 0 && at < end && ends(line));
  if (closing <= 0 || !isSignature(lines.slice(closing + 1, end))) return end;
  while (closing > 1 && lines.slice(closing - 1, closing).some(ends)) closing -= 1;
  return closing;
};
