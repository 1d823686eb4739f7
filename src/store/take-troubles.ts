import { type Kysely, sql } from "kysely";
import type { Tables } from "./database/schema.ts";
import { deliveryOf } from "./deliveries/delivery-rows.ts";
import { parseReason } from "./deliveries/reason.ts";
import { suspensionCauses } from "./subscriptions/subscriptions.ts";
import { isNews, type Trouble } from "./trouble.ts";

interface Found {
  readonly channel: string;
  readonly trouble: Trouble;
}

const troubledStates = ["failed", "missed", "unknown"] as const;

/** Deliveries whose trouble is not in a notice yet. */
export const isTroubled = sql<boolean>`noticed_at IS NULL AND state IN ('failed', 'missed', 'unknown')`;

/** Suspended subscriptions that are not in a notice yet. */
export const isSuspended = sql<boolean>`noticed_at IS NULL AND state = 'suspended'`;

/** Takes all troubles that are not in a notice yet. Each trouble goes to only one process. */
export const takeTroubles = async (on: Kysely<Tables>, now: number): Promise<readonly Found[]> => {
  const suspended = await on
    .updateTable("subscriptions")
    .set({ noticed_at: now })
    .where(isSuspended)
    .returning(["key", "channel", "suspension_cause", "suspension_reason"])
    .execute();
  const deliveries = await on
    .updateTable("deliveries")
    .set({ noticed_at: now })
    .where(isTroubled)
    .returning(["id", "subscription", "channel", "slot", "scheduled", "planned_at", "state", "reason"])
    .execute();
  const stopped = new Set(suspended.map(({ key }) => key));
  return [
    ...suspended.flatMap(({ key, channel, suspension_cause, suspension_reason }): Found[] => {
      const cause = suspensionCauses.find((each) => each === suspension_cause);
      if (cause === undefined) return [];
      const why = parseReason(suspension_reason ?? "");
      return [{ channel, trouble: { kind: "suspended", subscription: key, cause, reason: why } }];
    }),
    ...deliveries
      .sort((a, b) => a.planned_at - b.planned_at)
      .flatMap((row): Found[] => {
        const kind = troubledStates.find((each) => each === row.state);
        // The notice of the suspension covers the delivery that failed because of it.
        if (kind === undefined || (kind === "failed" && stopped.has(row.subscription))) return [];
        const trouble = { kind, delivery: deliveryOf(row), reason: parseReason(row.reason ?? "") };
        return [{ channel: row.channel, trouble }];
      }),
  ].filter(({ trouble }) => isNews(trouble));
};
