import { open, readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import { fileKindOf } from "./bytes/kind.ts";
import { formatsByExtension, isAddress, isReadable, isTable } from "./file-names.ts";
import { unreadable } from "./unreadable.ts";

export interface UnreadFile {
  readonly path: string;
  /** The key of its kind in texts, such as `image`. */
  readonly kind: string;
}

/** The articles of an input, and the files in a folder that are not read. */
export interface Expanded {
  readonly articles: readonly string[];
  readonly notRead: readonly UnreadFile[];
}

/** How many of a file's bytes show its kind. */
const enoughBytes = 1_024;

/** Folders of pictures and scripts that a browser saves beside a page. */
const besidePage = /(?:_files|_fichiers|_archivos|_tep|\.files|-Dateien)$/u;

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

/** The kind of a file whose name is not that of an article. */
const unreadFile = async (path: string): Promise<UnreadFile> => {
  const file = await open(path).catch(() => null);
  // Reading reports a file that cannot be opened if it is named alone.
  if (file === null) return { path, kind: "other" };
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(enoughBytes), 0, enoughBytes, 0);
    const kind = fileKindOf(buffer.subarray(0, bytesRead));
    return { path, kind: kind?.kind === "unread" ? kind.what : isTable(path) ? "table" : "other" };
  } finally {
    await file.close();
  }
};

/** Hidden files, and Word's lock files beside open documents. */
const isHidden = (name: string): boolean => name.startsWith(".") || name.startsWith("~$");

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
  const notRead: UnreadFile[] = [];
  for (const file of files) if (!isReadable(file)) notRead.push(await unreadFile(file));
  return { articles, notRead };
};
