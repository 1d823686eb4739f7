import { isUtf8 } from "node:buffer";

/** A text file's content, or the byte at which it stops being UTF-8. */
export type Decoded =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly offset: number; readonly line: number };

/** Reads bytes as strict UTF-8, in NFC and without a byte order mark. */
export const decodeUtf8 = (bytes: Uint8Array): Decoded => {
  if (isUtf8(bytes)) return { ok: true, text: new TextDecoder().decode(bytes).normalize("NFC") };
  // The longest start that is valid, found by halves: a cut inside a character moves the border by three bytes at most.
  let low = 0;
  let high = bytes.length;
  while (high - low > 1) {
    const middle = (low + high) >>> 1;
    const valid = [0, 1, 2, 3].some(
      (back) => isUtf8(bytes.subarray(0, Math.max(middle - back, 0))) && middle - back >= low,
    );
    if (valid) low = middle;
    else high = middle;
  }
  const start = bytes.subarray(0, low);
  return { ok: false, offset: low, line: start.filter((byte) => byte === 0x0a).length + 1 };
};
