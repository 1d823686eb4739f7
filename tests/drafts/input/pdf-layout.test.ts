import { expect, test } from "vitest";
import { withoutFrames } from "../../../src/drafts/input/formats/pdf-frames.ts";
import { linesIn, linesInOrder } from "../../../src/drafts/input/formats/pdf-layout.ts";
import type { PdfWords } from "../../../src/drafts/input/formats/pdf-line.ts";

const word = (text: string, x: number, y: number, width: number): PdfWords => ({
  text,
  x,
  y,
  width,
  height: 11,
});

const rows = [700, 686, 672, 658, 644, 630];

test("columns are read one after the other, even if the gutter is no wider than a space", () => {
  const page = [
    word("Headline across the page", 60, 740, 300),
    ...rows.flatMap((y, row) => [
      // The last line of a paragraph is shorter, and the words of a justified line are far apart.
      word(`left ${row}`, 60, y, row === 3 ? 90 : 50 + row * 9),
      ...(row === 3 ? [] : [word("and more", 118 + row * 9, y, 91 - row * 9)]),
      word(`middle ${row}`, 218, y, 149),
      // The baselines of columns differ.
      word(`right ${row}`, 376, y - 2, 149),
    ]),
  ];
  const text = linesInOrder(linesIn(page)).map((line) => line.text);
  expect(text).toEqual([
    "Headline across the page",
    ...rows.map((_, row) => (row === 3 ? "left 3" : `left ${row} and more`)),
    ...rows.map((_, row) => `middle ${row}`),
    ...rows.map((_, row) => `right ${row}`),
  ]);
});

test.each([
  [1, 14],
  [2, 14],
  [3, 14],
  [4, 13],
  [9, 20],
])("a right column of %d rows, %d points apart, is read after the left one", (count, apart) => {
  const left = Array.from({ length: 14 }, (_, row) =>
    word(`left ${row}`, 60, 700 - 14 * row, 145 + (row % 3)),
  );
  const right = Array.from({ length: count }, (_, row) => word(`right ${row}`, 218, 698 - apart * row, 145));
  const above = ["The Gazette, 4 March 2026", "Headline across the page"].map(
    (text, row): PdfWords => ({ ...word(text, 60, 780 - 30 * row, 300), height: row === 0 ? 8 : 20 }),
  );
  const page = [...above, ...left, ...right];
  expect(linesInOrder(linesIn(page)).map(({ text }) => text)).toEqual(page.map(({ text }) => text));
});

test("short lines of one column are not divided where a few rows have wide spaces", () => {
  const short = rows.map((y, row) => word(`a short line ${row}`, 60, y, 60));
  const spaced = [600, 586].map((y, row) => [
    word("some words", 60, y, 70 + row),
    word("and others", 139 + 2 * row, y, 90),
  ]);
  expect(linesIn([...short, ...spaced.flat()]).map(({ text }) => text)).toEqual([
    ...short.map(({ text }) => text),
    ...spaced.map(() => "some words and others"),
  ]);
});

test("the numbers of a list stay with their lines, and spaces of a justified text divide nothing", () => {
  const list = rows.map((y, row) => [word(`${row}.`, 60, y, 8), word("a line of a list", 75, y, 120)]);
  expect(linesIn(list.flat()).map(({ text }) => text)).toEqual(
    rows.map((_, row) => `${row}. a line of a list`),
  );
  const justified = rows.map((y, row) => [
    word("some words", 60, y, 60 + row * 9),
    word("and others", 128 + row * 9, y, 90),
  ]);
  expect(linesIn(justified.flat()).map(({ text }) => text)).toEqual(rows.map(() => "some words and others"));
});

test.each([4, 5])("a superscript, %d points above its line, is not one of the digits before it", (up) => {
  const page = [
    word("The pier costs 84", 60, 700, 90),
    { ...word("2", 150, 700 + up, 4), height: 7 },
    word("million.", 157, 700, 80),
    word("more later.", 60, 686, 60),
  ];
  expect(linesIn(page).map(({ text }) => text)).toEqual(["The pier costs 84² million.", "more later."]);
});

test("the few words of a justified line are one line, however far apart they are", () => {
  const line = (y: number): PdfWords => word("a line as wide as its column", 60, y, 140);
  const page = [
    ...[700, 688, 664].map(line),
    word("approximately", 60, 676, 50),
    word("two", 130, 676, 15),
    word("thirds", 168, 676, 32),
    word("left", 60, 640, 20),
    word("right", 180, 640, 30),
  ];
  expect(linesIn(page).map(({ text }) => text)).toEqual([
    ...["a line as wide as its column", "a line as wide as its column"],
    ...["approximately two thirds", "a line as wide as its column", "left", "right"],
  ]);
});

test("a header above one column and a headline above the others come before all columns", () => {
  const large = (text: string, x: number, y: number, width: number, height: number): PdfWords => ({
    ...word(text, x, y, width),
    height,
  });
  const page = [
    large("The Gazette, 4 March 2026", 400, 800, 120, 8),
    large("Headline across two columns", 60, 760, 300, 24),
    ...[60, 218, 376].flatMap((x) => rows.map((y) => word(`at ${x} ${y}`, x, y, 145))),
  ];
  expect(linesInOrder(linesIn(page)).map(({ text }) => text)).toEqual(page.map(({ text }) => text));
});

test("a page number is left out at the page's edge, and kept in the text", () => {
  const texts = [
    "The Gazette – 16 April 2026 – page 3",
    "Port to reopen",
    "It opens in May.",
    "Source: The report – p. 12",
    "So it says.",
    "The mayor agrees.",
    "The end.",
  ];
  const [read = []] = withoutFrames([
    linesIn(texts.map((text, at) => word(text, 60, 700 - 14 * at, 300))),
  ]).pages;
  expect(read.map(({ text }) => text)).toEqual(["The Gazette – 16 April 2026", ...texts.slice(1)]);
});
