import type { Tables } from "../database/schema.ts";

/** The kind of personal data in a column. */
export type Holding =
  | "nothing"
  /** A person's address: `slack:T1/U1`. */
  | "address"
  /** A person's id on the platform of the row's channel: `U1`. */
  | "id"
  /** A person's choice or action. */
  | "choice"
  /** Words that a person typed. */
  | "words";

type Holdings = {
  readonly [Table in keyof Tables]: { readonly [Column in keyof Tables[Table]]: Holding };
};

/** The personal data in every column of the database. docs/privacy.md explains each column that has some. */
export const personalData: Holdings = {
  subscriptions: {
    key: "words",
    channel: "nothing",
    schedule: "nothing",
    since: "nothing",
    origin: "nothing",
    settings: "words",
    state: "nothing",
    paused_until: "nothing",
    suspension_cause: "nothing",
    suspension_reason: "nothing",
    created_by: "id",
    changed_by: "id",
    changed_at: "nothing",
    noticed_at: "nothing",
  },
  deliveries: {
    id: "nothing",
    subscription: "words",
    channel: "nothing",
    slot: "nothing",
    scheduled: "nothing",
    planned_at: "nothing",
    state: "nothing",
    attempts: "nothing",
    due_at: "nothing",
    owner: "nothing",
    first_claimed_at: "nothing",
    claimed_at: "nothing",
    settled_at: "nothing",
    content: "nothing",
    content_hash: "nothing",
    certain: "nothing",
    reason: "nothing",
    noticed_at: "nothing",
  },
  delivery_messages: { delivery: "nothing", part: "nothing", message: "nothing", position: "nothing" },
  delivery_facts: { delivery: "nothing", reference: "nothing" },
  posted_messages: {
    channel: "nothing",
    message: "nothing",
    delivery: "nothing",
    part: "nothing",
    thread: "nothing",
    language: "nothing",
    content: "words",
    posted_at: "nothing",
  },
  posted_facts: { channel: "nothing", message: "nothing", reference: "nothing", known: "nothing" },
  message_edits: {
    id: "nothing",
    channel: "nothing",
    message: "nothing",
    changes: "nothing",
    state: "nothing",
    planned_at: "nothing",
    due_at: "nothing",
    owner: "nothing",
    attempts: "nothing",
    certain: "nothing",
    reason: "nothing",
  },
  told: {
    channel: "nothing",
    language: "nothing",
    reference: "nothing",
    aspect: "nothing",
    correction: "nothing",
    hash: "nothing",
    moment: "nothing",
  },
  watermarks: { channel: "nothing", language: "nothing", day: "nothing" },
  audit: {
    id: "nothing",
    at: "nothing",
    who: "address",
    channel: "nothing",
    what: "choice",
    subject: "address",
    before: "words",
    after: "words",
  },
  people: { person: "address", language: "choice", asked_since_at: "choice" },
  lines: { id: "nothing", line: "words", kept_at: "nothing" },
  briefing_sightings: { slug: "nothing", form: "nothing", seen_at: "nothing" },
  claims: { key: "choice", claimed_at: "nothing" },
  thread_subjects: { thread: "nothing", person: "address", subject: "choice", asked_at: "choice" },
  edit_receipts: { slug: "nothing", since: "nothing" },
  notices: {
    id: "nothing",
    channel: "nothing",
    body: "words",
    recorded_at: "nothing",
    due_at: "nothing",
    owner: "nothing",
    first_claimed_at: "nothing",
  },
  notice_recipients: {
    notice: "nothing",
    person: "address",
    state: "nothing",
    message: "nothing",
    since: "nothing",
  },
  erasures: { hash: "address", erased_at: "nothing" },
  record_identity: { id: "nothing" },
  // The decisions of editors in the files of briefings.
  record_contents: { sha256: "nothing", encoding: "nothing", content: "address" },
  record_versions: {
    entry: "nothing",
    version: "nothing",
    number: "nothing",
    tree: "nothing",
    committed_at: "nothing",
  },
  record_files: { entry: "nothing", version: "nothing", name: "nothing", sha256: "nothing" },
  revision: { id: "nothing", number: "nothing" },
  intake_sources: {
    name: "words",
    origin: "nothing",
    settings: "words",
    paused: "nothing",
    etag: "nothing",
    last_modified: "nothing",
    next_poll_at: "nothing",
    polled_at: "nothing",
    failures: "nothing",
    problem: "nothing",
  },
  intake_items: {
    source: "words",
    identity: "nothing",
    version: "nothing",
    title: "nothing",
    host: "nothing",
    content: "nothing",
    state: "nothing",
    seen_at: "nothing",
    position: "nothing",
    listed_at: "nothing",
    due_at: "nothing",
    owner: "nothing",
    claimed_at: "nothing",
    attempts: "nothing",
    slugs: "nothing",
    problem: "nothing",
  },
  intake_lease: { id: "nothing", owner: "nothing", until: "nothing" },
};
