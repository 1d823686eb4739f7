import type { Language } from "../../base/language/language.ts";
import type { Logger } from "../../base/logger.ts";
import { nameThisProcess } from "../../base/process-name.ts";
import type { Clock } from "../../base/time/clock.ts";
import type { QueuedDraft } from "../../drafts/review/queue.ts";
import type { Library } from "../../library/library.ts";
import { settleChanges } from "../../library/recorded-change.ts";
import { openStore } from "../../store/database/open.ts";
import type { Ledger } from "../../store/deliveries/ledger.ts";
import { createRetryingLedger } from "../../store/deliveries/retrying-ledger.ts";
import type { PrivateView } from "../../store/posted/private-views.ts";
import type { Store } from "../../store/store.ts";
import type { Digest } from "../digest.ts";
import type { PlatformState } from "../posting.ts";
import { followDigests } from "../schedules/digests-file.ts";
import { asUnreadable, hiddenByFile, readStored } from "../schedules/stored-subscription.ts";
import { identityOf } from "../schedules/subscription-of.ts";
import { createReadWatched } from "../watches/read-watched.ts";
import { type ChannelDigests, createChannelDigests } from "./channel-digests.ts";
import { type CurrentSubscriptions, followSubscriptions } from "./current-subscriptions.ts";
import type { Pacers } from "./pace.ts";
import { onlyInPlace } from "./record-file.ts";
import { createScheduler, type Scheduler } from "./scheduler.ts";

export interface ScheduleOptions {
  /** The folder of `digests.yaml`, which is read again when it changes. */
  readonly briefingsFolder: string;
  /** Has the entries of the audit log for changes of briefings that are being made. */
  readonly changesFolder: string;
  /** `postgres://…`, or the path of an SQLite file. */
  readonly database: string;
  /** The current state of a platform, by name. */
  readonly platform: (name: string) => PlatformState;
  /** The current library. */
  readonly library: () => Library;
  /** The same with what is under embargo. */
  readonly withEmbargoed: () => Library;
  /** For digests set up in chat by a person whose time zone is unknown. */
  readonly timeZone: string;
  /** The language of notices about a digest whose own is unknown. */
  readonly language: Language;
  readonly log: Logger;
  /** How long a lease on a delivery lasts if the process does not renew it. */
  readonly leaseMs: number;
  /** How long after its time a digest that is not posted is late; 0 if managers are not told. */
  readonly lateMs: number;
  readonly clock: Clock;
  /** Shared with everything that posts. */
  readonly pacers: Pacers;
  /** All drafts that wait for a review, also those under embargo. */
  readonly drafts: () => Promise<readonly QueuedDraft[]>;
  /** Aborted when the bot begins to stop, before it ends the threads that read drafts. */
  readonly stopping: AbortSignal;
  /** The desk's channel; null if it is not set. */
  readonly newsdesk: string | null;
  /** The port of the metrics; null if there are none. */
  readonly healthPort: number | null;
  /** The facts that people saw alone since the last call. */
  readonly takeSeen: () => readonly PrivateView[];
  /** For how many days people get notices of corrections of these; 0 for no notices. */
  readonly privateNoticeDays: number;
  /** Adds metrics to the ledger. */
  readonly measured: (ledger: Ledger) => Ledger;
  /** Loads the definitions of digests. Called when the database is opened, so that the first answers do not wait for it. */
  readonly loadDigests: () => Promise<readonly Digest[]>;
}

/** Everything that posts digests, with a store of its own. */
export interface OpenSchedule {
  readonly digests: readonly Digest[];
  readonly store: Store;
  readonly current: CurrentSubscriptions;
  readonly scheduler: Scheduler;
  readonly channelDigests: ChannelDigests;
  /** A unique name of this process. */
  readonly by: string;
}

/** Opens the store, and makes the parts that plan and post. Throws a `storage` error if the database cannot be opened. */
export const openSchedule = async (options: ScheduleOptions): Promise<OpenSchedule> => {
  const {
    briefingsFolder,
    changesFolder,
    database,
    platform,
    library,
    timeZone,
    language,
    leaseMs,
    log,
    clock,
    pacers,
  } = options;
  // First the definitions: if they cannot be loaded, no connection stays open.
  const digests = await options.loadDigests();
  const store = await openStore(database, log);
  await settleChanges(changesFolder, store.audit).catch((error: unknown) =>
    log.error({ err: error }, "Changes from before the start could not be written to the audit log."),
  );
  const { subscriptions } = store;
  const kinds = digests.map(({ name }) => name);
  const current = followSubscriptions({
    declared: followDigests(briefingsFolder, kinds, log),
    subscriptions,
    read: (stored) => readStored(stored, { kinds, language }),
    hidden: (stored, problems) => asUnreadable(stored, [hiddenByFile(problems)], language),
    identify: identityOf,
    now: () => clock.now(),
    log,
  });
  const ledger = createRetryingLedger(onlyInPlace(options.measured(store.ledger), store.file), log);
  const by = nameThisProcess();
  const watched = createReadWatched(store);
  const scheduler = createScheduler({
    current,
    digests,
    platform,
    ledger,
    watched,
    posted: store.posted,
    library,
    clock,
    pacers,
    by,
    leaseMs,
    log,
  });
  const channelDigests = createChannelDigests({
    subscriptions,
    ledger: store.ledger,
    watched,
    current,
    digests,
    platform,
    scheduler,
    clock,
    timeZone,
  });
  return { digests, store, current, scheduler, channelDigests, by };
};
