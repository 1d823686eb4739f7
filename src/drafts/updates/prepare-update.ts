import { cp, mkdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Problem } from "../../base/files/problem.ts";
import type { LocalizedText } from "../../base/language/language.ts";
import type { Passage } from "../../library/briefing/briefing.ts";
import { isFolder } from "../../library/briefing/folder.ts";
import { migrateBriefing } from "../../library/briefing/migrate.ts";
import { briefingFileName, readBriefing } from "../../library/briefing/read.ts";
import type { UpdateFile, WrittenStatus } from "../../library/briefing/update-schema.ts";
import { readGuardedBriefing } from "../../library/guards.ts";
import { readSeals, unsealedIn } from "../../library/updates-file.ts";
import { type ReviewedTexts, reviewedTexts } from "../review/version.ts";
import { appendItem } from "./append-item.ts";
import { evidenceFor } from "./evidence.ts";

/** An update that an editor makes in chat. */
export type NewUpdate = { readonly by: string; readonly at: string } & (
  | {
      readonly type: "status";
      readonly status: WrittenStatus;
      readonly note: LocalizedText;
      readonly passages: readonly Passage[];
      readonly awaitsSecond: boolean;
    }
  | { readonly type: "taking-back"; readonly number: number; readonly note: LocalizedText }
  | { readonly type: "confirmation"; readonly number: number }
);

/** The checked files of a briefing with one more update, or the reason why there are none. */
export type PreparedUpdate =
  | {
      readonly prepared: "update";
      /** The files when the briefing was read, so that later changes are not overwritten. */
      readonly before: ReviewedTexts;
      /** The files to write: the texts of new sources first, `briefing.yaml` last. */
      readonly files: ReviewedTexts;
      /** The lines that seal the update. */
      readonly seals: readonly string[];
    }
  | { readonly prepared: "problems"; readonly problems: readonly Problem[] }
  | { readonly prepared: "nothing" };

export interface UpdateRequest {
  readonly briefings: string;
  readonly slug: string;
  /** The id of the commitment in its briefing. */
  readonly fact: string;
  readonly update: NewUpdate;
  /** A folder that does not exist yet, in which the result is checked. */
  readonly workplace: string;
}

const writtenForm = (update: NewUpdate, passages: UpdateFile["passages"]): UpdateFile => {
  const { by, at } = update;
  switch (update.type) {
    case "status": {
      const { status, note, awaitsSecond } = update;
      return { status, note, passages, by, at, ...(awaitsSecond ? { awaitsSecond } : {}) };
    }
    case "taking-back":
      return { takesBack: update.number, note: update.note, by, at };
    case "confirmation":
      return { confirms: update.number, by, at };
    default:
      return update satisfies never;
  }
};

/** Reads a briefing, adds an update, and checks the result. Does not change the briefing yet. */
export const prepareUpdate = async ({
  briefings,
  slug,
  fact,
  update,
  workplace,
}: UpdateRequest): Promise<PreparedUpdate> => {
  const folder = join(briefings, slug);
  if (!(await isFolder(folder))) return { prepared: "nothing" };
  const read = await readGuardedBriefing(briefings, slug);
  if (!read.ok) return { prepared: "problems", problems: read.problems };
  const { briefing, yaml } = read;
  const at = briefing.statements.findIndex(({ id }) => id === fact);
  const evidence =
    update.type === "status" ? evidenceFor(briefing, update.passages) : { passages: [], added: [] };
  if (at < 0 || evidence === null) return { prepared: "nothing" };
  const migrated = migrateBriefing(yaml)?.yaml ?? yaml;
  const withSources = evidence.added.reduce(
    (text, { source }) => appendItem(text, ["sources"], source),
    migrated,
  );
  const passages = [...evidence.passages];
  const written = appendItem(withSources, ["statements", at, "updates"], writtenForm(update, passages));
  const files = new Map([
    ...evidence.added.map(({ source, text }): [string, string] => [source.file, text]),
    [briefingFileName, written] as const,
  ]);
  try {
    const copy = join(workplace, slug);
    await mkdir(workplace, { recursive: true });
    await cp(folder, copy, { recursive: true });
    for (const [name, text] of files) await writeFile(join(copy, name), text);
    const result = await readBriefing(copy);
    if (!result.ok) return { prepared: "problems", problems: result.problems };
    const seals = unsealedIn(result.briefing, await readSeals(briefings));
    return { prepared: "update", before: reviewedTexts(yaml, briefing), files, seals };
  } finally {
    await rm(workplace, { recursive: true, force: true });
  }
};
