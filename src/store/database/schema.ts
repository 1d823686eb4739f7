import type { AuditedChange } from "../audited-change.ts";
import type { DeliveryTables } from "../deliveries/tables.ts";
import type { IntakeTables } from "../intake/tables.ts";
import type { RecipientState } from "../notices.ts";
import type { PeopleTables } from "../people/tables.ts";
import type { PostedTables } from "../posted/tables.ts";
import type { QueueTables } from "../queue/tables.ts";
import type { RecordTables } from "../record/tables.ts";
import type { SubscriptionTables } from "../subscriptions/tables.ts";

/** The tables, for Kysely. Times are milliseconds since 1970, in UTC. */
export interface Tables
  extends SubscriptionTables,
    DeliveryTables,
    PostedTables,
    PeopleTables,
    QueueTables,
    IntakeTables,
    RecordTables {
  /** The changes that people made. Rows are only added. */
  readonly audit: {
    id: string;
    at: number;
    who: string;
    channel: string | null;
    what: AuditedChange;
    subject: string;
    before: string | null;
    after: string | null;
  };
  /** Command lines of buttons and menus, by a hash. */
  readonly lines: { id: string; line: string; kept_at: number };
  /** What each briefing told when the bot saw it in the library. The row with an empty slug has the time at which the bot began to read all of them for the first time. */
  readonly briefing_sightings: { slug: string; form: string; seen_at: number };
  /** When the sources of each briefing were last checked. */
  readonly source_checks: { slug: string; checked_at: number };
  /** What channels and people watch. The channel of a person's watch is their direct messages with the bot. */
  readonly watches: {
    channel: string;
    /** A person, organization, topic or commitment, as `formatWatchTarget` writes it. */
    target: string;
    /** The address of the person whose own watch it is (`slack:T123/U123`); null for a channel's. */
    person: string | null;
    made_at: number;
  };
  /** The briefings that have news for a channel's watches and were not told there since. */
  readonly watch_news: {
    channel: string;
    slug: string;
    /** What the briefing told at this moment is not news. */
    since: number;
    found_at: number;
  };
  /** Work that is done only once, by a key. */
  readonly claims: { key: string; claimed_at: number };
  /** What a person (`slack:T123/U123`) asked about last in a thread. */
  readonly thread_subjects: {
    thread: string;
    person: string;
    /** JSON. */
    subject: string;
    asked_at: number;
  };
  /** The tokens with which programs read the record. */
  readonly tokens: {
    id: string;
    /** Of its secret. */
    hash: string;
    name: string;
    use: "programs" | "feeds";
    /** The editor who made it (`slack:T123/U123`). */
    person: string;
    /** The channel that is cleared for embargoes; null if it reads only what everyone may see. */
    cleared_in: string | null;
    language: string;
    made_at: number;
    expires_at: number;
    used_at: number | null;
  };
  /** Notices for managers. */
  readonly notices: {
    id: string;
    channel: string;
    /** JSON. */
    body: string;
    recorded_at: number;
    /** When a process may claim it; null once it is done. */
    due_at: number | null;
    owner: string | null;
    first_claimed_at: number | null;
  };
  readonly notice_recipients: {
    notice: string;
    person: string;
    state: RecipientState;
    /** The id that the message carries. */
    message: string;
    since: number;
  };
}
