import { mkdir, readFile, rename, stat, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { Briefing } from "../../briefing/briefing.ts";
import { briefingFileName, readBriefing } from "../../briefing/read.ts";
import { OnrecordError } from "../../errors.ts";
import type { Language } from "../../i18n/language.ts";
import { formatProblem } from "../../problem.ts";
import { buildMessages as say } from "../messages.ts";
import { unknownPublisher } from "../output/source.ts";
import { draftFacts } from "../rules/draft-facts.ts";
import { approve } from "./approve.ts";
import { readComments } from "./comments.ts";
import { reviewPage } from "./page.ts";

export interface ReviewOptions {
  /** The folder of the briefings. */
  readonly briefings: string;
  /** Where pages are written. */
  readonly pages: string;
  /** `--approve` */
  readonly approve: boolean;
  readonly language: Language;
}

const writeWhole = async (path: string, text: string): Promise<void> => {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(`${path}.new`, text);
  await rename(`${path}.new`, path);
};

/** Whether an editor still has to say who published a source. */
const hasUnknownPublisher = ({ sources }: Briefing): boolean =>
  sources.some(({ publisher }) => publisher === unknownPublisher);

/** `npm run review -- <slug>`: writes the page to review a briefing on, or approves it. Returns the exit code. */
export const runReview = async (
  slug: string,
  options: ReviewOptions,
  { stdout, stderr }: { readonly stdout: NodeJS.WritableStream; readonly stderr: NodeJS.WritableStream },
): Promise<number> => {
  const { language } = options;
  const folder = join(options.briefings, slug);
  const isFolder =
    /^[a-z0-9-]+$/u.test(slug) && (await stat(folder).catch(() => null))?.isDirectory() === true;
  if (!isFolder) {
    throw new OnrecordError(
      "briefing",
      `expected the name of a folder in ${options.briefings}; ${JSON.stringify(slug)} came.`,
    );
  }
  const read = await readBriefing(folder);
  if (!read.ok) {
    stderr.write(`${read.problems.map(formatProblem).join("\n")}\n`);
    return 1;
  }
  const { briefing } = read;
  const path = join(folder, briefingFileName);
  const yaml = await readFile(path, "utf8");
  const comments = readComments(yaml);
  if (options.approve) {
    if (briefing.status === "reviewed") stdout.write(`${say(language, "alreadyReviewed", { slug })}\n`);
    else if (hasUnknownPublisher(briefing)) {
      stderr.write(`${say(language, "publisherUnknown", { slug })}\n`);
      return 1;
    } else {
      await writeWhole(path, approve(yaml));
      stdout.write(`${say(language, "approved", { slug })}\n`);
    }
    const left = comments.open.length;
    if (left > 0) stdout.write(`${say(language, "stillOpen", { count: left })}\n`);
    return 0;
  }
  const page = join(options.pages, `${slug}.html`);
  await writeWhole(
    page,
    reviewPage(
      briefing,
      comments,
      ({ text, language: tag }) => draftFacts(text, { language: tag }).blocks,
      language,
    ),
  );
  stdout.write(`${say(language, "pageWritten", { path: page })}\n`);
  return 0;
};
