import { readFileSync, renameSync } from "node:fs";
import { rm } from "node:fs/promises";
import { join } from "node:path";
import { decodeUtf8 } from "../../base/files/decode.ts";
import { writeBeside } from "../../base/files/replace-file.ts";
import { briefingFileName } from "../../library/briefing/read.ts";
import type { PutInPlace } from "../../library/recorded-change.ts";
import type { Recorded } from "../../store/audit.ts";
import type { ReviewedTexts } from "./version.ts";

/** The files that changed since they were read; one that cannot be read counts as changed. */
export const changedFiles = (folder: string, texts: ReviewedTexts): readonly string[] =>
  [...texts].flatMap(([name, reviewed]) => {
    try {
      const now = decodeUtf8(readFileSync(join(folder, name)));
      return now.ok && now.text === reviewed ? [] : [name];
    } catch {
      return [name];
    }
  });

/**
 * Replaces `briefing.yaml` if no file of the briefing changed since it was read; otherwise returns the files that did.
 * Comparing and renaming are synchronous, so that they do not overwrite a file that is saved meanwhile.
 */
export const replaceReviewed = async (
  folder: string,
  texts: ReviewedTexts,
  yaml: string,
  recorded: Recorded | null,
  putInPlace: PutInPlace,
): Promise<readonly string[]> => {
  const path = join(folder, briefingFileName);
  const written = await writeBeside(path, yaml);
  try {
    return await putInPlace(recorded, written, () => {
      const changed = changedFiles(folder, texts);
      if (changed.length === 0) renameSync(written, path);
      return changed;
    });
  } finally {
    await rm(written, { force: true });
  }
};
