import type { AuditedChange } from "../audited-change.ts";
import type { Aspect } from "../deliveries/knowledge.ts";
import type { DeliveryState } from "../deliveries/ledger.ts";
import type { IntakeState } from "../intake/items.ts";
import type { RecipientState } from "../notices.ts";
import type { EditState } from "../posted/message-edits.ts";
import type { DraftState, QueueState } from "../queue/queue-item.ts";
import type { StoredContent } from "../record/stored-files.ts";
import type { SubscriptionState } from "../subscriptions/subscriptions.ts";

/** The tables, for Kysely. Times are milliseconds since 1970, in UTC. */
export interface Tables {
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
  readonly deliveries: {
    /** A hash of subscription and slot. As it is unique, so is each pair of them. */
    id: string;
    subscription: string;
    /** Stored here too, because the subscription may be removed later. */
    channel: string;
    slot: string;
    /** 1 if the schedule requested it, 0 if a person did. */
    scheduled: number;
    planned_at: number;
    state: DeliveryState;
    attempts: number;
    /** When a process may claim it; null if it is settled. */
    due_at: number | null;
    /** The holder of the lease, while it is claimed. */
    owner: string | null;
    first_claimed_at: number | null;
    claimed_at: number | null;
    settled_at: number | null;
    content: string | null;
    content_hash: string | null;
    /** 0 if a message may exist in the channel that the database does not have. */
    certain: number;
    /** JSON. */
    reason: string | null;
    /** When its trouble was put into a notice; null if it was not, or had none. */
    noticed_at: number | null;
  };
  readonly delivery_messages: {
    delivery: string;
    part: string;
    message: string;
    /** The order in which they were posted. */
    position: number;
  };
  /** The facts of a delivery, recorded before its first message is posted. */
  readonly delivery_facts: { delivery: string; reference: string };
  /** The messages that the bot posted and may have to correct. */
  readonly posted_messages: {
    channel: string;
    /** Its id on the platform. */
    message: string;
    delivery: string;
    part: string;
    /** The first message of its thread; null if it is not in one. */
    thread: string | null;
    language: string;
    /** JSON of the answer that the message shows; empty if something in it was taken down. */
    content: string;
    posted_at: number;
  };
  readonly posted_facts: {
    channel: string;
    message: string;
    reference: string;
    /** JSON: the hashes of the corrections that the message shows, or will show once its planned edits are made. */
    known: string;
  };
  /** The edits of posted messages that corrections need. */
  readonly message_edits: {
    id: string;
    channel: string;
    message: string;
    /** JSON: references of facts, with the hashes of their corrections. */
    changes: string;
    state: EditState;
    planned_at: number;
    /** When a process may claim it; null if it is settled. */
    due_at: number | null;
    owner: string | null;
    attempts: number;
    /** 0 if a request of the edit, or of its notice, may have left whose result the database does not have. */
    certain: number;
    /** JSON: why it failed, or has to wait. */
    reason: string | null;
  };
  /** The briefings with corrections whose editor has no receipt yet, with the time at which the first of their edits was planned. */
  readonly edit_receipts: { slug: string; since: number };
  /** The facts that the bot showed to one person alone, and when it did so last. */
  readonly private_views: {
    /** The person's address: `slack:T123/U123`. */
    person: string;
    reference: string;
    language: string;
    /** JSON: the hashes of the corrections that they were shown, or get a notice of. */
    known: string;
    /** A date in UTC. */
    day: string;
  };
  /** What each channel was last told, by fact and aspect. */
  readonly told: {
    channel: string;
    language: string;
    reference: string;
    aspect: Aspect;
    /** The hash of a correction, so that a fact may have several; empty for the other aspects. */
    correction: string;
    hash: string;
    /** When the digest with this was composed. */
    moment: number;
  };
  /** Facts that are dated before a watermark's day count as told to the channel. */
  readonly watermarks: { channel: string; language: string; day: string };
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
  readonly people: {
    /** The person's address: `slack:T123/U123`. */
    person: string;
    language: string | null;
    /** When they last used `/since`. */
    asked_since_at: number | null;
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
  /** The desk's queue. */
  readonly queue_items: {
    key: string;
    number: number | null;
    kind: string;
    /** The address of the person who asked; null if they were forgotten. */
    asker: string | null;
    language: string;
    channel: string | null;
    text: string;
    /** The reference of a fact, or the slug of a draft. */
    about: string | null;
    asked_at: number;
    state: QueueState | DraftState;
    /** The editor who took, answered or closed it. */
    changed_by: string | null;
    changed_at: number;
    /** The answer, or why it was closed. */
    answer: string | null;
    /** Grows with every change. */
    revision: number;
    /** The id that the message in the desk's channel carries. */
    note: string;
    /** The desk's channel; null if none was set. */
    place: string | null;
    part: string | null;
    /** The id of the message on the platform. */
    message: string | null;
    /** The revision that the message shows. */
    shown: number;
    /** 0 if a message may exist that the database does not have. */
    certain: number;
    attempts: number;
    /** When a process may post or edit the message; null if it is up to date. */
    due_at: number | null;
    owner: string | null;
    /** JSON: why the message could not be posted or edited. */
    reason: string | null;
    /** The key of the message that told a draft. */
    told_in: string | null;
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
  /** The people who were forgotten, by hashes of their address. */
  readonly erasures: { hash: string; erased_at: number };
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
  /** Where articles come from by themselves. */
  readonly intake_sources: {
    name: string;
    origin: "file" | "chat";
    /** JSON. */
    settings: string;
    /** 1 or 0. */
    paused: number;
    etag: string | null;
    last_modified: string | null;
    next_poll_at: number;
    polled_at: number | null;
    failures: number;
    /** JSON: why the last poll failed. */
    problem: string | null;
    /** JSON: what editors leave out of it. */
    left_out: string;
  };
  readonly intake_items: {
    source: string;
    /** A hash, the same for all versions of the item. */
    identity: string;
    /** A hash of its words. */
    version: string;
    title: string;
    /** The host that drafting it asks; null if none. */
    host: string | null;
    /** JSON: what to draft; null once it is settled. */
    content: string | null;
    state: IntakeState;
    /** When this version was seen first. */
    seen_at: number;
    /** The order of the items that were seen at once. */
    position: number;
    /** When its source listed it last, to a day. */
    listed_at: number;
    /** When it may be drafted; null if it is settled. */
    due_at: number | null;
    owner: string | null;
    claimed_at: number | null;
    attempts: number;
    /** JSON: the briefings. */
    slugs: string | null;
    /** JSON: why it failed, or was left out. */
    problem: string | null;
  };
  /** One row: the process that polls and drafts. */
  readonly intake_lease: { id: number; owner: string; until: number };
  /** One row, with the record's id, once something was written to it. */
  readonly record_identity: { id: string };
  /** The contents of all versions of all files, each once. */
  readonly record_contents: StoredContent;
  /** Every version of each entry of the record. Rows are only added. */
  readonly record_versions: {
    /** A briefing's slug, or the name of a file beside the briefings. */
    entry: string;
    version: number;
    /** Grows with every version of any entry. */
    number: number;
    /** A hash of its files; null if this version removed the entry. */
    tree: string | null;
    committed_at: number;
  };
  readonly record_files: { entry: string; version: number; name: string; sha256: string };
  /** One row, with a number that grows with every change of a subscription. */
  readonly revision: { id: number; number: number };
}
