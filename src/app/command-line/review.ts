import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { terminalUser } from "../../ask/access/terminal-user.ts";
import type { Environment } from "../../base/environment.ts";
import { messageOf, OnrecordError } from "../../base/errors.ts";
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
import { sayHindrance } from "../../drafts/review/hindrance.ts";
import { versionOfPage } from "../../drafts/review/page.ts";
import { pageOf } from "../../drafts/review/page-of.ts";
import { filesChangedSince } from "../../drafts/review/version.ts";
import { withdrawBriefing } from "../../drafts/review/withdraw-briefing.ts";
import { folderWriter, type RecordWriter } from "../../library/record-writer.ts";
import { type Recorder, recordedBy } from "../../store/audit.ts";
import { formatPerson } from "../../store/channel.ts";
import { openStore } from "../../store/database/open.ts";
import { readConfig } from "../config.ts";
import { printLine } from "./print.ts";

export interface ReviewOptions {
  readonly writer: RecordWriter;
  /** The folder of the pages. */
  readonly pages: string;
  /** With `--approve`: who approves. Otherwise null. */
  readonly approve: Recorder | null;
  /** With `--withdraw`: who withdraws, and today as an ISO date. Otherwise null. */
  readonly withdraw: { readonly recorder: Recorder; readonly today: string } | null;
  readonly language: Language;
}

/** `npx onrecord review <slug>`: writes the review page of a briefing, or approves or withdraws the briefing. Returns the exit code. */
export const runReview = async (slug: string, options: ReviewOptions, streams: Streams): Promise<number> => {
  const { language } = options;
  const { stdout, stderr } = streams;
  const read = await readForReview(options.writer.folder, slug);
  if (read.found === "nothing") {
    throw new OnrecordError(
      "briefing",
      `expected the name of a folder in ${options.writer.folder}; got ${JSON.stringify(slug)}.`,
    );
  }
  if (read.found === "problems") {
    printLine(stderr, read.problems.map(formatProblem).join("\n"));
    return 1;
  }
  if (options.withdraw !== null)
    return withdrawRead({ ...options, ...options.withdraw, slug, read }, streams);
  const page = join(options.pages, `${slug}.html`);
  if (options.approve !== null)
    return approveRead({ ...options, slug, read, page, recorder: options.approve }, streams);
  await writePage(page, pageOf(read, language));
  printLine(stdout, say(language, "pageWritten", { path: page }));
  return 0;
};

interface Streams {
  readonly stdout: NodeJS.WritableStream;
  readonly stderr: NodeJS.WritableStream;
}

interface Withdrawing {
  readonly writer: RecordWriter;
  readonly slug: string;
  readonly read: Extract<UnderReview, { found: "briefing" }>;
  readonly recorder: Recorder;
  readonly today: string;
  readonly language: Language;
}

const withdrawRead = async (
  { writer, slug, read, recorder, today, language }: Withdrawing,
  { stdout, stderr }: Streams,
): Promise<number> => {
  const { status: before } = read.briefing;
  const change = { what: "briefing-withdrawn", subject: slug, before, after: "retracted" } as const;
  const recorded = recordedBy(recorder, change);
  const withdrawal = await withdrawBriefing(writer, slug, read, today, recorded);
  switch (withdrawal.became) {
    case "withdrawn":
      printLine(stdout, say(language, "withdrawn", { slug, count: withdrawal.count }));
      return 0;
    case "changed": {
      const files = formatList(language, withdrawal.files);
      printLine(stderr, say(language, "notWithdrawn", { slug, files }));
      return 1;
    }
    case "unwritable":
      printLine(stderr, say(language, "unwritable", { slug, problem: withdrawal.problem }));
      return 1;
    default:
      return withdrawal satisfies never;
  }
};

interface Approving {
  readonly writer: RecordWriter;
  readonly slug: string;
  readonly read: Extract<UnderReview, { found: "briefing" }>;
  readonly page: string;
  readonly recorder: Recorder;
  readonly language: Language;
}

/** The files that changed since the page was written; none if there is no page. */
const changedSincePage = async ({ read, page }: Approving): Promise<readonly string[]> => {
  const version = versionOfPage(await readFile(page, "utf8").catch(() => ""));
  return version === null ? [] : filesChangedSince(version, read.texts);
};

const approveRead = async (approving: Approving, { stdout, stderr }: Streams): Promise<number> => {
  const { writer, slug, read, recorder, language } = approving;
  const changed = read.briefing.status === "reviewed" ? [] : await changedSincePage(approving);
  const approval: Approval =
    changed.length > 0
      ? { became: "changed", files: changed }
      : await approveBriefing(writer, slug, read, async (...given) => withApproval(...given), recorder);
  switch (approval.became) {
    case "changed":
      printLine(stderr, say(language, "changed", { slug, files: formatList(language, approval.files) }));
      return 1;
    case "publisher-unknown":
    case "date-unknown":
    case "held":
      printLine(stderr, sayHindrance(language, slug, approval));
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

/** Otherwise, editors would make the change again. */
const printWaiting = (error: unknown): void =>
  printLine(
    process.stderr,
    `The audit log could not be written: ${messageOf(error)} The entry waits until the bot changes a briefing or starts.`,
  );

/** Writes the review page of a briefing, or approves or withdraws it. The audit log gets the change, with the user's name. */
export const review = async (
  briefing: string,
  { approve, withdraw: withdraws }: { readonly approve: boolean; readonly withdraw: boolean },
  environment: Environment,
): Promise<number> => {
  const { briefingsFolder, changesFolder, reviewPages, database, language } = readConfig(environment);
  const writer = folderWriter(briefingsFolder, changesFolder, printWaiting);
  const options = { writer, pages: reviewPages, language };
  if (!approve && !withdraws)
    return runReview(briefing, { ...options, approve: null, withdraw: null }, process);
  const store = await openStore(database);
  try {
    const who = formatPerson({ platform: "console", workspace: null, user: terminalUser() });
    const recorder = { audit: store.audit, by: { at: Temporal.Now.instant(), who, channel: null } };
    const today = Temporal.Now.plainDateISO().toString();
    return await runReview(
      briefing,
      { ...options, approve: withdraws ? null : recorder, withdraw: withdraws ? { recorder, today } : null },
      process,
    );
  } finally {
    await store.close();
  }
};
