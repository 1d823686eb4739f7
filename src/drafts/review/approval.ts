import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import { rename, stat, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { makePrivateFolder, tighten } from "../../base/files/private.ts";
import type { Problem } from "../../base/files/problem.ts";
import type { Briefing } from "../../library/briefing/briefing.ts";
import { briefingFileName } from "../../library/briefing/read.ts";
import { readGuardedBriefing } from "../../library/guards.ts";
import { readComments } from "./comments.ts";
import { type Hindrance, hindranceTo } from "./hindrance.ts";
import { changedFiles, replaceReviewed } from "./replace-reviewed.ts";
import { type ReviewedTexts, reviewedTexts, versionOf } from "./version.ts";

/** A briefing as it is reviewed. */
export type UnderReview =
  | {
      readonly found: "briefing";
      readonly briefing: Briefing;
      /** Everything that its page is made of. */
      readonly texts: ReviewedTexts;
      /** Tells one state of these texts from another. */
      readonly version: string;
      /** How many entries are left open, in the comments at the end of the file. */
      readonly openCount: number;
    }
  | { readonly found: "problems"; readonly problems: readonly Problem[] }
  | { readonly found: "nothing" };

/** Writes a page whole or not at all, for its owner alone, into a folder that only has pages. */
export const writePage = async (path: string, text: string): Promise<void> => {
  const folder = dirname(path);
  makePrivateFolder(folder);
  tighten(folder, "folder");
  const written = `${path}.${randomUUID()}.new`;
  await writeFile(written, text, { mode: 0o600 });
  await rename(written, path);
};

/** Reads a briefing by the name of its folder, and refuses it as the bot does. */
export const readForReview = async (briefings: string, slug: string): Promise<UnderReview> => {
  const folder = join(briefings, slug);
  const isFolder =
    /^[a-z0-9-]+$/u.test(slug) && (await stat(folder).catch(() => null))?.isDirectory() === true;
  if (!isFolder) return { found: "nothing" };
  // As the bot reads it: words that were taken down are neither shown nor approved.
  const read = await readGuardedBriefing(briefings, slug);
  if (!read.ok) return { found: "problems", problems: read.problems };
  const { briefing, yaml } = read;
  const texts = reviewedTexts(yaml, briefing);
  const openCount = readComments(yaml).open.length;
  return { found: "briefing", briefing, texts, version: versionOf(texts), openCount };
};

export type Approval =
  | { readonly became: "approved" | "already-reviewed" }
  | Hindrance
  /** Files were saved since they were reviewed: nothing is approved or overwritten. */
  | { readonly became: "changed"; readonly files: readonly string[] };

/** Records the outcome of an approval before it takes effect. If it rejects, nothing is changed. */
export type RecordApproval = (became: "approved" | "withdrawn") => Promise<void>;

/**
 * Sets a briefing to reviewed as it was read, unless something hinders that: its publisher or date is not known, or its agency holds it back. `withApproval` gives the YAML
 * with its new status: a long one takes its time, which the bot spends in another thread.
 */
export const approveBriefing = async (
  briefings: string,
  slug: string,
  { briefing, texts }: Extract<UnderReview, { found: "briefing" }>,
  withApproval: (yaml: string) => Promise<string>,
  record: RecordApproval,
): Promise<Approval> => {
  if (briefing.status === "reviewed") return { became: "already-reviewed" };
  const hindrance = hindranceTo(briefing.sources);
  if (hindrance !== null) return hindrance;
  const folder = join(briefings, slug);
  const early = changedFiles(folder, texts);
  if (early.length > 0) return { became: "changed", files: early };
  const approved = await withApproval(readFileSync(join(folder, briefingFileName), "utf8"));
  const late = await replaceReviewed(folder, texts, approved, {
    before: () => record("approved"),
    withdrawn: () => record("withdrawn"),
  });
  return late.length === 0 ? { became: "approved" } : { became: "changed", files: late };
};
