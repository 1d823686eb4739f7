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
  /** Whether its words are in the text more than once. The index knows it, so that a link to a passage needs no text. */
  readonly isRepeated?: boolean;
}

export const isRepeatedIn = (text: string, exact: string): boolean =>
  text.indexOf(exact) !== text.lastIndexOf(exact);
