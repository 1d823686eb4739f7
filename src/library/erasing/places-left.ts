import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { fold } from "../../base/text/fold.ts";

/** Whether a text has one of some names or ids, as whole words, with or without accents and capitals. */
export const mentions = (words: readonly string[]): ((text: string) => boolean) => {
  const wanted = words.map((word) => ` ${wordsIn(word)} `).filter((word) => word.trim() !== "");
  return (text) => {
    const written = ` ${wordsIn(text)} `;
    return wanted.some((word) => written.includes(word));
  };
};

const wordsIn = (text: string): string =>
  fold(text)
    .replaceAll(/[^\p{L}\p{N}\p{M}]+/gu, " ")
    .trim();

/** The lines of a folder's files that have one of the words: `town/briefing.yaml:12`. Briefings come before articles. */
export const placesLeft = async (
  folder: string,
  isIn: (text: string) => boolean,
): Promise<readonly string[]> => {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  const places: string[] = [];
  const files = entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
    .filter((path) => !/(?:^|[/\\])\.git[/\\]|\.sqlite/u.test(path.slice(folder.length)))
    .toSorted((a, b) => Number(b.endsWith(".yaml")) - Number(a.endsWith(".yaml")) || (a < b ? -1 : 1));
  for (const path of files) {
    const text = await readFile(path, "utf8").catch(() => "");
    // Most files have none of them, so lines are compared only in those that have one.
    if (text.includes("\0") || !isIn(text)) continue;
    const lines = text.split(/\r?\n/u).flatMap((line, index) => (isIn(line) ? [`${path}:${index + 1}`] : []));
    // A name may also go over the end of a line.
    places.push(...(lines.length > 0 ? lines : [path]));
  }
  return places;
};
