import { join } from "node:path";
import type { LocalizedText } from "../../base/language/language.ts";
import type { Passage } from "../../library/briefing/briefing.ts";
import { isFolder } from "../../library/briefing/folder.ts";
import { migrateBriefing } from "../../library/briefing/migrate.ts";
import { briefingFileName } from "../../library/briefing/read.ts";
import type { UpdateFile, WrittenStatus } from "../../library/briefing/update-schema.ts";
import { readGuardedBriefing } from "../../library/guards.ts";
import { reviewedTexts } from "../review/version.ts";
import { appendItem } from "./append-item.ts";
import { evidenceFor } from "./evidence.ts";
import { type PreparedChange, preparedFiles, type Workplace } from "./prepared-change.ts";

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

export interface UpdateRequest extends Workplace {
  /** The id of the commitment in its briefing. */
  readonly fact: string;
  readonly update: NewUpdate;
}

/** Reads a briefing, adds an update, and checks the result. Does not change the briefing yet. */
export const prepareUpdate = async ({
  briefings,
  slug,
  fact,
  update,
  workplace,
}: UpdateRequest): Promise<PreparedChange> => {
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
  return preparedFiles({ briefings, slug, workplace }, files, reviewedTexts(yaml, briefing));
};

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
