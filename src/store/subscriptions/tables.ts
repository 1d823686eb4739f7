import type { SubscriptionState } from "./subscriptions.ts";

/** The tables of this folder. */
export interface SubscriptionTables {
  readonly subscriptions: {
    key: string;
    channel: string;
    schedule: string;
    /** When the schedule last changed. */
    since: number;
    origin: "file" | "chat";
    /** JSON; null for a subscription of `digests.yaml`. */
    settings: string | null;
    state: SubscriptionState["state"];
    paused_until: number | null;
    suspension_cause: string | null;
    /** JSON. */
    suspension_reason: string | null;
    created_by: string | null;
    changed_by: string | null;
    changed_at: number;
    /** When its suspension was put into a notice; null if it was not. */
    noticed_at: number | null;
  };
  /** One row, with a number that grows with every change of a subscription. */
  readonly revision: { id: number; number: number };
}
