/** All bytes of a stream, or null if there are more than `mostBytes`. Stops reading at the limit. */
export const collectBytes = async (
  chunks: AsyncIterable<unknown>,
  mostBytes: number,
): Promise<Uint8Array | null> => {
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of chunks) {
    const bytes = chunk instanceof Uint8Array ? chunk : Buffer.from(String(chunk));
    length += bytes.byteLength;
    if (length > mostBytes) return null;
    parts.push(bytes);
  }
  return Buffer.concat(parts);
};
