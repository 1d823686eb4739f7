import { correctionHashes } from "../answer/cite.ts";
import { exportInThread } from "../answer/export/export-in-thread.ts";
import { factsUpTo } from "../answer/reply.ts";
import { createAdmission } from "../ask/access/admission.ts";
import { type BudgetSettings, createBudgets } from "../ask/access/budgets.ts";
import type { DeskLinks } from "../ask/access/desk-links.ts";
import { createAsk } from "../ask/ask.ts";
import { createChosenLanguages } from "../ask/chosen-languages.ts";
import type { Command } from "../ask/command.ts";
import { createKeptLines } from "../ask/controls/kept-lines.ts";
import { createNewsdesk } from "../ask/desk/newsdesk.ts";
import { mostKeptCharacters } from "../ask/kept-replies.ts";
import { createOnceKeys } from "../ask/once-keys.ts";
import type { Logger } from "../base/logger.ts";
import type { Clock } from "../base/time/clock.ts";
import {
  createLateSchedule,
  type LateSchedule,
  type OpensDatabase,
} from "../digests/deliveries/late-schedule.ts";
import { createPacers } from "../digests/deliveries/pace.ts";
import type { Digest } from "../digests/digest.ts";
import type { PlatformState } from "../digests/posting.ts";
import { createDrafts, type DraftsOfBot } from "../drafts/drafts.ts";
import { createWorkerThread } from "../drafts/work/worker-thread.ts";
import type { Library } from "../library/library.ts";
import type { RecordWriter } from "../library/record-writer.ts";
import type { Snapshots } from "../library/snapshots.ts";
import type { Finding } from "../platforms/shared/doctor/finding.ts";
import type { Host } from "../platforms/shared/platform.ts";
import { formatPerson } from "../store/channel.ts";
import type { Ledger } from "../store/deliveries/ledger.ts";
import type { PrivateView } from "../store/posted/private-views.ts";
import type { Store } from "../store/store.ts";
import type { Config } from "./config.ts";
import type { CheckRecord, ExaminedPlatform } from "./doctor/examined.ts";
import { exportsInTurn } from "./exports-in-turn.ts";
import type { Metrics } from "./metrics/metrics.ts";
import { createRememberShown } from "./remember-shown.ts";

/** The settings of an app. If `budgets` is null, people have no limits. */
export type AppSettings = Omit<Config, "budgets" | "logLevel"> & { readonly budgets: BudgetSettings | null };

/** The parts of an app. The caller gives all of them. */
export interface Parts {
  readonly settings: AppSettings;
  readonly clock: Clock;
  readonly log: Logger;
  readonly commands: readonly Command[];
  /** Called when the database is opened, and not at the start, so that the first answers do not wait for these modules. */
  readonly loadDigests: () => Promise<readonly Digest[]>;
  /** Writes to briefings, as editors do from chat. */
  readonly writer: RecordWriter;
  /** The current briefings. */
  readonly briefings: () => Snapshots;
  /** The current state of a platform, by name. */
  readonly platform: (name: string) => PlatformState;
  readonly opensDatabase: OpensDatabase;
  /** How editors sign in to the desk's page; null if it is off. */
  readonly deskLinks: DeskLinks | null;
  /** What measures answers and deliveries; none if metrics and traces are off. */
  readonly meters: readonly Pick<Metrics, "ask" | "ledger">[];
  /** Ends the program, for example when the console's input ends. */
  readonly stop: () => void;
}

/** An app. It does nothing until a platform calls it or its schedule starts. */
export interface App {
  /** The functions that platforms use to post and answer. `host.ask` answers lines. */
  readonly host: Host;
  readonly schedule: LateSchedule;
  readonly drafts: DraftsOfBot;
  /** Null while the database is not open. */
  store(): Promise<Store | null>;
  /** The current library, without briefings under embargo. */
  library(): Library;
  /** Checks everything that the bot needs. Never rejects: if something cannot be checked, this is a finding too. */
  examine(
    platforms: readonly ExaminedPlatform[],
    checkRecord: CheckRecord,
    signal: AbortSignal,
  ): Promise<readonly Finding[]>;
  /** Compiles the code of answers, so that the first readers do not wait for that. Never rejects. */
  warmUp(signal: AbortSignal): Promise<void>;
  stop(): Promise<void>;
}

/** If an answer takes longer, the bot acknowledges the command first. It must do so within a second. */
export const acknowledgeAfterMs = 400;

/** Enough for the answers between two ticks. A program without a schedule records none. */
const mostSeen = 20_000;

/** Puts an app together, for the bot, the command line, benchmarks and tests. Nothing else does. */
export const createApp = (parts: Parts): App => {
  const { settings, clock, log, commands, loadDigests, briefings, platform, opensDatabase } = parts;
  const { briefingsFolder, language, timeZone } = settings;
  const now = () => clock.now();
  const pacers = createPacers(clock);
  const library = () => briefings().at(now());
  const withEmbargoed = () => briefings().withEmbargoed(now()) ?? library();
  const measured = (ledger: Ledger) => parts.meters.reduce((inner, meter) => meter.ledger(inner), ledger);
  /** What people saw alone, until the schedule's next tick records all of it at once, so that no answer waits for the database. */
  const seen: PrivateView[] = [];
  const takeSeen = () => seen.splice(0);
  const drafts = createDrafts({
    writer: parts.writer,
    indexFile: settings.indexFile,
    now,
    createThread: () => createWorkerThread(settings.draftLimits),
    network: null,
  });
  const schedule = createLateSchedule(
    {
      ...settings,
      takeSeen,
      drafts: drafts.queue,
      stopping: drafts.stopping,
      platform,
      library,
      withEmbargoed,
      pacers,
      measured,
      loadDigests,
      clock,
      log,
    },
    opensDatabase,
  );
  const store = async () => (await schedule.whenOpen())?.store ?? null;
  const languages = createChosenLanguages(
    {
      now: () => schedule.now()?.store.people ?? null,
      whenOpen: async () => (await store())?.people ?? null,
    },
    now,
    log,
  );
  const stopping = new AbortController();
  const onceKeys = createOnceKeys(async () => (await store())?.onceKeys ?? null, now, log);
  const unmeasured = createAsk({
    commands,
    admission: createAdmission({
      askers: settings.askers,
      budgets: settings.budgets === null ? null : createBudgets(settings.budgets),
      log,
    }),
    languages,
    now,
    mostKept: mostKeptCharacters,
    store,
    timeZone,
    log,
    library: (at) => briefings().at(at),
    embargo: { library: (at) => briefings().withEmbargoed(at), channels: settings.embargoChannels },
    drafts,
    peopleIn: drafts.peopleIn,
    exportRecord: exportsInTurn((format, asked) =>
      exportInThread(
        { folder: briefingsFolder, format, language: asked, publisher: null, at: now().toString(), timeZone },
        stopping.signal,
      ),
    ),
    verdictsNeedSecond: settings.verdictsNeedSecond,
    apiAddress: settings.api?.origin ?? null,
    reviewing: { links: parts.deskLinks, needsSecond: settings.verdictsNeedSecond },
    showed(asker, answer, page) {
      if (settings.privateNoticeDays === 0 || seen.length > mostSeen) return;
      const person = formatPerson(asker);
      const { language: shownIn } = answer;
      for (const { reference, corrections } of factsUpTo(answer, page)) {
        const known = corrections ?? correctionHashes(reference, { library: library(), language: shownIn });
        seen.push({ person, reference, language: shownIn, known });
      }
    },
    newsdesk: createNewsdesk({
      channel: settings.newsdesk,
      store,
      sweep: () => schedule.queueChanged(),
      now,
      log,
    }),
    digests: async () => (await schedule.whenOpen())?.channelDigests ?? null,
  });
  const ask = parts.meters.reduce((inner, meter) => meter.ask(inner), unmeasured);
  return {
    schedule,
    drafts,
    store,
    library,
    host: {
      ask,
      commands,
      languages,
      language,
      log,
      onceKeys,
      acknowledgeAfterMs,
      lines: createKeptLines(async () => (await store())?.lines ?? null, log),
      stop: parts.stop,
      ...createRememberShown({ posted: async () => (await store())?.posted ?? null, library, now, log }),
      mayPostAgain: (addresses) => void schedule.mayPostAgain(addresses),
    },
    async warmUp(signal) {
      try {
        const { warmUp } = await import("./warm-up.ts");
        await warmUp(unmeasured, commands, library, signal);
      } catch (error) {
        log.error({ err: error }, "The examples of the commands could not be answered beforehand.");
      }
    },
    async examine(platforms, checkRecord, signal) {
      const { examineApp } = await import("./doctor/examine-app.ts");
      return examineApp({ ...settings, commands, platforms, checkRecord, loadDigests, store, now, signal });
    },
    async stop() {
      stopping.abort();
      await drafts.stop();
      await schedule.stop();
    },
  };
};
