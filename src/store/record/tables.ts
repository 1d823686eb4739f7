import type { StoredContent } from "./stored-files.ts";

/** The tables of this folder. */
export interface RecordTables {
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
}
