import { crc32, deflateSync, inflateSync } from "node:zlib";

// Chromium writes pictures of text in full colour, five times as large as with a palette (www.w3.org/TR/png-3). No
// dependency of the project does this, and of the format it takes only what Chromium writes: 8 bits, not interlaced.

interface Pixels {
  readonly width: number;
  readonly height: number;
  /** One number a pixel: red, green and blue. All pixels are opaque. */
  readonly colours: Uint32Array;
}

const signature = Buffer.from("89504e470d0a1a0a", "hex");
const channelsByType: Readonly<Record<number, number>> = { 2: 3, 6: 4 };

const readChunks = (png: Buffer): readonly { readonly type: string; readonly data: Buffer }[] => {
  const chunks = [];
  for (let at = signature.length; at < png.length; ) {
    const length = png.readUInt32BE(at);
    const data = png.subarray(at + 8, at + 8 + length);
    chunks.push({ type: png.toString("latin1", at + 4, at + 8), data });
    at += length + 12;
  }
  return chunks;
};

const paeth = (left: number, above: number, corner: number): number => {
  const [toLeft, toAbove, toCorner] = [
    Math.abs(above - corner),
    Math.abs(left - corner),
    Math.abs(left + above - 2 * corner),
  ];
  if (toLeft <= toAbove && toLeft <= toCorner) return left;
  return toAbove <= toCorner ? above : corner;
};

/** What each filter of a row adds to a byte. */
const filters: readonly ((left: number, above: number, corner: number) => number)[] = [
  () => 0,
  (left) => left,
  (_left, above) => above,
  (left, above) => (left + above) >> 1,
  paeth,
];

const unfilter = (filtered: Buffer, height: number, rowBytes: number, channels: number): Uint8Array => {
  const bytes = new Uint8Array(height * rowBytes);
  for (let row = 0; row < height; row += 1) {
    const filter = filters[filtered[row * (rowBytes + 1)] ?? -1];
    if (filter === undefined) throw new Error("Expected a PNG whose rows have filters 0 to 4.");
    for (let column = 0; column < rowBytes; column += 1) {
      const at = row * rowBytes + column;
      const left = column < channels ? 0 : (bytes[at - channels] ?? 0);
      const above = bytes[at - rowBytes] ?? 0;
      const corner = column < channels ? 0 : (bytes[at - rowBytes - channels] ?? 0);
      bytes[at] = (filtered[at + row + 1] ?? 0) + filter(left, above, corner);
    }
  }
  return bytes;
};

const decode = (png: Buffer): Pixels => {
  const chunks = readChunks(png);
  const header = chunks.find(({ type }) => type === "IHDR")?.data;
  const channels = channelsByType[header?.[9] ?? -1];
  if (header === undefined || channels === undefined || header[8] !== 8 || header[12] !== 0) {
    throw new Error("Expected a PNG of 8-bit colours that is not interlaced, as Chromium writes it.");
  }
  const [width, height] = [header.readUInt32BE(0), header.readUInt32BE(4)];
  const data = Buffer.concat(chunks.filter(({ type }) => type === "IDAT").map((chunk) => chunk.data));
  const bytes = unfilter(inflateSync(data), height, width * channels, channels);
  const colours = new Uint32Array(width * height);
  for (let pixel = 0; pixel < colours.length; pixel += 1) {
    const at = pixel * channels;
    colours[pixel] = ((bytes[at] ?? 0) << 16) | ((bytes[at + 1] ?? 0) << 8) | (bytes[at + 2] ?? 0);
  }
  return { width, height, colours };
};

const distance = (one: number, other: number): number =>
  ((one >> 16) - (other >> 16)) ** 2 +
  (((one >> 8) & 255) - ((other >> 8) & 255)) ** 2 +
  ((one & 255) - (other & 255)) ** 2;

// The fills of areas are the most frequent: all of them are taken, however near to each other they are. Edges of letters
// have hundreds of shades between two colours. So that these leave room for rare colours, as those of links, none is taken
// that is as near to another as this: about twenty steps of each channel.
const fills = 12;
const nearDistance = 1_200;

/** Fills, and colours that are far enough from each other, the most frequent first; and for each colour the nearest of them. */
const paletteOf = (colours: Uint32Array, most: number) => {
  const counts = new Map<number, number>();
  for (const colour of colours) counts.set(colour, (counts.get(colour) ?? 0) + 1);
  const frequent = [...counts]
    .sort(([one, first], [other, second]) => second - first || one - other)
    .map(([colour]) => colour);
  const palette: number[] = [];
  for (const colour of frequent) {
    if (palette.length === most) break;
    const isFar = palette.every((other) => distance(colour, other) > nearDistance);
    if (isFar || palette.length < fills) palette.push(colour);
  }
  const nearest = (colour: number): number =>
    palette.reduce(
      (best, other, index) => (distance(colour, other) < distance(colour, palette[best] ?? 0) ? index : best),
      0,
    );
  return { palette, indexes: new Map(frequent.map((colour) => [colour, nearest(colour)])) };
};

const chunk = (type: string, data: Buffer): Buffer => {
  const typed = Buffer.concat([Buffer.from(type, "latin1"), data]);
  const [length, checksum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  checksum.writeUInt32BE(crc32(typed));
  return Buffer.concat([length, typed, checksum]);
};

/** The same picture with a palette. Of text in few colours, nothing that an eye can see is lost. */
export const withPalette = (png: Buffer, colours = 32): Buffer => {
  const pixels = decode(png);
  const { palette, indexes } = paletteOf(pixels.colours, colours);
  const rowBytes = pixels.width + 1;
  const rows = Buffer.alloc(rowBytes * pixels.height);
  for (let pixel = 0; pixel < pixels.colours.length; pixel += 1) {
    const row = Math.floor(pixel / pixels.width);
    rows[row * rowBytes + 1 + (pixel % pixels.width)] = indexes.get(pixels.colours[pixel] ?? 0) ?? 0;
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(pixels.width, 0);
  header.writeUInt32BE(pixels.height, 4);
  header.set([8, 3, 0, 0, 0], 8);
  return Buffer.concat([
    signature,
    chunk("IHDR", header),
    chunk(
      "PLTE",
      Buffer.from(palette.flatMap((colour) => [colour >> 16, (colour >> 8) & 255, colour & 255])),
    ),
    chunk("IDAT", deflateSync(rows, { level: 9, memLevel: 9 })),
    chunk("IEND", Buffer.alloc(0)),
  ]);
};
