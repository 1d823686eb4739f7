import type { Kysely, Selectable } from "kysely";
import type { AuditedChange } from "../audited-change.ts";
import { formatPerson, parseChannel } from "../channel.ts";
import type { Tables } from "../database/schema.ts";
import { writeAudit } from "../database-audit.ts";
import { formatReason, parseReason } from "../deliveries/reason.ts";
import {
  type StoredSubscription,
  type SubscriptionIdentity,
  type SubscriptionState,
  suspensionCauses,
} from "./subscriptions.ts";

export type SubscriptionRow = Selectable<Tables["subscriptions"]>;

export const recordedStateOf = ({
  key,
  state,
  paused_until,
  suspension_cause,
  suspension_reason,
}: SubscriptionRow): SubscriptionState => {
  switch (state) {
    case "active":
      return { state };
    case "paused":
      return {
        state,
        until: paused_until === null ? null : Temporal.Instant.fromEpochMilliseconds(paused_until),
      };
    case "suspended": {
      const cause = suspensionCauses.find((each) => each === suspension_cause);
      if (cause === undefined)
        throw new Error(`${key} is suspended for an unknown cause: ${suspension_cause}.`);
      return { state, cause, reason: parseReason(suspension_reason ?? "") };
    }
    default:
      return state satisfies never;
  }
};

export const subscriptionColumns = (state: SubscriptionState) => ({
  state: state.state,
  paused_until: state.state === "paused" ? (state.until?.epochMilliseconds ?? null) : null,
  suspension_cause: state.state === "suspended" ? state.cause : null,
  suspension_reason: state.state === "suspended" ? formatReason(state.reason) : null,
  noticed_at: null,
});

export const storedOf = (row: SubscriptionRow): StoredSubscription => ({
  key: row.key,
  channel: row.channel,
  schedule: row.schedule,
  settings: row.settings,
  state: recordedStateOf(row),
  createdBy: row.created_by,
  changedBy: row.changed_by,
  changedAt: Temporal.Instant.fromEpochMilliseconds(row.changed_at),
});

export const active = subscriptionColumns({ state: "active" });

export const fileRow = ({ key, channel, schedule }: SubscriptionIdentity, now: number): SubscriptionRow => ({
  key,
  channel,
  schedule,
  since: now,
  origin: "file",
  settings: null,
  ...active,
  created_by: null,
  changed_by: null,
  changed_at: now,
});

interface Change {
  readonly key: string;
  readonly channel: string;
  readonly what: AuditedChange;
  readonly by: string;
  readonly now: number;
  readonly before: string | null;
  readonly after: string | null;
}

/** The person's address gets the platform of the channel. */
export const auditChange = (
  on: Kysely<Tables>,
  { key, channel, what, by, now, before, after }: Change,
): Promise<void> =>
  writeAudit(on, {
    at: Temporal.Instant.fromEpochMilliseconds(now),
    who: formatPerson({ platform: parseChannel(channel).platform, workspace: null, user: by }),
    channel,
    what,
    subject: key,
    before,
    after,
  });

export const stateText = (state: SubscriptionState): string =>
  state.state === "paused" && state.until !== null ? `paused until ${state.until}` : state.state;

/** Ignores the reason of a suspension, so that managers get no second notice of it in other words. */
export const isSame = (a: SubscriptionState, b: SubscriptionState): boolean => {
  if (a.state === "paused" && b.state === "paused") {
    return a.until?.epochMilliseconds === b.until?.epochMilliseconds;
  }
  return a.state === b.state;
};

/** Makes every process read the subscriptions again. Runs in the caller's transaction. */
export const growRevision = async (on: Kysely<Tables>): Promise<void> => {
  await on
    .updateTable("revision")
    .set((row) => ({ number: row("number", "+", 1) }))
    .execute();
};
