import { randomUUID } from "node:crypto";
import { basename, join } from "node:path";
import { messageOf } from "../base/errors.ts";
import type { ReceivedFile } from "../base/files/attachment.ts";
import type { Language } from "../base/language/language.ts";
import type { RecordWriter } from "../library/record-writer.ts";
import type { Recorded, Recorder } from "../store/audit.ts";
import { type BuilderSettings, type BuildInput, type Built, nothingTold } from "./building.ts";
import { type BuildWatch, createDrafter } from "./drafter.ts";
import { mostBytes, tooLarge } from "./input/collect.ts";
import type { NetworkRules } from "./input/fetch.ts";
import { unreadable } from "./input/unreadable.ts";
import type { IntakeParts } from "./intake/parts.ts";
import type { NamedPerson } from "./people-in.ts";
import { type Approval, approveBriefing, type UnderReview } from "./review/approval.ts";
import type { Decider } from "./review/decisions/decide.ts";
import type { Decision } from "./review/decisions/decision.ts";
import type { Review } from "./review/decisions/review-of.ts";
import { type Outcome, saveDecision } from "./review/decisions/save-decision.ts";
import type { QueuedDraft } from "./review/queue.ts";
import type { CheckSource } from "./sources/check-sources.ts";
import type { NewCorrection } from "./updates/prepare-correction.ts";
import type { NewUpdate } from "./updates/prepare-update.ts";
import type { PreparedChange, Workplace } from "./updates/prepared-change.ts";
import { type Updated, writeUpdate } from "./updates/write-update.ts";
import type { JobKind, Jobs } from "./work/jobs.ts";
import { createWorkQueue } from "./work/work-queue.ts";
import type { WorkerThread } from "./work/worker-thread.ts";

/** The operations on drafts from chat. */
export interface Drafts {
  /** Builds a draft from an address, one at a time. Rejects with an `article` error if the article cannot be read. */
  build(address: string, language: Language, watch: BuildWatch): Promise<Built>;
  /** The same from a file that was sent. Its extension gives the format. */
  buildFile(file: ReceivedFile, language: Language, watch: BuildWatch): Promise<Built>;
  read(slug: string): Promise<UnderReview>;
  /** Its review page, as one HTML file; null if it may not be shown. */
  page(read: Extract<UnderReview, { found: "briefing" }>, language: Language): Promise<string | null>;
  /** Approves exactly the version that was read. */
  approve(
    slug: string,
    read: Extract<UnderReview, { found: "briefing" }>,
    recorder: Recorder,
  ): Promise<Approval>;
  /** Adds an update to a commitment, when earlier updates are done. `recorded` is what the audit log gets. */
  update(slug: string, fact: string, update: NewUpdate, recorded: Recorded): Promise<Updated>;
  /** Corrects a fact in the same way. */
  correct(slug: string, fact: string, correction: NewCorrection, recorded: Recorded): Promise<Updated>;
  /** The parts of a draft; null if its file cannot be changed. */
  review(read: Extract<UnderReview, { found: "briefing" }>): Promise<Review | null>;
  /** Makes a decision about parts of a draft. */
  decide(slug: string, decision: Decision, decider: Decider, recorder: Recorder): Promise<Outcome>;
  /** The drafts to review, newest first. */
  queue(): Promise<readonly QueuedDraft[]>;
  /** The people in a text. `origin` is the text's name in messages. */
  peopleIn(text: string, origin: string): Promise<readonly NamedPerson[]>;
}

/** The parts of the drafts that the bot uses itself. */
export interface DraftsOfBot extends Drafts {
  /** The work of the intake. `language` is that of comments in the drafts. */
  intakeWork(language: Language): Pick<IntakeParts, "poll" | "fetch" | "build">;
  /** Fetches the page of a source again, one at a time, and compares its passages. Never rejects. */
  readonly checkSource: CheckSource;
  /** Aborted by `stop`, before it ends the threads: what was asked of them then fails, and is no error. */
  readonly stopping: AbortSignal;
  stop(): Promise<void>;
}

export interface DraftsOptions {
  readonly writer: RecordWriter;
  /** The file of the bot's index of the briefings. */
  readonly indexFile: string;
  readonly now: () => Temporal.Instant;
  /** Creates a thread for the work. */
  readonly createThread: () => WorkerThread;
  /** Null for the public Internet. */
  readonly network: NetworkRules | null;
}

/** How long an editor waits for a slow index, so that the next answer shows what the editor changed. */
const mostUntilShownMs = 2_000;

/** The most pages in the queue. */
const mostWaiting = 50;

/**
 * Reads and writes briefings, in worker threads of their own: one builds drafts, one reviews them, so that an editor who reviews
 * never waits for a build, and one asks websites for the intake.
 */
export const createDrafts = ({
  writer,
  indexFile,
  now,
  createThread,
  network,
}: DraftsOptions): DraftsOfBot => {
  const briefings = writer.folder;
  const stopping = new AbortController();
  const drafter = createDrafter(createThread(), true, () => writer);
  const fetcher = createThread();
  const checker = createThread();
  const reviewer = createThread();
  const turns = createWorkQueue(mostWaiting);
  const updates = createWorkQueue(mostWaiting);
  const review = async <Kind extends JobKind>(
    kind: Kind,
    given: Jobs[Kind]["given"],
    origin: string,
  ): Promise<Jobs[Kind]["result"]> => {
    const reviewed = turns.run(() => reviewer.run(kind, given, origin));
    if (reviewed === null) throw unreadable(origin, "work-busy", { most: mostWaiting });
    return reviewed;
  };
  const settingsFor = (language: Language): BuilderSettings => ({
    out: briefings,
    indexFile,
    told: nothingTold,
    onlyOne: true,
    language,
    model: null,
    today: now().toZonedDateTimeISO("UTC").toPlainDate().toString(),
    now: now().toString(),
    network,
  });
  const buildOne = async (
    input: BuildInput,
    language: Language,
    watch: BuildWatch,
    origin: string,
  ): Promise<Built> => {
    const [drafted] = await drafter.build(input, settingsFor(language), watch);
    if (drafted === undefined) throw unreadable(origin, "no-article");
    if (!drafted.ok) throw drafted.error;
    return drafted.built;
  };
  /** The result of a change, when answers show it. */
  const shown = async <Result>(slug: string, changing: Promise<Result>): Promise<Result> => {
    const result = await changing;
    await writer.untilShown(slug, mostUntilShownMs);
    return result;
  };
  /** Prepares a change of a reviewed briefing and makes it, when earlier changes are done. */
  const change = async (
    slug: string,
    prepare: (place: Workplace) => Promise<PreparedChange>,
    recorded: Recorded,
  ): Promise<Updated> => {
    const updated = updates.run(async () => {
      const workplace = join(briefings, `.update-${randomUUID()}`);
      const prepared = await prepare({ briefings, slug, workplace });
      return writer.change(slug, (on, putInPlace) => writeUpdate(on, slug, prepared, recorded, putInPlace));
    });
    if (updated === null) throw unreadable(slug, "work-busy", { most: mostWaiting });
    return shown(slug, updated);
  };
  return {
    build: (address, language, watch) =>
      buildOne({ from: "place", place: address }, language, watch, address),
    async buildFile(file, language, watch) {
      const name = basename(file.name).replaceAll(/[^\p{L}\p{N}._-]/gu, "_");
      if (file.sizeBytes > mostBytes) throw tooLarge(name);
      const bytes = await file.read(mostBytes).catch((error: unknown) => {
        throw unreadable(name, "unreachable", { reason: messageOf(error) }, error);
      });
      if (bytes === null) throw tooLarge(name);
      return buildOne({ from: "bytes", name, bytes }, language, watch, name);
    },
    read: (slug) => review("read", { briefings, slug }, slug),
    page: (read, language) => review("page", { read, language }, read.briefing.slug),
    approve(slug, read, recorder) {
      const prepare: Parameters<typeof approveBriefing>[3] = (yaml, approvedBy) =>
        review("approve", { yaml, approvedBy }, slug);
      return shown(slug, approveBriefing(writer, slug, read, prepare, recorder));
    },
    update: (slug, fact, update, recorded) =>
      change(slug, (place) => review("update", { ...place, fact, update }, slug), recorded),
    correct: (slug, fact, correction, recorded) =>
      change(slug, (place) => review("correct", { ...place, fact, correction }, slug), recorded),
    review: (read) => review("review", { read }, read.briefing.slug),
    decide(slug, decision, decider, recorder) {
      const prepare = () => review("decide", { briefings, slug, decision, decider }, slug);
      const saved = saveDecision(writer, slug, prepare, recorder);
      // Answers do not use drafts, so other decisions change none.
      return decision.do === "approve" || decision.do === "reopen" ? shown(slug, saved) : saved;
    },
    queue: () => review("queue", { briefings }, briefings),
    peopleIn: (text, origin) => review("people", { text }, origin),
    // The intake takes one step after the other, so the fetcher never has two jobs.
    intakeWork: (language) => ({
      poll: (listing, known) => fetcher.run("poll", { listing, known, network }, listing.address),
      fetch: (address) => fetcher.run("fetch", { address, network }, address),
      build: (input, selection, watch) =>
        drafter.build(input, { ...settingsFor(language), onlyOne: false, selection }, watch),
    }),
    checkSource: (address, passages) =>
      checker
        .run("source", { address, passages, network }, address)
        .catch((error: unknown) => ({ delayMs: 1_000, read: false, why: messageOf(error) })),
    stopping: stopping.signal,
    async stop() {
      stopping.abort();
      await Promise.all([drafter.stop(), reviewer.stop(), fetcher.stop(), checker.stop()]);
    },
  };
};
