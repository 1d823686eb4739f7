import type { SourceFile } from "./schema.ts";

/** A source with its stored text (NFC, as decoded; otherwise unchanged). */
export interface Source extends SourceFile {
  readonly text: string;
}

/** A passage in a source: `exact` is always `source.text.slice(start, end)`, in UTF-16 code units. */
export interface Passage {
  readonly source: Source;
  readonly exact: string;
  readonly start: number;
  readonly end: number;
  /** Whether the words of a link to it are in the text before it. The index knows it, so that most links need no text. */
  readonly isFoundBefore?: boolean;
}
