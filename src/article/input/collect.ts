import { unreadable } from "./unreadable.ts";

/** The most that is read of one article: a long report is well under 1 MB. */
export const mostBytes = 10_000_000;

export const tooLarge = (origin: string) => unreadable(origin, "too-large", { most: mostBytes / 1_000_000 });

/** All bytes of a stream; stops reading as soon as it is too large. */
export const collect = async (origin: string, chunks: AsyncIterable<unknown>): Promise<Uint8Array> => {
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of chunks) {
    const bytes = chunk instanceof Uint8Array ? chunk : Buffer.from(String(chunk));
    length += bytes.byteLength;
    if (length > mostBytes) throw tooLarge(origin);
    parts.push(bytes);
  }
  return Buffer.concat(parts);
};
