import type { AuditedChange } from "../audited-change.ts";
import type { Aspect } from "../deliveries/knowledge.ts";
import type { DeliveryState } from "../deliveries/ledger.ts";
import type { RecipientState } from "../notices.ts";
import type { SubscriptionState } from "../subscriptions/subscriptions.ts";

/** The tables, as every query knows them. Times are milliseconds since 1970, in UTC. */
export interface Tables {
  readonly subscriptions: {
    key: string;
    channel: string;
    schedule: string;
    /** Since when the schedule is as it is. */
    since: number;
    origin: "file" | "chat";
    /** JSON; null for one of the file. */
    settings: string | null;
    state: SubscriptionState["state"];
    paused_until: number | null;
    suspension_cause: string | null;
    /** JSON. */
    suspension_reason: string | null;
    created_by: string | null;
    changed_by: string | null;
    changed_at: number;
    /** When its suspension got into a notice; null if it did not. */
    noticed_at: number | null;
  };
  readonly deliveries: {
    /** Unique, and a hash of subscription and slot: so these are unique together. */
    id: string;
    subscription: string;
    /** As it was then: the subscription may be gone. */
    channel: string;
    slot: string;
    /** 1 if the schedule requested it, 0 if a person did. */
    scheduled: number;
    planned_at: number;
    state: DeliveryState;
    attempts: number;
    /** When a process may continue it; null if it is settled. */
    due_at: number | null;
    /** Whose lease it is, while it is claimed. */
    owner: string | null;
    first_claimed_at: number | null;
    claimed_at: number | null;
    settled_at: number | null;
    content: string | null;
    content_hash: string | null;
    /** 0 if a message may be posted that is not on record. */
    certain: number;
    /** JSON. */
    reason: string | null;
    /** When what went wrong got into a notice, if anything did; null before. */
    noticed_at: number | null;
  };
  readonly delivery_messages: {
    delivery: string;
    part: string;
    message: string;
    /** The order in which they were posted. */
    position: number;
  };
  /** The facts that a delivery tells of, from before its first message is posted. */
  readonly delivery_facts: { delivery: string; reference: string };
  /** What each channel was told last, by what was told. */
  readonly told: {
    channel: string;
    language: string;
    reference: string;
    aspect: Aspect;
    /** The hash of a correction, so that a fact may have several; empty for the other aspects. */
    correction: string;
    hash: string;
    /** When the digest was composed that told it. */
    moment: number;
  };
  /** What is dated before its day counts as told to the channel. */
  readonly watermarks: { channel: string; language: string; day: string };
  /** What people changed in chat. Rows are added and never changed. */
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
    /** Their address: `slack:T123/U123`. */
    person: string;
    language: string | null;
    /** When they last asked what is new. */
    asked_since_at: number | null;
  };
  /** Lines of controls, by a hash. */
  readonly lines: { id: string; line: string; kept_at: number };
  /** What each briefing told when it was seen in the library; and, for an empty slug, when the first look at all of them began. */
  readonly briefing_sightings: { slug: string; form: string; seen_at: number };
  /** What was done, by an id of it. */
  readonly claims: { key: string; claimed_at: number };
  /** Who was forgotten, by hashes of their address. */
  readonly erasures: { hash: string; erased_at: number };
  /** What managers are to be told. */
  readonly notices: {
    id: string;
    channel: string;
    /** JSON. */
    body: string;
    recorded_at: number;
    /** When anybody may go on with it; null once it is done. */
    due_at: number | null;
    owner: string | null;
    first_claimed_at: number | null;
  };
  readonly notice_recipients: {
    notice: string;
    person: string;
    state: RecipientState;
    /** The id that travels with the message. */
    message: string;
    since: number;
  };
  /** One row: a number that grows with every change of a subscription. */
  readonly revision: { id: number; number: number };
}
