import { deflateSync, inflateSync } from "node:zlib";
import { expect, test } from "vitest";
import { withPalette } from "../../pictures/png.ts";

const signature = Buffer.from("89504e470d0a1a0a", "hex");

const chunk = (type: string, data: Buffer): Buffer => {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  // The reader ignores checksums.
  return Buffer.concat([length, Buffer.from(type, "latin1"), data, Buffer.alloc(4)]);
};

/** A picture of 2 × 5 pixels in red, green and blue. */
const pngOf = (rows: readonly (readonly number[])[], interlace = 0): Buffer =>
  Buffer.concat([
    signature,
    chunk("IHDR", Buffer.from([0, 0, 0, 2, 0, 0, 0, 5, 8, 2, 0, 0, interlace])),
    chunk("IDAT", deflateSync(Buffer.from(rows.flat()))),
    chunk("IEND", Buffer.alloc(0)),
  ]);

/** The same two pixels in every row, which each of the five filters writes in another way. */
const filtered = pngOf([
  [0, 10, 20, 30, 40, 50, 60],
  [1, 10, 20, 30, 30, 30, 30],
  [2, 0, 0, 0, 0, 0, 0],
  [3, 5, 10, 15, 15, 15, 15],
  [4, 0, 0, 0, 0, 0, 0],
]);

const dataOf = (png: Buffer, type: string): Buffer => {
  const at = png.indexOf(type, 0, "latin1");
  return png.subarray(at + 4, at + 4 + png.readUInt32BE(at - 4));
};

test("a picture of few colours keeps each of them, whatever filters its rows have", () => {
  const png = withPalette(filtered);
  expect([...dataOf(png, "PLTE")]).toEqual([10, 20, 30, 40, 50, 60]);
  expect([...inflateSync(dataOf(png, "IDAT"))]).toEqual([1, 2, 3, 4, 5].flatMap(() => [0, 0, 1]));
});

test("a picture of more colours takes the nearest of the most frequent", () => {
  const black = [0, 0, 0];
  const white = [255, 255, 255];
  const rows = [black, black, white, white, [250, 250, 250]].map((colour) => [0, ...colour, ...colour]);
  const png = withPalette(pngOf(rows), 2);
  expect([...dataOf(png, "PLTE")]).toEqual([...black, ...white]);
  expect([...inflateSync(dataOf(png, "IDAT"))]).toEqual(
    [0, 0, 1, 1, 1].flatMap((index) => [0, index, index]),
  );
});

test("what Chromium does not write is refused", () => {
  expect(() => withPalette(pngOf([], 1))).toThrow(
    "Expected a PNG of 8-bit colours that is not interlaced, as Chromium writes it.",
  );
  expect(() => withPalette(pngOf([[5, 0, 0, 0, 0, 0, 0]]))).toThrow(
    "Expected a PNG whose rows have filters 0 to 4.",
  );
});
