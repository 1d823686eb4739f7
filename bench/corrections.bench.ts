import { existsSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Answer } from "../src/answer/answer.ts";
import { createCorrector } from "../src/digests/corrections/corrector.ts";
import { rememberedMessagesOf } from "../src/digests/deliveries/content.ts";
import { createPacers } from "../src/digests/deliveries/pace.ts";
import { changeEntry } from "../src/digests/news/shown-changes.ts";
import type { Pace, RunningPlatform } from "../src/digests/posting.ts";
import { discordLimits as discord } from "../src/platforms/discord/limits.ts";
import { slackLimits as slack } from "../src/platforms/slack/limits.ts";
import { openStore } from "../src/store/database/open.ts";
import { createVirtualClock, type VirtualClock } from "../tests/digests/deliveries/virtual-clock.ts";
import { createFakeLog } from "../tests/digests/deliveries/world.ts";
import { libraryOf, summit } from "../tests/library.ts";

const messages = 10_000;
/** Every tenth message shows the fact that is corrected. */
const everyNth = 10;
const kills = 5;
const start = Temporal.Instant.from("2026-06-02T08:30Z");
const never = new AbortController().signal;

/** After a kill, the next process starts, and the tick of every quarter of a minute makes the edits whose lease is over. */
const tickMs = 15_000;

/** A folder in memory, on Linux. The time of the clock does not pass while the database writes, so waiting for a disk would measure nothing. */
const memory = "/dev/shm";

/** By then, something is lost, so that the measurement would never end. */
const longestInIdeals = 10;

/** A process that can die: then nothing that it waits for ever comes. */
interface Life {
  isOver: boolean;
}

const ofProcess = <Part extends object>(part: Part, life: Life): Part =>
  new Proxy(part, {
    get(target, key) {
      const method: unknown = Reflect.get(target, key);
      if (typeof method !== "function") return method;
      return (...given: readonly unknown[]): unknown => {
        const forever = Promise.withResolvers<never>().promise;
        if (life.isOver) return forever;
        const result: unknown = Reflect.apply(method, target, given);
        return result instanceof Promise
          ? result.then((value: unknown) => (life.isOver ? forever : value))
          : result;
      };
    },
  });

interface Paces {
  readonly pace: Pace;
  readonly editPace: Pace | null;
  readonly postsOnce: boolean;
}

/** A platform that answers after 80 to 380 ms. */
const createCounting = (paces: Paces, clock: VirtualClock) => {
  const edits = new Map<string, number>();
  const notices = new Map<string, number>();
  let answered = 0;
  const answer = async (): Promise<void> => {
    answered += 1;
    await clock.sleep(80 + ((answered * 37) % 300), never);
  };
  const take = async (counts: Map<string, number>, channel: string): Promise<void> => {
    counts.set(channel, (counts.get(channel) ?? 0) + 1);
    await answer();
  };
  const platform: RunningPlatform = {
    pace: paces.pace,
    postsOnce: paces.postsOnce,
    edits: {
      pace: paces.editPace,
      messagesOf: (answer) => [answer],
      fits: () => true,
      async replace({ channel }) {
        await take(edits, channel);
        return { outcome: "replaced" };
      },
      async shows({ channel }) {
        await answer();
        return edits.has(channel);
      },
      remove: async () => null,
      linkTo: async () => null,
    },
    tryPermission: null,
    channelProblem: async () => null,
    async post({ channel, mayPost, onPosted, existing }) {
      if (existing.size > 0) return { outcome: "posted" };
      if (!(await mayPost())) return { outcome: "held-back" };
      await take(notices, channel);
      await onPosted("0", `n-${channel}`);
      return { outcome: "posted" };
    },
    async find(channel) {
      await answer();
      return { certain: true, messages: notices.has(channel) ? [["0", `n-${channel}`]] : [] };
    },
    managersOf: async () => [],
    conversationWith: async (user) => ({ channel: user }),
    tell: async () => null,
    stop: async () => {},
  };
  return { platform, edits, notices };
};

/** The time that the platform's limits allow at best: the slower of the edits and the notices, or both after each other. */
const idealSeconds = ({ pace, editPace }: Paces, count: number): number =>
  editPace === null
    ? (2 * count) / pace.messagesPerSecond
    : Math.max(count / editPace.messagesPerSecond, count / pace.messagesPerSecond);

const answerOf = (id: string): Answer => {
  const library = libraryOf(summit);
  const fact = library.facts.get(`summit/${id}`);
  if (fact === undefined) throw new Error(`There is no fact ${id}.`);
  const change = { fact, mark: "new", due: null, corrections: [] } as const;
  return {
    language: "en",
    summary: "Digest",
    blocks: [changeEntry(change, { library, language: "en" })],
  };
};

/** `kills` processes die one after the other, each after a part of the ideal time; the next one does the rest. */
const measure = async (name: string, paces: Paces, kills: number) => {
  const folder = await mkdtemp(join(existsSync(memory) ? memory : tmpdir(), "onrecord-corrections-"));
  const clock = createVirtualClock(start);
  const { platform, edits, notices } = createCounting(paces, clock);
  const opened = await openStore(join(folder, "onrecord.sqlite"));
  const store = {
    ...opened,
    posted: clock.waitingFor(opened.posted),
    edits: clock.waitingFor(opened.edits),
    receipts: clock.waitingFor(opened.receipts),
  };
  const [corrected, others] = [answerOf("publish"), answerOf("welcome")];
  const showing = new Set<string>();
  const remembered = Array.from({ length: messages }, (_, index) => {
    const channel = `C${index}`;
    const isShown = index % everyNth === 0;
    if (isShown) showing.add(channel);
    const of = { channel: `slack:${channel}`, delivery: `d-${index}`, thread: null };
    return rememberedMessagesOf(of, [isShown ? corrected : others], new Map([["0", `m-${index}`]]));
  }).flat();
  for (let from = 0; from < messages; from += 1_000) {
    await opened.posted.remember(remembered.slice(from, from + 1_000), clock.now());
  }
  const correction = {
    fact: "publish",
    date: "2026-06-01",
    note: { en: "July." },
    kind: "corrected",
  } as const;
  const library = libraryOf({ ...summit, corrections: [correction] });
  const ended = new Set<string>();
  const startProcess = (by: string, life: Life) => {
    const edited = platform.edits === null ? null : ofProcess(platform.edits, life);
    const running = { ...ofProcess(platform, life), edits: edited };
    return createCorrector({
      ...opened,
      posted: ofProcess(store.posted, life),
      edits: ofProcess(store.edits, life),
      receipts: ofProcess(store.receipts, life),
      platform: () => ({ on: true, platform: running }),
      library: () => library,
      withEmbargoed: () => library,
      hasFolder: async () => true,
      pacers: createPacers(clock),
      by,
      hasEnded: (name) => ended.has(name),
      leaseMs: 60_000,
      newsdesk: null,
      language: "en",
      clock,
      log: { ...createFakeLog().log, info() {} },
    });
  };
  const ideal = idealSeconds(paces, showing.size);
  const began = process.cpuUsage();
  for (let kill = 1; kill <= kills; kill += 1) {
    const life: Life = { isOver: false };
    const dying = startProcess(`killed ${kill}`, life).sweep();
    await clock.runUntil(Promise.race([dying, clock.sleep((ideal * 1_000) / (kills + 1), never)]));
    life.isOver = true;
    ended.add(`killed ${kill}`);
  }
  const corrector = startProcess("last", { isOver: false });
  await clock.runUntil(corrector.sweep());
  const secondsSinceStart = (): number => (clock.now().epochMilliseconds - start.epochMilliseconds) / 1_000;
  while (notices.size < showing.size && secondsSinceStart() < ideal * longestInIdeals) {
    await clock.runUntil(clock.sleep(tickMs, never));
    await clock.runUntil(corrector.sweep());
  }
  const seconds = secondsSinceStart();
  await opened.close();
  await rm(folder, { recursive: true });
  const isOnce = (counts: ReadonlyMap<string, number>): number =>
    [...counts].filter(([channel, count]) => showing.has(channel) && count === 1).length;
  return {
    platform: name,
    kills,
    "edited once": isOnce(edits),
    "again after a kill": [...edits.values()].filter((count) => count > 1).length,
    "told once": isOnce(notices),
    "others edited": [...edits.keys()].filter((channel) => !showing.has(channel)).length,
    seconds: Math.round(seconds * 10) / 10,
    "ideal seconds": ideal,
    "over the ideal, %": Math.round((seconds / ideal - 1) * 1_000) / 10,
    "processor, s": Math.round(process.cpuUsage(began).user / 100_000) / 10,
  };
};

/** A correction of a fact that 1,000 of 10,000 posted messages show, on a clock of its own. */
const measureCorrections = async (): Promise<void> => {
  console.log(
    "\nCorrections: 1,000 of 10,000 posted messages (aim: each edited once, and at most 5 % over the ideal, also with kills of processes whose successors start at once). The seconds are those of a simulated clock, and the database is in memory.",
  );
  const paces = {
    Slack: { ...slack, postsOnce: false },
    Discord: { pace: discord.pace, editPace: null, postsOnce: true },
  };
  console.table([
    await measure("Slack", paces.Slack, 0),
    await measure("Discord", paces.Discord, 0),
    await measure("Slack", paces.Slack, kills),
    await measure("Discord", paces.Discord, kills),
  ]);
};

export default measureCorrections;

if (import.meta.main) await measureCorrections();
