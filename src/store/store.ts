import type { Audit } from "./audit.ts";
import type { DatabaseFile } from "./database/database.ts";
import type { Ledger } from "./deliveries/ledger.ts";
import type { Lines } from "./lines.ts";
import type { Notices } from "./notices.ts";
import type { StoredOnceKeys } from "./once-keys.ts";
import type { People } from "./people/people.ts";
import type { Retention } from "./people/retention.ts";
import type { Sightings } from "./sightings.ts";
import type { Subscriptions } from "./subscriptions/subscriptions.ts";

/** What the bots of one newsroom share: in an SQLite file, or in Postgres. */
export interface Store {
  readonly ledger: Ledger;
  readonly subscriptions: Subscriptions;
  readonly audit: Audit;
  readonly people: People;
  readonly lines: Lines;
  readonly sightings: Sightings;
  readonly onceKeys: StoredOnceKeys;
  readonly retention: Retention;
  readonly notices: Notices;
  /** Rejects with a `storage` error where nothing can be written, as to a file that is read-only. Leaves nothing behind. */
  checkWritable(): Promise<void>;
  /** The file that the record is in; null for a database on a server. */
  readonly file: DatabaseFile | null;
  close(): Promise<void>;
}
