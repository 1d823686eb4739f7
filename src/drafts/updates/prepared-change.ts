import { cp, mkdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Problem } from "../../base/files/problem.ts";
import { readBriefing } from "../../library/briefing/read.ts";
import { readSeals, unsealedIn } from "../../library/updates-file.ts";
import type { ReviewedTexts } from "../review/version.ts";

/** The checked files of a briefing with one change that an editor made in chat, or the reason why there are none. */
export type PreparedChange =
  | {
      readonly prepared: "files";
      /** The files when the briefing was read, so that later changes are not overwritten. */
      readonly before: ReviewedTexts;
      /** The files to write: the texts of new sources first, `briefing.yaml` last. */
      readonly files: ReviewedTexts;
      /** The lines that seal the updates of commitments that have no seal yet. */
      readonly seals: readonly string[];
    }
  /** The files changed after the editor saw them. */
  | { readonly prepared: "changed"; readonly files: readonly string[] }
  | { readonly prepared: "problems"; readonly problems: readonly Problem[] }
  | { readonly prepared: "nothing" };

/** Where a briefing is, and where its change is prepared. */
export interface Workplace {
  readonly briefings: string;
  readonly slug: string;
  /** A folder that does not exist yet, in which the result is checked. */
  readonly workplace: string;
}

/** Checks new files in a copy of their briefing's folder. `before` are its files when it was read. */
export const preparedFiles = async (
  { briefings, slug, workplace }: Workplace,
  files: ReviewedTexts,
  before: ReviewedTexts,
): Promise<PreparedChange> => {
  try {
    const copy = join(workplace, slug);
    await mkdir(workplace, { recursive: true });
    await cp(join(briefings, slug), copy, { recursive: true });
    for (const [name, text] of files) await writeFile(join(copy, name), text);
    const result = await readBriefing(copy);
    if (!result.ok) return { prepared: "problems", problems: result.problems };
    const seals = unsealedIn(result.briefing, await readSeals(briefings));
    return { prepared: "files", before, files, seals };
  } finally {
    await rm(workplace, { recursive: true, force: true });
  }
};
