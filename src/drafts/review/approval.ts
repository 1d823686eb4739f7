import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import { rename, stat, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { makePrivateFolder, restrictToOwner } from "../../base/files/private.ts";
import type { Problem } from "../../base/files/problem.ts";
import type { Briefing } from "../../library/briefing/briefing.ts";
import { briefingFileName } from "../../library/briefing/read.ts";
import { readGuardedBriefing } from "../../library/guards.ts";
import type { RecordWriter } from "../../library/record-writer.ts";
import { type Recorder, recordedBy } from "../../store/audit.ts";
import type { ApprovedBy } from "./approve.ts";
import { readComments } from "./comments.ts";
import { type Hindrance, hindranceTo } from "./hindrance.ts";
import { changedFiles, replaceReviewed } from "./replace-reviewed.ts";
import { type ReviewedTexts, reviewedTexts, versionOf } from "./version.ts";

/** The result of reading a briefing for its review. */
export type UnderReview =
  | {
      readonly found: "briefing";
      readonly briefing: Briefing;
      /** All texts of its review page. */
      readonly texts: ReviewedTexts;
      /** Identifies this state of the texts. */
      readonly version: string;
      /** The number of open entries, which are in the comments at the end of the file. */
      readonly openCount: number;
    }
  | { readonly found: "problems"; readonly problems: readonly Problem[] }
  | { readonly found: "nothing" };

/** Writes a page atomically, readable only by its owner, into a folder that only has pages. */
export const writePage = async (path: string, text: string): Promise<void> => {
  const folder = dirname(path);
  makePrivateFolder(folder);
  restrictToOwner(folder, "folder");
  const written = `${path}.${randomUUID()}.new`;
  await writeFile(written, text, { mode: 0o600 });
  await rename(written, path);
};

/** Reads a briefing by the name of its folder, and refuses it for the same reasons as the bot. */
export const readForReview = async (briefings: string, slug: string): Promise<UnderReview> => {
  const folder = join(briefings, slug);
  const isFolder =
    /^[a-z0-9-]+$/u.test(slug) && (await stat(folder).catch(() => null))?.isDirectory() === true;
  if (!isFolder) return { found: "nothing" };
  // Read it like the bot, so that words that were taken down are neither shown nor approved.
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

/**
 * Sets the version of a briefing that was read to reviewed, unless its publisher or date is unknown, or its agency holds it
 * back. `withApproval` returns the YAML with the approval: the bot makes it in another thread, because a long file takes
 * time.
 */
export const approveBriefing = async (
  writer: RecordWriter,
  slug: string,
  { briefing, texts }: Extract<UnderReview, { found: "briefing" }>,
  withApproval: (yaml: string, approvedBy: ApprovedBy) => Promise<string>,
  recorder: Recorder,
): Promise<Approval> => {
  if (briefing.status === "reviewed") return { became: "already-reviewed" };
  const hindrance = hindranceTo(briefing.sources);
  if (hindrance !== null) return hindrance;
  const folder = join(writer.folder, slug);
  const early = changedFiles(folder, texts);
  if (early.length > 0) return { became: "changed", files: early };
  const { who: by, at } = recorder.by;
  const approved = await withApproval(readFileSync(join(folder, briefingFileName), "utf8"), {
    by,
    at: at.toString({ smallestUnit: "second" }),
  });
  const recorded = recordedBy(recorder, {
    what: "briefing-approved",
    subject: slug,
    before: "draft",
    after: "reviewed",
  });
  const late = await writer.change(slug, (briefings, putInPlace) =>
    replaceReviewed(join(briefings, slug), texts, approved, recorded, putInPlace),
  );
  return late.length === 0 ? { became: "approved" } : { became: "changed", files: late };
};
