import { extname } from "node:path";
import type { Format } from "./article.ts";

/** The formats that are read, by file extension. */
export const formatsByExtension: ReadonlyMap<string, Format> = new Map([
  [".txt", "text"],
  [".text", "text"],
  [".md", "markdown"],
  [".markdown", "markdown"],
  [".html", "html"],
  [".htm", "html"],
  [".xhtml", "html"],
  [".json", "json"],
  [".jsonld", "json"],
  [".xml", "xml"],
  [".nitf", "xml"],
  [".rss", "xml"],
  [".atom", "xml"],
  [".eml", "email"],
  [".mht", "email"],
  [".mhtml", "email"],
  [".docx", "docx"],
  [".odt", "odt"],
  [".pdf", "pdf"],
]);

/** All of them may be compressed. */
const compressed = /\.gz$/iu;

/** The format that a file's name shows; null for any other name. */
export const nameFormat = (name: string): Format | null =>
  formatsByExtension.get(extname(name.replace(compressed, "")).toLowerCase()) ?? null;

/** Whether a file can be read, by its name. */
export const isReadable = (name: string): boolean => nameFormat(name) !== null;

/** Whether a file is a table of values, by its name. Its content looks like text. */
export const isTable = (name: string): boolean => /\.(?:csv|tsv)(?:\.gz)?$/iu.test(name);

/** Whether an input is an address, and not a path. */
export const isAddress = (input: string): boolean => /^[a-z][a-z0-9+.-]*:\/\//iu.test(input);
