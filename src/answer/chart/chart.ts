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
}

/** More bars are no small chart. */
export const mostBars = 10;

/** Slack takes 1,000 characters (docs.slack.dev/reference/methods/files.getUploadURLExternal), Discord 1,024. */
const alternativeTextCharacters = 1_000;

/** In pixels. */
const chartSize = { width: 760, titleHeight: 56, barHeight: 34 } as const;
const labelWidth = 250;
const longestBar = 290;
const margin = 20;

/** A longer label would not fit beside the bars. The table has it whole. */
const labelCharacters = 30;
const titleCharacters = 76;

/** What the chart shows, for people who cannot see it. */
export const alternativeTextOf = ({ title, bars }: Chart): string =>
  shorten(
    containedText([title, ...bars.map(({ label, words }) => `${label}: ${words}`)].join("\n")),
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

/** The chart as SVG. Numbers are beside the bars, so that nothing is shown by colour or length alone. */
export const svgOf = ({ title, bars }: Chart): string => {
  const { width, titleHeight, barHeight } = chartSize;
  const height = titleHeight + bars.length * barHeight + margin;
  const most = Math.max(1, ...bars.map(({ value }) => value));
  const lengthOf = (value: number): number => Math.round((value / most) * longestBar);
  const rows = bars.map(({ label, words, value, dark }, index) => {
    const top = titleHeight + index * barHeight;
    const baseline = top + 20;
    const left = margin + labelWidth + 10;
    return [
      `<text x="${margin}" y="${baseline}" font-size="15" clip-path="url(#labels)">${xmlText(label, labelCharacters)}</text>`,
      `<rect x="${left}" y="${top + 4}" width="${lengthOf(value)}" height="22" fill="#8fb3d9"/>`,
      `<rect x="${left}" y="${top + 4}" width="${lengthOf(dark)}" height="22" fill="#1f4e79"/>`,
      `<text x="${left + lengthOf(value) + 8}" y="${baseline}" font-size="15">${xmlText(words, labelCharacters)}</text>`,
    ].join("");
  });
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" font-family="DejaVu Sans" fill="#1d1c1d">`,
    `<clipPath id="labels"><rect x="0" y="0" width="${margin + labelWidth}" height="${height}"/></clipPath>`,
    `<rect width="${width}" height="${height}" fill="#ffffff"/>`,
    `<text x="${margin}" y="34" font-size="18">${xmlText(title, titleCharacters)}</text>`,
    ...rows,
    "</svg>",
  ].join("");
};
