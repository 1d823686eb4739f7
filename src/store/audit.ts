import { randomBytes } from "node:crypto";
import type { AuditedChange } from "./audited-change.ts";

/** A change that a person made, with the values before and after it, as text or JSON. Null means no value. */
export interface AuditEntry {
  readonly at: Temporal.Instant;
  /** The person's address: `slack:T123/U123`, or `console:ada` on the command line. */
  readonly who: string;
  /** The channel: `slack:C0123`; null if there is none, as in a Home tab. */
  readonly channel: string | null;
  readonly what: AuditedChange;
  /** A digest's key, a briefing's name, a person. */
  readonly subject: string;
  readonly before: string | null;
  readonly after: string | null;
}

/** Who changed something, where and when. */
export type ChangedBy = Pick<AuditEntry, "at" | "who" | "channel">;

/** An entry with the key under which the log has it once. */
export interface IdentifiedEntry extends AuditEntry {
  readonly id: string;
}

/** The log of changes. Entries are only added: triggers in the database refuse to change or delete them. */
export interface Audit {
  record(entry: AuditEntry): Promise<void>;
  /** Writes entries that the log does not have yet. */
  recordOnce(entries: readonly IdentifiedEntry[]): Promise<void>;
  /** Rejects with a `storage` error if the log cannot be written. */
  ready(): Promise<void>;
  /** Oldest first. Only those of one channel, or all if `channel` is null. */
  entries(since: Temporal.Instant, channel: string | null): Promise<readonly AuditEntry[]>;
}

/** What the audit log gets with a change. */
export interface Recorded {
  readonly audit: Audit;
  readonly entries: readonly AuditEntry[];
}

/** The audit log, and who makes a change. */
export interface Recorder {
  readonly audit: Audit;
  readonly by: ChangedBy;
}

/** An entry without the maker of the change. */
export type UnsignedChange = Omit<AuditEntry, keyof ChangedBy>;

export const recordedBy = ({ audit, by }: Recorder, ...changes: readonly UnsignedChange[]): Recorded => ({
  audit,
  entries: changes.map((change) => ({ ...by, ...change })),
});

export const identified = (entry: AuditEntry): IdentifiedEntry => ({ id: nextId(), ...entry });

let written = 0;

/** Sorts entries of one millisecond in the order in which this process wrote them: one may cancel the entry before it. */
const nextId = (): string => {
  written += 1;
  return `${String(written).padStart(12, "0")}${randomBytes(12).toString("base64url")}`;
};
