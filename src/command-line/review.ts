import { join } from "node:path";
import { buildMessages as say } from "../article/messages.ts";
import { approveBriefing, pageOf, readForReview, writeWhole } from "../article/review/approval.ts";
import { readConfig } from "../config.ts";
import type { Environment } from "../environment.ts";
import { OnrecordError } from "../errors.ts";
import { formatProblem } from "../files/problem.ts";
import type { Language } from "../i18n/language.ts";

export interface ReviewOptions {
  /** The folder of the briefings. */
  readonly briefings: string;
  /** Where pages are written. */
  readonly pages: string;
  /** `--approve` */
  readonly approve: boolean;
  readonly language: Language;
}

/** `npm run review -- <slug>`: writes the page to review a briefing on, or approves it. Returns the exit code. */
export const runReview = async (
  slug: string,
  options: ReviewOptions,
  { stdout, stderr }: { readonly stdout: NodeJS.WritableStream; readonly stderr: NodeJS.WritableStream },
): Promise<number> => {
  const { language } = options;
  const read = await readForReview(options.briefings, slug);
  if (read.found === "nothing") {
    throw new OnrecordError(
      "briefing",
      `expected the name of a folder in ${options.briefings}; ${JSON.stringify(slug)} came.`,
    );
  }
  if (read.found === "problems") {
    stderr.write(`${read.problems.map(formatProblem).join("\n")}\n`);
    return 1;
  }
  if (options.approve) {
    const approval = await approveBriefing(options.briefings, slug, read);
    if (approval === "publisher-unknown") {
      stderr.write(`${say(language, "publisherUnknown", { slug })}\n`);
      return 1;
    }
    const sentence = approval === "approved" ? "approved" : "alreadyReviewed";
    stdout.write(`${say(language, sentence, { slug })}\n`);
    const left = read.comments.open.length;
    if (left > 0) stdout.write(`${say(language, "stillOpen", { count: left })}\n`);
    return 0;
  }
  const page = join(options.pages, `${slug}.html`);
  await writeWhole(page, pageOf(read, language));
  stdout.write(`${say(language, "pageWritten", { path: page })}\n`);
  return 0;
};

/** Where the pages are written: they are made again at any time, and no part of the briefings. */
const pagesFolder = "data/review";

/** Writes the page on which a briefing is reviewed, or approves it. */
export const review = (briefing: string, approve: boolean, environment: Environment): Promise<number> => {
  const { briefingsFolder, language } = readConfig(environment);
  const options = { briefings: briefingsFolder, pages: pagesFolder, approve, language };
  return runReview(briefing, options, process);
};
