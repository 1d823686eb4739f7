import { readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import { formatsByExtension, isAddress, isReadable } from "./file-names.ts";
import { unreadable } from "./unreadable.ts";

/** The articles of an input, and the files in a folder that are not read. */
export interface Expanded {
  readonly articles: readonly string[];
  readonly notRead: readonly string[];
}

/** Folders of pictures and scripts that a browser saves beside a page. */
const besidePage = /(?:_files|_fichiers|_archivos|_tep|\.files|-Dateien)$/u;

/** Hidden files, and Word's lock files beside open documents. */
const isHidden = (name: string): boolean => name.startsWith(".") || name.startsWith("~$");

/** All files in a folder and its subfolders, without hidden files and those that a browser saved beside a page. */
export const filesIn = async (folder: string): Promise<readonly string[]> => {
  const entries = await readdir(folder, { withFileTypes: true });
  const found = await Promise.all(
    entries.map((entry) => {
      const path = join(folder, entry.name);
      if (isHidden(entry.name)) return [];
      if (entry.isDirectory()) return besidePage.test(entry.name) ? [] : filesIn(path);
      return entry.isFile() ? [path] : [];
    }),
  );
  return found.flat().sort();
};

/**
 * The articles of an input. For a folder, these are all readable files in it and its subfolders, by name. Hidden files and
 * the files that a browser saved beside a page are left out.
 */
export const expandInput = async (input: string): Promise<Expanded> => {
  if (input === "-" || isAddress(input)) return { articles: [input], notRead: [] };
  const isFolder = await stat(input).then(
    (found) => found.isDirectory(),
    () => false,
  );
  // Reading reports a path that is no folder, or does not exist.
  if (!isFolder) return { articles: [input], notRead: [] };
  const files = await filesIn(input);
  const articles = files.filter(isReadable);
  if (articles.length === 0) {
    throw unreadable(input, "no-files", { formats: [...formatsByExtension.keys()].join(", ") });
  }
  return { articles, notRead: files.filter((file) => !isReadable(file)) };
};
