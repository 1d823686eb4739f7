import type { Audit } from "./audit.ts";
import type { DatabaseFile } from "./database/database.ts";
import type { Ledger } from "./deliveries/ledger.ts";
import type { IntakeItems } from "./intake/intake-items.ts";
import type { IntakeSources } from "./intake/sources.ts";
import type { Lines } from "./lines.ts";
import type { Notices } from "./notices.ts";
import type { StoredOnceKeys } from "./once-keys.ts";
import type { OpenWork } from "./open-work.ts";
import type { People } from "./people/people.ts";
import type { Retention } from "./people/retention.ts";
import type { MessageEdits } from "./posted/message-edits.ts";
import type { PostedMessages } from "./posted/posted-messages.ts";
import type { PrivateViews } from "./posted/private-views.ts";
import type { Receipts } from "./posted/receipts.ts";
import type { DraftQueue } from "./queue/draft-queue.ts";
import type { Queue } from "./queue/queue.ts";
import type { Sightings } from "./sightings.ts";
import type { SourceChecks } from "./source-checks.ts";
import type { Subscriptions } from "./subscriptions/subscriptions.ts";
import type { ThreadSubjects } from "./thread-subjects.ts";
import type { Tokens } from "./tokens.ts";
import type { Waiting } from "./waiting.ts";
import type { Watches } from "./watches.ts";

/** The data that all bots of one newsroom share, in an SQLite file or in Postgres. */
export interface Store {
  readonly ledger: Ledger;
  readonly posted: PostedMessages;
  readonly edits: MessageEdits;
  readonly receipts: Receipts;
  readonly privateViews: PrivateViews;
  readonly subscriptions: Subscriptions;
  readonly audit: Audit;
  readonly people: People;
  readonly lines: Lines;
  readonly sightings: Sightings;
  readonly sourceChecks: SourceChecks;
  readonly watches: Watches;
  readonly onceKeys: StoredOnceKeys;
  readonly threadSubjects: ThreadSubjects;
  readonly intakeSources: IntakeSources;
  readonly intakeItems: IntakeItems;
  readonly retention: Retention;
  readonly notices: Notices;
  readonly openWork: OpenWork;
  readonly queue: Queue;
  readonly draftQueue: DraftQueue;
  readonly tokens: Tokens;
  /** How many wait in each queue. Rejects with a `storage` error. */
  waiting(): Promise<Waiting>;
  /** Rejects with a `storage` error if the database cannot be written, for example because its file is read-only. Changes nothing. */
  checkWritable(): Promise<void>;
  /** The database's file; null for a database on a server. */
  readonly file: DatabaseFile | null;
  close(): Promise<void>;
}
