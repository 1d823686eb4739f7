import { isUtf8 } from "node:buffer";

/** A text file's content, or the place of the first byte that is not UTF-8 and the encoding that the file probably has. */
export type Decoded =
  | { readonly ok: true; readonly text: string }
  | {
      readonly ok: false;
      readonly offset: number;
      readonly line: number;
      readonly looksLike: "UTF-16" | "windows-1252";
      /** The words around the byte, read in that encoding, so that a person who knows the text can judge the guess. */
      readonly around: string;
    };

// Single-byte encodings cannot be told apart. Most old files in Latin letters use this one.
const singleByte = new TextDecoder("windows-1252");
const bytesAround = 12;

const utf8 = new TextDecoder();

/** Reads bytes as strict UTF-8, in NFC and without a byte order mark. A NUL byte is a sign of UTF-16. */
export const decodeUtf8 = (bytes: Uint8Array): Decoded => {
  const isUtf16 = bytes.includes(0);
  if (isUtf8(bytes) && !isUtf16) {
    return { ok: true, text: utf8.decode(bytes).normalize("NFC") };
  }
  // The decoder replaces invalid bytes. So the first byte that differs after encoding again is the first invalid one.
  const rewritten = Buffer.from(new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes));
  const offset = bytes.findIndex((byte, index) => byte === 0 || byte !== rewritten[index]);
  const line = bytes.subarray(0, offset).filter((byte) => byte === 0x0a).length + 1;
  if (isUtf16) {
    const bigEndian = bytes[0] === 0xfe || (bytes[0] === 0 && bytes[1] !== 0);
    const around = new TextDecoder(bigEndian ? "utf-16be" : "utf-16le").decode(
      bytes.subarray(0, 2 * bytesAround),
    );
    return { ok: false, offset, line, looksLike: "UTF-16", around };
  }
  const around = singleByte.decode(bytes.subarray(Math.max(0, offset - bytesAround), offset + bytesAround));
  return { ok: false, offset, line, looksLike: "windows-1252", around };
};
