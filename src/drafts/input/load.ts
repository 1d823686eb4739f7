import { open, stat } from "node:fs/promises";
import { hasCode, messageOf, OnrecordError } from "../../base/errors.ts";
import type { Document } from "./article.ts";
import { collect, mostBytes, tooLarge } from "./collect.ts";
import { type FetchOptions, fetchDocument } from "./fetch.ts";
import { isAddress, nameFormat } from "./file-names.ts";
import { unreadable } from "./unreadable.ts";

/** The document at an address or in a file. */
export const loadDocument = (place: string, options: FetchOptions): Promise<Document> =>
  isAddress(place) ? fetchDocument(place, options) : readFile(place);

const readFile = async (path: string): Promise<Document> => {
  try {
    const { size } = await stat(path);
    if (size > mostBytes) throw tooLarge(path);
    const file = await open(path);
    try {
      const bytes = await collect(path, file.createReadStream({ autoClose: false }));
      return documentFrom(path, bytes);
    } finally {
      await file.close();
    }
  } catch (thrown) {
    if (thrown instanceof OnrecordError) throw thrown;
    throw hasCode(thrown, "ENOENT")
      ? unreadable(path, "no-file", {}, thrown)
      : unreadable(path, "file", { reason: messageOf(thrown) }, thrown);
  }
};

/** A document from bytes with a name, such as a file that was sent. The extension gives the format. */
export const documentFrom = (name: string, bytes: Uint8Array): Document => ({
  origin: name,
  bytes,
  format: nameFormat(name),
  charset: null,
  url: null,
});
