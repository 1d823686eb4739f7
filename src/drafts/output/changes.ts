import { join } from "node:path";
import { createTwoFilesPatch, diffLines } from "diff";
import { briefingFileName } from "../../library/briefing/read.ts";
import type { Existing } from "./folder-state.ts";

/** The most lines in a list of changes, which an editor reads at once. */
const mostChanges = 20;
const longestChange = 300;

/** The lines of a text that are new or gone. */
export const changesBetween = (before: string, after: string): readonly string[] =>
  diffLines(before, after)
    .flatMap(({ added, removed, value }) =>
      added || removed
        ? value
            .split("\n")
            .filter((line) => line.trim() !== "")
            .map((line) => `${added ? "+" : "-"} ${line.slice(0, longestChange)}`)
        : [],
    )
    .slice(0, mostChanges);

/** The diff from the files of a folder to those that a build would write now. */
export const diffTo = (folder: string, before: Existing, after: Existing): string => {
  const patch = (file: string, one: string, other: string): string => {
    const path = join(folder, file);
    return one === other ? "" : createTwoFilesPatch(path, path, one, other, "as it is", "as built now");
  };
  const texts = [...after.texts].map(([file, text]) => patch(file, before.texts.get(file) ?? "", text));
  return patch(briefingFileName, before.yaml, after.yaml) + texts.join("");
};
