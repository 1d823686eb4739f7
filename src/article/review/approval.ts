import { createHash } from "node:crypto";
import { mkdir, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { Briefing } from "../../briefing/briefing.ts";
import { briefingFileName, readBriefing } from "../../briefing/read.ts";
import type { Problem } from "../../files/problem.ts";
import type { Language } from "../../i18n/language.ts";
import { unknownPublisher } from "../output/source.ts";
import { draftFacts } from "../rules/draft-facts.ts";
import { approve } from "./approve.ts";
import { type Comments, readComments } from "./comments.ts";
import { reviewPage } from "./page.ts";

/** A briefing as it is reviewed. */
export type UnderReview =
  | {
      readonly found: "briefing";
      readonly briefing: Briefing;
      readonly yaml: string;
      /** Tells one state of the file from another. */
      readonly version: string;
      readonly comments: Comments;
    }
  | { readonly found: "problems"; readonly problems: readonly Problem[] }
  | { readonly found: "nothing" };

/** Writes a file whole or not at all: not, where what has to be done before fails. */
export const writeWhole = async (
  path: string,
  text: string,
  before: () => Promise<void> = async () => {},
): Promise<void> => {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(`${path}.new`, text);
  try {
    await before();
  } catch (error) {
    await rm(`${path}.new`);
    throw error;
  }
  await rename(`${path}.new`, path);
};

/** Whether an editor still has to say who published a source. */
const hasUnknownPublisher = ({ sources }: Briefing): boolean =>
  sources.some(({ publisher }) => publisher === unknownPublisher);

/** Reads a briefing by the name of its folder. */
export const readForReview = async (briefings: string, slug: string): Promise<UnderReview> => {
  const folder = join(briefings, slug);
  const isFolder =
    /^[a-z0-9-]+$/u.test(slug) && (await stat(folder).catch(() => null))?.isDirectory() === true;
  if (!isFolder) return { found: "nothing" };
  const read = await readBriefing(folder);
  if (!read.ok) return { found: "problems", problems: read.problems };
  const yaml = await readFile(join(folder, briefingFileName), "utf8");
  const version = createHash("sha256").update(yaml).digest("hex").slice(0, 8);
  return { found: "briefing", briefing: read.briefing, yaml, version, comments: readComments(yaml) };
};

/** The page to review it on. */
export const pageOf = (
  { briefing, comments }: Extract<UnderReview, { found: "briefing" }>,
  language: Language,
): string =>
  reviewPage(
    briefing,
    comments,
    ({ text, language: tag }) => draftFacts(text, { language: tag }).blocks,
    language,
  );

export type Approval = "approved" | "already-reviewed" | "publisher-unknown";

/**
 * Sets a briefing to reviewed, unless an editor still has to say who published it. `record` comes right before: no
 * crash leaves an approval that nobody wrote down.
 */
export const approveBriefing = async (
  briefings: string,
  slug: string,
  { briefing, yaml }: Extract<UnderReview, { found: "briefing" }>,
  record?: () => Promise<void>,
): Promise<Approval> => {
  if (briefing.status === "reviewed") return "already-reviewed";
  if (hasUnknownPublisher(briefing)) return "publisher-unknown";
  await writeWhole(join(briefings, slug, briefingFileName), approve(yaml), record);
  return "approved";
};
