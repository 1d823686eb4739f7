import { createHash } from "node:crypto";
import { messageOf } from "../../base/errors.ts";
import type { Problem } from "../../base/files/problem.ts";
import type { Logger } from "../../base/logger.ts";
import type { Notices } from "../../store/notices.ts";
import type {
  StoredSubscription,
  SubscriptionIdentity,
  Subscriptions,
} from "../../store/subscriptions/subscriptions.ts";
import type { DigestsReading } from "../schedules/digests-file.ts";
import { saySettingsProblem } from "../schedules/settings-problem.ts";
import type { ReadSubscription } from "../schedules/stored-subscription.ts";
import type { Subscription } from "../schedules/subscription.ts";
import type { UnreadableSubscription } from "../schedules/unreadable-subscription.ts";

/** All subscriptions at one moment. */
export interface AllSubscriptions {
  readonly readable: readonly Subscription[];
  readonly unreadable: readonly UnreadableSubscription[];
  /** Whether `digests.yaml` has problems, so that the digests of its last good version are used. */
  readonly fileHasProblems: boolean;
}

/** All current subscriptions. Returns the same value while nothing has changed. */
export type CurrentSubscriptions = () => Promise<AllSubscriptions>;

export interface FollowOptions {
  /** Reads `digests.yaml`. Returns the same value while nothing has changed. */
  readonly declared: () => Promise<DigestsReading>;
  readonly subscriptions: Subscriptions;
  /** Reads a subscription made in chat. */
  readonly read: (stored: StoredSubscription) => ReadSubscription;
  /** Makes a subscription for a digest of the file that cannot be read because of the file's problems. */
  readonly hidden: (stored: StoredSubscription, problems: readonly Problem[]) => UnreadableSubscription;
  readonly identify: (subscription: Subscription) => SubscriptionIdentity;
  readonly now: () => Temporal.Instant;
  readonly log: Logger;
}

/** Reads the digests of `digests.yaml` and those set up in chat, with their states, and reads them again when they change. */
export const followSubscriptions = ({
  declared,
  subscriptions,
  read,
  hidden,
  identify,
  now,
  log,
}: FollowOptions): CurrentSubscriptions => {
  let file: DigestsReading | null = null;
  let revision: number | null = null;
  let current: AllSubscriptions = { readable: [], unreadable: [], fileHasProblems: false };
  /** The rows with what was read from them, so that only a changed row is read again. */
  let readings = new Map<string, { readonly row: string; readonly result: ReadSubscription }>();

  const logUnreadable = ({ key, problems }: UnreadableSubscription): void => {
    const said = problems.map((problem) => saySettingsProblem(problem, "en")).join(" ");
    log.error({}, `The digest ${key} is not posted: ${said}`);
  };

  const readOne = (stored: StoredSubscription): ReadSubscription => {
    const result = read(stored);
    if (!result.ok) logUnreadable(result.subscription);
    return result;
  };

  const readAll = (all: readonly StoredSubscription[]): readonly ReadSubscription[] => {
    readings = new Map(
      all.map((stored) => {
        const row = JSON.stringify(stored);
        const known = readings.get(stored.key);
        return [stored.key, known?.row === row ? known : { row, result: readOne(stored) }];
      }),
    );
    return [...readings.values()].map(({ result }) => result);
  };

  const followNow = async (): Promise<AllSubscriptions> => {
    const nowDeclared = await declared();
    const { digests, problems } = nowDeclared;
    const declaredKeys = new Set(digests.map(({ key }) => key));
    const isHidden = ({ key, settings }: StoredSubscription): boolean =>
      problems.length > 0 && settings === null && !declaredKeys.has(key);
    if (nowDeclared !== file) {
      // If the file has problems, keep its digests in the database, so that their slots count as missed and not as removed.
      const kept = problems.length === 0 ? [] : (await subscriptions.all()).filter(isHidden);
      await subscriptions.declare([...digests.map(identify), ...kept], now());
    }
    const nowRevision = await subscriptions.revision();
    if (nowDeclared === file && nowRevision === revision) return current;
    const stored = await subscriptions.all();
    const states = new Map(stored.map(({ key, state }) => [key, state]));
    const inChat = readAll(stored.filter(({ key, settings }) => settings !== null && !declaredKeys.has(key)));
    const hiddenNow = stored.filter(isHidden).map((each) => hidden(each, problems));
    if (nowDeclared !== file) for (const each of hiddenNow) logUnreadable(each);
    current = {
      readable: [
        ...digests.map((each): Subscription => {
          const state = states.get(each.key);
          return state?.state === "suspended" ? { ...each, state } : each;
        }),
        ...inChat.flatMap((each) => (each.ok ? [each.subscription] : [])),
      ],
      unreadable: [...inChat.flatMap((each) => (each.ok ? [] : [each.subscription])), ...hiddenNow],
      fileHasProblems: problems.length > 0,
    };
    file = nowDeclared;
    revision = nowRevision;
    return current;
  };

  // A tick and a command may call this at once. The second call waits, so that it does not use a half-read state.
  let last: Promise<unknown> = Promise.resolve();
  return () => {
    const mine = last.then(followNow, followNow);
    last = mine;
    return mine;
  };
};

interface UnreadableNoticesOptions {
  readonly notices: Pick<Notices, "add">;
  readonly current: CurrentSubscriptions;
  readonly now: () => Temporal.Instant;
  readonly log: Logger;
}

/** The id is the same for the same problems of the same digests, because a notice with an id is recorded only once. */
const noticeId = (address: string, identities: readonly string[]): string =>
  `unreadable ${address} ${createHash("sha256").update(identities.join("\n")).digest("base64url")}`;

const identityOf = ({ key, settings, problems }: UnreadableSubscription): string =>
  JSON.stringify([key, settings, problems]);

/**
 * Records notices about digests whose settings cannot be read: one for each channel, and another one only if the problems
 * change. The returned function never rejects.
 */
export const createUnreadableNotices = ({
  notices,
  current,
  now,
  log,
}: UnreadableNoticesOptions): (() => Promise<void>) => {
  let last: readonly UnreadableSubscription[] = [];
  const recorded = new Set<string>();
  return async () => {
    try {
      const { unreadable } = await current();
      if (unreadable === last) return;
      const fresh = unreadable
        .map((subscription) => ({ subscription, identity: identityOf(subscription) }))
        .filter(({ identity }) => !recorded.has(identity));
      for (const [address, all] of Map.groupBy(fresh, ({ subscription }) => subscription.channel.address)) {
        const identities = all.map(({ identity }) => identity);
        const troubles = all.map(
          ({ subscription: { key } }) => ({ kind: "unreadable", subscription: key }) as const,
        );
        await notices.add(noticeId(address, identities), address, troubles, now());
        for (const identity of identities) recorded.add(identity);
      }
      last = unreadable;
    } catch (error) {
      log.error(
        { err: error },
        `The notice about unreadable digests cannot be recorded: ${messageOf(error)}`,
      );
    }
  };
};
