import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { addressOf } from "../../ask/access/asker.ts";
import { type RecordChange, recordApproval } from "../../ask/access/recorded.ts";
import { terminalUser } from "../../ask/access/terminal-user.ts";
import type { Environment } from "../../base/environment.ts";
import { OnrecordError } from "../../base/errors.ts";
import { formatProblem } from "../../base/files/problem.ts";
import { formatList } from "../../base/language/format.ts";
import type { Language } from "../../base/language/language.ts";
import { buildMessages as say } from "../../drafts/messages.ts";
import {
  type Approval,
  approveBriefing,
  readForReview,
  type UnderReview,
  writePage,
} from "../../drafts/review/approval.ts";
import { approve as withApproval } from "../../drafts/review/approve.ts";
import { versionOfPage } from "../../drafts/review/page.ts";
import { pageOf } from "../../drafts/review/page-of.ts";
import { filesChangedSince } from "../../drafts/review/version.ts";
import { openStore } from "../../store/database/open.ts";
import { readConfig } from "../config.ts";
import { printLine } from "./print.ts";

export interface ReviewOptions {
  /** The folder of the briefings. */
  readonly briefings: string;
  /** Where pages are written. */
  readonly pages: string;
  /** `--approve`: writes it to the audit log; null without. */
  readonly approve: RecordChange | null;
  readonly language: Language;
}

/** `npx onrecord review <slug>`: writes the page to review a briefing on, or approves it. Returns the exit code. */
export const runReview = async (slug: string, options: ReviewOptions, streams: Streams): Promise<number> => {
  const { language } = options;
  const { stdout, stderr } = streams;
  const read = await readForReview(options.briefings, slug);
  if (read.found === "nothing") {
    throw new OnrecordError(
      "briefing",
      `expected the name of a folder in ${options.briefings}; ${JSON.stringify(slug)} came.`,
    );
  }
  if (read.found === "problems") {
    printLine(stderr, read.problems.map(formatProblem).join("\n"));
    return 1;
  }
  const page = join(options.pages, `${slug}.html`);
  if (options.approve !== null)
    return approve({ ...options, slug, read, page, record: options.approve }, streams);
  await writePage(page, pageOf(read, language));
  printLine(stdout, say(language, "pageWritten", { path: page }));
  return 0;
};

interface Streams {
  readonly stdout: NodeJS.WritableStream;
  readonly stderr: NodeJS.WritableStream;
}

interface Approving {
  readonly briefings: string;
  readonly slug: string;
  readonly read: Extract<UnderReview, { found: "briefing" }>;
  readonly page: string;
  readonly record: RecordChange;
  readonly language: Language;
}

/** The files that changed since the page was written; none if no page was. */
const changedSincePage = async ({ read, page }: Approving): Promise<readonly string[]> => {
  const version = versionOfPage(await readFile(page, "utf8").catch(() => ""));
  return version === null ? [] : filesChangedSince(version, read.texts);
};

const approve = async (approving: Approving, { stdout, stderr }: Streams): Promise<number> => {
  const { briefings, slug, read, record, language } = approving;
  const changed = read.briefing.status === "reviewed" ? [] : await changedSincePage(approving);
  const approval: Approval =
    changed.length > 0
      ? { became: "changed", files: changed }
      : await approveBriefing(
          briefings,
          slug,
          read,
          async (yaml) => withApproval(yaml),
          recordApproval(record, slug),
        );
  switch (approval.became) {
    case "changed":
      printLine(stderr, say(language, "changed", { slug, files: formatList(language, approval.files) }));
      return 1;
    case "publisher-unknown":
      printLine(stderr, say(language, "publisherUnknown", { slug }));
      return 1;
    case "date-unknown":
      printLine(stderr, say(language, "dateUnknown", { slug }));
      return 1;
    case "already-reviewed":
      printLine(stdout, say(language, "alreadyReviewed", { slug }));
      return 0;
    case "approved": {
      printLine(stdout, say(language, "approved", { slug }));
      const left = read.openCount;
      if (left > 0) printLine(stdout, say(language, "stillOpen", { count: left }));
      return 0;
    }
    default:
      return approval satisfies never;
  }
};

/** Where the pages are written: they are made again at any time, and no part of the briefings. */
export const pagesFolder = "data/review";

/** Writes the page on which a briefing is reviewed, or approves it, which the audit log has under the user's name. */
export const review = async (
  briefing: string,
  isApproval: boolean,
  environment: Environment,
): Promise<number> => {
  const { briefingsFolder, database, language } = readConfig(environment);
  const options = { briefings: briefingsFolder, pages: pagesFolder, language };
  if (!isApproval) return runReview(briefing, { ...options, approve: null }, process);
  const store = await openStore(database);
  try {
    const who = addressOf({ platform: "console", workspace: null, user: terminalUser() });
    const record: RecordChange = (entry) =>
      store.audit.record({ at: Temporal.Now.instant(), who, channel: null, ...entry });
    return await runReview(briefing, { ...options, approve: record }, process);
  } finally {
    await store.close();
  }
};
