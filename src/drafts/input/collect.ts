import { collectBytes } from "../../base/network/collect.ts";
import { unreadable } from "./unreadable.ts";

/** The largest article. A long report has much less than 1 MB. */
export const mostBytes = 10_000_000;

export const tooLarge = (origin: string) => unreadable(origin, "too-large", { most: mostBytes / 1_000_000 });

/** All bytes of a stream. Throws as soon as there are more than `mostBytes`. */
export const collect = async (origin: string, chunks: AsyncIterable<unknown>): Promise<Uint8Array> => {
  const bytes = await collectBytes(chunks, mostBytes);
  if (bytes === null) throw tooLarge(origin);
  return bytes;
};
