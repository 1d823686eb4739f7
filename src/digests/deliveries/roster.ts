import { messageOf } from "../../base/errors.ts";
import type { Logger } from "../../base/logger.ts";
import type {
  StoredSubscription,
  SubscriptionIdentity,
  Subscriptions,
} from "../../store/subscriptions/subscriptions.ts";
import type { Subscription } from "../schedules/subscription.ts";

/** All subscriptions as they are now. The same array, as long as nothing has changed. */
export type Roster = () => Promise<readonly Subscription[]>;

export interface RosterOptions {
  /** Those of `digests.yaml`. The same array, as long as nothing has changed. */
  readonly declared: () => Promise<readonly Subscription[]>;
  readonly subscriptions: Subscriptions;
  /** Reads one that was made in chat. Throws if it cannot be read. */
  readonly read: (stored: StoredSubscription) => Subscription;
  readonly identify: (subscription: Subscription) => SubscriptionIdentity;
  readonly now: () => Temporal.Instant;
  readonly log: Logger;
}

/** What the file declares and what was made in chat, each in the state that the record has. */
export const followRoster = ({
  declared,
  subscriptions,
  read,
  identify,
  now,
  log,
}: RosterOptions): Roster => {
  let file: readonly Subscription[] | null = null;
  let revision: number | null = null;
  let roster: readonly Subscription[] = [];
  /** What was read of each, and of what: most stay as they are when one changes. */
  let readings = new Map<string, { readonly row: string; readonly subscription: Subscription | null }>();

  const readOne = (stored: StoredSubscription): Subscription | null => {
    try {
      return read(stored);
    } catch (error) {
      log.error({ err: error }, `The digest ${stored.key} is left out: ${messageOf(error)}`);
      return null;
    }
  };

  const readAll = (all: readonly StoredSubscription[]): Subscription[] => {
    readings = new Map(
      all.map((stored) => {
        const row = JSON.stringify(stored);
        const known = readings.get(stored.key);
        return [stored.key, known?.row === row ? known : { row, subscription: readOne(stored) }];
      }),
    );
    return [...readings.values()].flatMap(({ subscription }) => subscription ?? []);
  };

  const look = async (): Promise<readonly Subscription[]> => {
    const nowDeclared = await declared();
    if (nowDeclared !== file) await subscriptions.declare(nowDeclared.map(identify), now());
    const nowRevision = await subscriptions.revision();
    if (nowDeclared === file && nowRevision === revision) return roster;
    const stored = await subscriptions.all();
    const states = new Map(stored.map(({ key, state }) => [key, state]));
    const declaredKeys = new Set(nowDeclared.map(({ key }) => key));
    roster = [
      ...nowDeclared.map((each): Subscription => {
        const state = states.get(each.key);
        return state?.state === "suspended" ? { ...each, state } : each;
      }),
      ...readAll(stored.filter(({ key, settings }) => settings !== null && !declaredKeys.has(key))),
    ];
    file = nowDeclared;
    revision = nowRevision;
    return roster;
  };

  // A tick and a command may ask at once: the second would take what the first is reading for a change.
  let last: Promise<unknown> = Promise.resolve();
  return () => {
    const mine = last.then(look, look);
    last = mine;
    return mine;
  };
};
