import { gunzipSync } from "node:zlib";
import { Unzip, UnzipInflate } from "fflate";
import { hasCode } from "../../../base/errors.ts";
import { tooLarge } from "../collect.ts";
import { unreadable } from "../unreadable.ts";

/** The largest size of an unpacked file, so that a zip bomb needs no more memory than this. */
const mostInflated = 50_000_000;

/** The bytes in a gzip file. */
export const gunzip = (origin: string, bytes: Uint8Array, most: number): Uint8Array => {
  try {
    return gunzipSync(bytes, { maxOutputLength: most });
  } catch (error) {
    throw hasCode(error, "ERR_BUFFER_TOO_LARGE") ? tooLarge(origin) : unreadable(origin, "broken", {}, error);
  }
};

/** How much of a zip file is given to the library at a time. The unpacked size is checked after each piece. */
const pieceBytes = 16_384;

/**
 * The wanted files of a zip archive, by name. Does not unpack the others. Counts the unpacked bytes, because the sizes in an
 * archive may be wrong.
 */
export const unzip = (
  origin: string,
  bytes: Uint8Array,
  isWanted: (name: string) => boolean,
): { readonly names: readonly string[]; readonly files: ReadonlyMap<string, Uint8Array> } => {
  const names: string[] = [];
  const parts = new Map<string, Uint8Array[]>();
  let size = 0;
  const unzipper = new Unzip((file) => {
    names.push(file.name);
    if (!isWanted(file.name)) return;
    const chunks: Uint8Array[] = [];
    parts.set(file.name, chunks);
    file.ondata = (error, chunk) => {
      if (error) throw error;
      size += chunk.byteLength;
      if (size > mostInflated) throw tooLarge(origin);
      chunks.push(chunk);
    };
    file.start();
  });
  unzipper.register(UnzipInflate);
  for (let at = 0; at < bytes.byteLength; at += pieceBytes) {
    unzipper.push(bytes.subarray(at, at + pieceBytes), at + pieceBytes >= bytes.byteLength);
  }
  return {
    names,
    files: new Map([...parts].map(([name, chunks]) => [name, Buffer.concat(chunks)])),
  };
};
