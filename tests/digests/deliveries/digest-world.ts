import { onTestFinished } from "vitest";
import type { Asker } from "../../../src/ask/access/asker.ts";
import type { AskOptions } from "../../../src/ask/ask.ts";
import { createChosenLanguages } from "../../../src/ask/chosen-languages.ts";
import { loadCommands } from "../../../src/ask/define-command.ts";
import { createChannelDigests } from "../../../src/digests/deliveries/channel-digests.ts";
import { followSubscriptions } from "../../../src/digests/deliveries/current-subscriptions.ts";
import { createPacers } from "../../../src/digests/deliveries/pace.ts";
import { createScheduler } from "../../../src/digests/deliveries/scheduler.ts";
import type { PlatformState } from "../../../src/digests/posting.ts";
import type { DigestsReading } from "../../../src/digests/schedules/digests-file.ts";
import {
  asUnreadable,
  hiddenByFile,
  readStored,
} from "../../../src/digests/schedules/stored-subscription.ts";
import type { Subscription } from "../../../src/digests/schedules/subscription.ts";
import { identityOf } from "../../../src/digests/schedules/subscription-of.ts";
import { createReadWatched } from "../../../src/digests/watches/read-watched.ts";
import type { Library } from "../../../src/library/library.ts";
import { renderText } from "../../../src/platforms/console/render.ts";
import { openStore } from "../../../src/store/database/open.ts";
import { createTestAsk } from "../../ask/create-test-ask.ts";
import { askerOf } from "../../askers.ts";
import { libraryOf, summit, visit } from "../../library.ts";
import { databasePath } from "../../store/deliveries/ledger.ts";
import { createFakePlatform } from "./fake-platform.ts";
import { createFakeLog, digests, june } from "./world.ts";

const commands = await loadCommands(new URL("../../../src/commands/", import.meta.url));

export interface DigestWorldOptions {
  readonly declared?: readonly Subscription[];
  /** What is wrong with the file that declares them. */
  readonly fileProblems?: DigestsReading["problems"];
  /** The platforms by name; without them, Slack is a fake. */
  readonly platform?: (name: string) => PlatformState;
  /** Where the record is; a new file that goes with the test, unless it is given. */
  readonly database?: string;
  /** Takes it down; after the test, unless it is given. */
  readonly atEnd?: (takeDown: () => Promise<void>) => void;
  /** Two test briefings, unless it is given. A function gives the current one. */
  readonly library?: Library | (() => Library);
  /** What asking needs besides. */
  readonly ask?: Partial<AskOptions>;
}

/** Digests that can be set up in chat, on a real store, closed after the test. It is 08:00 on Monday 1 June 2026, until a test says otherwise. */
export const createDigestWorld = async (options: DigestWorldOptions = {}) => {
  const time = { now: june("01T08:00") };
  const clock = { now: () => time.now, elapsedMs: () => time.now.epochMilliseconds, sleep: async () => {} };
  const fake = createFakePlatform(clock);
  const { log, lines } = createFakeLog();
  const store = await openStore(options.database ?? databasePath());
  const kinds = digests.map(({ name }) => name);
  const declared: DigestsReading = { digests: options.declared ?? [], problems: options.fileProblems ?? [] };
  const given = options.library ?? libraryOf(summit, visit);
  const library = typeof given === "function" ? given : () => given;
  const { subscriptions, ledger } = store;
  const current = followSubscriptions({
    declared: async () => declared,
    subscriptions,
    read: (stored) => readStored(stored, { kinds, language: "en" }),
    hidden: (stored, problems) => asUnreadable(stored, [hiddenByFile(problems)], "en"),
    identify: identityOf,
    now: () => time.now,
    log,
  });
  const platform =
    options.platform ??
    ((name: string): PlatformState =>
      name === "slack" ? { on: true, platform: fake.platform } : { on: false, why: `${name} is off.` });
  const scheduler = createScheduler({
    current,
    digests,
    platform,
    ledger,
    posted: store.posted,
    watched: createReadWatched(store),
    library,
    clock,
    pacers: createPacers(clock),
    leaseMs: 60_000,
    by: "bot",
    log,
  });
  const atEnd = options.atEnd ?? onTestFinished;
  atEnd(async () => {
    await scheduler.idle();
    await store.close();
  });
  const channelDigests = createChannelDigests({
    subscriptions,
    ledger,
    watched: createReadWatched(store),
    current,
    digests,
    platform,
    scheduler,
    clock,
    timeZone: "UTC",
  });
  const ask = createTestAsk({
    commands,
    library,
    now: () => time.now,
    digests: async () => channelDigests,
    store: async () => store,
    languages: createChosenLanguages(
      { now: () => store.people, whenOpen: async () => store.people },
      () => time.now,
      log,
    ),
    log,
    ...options.ask,
  });
  return {
    ask,
    current,
    digests: channelDigests,
    fake,
    scheduler,
    store,
    lines,
    time,
    /** What somebody reads who types a line. */
    say: async (line: string, asker: Asker = askerOf()): Promise<string> =>
      renderText((await ask.line(line, asker)).answer, { styled: false }),
  };
};
