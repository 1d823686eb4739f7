import type { Kysely } from "kysely";
import type { Tables } from "../database/schema.ts";
import { growRevision, subscriptionColumns } from "./subscription-rows.ts";
import type { SubscriptionState } from "./subscriptions.ts";

type Suspension = Omit<Extract<SubscriptionState, { readonly state: "suspended" }>, "state">;

/**
 * Suspends all digests of a channel that are not suspended yet, so that managers get no second notice in other words.
 * Runs in the caller's transaction.
 */
export const suspendChannel = async (
  on: Kysely<Tables>,
  channel: string,
  suspension: Suspension,
  now: number,
): Promise<void> => {
  const { numUpdatedRows } = await on
    .updateTable("subscriptions")
    .set({ ...subscriptionColumns({ state: "suspended", ...suspension }), changed_at: now })
    .where("channel", "=", channel)
    .where("state", "!=", "suspended")
    .executeTakeFirstOrThrow();
  if (numUpdatedRows > 0n) await growRevision(on);
};
