import { mkdtemp, readdir, rm } from "node:fs/promises";
import { createServer, type IncomingHttpHeaders, type ServerResponse } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setImmediate } from "node:timers/promises";
import { onTestFinished } from "vitest";
import { createDrafts, type DraftsOptions } from "../../../src/drafts/drafts.ts";
import type { IntakeParts } from "../../../src/drafts/intake/parts.ts";
import { sayIntakeProblem } from "../../../src/drafts/intake/problem.ts";
import { startIntake } from "../../../src/drafts/intake/run.ts";
import type { WrittenSource } from "../../../src/drafts/intake/source.ts";
import { folderWriter } from "../../../src/library/record-writer.ts";
import { openStore } from "../../../src/store/database/open.ts";
import type { Store } from "../../../src/store/store.ts";
import { createFakeLog } from "../../digests/deliveries/world.ts";
import { createInProcessThread } from "../drafting.ts";

/** A request to the website. */
export interface Asked {
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  /** The time of the intake's clock. */
  readonly at: string;
}

/** What a process does every so often. */
interface Beat {
  readonly ms: number;
  readonly work: () => Promise<boolean>;
  next: Temporal.Instant;
}

const latest = (one: Temporal.Instant, other: Temporal.Instant): Temporal.Instant =>
  Temporal.Instant.compare(one, other) > 0 ? one : other;

const ended = async (signal: AbortSignal): Promise<void> => {
  if (signal.aborted) return;
  const { promise, resolve } = Promise.withResolvers<void>();
  signal.addEventListener("abort", () => resolve());
  await promise;
};

type Answer = (asked: Asked, response: ServerResponse) => void;

/** Words that are different in each article, so that none is a copy of another. */
const names = ["Stone", "Reed", "Marsh", "Field", "Brook", "Hill", "Lake", "Wood", "Frost", "Lane"];

export const headlineOf = (number: number): string => `Ministry ${number} opens its archive`;

/** A page with one article. */
export const pageOf = (number: number): string => {
  const name = `${names[number % 10]}${"abcdefghij"[Math.floor(number / 10)]}`;
  const sentence = `Minister Ada ${name} will publish the ${number + 3} registers of office ${number} in June, she said on Monday. `;
  const more =
    `Office ${number} keeps ${number * 7 + 11} records of ${name}, and room ${number} is closed. `.repeat(8);
  return `<!doctype html><html lang="en"><head><title>${headlineOf(number)}</title></head><body><article><h1>${headlineOf(number)}</h1><p>${sentence}</p><p>${more}</p></article></body></html>`;
};

/** The same page with a day, as most newspapers have it. */
export const datedPageOf = (number: number): string =>
  pageOf(number).replace(
    "</head>",
    '<meta property="article:published_time" content="2026-05-31T08:00:00Z"></head>',
  );

/** A page of a newspaper that lists articles, with links to other pages too. */
export const listingOf = (numbers: readonly number[]): string =>
  `<!doctype html><html lang="en"><head><title>Gazette</title></head><body><nav><a href="/about">About the Gazette of our town</a></nav><main>${numbers
    .map(
      (number) =>
        `<article><a href="/story-${number}"><h2>${headlineOf(number)}</h2></a><p>Archive.</p></article>`,
    )
    .join("")}<p><a href="/letters">Write a letter to the desk</a></p></main></body></html>`;

/** An RSS feed of articles, with links to their pages. */
export const feedOf = (origin: string, numbers: readonly number[]): string =>
  `<?xml version="1.0"?><rss version="2.0"><channel><title>Gazette</title><language>en</language>${numbers
    .map(
      (number) =>
        `<item><title>${headlineOf(number)}</title><link>${origin}/story-${number}</link><guid>urn:gazette:${number}</guid><description>Archive ${number}.</description></item>`,
    )
    .join("")}</channel></rss>`;

const firstMoment = "2026-06-01T08:00:00Z";

/**
 * A website, a database, a folder of briefings and a clock that runs as fast as the intake does. `atEnd` gets the function that takes all
 * of it down.
 */
export const createIntakeWorld = async (
  firstAnswer: Answer,
  atEnd: (takeDown: () => Promise<void>) => void = onTestFinished,
  createThread: DraftsOptions["createThread"] = createInProcessThread,
) => {
  let answer = firstAnswer;
  let time = Temporal.Instant.from(firstMoment);
  const asked: Asked[] = [];
  const server = createServer((request, response) => {
    const one = { path: request.url ?? "", headers: request.headers, at: time.toString().slice(11, 19) };
    asked.push(one);
    answer(one, response);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("The server has no port.");
  const origin = `http://gazette.example:${address.port}`;
  const folder = await mkdtemp(join(tmpdir(), "onrecord-intake-"));
  const data = await mkdtemp(join(tmpdir(), "onrecord-intake-data-"));
  const store: Store = await openStore(join(data, "onrecord.sqlite"));
  const { log, lines } = createFakeLog();
  /** Those of one process. */
  const createOwnDrafts = (index: string) =>
    createDrafts({
      writer: folderWriter(folder, join(folder, ".changes"), () => {}),
      indexFile: join(folder, index),
      now: () => time,
      createThread,
      network: { allowed: ["127.0.0.1"], addresses: { "gazette.example": "127.0.0.1" } },
    });
  const drafts = createOwnDrafts(".index.sqlite");
  const others = createOwnDrafts(".index-2.sqlite");
  atEnd(async () => {
    await Promise.all([drafts.stop(), others.stop()]);
    await store.close();
    server.closeAllConnections();
    server.close();
    await rm(folder, { recursive: true, force: true });
    await rm(data, { recursive: true, force: true });
  });
  let declared = { sources: [] as WrittenSource[], problems: [] };
  const beating = new Set<Beat>();
  const partsOf = (sleep: IntakeParts["sleep"], of = drafts): IntakeParts => ({
    sources: store.intakeSources,
    items: store.intakeItems,
    audit: store.audit,
    draftQueue: store.draftQueue,
    declared: async () => declared,
    ...of.intakeWork("en"),
    onDrafted() {},
    now: () => time,
    sleep,
    async every(ms, work, over) {
      const beat = { ms, work, next: time.add({ milliseconds: ms }) };
      beating.add(beat);
      await ended(over);
      beating.delete(beat);
    },
    log,
  });
  return {
    origin,
    folder,
    store,
    drafts,
    lines,
    asked,
    now: () => time,
    advance(duration: Temporal.DurationLike) {
      time = time.add(duration);
    },
    /** Lets time pass, during which the processes renew their leases. */
    async pass(duration: Temporal.DurationLike) {
      const until = time.add(duration);
      for (;;) {
        const [beat] = [...beating].sort((one, other) => Temporal.Instant.compare(one.next, other.next));
        if (beat === undefined || Temporal.Instant.compare(beat.next, until) > 0) break;
        time = latest(time, beat.next);
        beat.next = beat.next.add({ milliseconds: beat.ms });
        if (!(await beat.work())) beating.delete(beat);
      }
      time = latest(time, until);
    },
    answerWith(next: Answer) {
      answer = next;
    },
    declare(...sources: readonly WrittenSource[]) {
      declared = { sources: [...sources], problems: [] };
    },
    /** Runs the intake for this long, as fast as it can. `change` replaces parts. With `byMinutes`, no wait is shorter than a minute. */
    async run(
      duration: Temporal.DurationLike,
      change: (parts: IntakeParts) => IntakeParts = (parts) => parts,
      byMinutes = false,
    ) {
      const until = time.add(duration);
      const { promise: over, resolve } = Promise.withResolvers<void>();
      const sleep: IntakeParts["sleep"] = async (ms, signal) => {
        time = time.add({ milliseconds: Math.ceil(ms) });
        if (byMinutes) time = time.round({ smallestUnit: "minute", roundingMode: "ceil" });
        if (Temporal.Instant.compare(time, until) < 0) return void (await setImmediate());
        resolve();
        await ended(signal);
      };
      const intake = startIntake(change(partsOf(sleep)), async () => {});
      await over;
      await intake.stop();
    },
    /** Runs two processes at once for this long. `change` replaces the parts of each. */
    async runTwo(duration: Temporal.DurationLike, change: (parts: IntakeParts) => IntakeParts) {
      const until = time.add(duration);
      const runOne = async (of: typeof drafts): Promise<void> => {
        const { promise: over, resolve } = Promise.withResolvers<void>();
        const sleep: IntakeParts["sleep"] = async (ms, signal) => {
          await this.pass({ milliseconds: Math.ceil(ms) });
          if (Temporal.Instant.compare(time, until) < 0) return void (await setImmediate());
          resolve();
          await ended(signal);
        };
        const intake = startIntake(change(partsOf(sleep, of)), async () => {});
        await over;
        await intake.stop();
      };
      await Promise.all([runOne(drafts), runOne(others)]);
    },
    /** The names of the drafts. */
    drafted: async () => (await readdir(folder)).filter((name) => !name.startsWith(".")).sort(),
    /** How many items of each source are in which state, if any. */
    items: async () =>
      Object.fromEntries(
        [...(await store.intakeItems.counts())].map(([source, counts]) => [
          source,
          Object.fromEntries(Object.entries(counts).filter(([, count]) => count > 0)),
        ]),
      ),
    /** The same over hours, in which no wait is shorter than a minute. */
    runHours(hours: number) {
      return this.run({ hours }, undefined, true);
    },
    /** Why items of a source failed, in English. */
    problems: async (source: string) =>
      (await store.intakeItems.failed(source, 10)).map(({ problem }) => sayIntakeProblem(problem, "en")),
    /** The requests for a path, as times. */
    times: (path: string) => asked.filter((each) => each.path === path).map(({ at }) => at),
  };
};

/** Serves a feed of articles, with an ETag, and their pages. */
export const serveGazette =
  (numbers: readonly number[]): Answer =>
  ({ path, headers }, response) => {
    const number = /^\/story-(\d+)$/u.exec(path)?.[1];
    const etag = `"${numbers.join()}"`;
    if (path === "/feed" && headers["if-none-match"] === etag) response.writeHead(304).end();
    else if (path === "/feed") {
      response
        .writeHead(200, { "content-type": "application/rss+xml", etag })
        .end(feedOf(`http://${headers.host}`, numbers));
    } else if (number !== undefined) {
      response.writeHead(200, { "content-type": "text/html" }).end(pageOf(Number(number)));
    } else response.writeHead(404).end();
  };
