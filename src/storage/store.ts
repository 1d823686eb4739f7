import type { Ledger } from "./ledger.ts";
import type { Subscriptions } from "./subscriptions.ts";

/** What the bots of one newsroom share: in an SQLite file, or in Postgres. */
export interface Store {
  readonly ledger: Ledger;
  readonly subscriptions: Subscriptions;
  close(): Promise<void>;
}
