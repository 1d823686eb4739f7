import { containedText, withoutDirection } from "../../base/text/hidden-characters.ts";
import { shorten } from "../../base/text/inline.ts";

/** A bar of a chart. Its words have all that the picture shows. */
export interface Bar {
  readonly label: string;
  /** Beside the bar: `12 (3 overdue)`. */
  readonly words: string;
  readonly value: number;
  /** The part of the value that is drawn darker. */
  readonly dark: number;
}

/** A small bar chart, as data. */
export interface Chart {
  readonly title: string;
  readonly bars: readonly Bar[];
  /** Below the bars, such as how many rows are not drawn; null for nothing. */
  readonly note: string | null;
}

/** Between what a chart is narrowed to and what it counts. */
export const titleSeparator = " · ";

/** More bars are no small chart. */
export const mostBars = 10;

/** Slack takes 1,000 characters (docs.slack.dev/reference/methods/files.getUploadURLExternal), Discord 1,024. */
const alternativeTextCharacters = 1_000;

/** In pixels. */
const chartSize = {
  width: 760,
  titleHeight: 56,
  titleLineHeight: 26,
  barHeight: 34,
  noteHeight: 30,
} as const;
const labelWidth = 250;
const longestBar = 290;
const margin = 20;
/** Between a bar and its words. */
const gap = 8;
/** No letter of the words beside a bar is wider on average, at their size. */
const characterWidth = 9;

/** A longer label would not fit beside the bars. The table has it whole. */
const labelCharacters = 27;
const wordsCharacters = 40;
/** A title has at most two lines of so many characters. */
const titleCharacters = 72;

/** What the chart shows, for people who cannot see it. */
export const alternativeTextOf = ({ title, bars, note }: Chart): string =>
  shorten(
    containedText(
      [title, ...bars.map(({ label, words }) => `${label}: ${words}`), ...(note === null ? [] : [note])].join(
        "\n",
      ),
    ),
    alternativeTextCharacters,
  );

const entities: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** A name on one line, without characters that XML or the reader cannot take. */
const xmlText = (words: string, mostCharacters: number): string =>
  shorten(
    withoutDirection(containedText(words))
      .replace(/\p{Cc}|\p{Cs}|[\ufffe\uffff]/gu, " ")
      .replace(/\s+/gu, " ")
      .trim(),
    mostCharacters,
  ).replace(/[&<>"]/gu, (character) => entities[character] ?? character);

/** A title in one or two lines. The second is the last part of the title, which says what is counted. */
const linesOf = (title: string): readonly string[] => {
  const end = title.lastIndexOf(titleSeparator);
  if (title.length <= titleCharacters || end < 0) return [title];
  return [title.slice(0, end), title.slice(end + titleSeparator.length)];
};

/** The chart as SVG. Numbers are beside the bars, so that nothing is shown by colour or length alone. */
export const svgOf = ({ title, bars, note }: Chart): string => {
  const { width, titleLineHeight, barHeight, noteHeight } = chartSize;
  const titleLines = linesOf(title);
  const titleHeight = chartSize.titleHeight + (titleLines.length - 1) * titleLineHeight;
  const barsEnd = titleHeight + bars.length * barHeight;
  const height = barsEnd + (note === null ? 0 : noteHeight) + margin;
  const left = margin + labelWidth + 10;
  const longestWords = Math.max(0, ...bars.map(({ words }) => Math.min(words.length, wordsCharacters)));
  const longest = Math.min(longestBar, width - left - gap - longestWords * characterWidth - margin);
  const most = Math.max(1, ...bars.map(({ value }) => value));
  const lengthOf = (value: number): number => Math.round((value / most) * longest);
  const rows = bars.map(({ label, words, value, dark }, index) => {
    const top = titleHeight + index * barHeight;
    const baseline = top + 20;
    return [
      `<text x="${margin}" y="${baseline}" font-size="15" clip-path="url(#labels)">${xmlText(label, labelCharacters)}</text>`,
      `<rect x="${left}" y="${top + 4}" width="${lengthOf(value)}" height="22" fill="#8fb3d9"/>`,
      `<rect x="${left}" y="${top + 4}" width="${lengthOf(dark)}" height="22" fill="#1f4e79"/>`,
      `<text x="${left + lengthOf(value) + gap}" y="${baseline}" font-size="15">${xmlText(words, wordsCharacters)}</text>`,
    ].join("");
  });
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" font-family="DejaVu Sans" fill="#1d1c1d">`,
    `<clipPath id="labels"><rect x="0" y="0" width="${margin + labelWidth}" height="${height}"/></clipPath>`,
    `<rect width="${width}" height="${height}" fill="#ffffff"/>`,
    ...titleLines.map(
      (line, index) =>
        `<text x="${margin}" y="${34 + index * titleLineHeight}" font-size="18">${xmlText(line, titleCharacters)}</text>`,
    ),
    ...rows,
    ...(note === null
      ? []
      : [`<text x="${margin}" y="${barsEnd + 24}" font-size="15">${xmlText(note, titleCharacters)}</text>`]),
    "</svg>",
  ].join("");
};
