import type { DraftFacts } from "../facts.ts";

/** The longest piece of an article that a model reads at once, in characters: it fits the context of a small model. */
const longestPiece = 24_000;

/** The longest end of the piece before that a piece begins with. */
const longestOverlap = 2_000;

/** More pieces would cost more than a draft is worth. */
export const mostPieces = 10;

/**
 * The blocks of an article in pieces, by their numbers. Each piece begins with the last block of the one before, so that "she
 * added" is read beside the person whom it means. A single block may be longer than a piece.
 */
export const piecesOf = ({ blocks }: Pick<DraftFacts, "blocks">): readonly (readonly number[])[] => {
  const pieces: number[][] = [];
  let length = 0;
  for (const [index, { start, end }] of blocks.entries()) {
    const piece = pieces.at(-1);
    if (piece !== undefined && length + end - start <= longestPiece) {
      piece.push(index);
      length += end - start;
      continue;
    }
    const before = blocks[index - 1];
    const repeats = before !== undefined && before.end - before.start <= longestOverlap;
    pieces.push(repeats ? [index - 1, index] : [index]);
    length = end - start + (repeats ? before.end - before.start : 0);
  }
  return pieces;
};
