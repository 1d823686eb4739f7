import { isDeepStrictEqual } from "node:util";
import { type Document, parseDocument } from "yaml";
import { withoutWarnings } from "./yaml-file.ts";

/**
 * The text of a YAML document. The library writes a new text of several lines without quotation marks, also in braces or brackets, as in
 * JSON: there, a line that ends in a colon would be read as a key. So the text is read again, and written with quotation marks if it differs.
 */
export const writeYaml = (document: Document, lineWidth: number): string => {
  const plain = document.toString({ lineWidth });
  const read = parseDocument(plain, withoutWarnings);
  if (read.errors.length === 0 && isDeepStrictEqual(read.toJS(), document.toJS())) return plain;
  return document.toString({ lineWidth, defaultStringType: "QUOTE_DOUBLE" });
};
