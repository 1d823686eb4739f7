/** A small generator (mulberry32), so that a shuffle is the same on every run. */
const random = (seed: number): (() => number) => {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
};

/** The same paragraphs in another order. Facts must not depend on the position of a paragraph. */
export const shuffleParagraphs = (text: string, seed: number): string => {
  const next = random(seed);
  const paragraphs = text.split("\n").filter((line) => line.trim() !== "");
  for (let index = paragraphs.length - 1; index > 0; index--) {
    const other = Math.floor(next() * (index + 1));
    const [one, two] = [paragraphs[index] ?? "", paragraphs[other] ?? ""];
    paragraphs[index] = two;
    paragraphs[other] = one;
  }
  return `${paragraphs.join("\n\n")}\n`;
};
