import type { AuditEntry } from "../audit.ts";
import type { StoredFile } from "./stored-files.ts";

/** The newest version of an entry: a briefing, or a file beside the briefings. */
export interface RecordHead {
  readonly entry: string;
  /** Counts from 1. */
  readonly version: number;
  /** Grows with every version of any entry. */
  readonly number: number;
  /** Identifies the files; null if the entry was removed. */
  readonly tree: string | null;
  /** In milliseconds since 1970. */
  readonly committedAt: number;
}

/** The files of a new version; null removes the entry. */
export interface EntryChange {
  readonly entry: string;
  readonly files: readonly StoredFile[] | null;
}

/** What can be read of the record. */
interface RecordReads {
  /** The newest versions of these entries. Entries that never existed are missing. */
  headsOf(entries: readonly string[]): Promise<ReadonlyMap<string, RecordHead>>;
  /** The files of versions, by entry. */
  filesOf(heads: readonly RecordHead[]): Promise<ReadonlyMap<string, readonly StoredFile[]>>;
}

/** The record while no other process can write to it. */
export interface OpenRecord extends RecordReads {
  /** Writes new versions. If a version has the same files as the one before, it is left out. */
  put(changes: readonly EntryChange[]): Promise<void>;
  /** Writes entries of the audit log. */
  audit(entries: readonly AuditEntry[]): Promise<void>;
}

/** The briefings in a database, with all their versions. Rejects with a `storage` error. */
export interface StoredRecord extends RecordReads {
  /** Identifies the record, also after a restore; null if nothing was ever written to it. */
  identity(): Promise<string | null>;
  /** The newest versions of the entries that changed after a number, in the order in which they were written. */
  headsAfter(number: number): Promise<readonly RecordHead[]>;
  /** Of these trees, those that were once a version of their entry. */
  knownTrees(trees: ReadonlyMap<string, string>): Promise<ReadonlySet<string>>;
  /**
   * Runs `work` while no other process can write to the record. Writes all its changes if it resolves, and none if it
   * rejects.
   */
  write<Result>(now: Temporal.Instant, work: (record: OpenRecord) => Promise<Result>): Promise<Result>;
  /** Replaces the text of contents in all versions, or erases it. The function returns null for a text that remains. */
  rewrite(now: Temporal.Instant, change: (text: string) => string | "erase" | null): Promise<number>;
}
