import { isUtf8 } from "node:buffer";
import { createHash } from "node:crypto";

/** A file of an entry of the record. */
export interface StoredFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** A file's name with the hash of its content. */
export interface FileHash {
  readonly name: string;
  readonly sha256: string;
}

export const hashOfFile = ({ name, bytes }: StoredFile): FileHash => ({ name, sha256: sha256(bytes) });

const sha256 = (bytes: Uint8Array | string): string => createHash("sha256").update(bytes).digest("hex");

/** A hash that identifies all files of an entry. */
export const treeOf = (files: readonly FileHash[]): string =>
  sha256(
    JSON.stringify(
      files
        .map((file) => [file.name, file.sha256] as const)
        .toSorted(([one], [other]) => (one < other ? -1 : 1)),
    ),
  );

/** A file's content as the database stores it. A text remains a text, so that the database compresses it well. */
export interface StoredContent {
  readonly sha256: string;
  /** The content of `erased` is gone, because a passage in it was taken down. */
  readonly encoding: "utf8" | "base64" | "erased";
  readonly content: string;
}

/** Postgres stores no text with a zero character. */
const isText = (bytes: Uint8Array): boolean => isUtf8(bytes) && !bytes.includes(0);

export const storedContentOf = ({ bytes }: StoredFile): StoredContent => {
  const encoding = isText(bytes) ? "utf8" : "base64";
  return { sha256: sha256(bytes), encoding, content: Buffer.from(bytes).toString(encoding) };
};

/** The bytes of a stored content; null if it was erased. */
export const bytesOf = ({ encoding, content }: Omit<StoredContent, "sha256">): Uint8Array | null =>
  encoding === "erased" ? null : Buffer.from(content, encoding);
