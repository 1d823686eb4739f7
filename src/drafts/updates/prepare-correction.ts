import { join } from "node:path";
import type { Language, LocalizedText } from "../../base/language/language.ts";
import { factsOf, wordingOf } from "../../library/briefing/briefing.ts";
import { wordingHash } from "../../library/briefing/fact-hash.ts";
import { isFolder } from "../../library/briefing/folder.ts";
import { migrateBriefing } from "../../library/briefing/migrate.ts";
import { briefingFileName } from "../../library/briefing/read.ts";
import type { CorrectionKind } from "../../library/briefing/schema.ts";
import { readGuardedBriefing } from "../../library/guards.ts";
import { reviewedTexts } from "../review/version.ts";
import { appendItem } from "./append-item.ts";
import { type PreparedChange, preparedFiles, type Workplace } from "./prepared-change.ts";
import { replaceValue } from "./replace-value.ts";

/** A correction that an editor makes in chat. */
export interface NewCorrection {
  readonly kind: CorrectionKind;
  readonly reason: LocalizedText;
  /** The day in the newsroom's time zone, and the instant. */
  readonly date: string;
  readonly at: string;
  /** The new wording in one language, or the new number of a figure; null if the fact keeps its wording. */
  readonly wording:
    | { readonly language: Language; readonly words: string }
    | { readonly number: number }
    | null;
  /** The `wordingHash` of the fact that the editor saw. */
  readonly seen: string;
}

export interface CorrectionRequest extends Workplace {
  /** The id of the fact in its briefing. */
  readonly fact: string;
  readonly correction: NewCorrection;
}

/** The field with a fact's wording in the file. */
const wordedIn = { statement: "text", event: "text", role: "title", figure: "value" } as const;

/** Reads a briefing, corrects a fact in it, and checks the result. Does not change the briefing yet. */
export const prepareCorrection = async ({
  fact: id,
  correction,
  ...place
}: CorrectionRequest): Promise<PreparedChange> => {
  const { briefings, slug } = place;
  if (!(await isFolder(join(briefings, slug)))) return { prepared: "nothing" };
  const read = await readGuardedBriefing(briefings, slug);
  if (!read.ok) return { prepared: "problems", problems: read.problems };
  const { briefing, yaml } = read;
  const fact = factsOf(briefing).find((each) => each.id === id);
  if (fact === undefined) return { prepared: "nothing" };
  const { kind, reason: note, date, at, wording, seen } = correction;
  const earlier = briefing.corrections.filter((each) => each.fact === id);
  if (wordingHash(fact, earlier) !== seen) return { prepared: "changed", files: [briefingFileName] };
  const newest = migrateBriefing(yaml)?.yaml ?? yaml;
  // Wordings in other languages say the same as the wrong one, so that they are removed.
  const value =
    wording === null || "number" in wording ? wording?.number : { [wording.language]: wording.words };
  const reworded =
    value === undefined ? newest : replaceValue(newest, { type: fact.type, id }, wordedIn[fact.type], value);
  if (reworded === null) return { prepared: "nothing" };
  const before = value === undefined ? {} : { before: wordingOf(fact) };
  const written = appendItem(reworded, ["corrections"], { fact: id, date, kind, note, ...before, at });
  return preparedFiles(place, new Map([[briefingFileName, written]]), reviewedTexts(yaml, briefing));
};
