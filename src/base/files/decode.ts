import { isUtf8 } from "node:buffer";

/** A text file's content, or the first byte that is not UTF-8 and what the bytes look like instead. */
export type Decoded =
  | { readonly ok: true; readonly text: string }
  | {
      readonly ok: false;
      readonly offset: number;
      readonly line: number;
      readonly looksLike: "UTF-16" | "windows-1252";
      /** The words around the byte, read in that encoding: a person who knows the text sees whether that is right. */
      readonly around: string;
    };

// No single-byte encoding can be told from another; this one is what most old files in Latin letters are in.
const singleByte = new TextDecoder("windows-1252");
const bytesAround = 12;

/** Reads bytes as strict UTF-8, in NFC and without a byte order mark. A NUL byte is in no text: it is UTF-16's. */
export const decodeUtf8 = (bytes: Uint8Array): Decoded => {
  const isUtf16 = bytes.includes(0);
  if (isUtf8(bytes) && !isUtf16) {
    return { ok: true, text: new TextDecoder().decode(bytes).normalize("NFC") };
  }
  // What cannot be read is replaced, so that the bytes written back differ from there on.
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
