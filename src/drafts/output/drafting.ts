import type { z } from "zod";
import type { Language } from "../../base/language/language.ts";
import type { Span } from "../../base/text/span.ts";
import type { briefingFileSchema } from "../../library/briefing/schema.ts";
import type { DraftFacts } from "../facts.ts";
import type { ActorsOnRecord } from "./on-record.ts";
import type { Selectors } from "./selector.ts";

export type BriefingInput = z.input<typeof briefingFileSchema>;

/** A note for the editor, which becomes a comment at its part of the draft. */
export interface Note {
  readonly path: readonly (string | number)[];
  readonly text: string;
}

/** A fact that cannot be part of the briefing yet, because some of its fields are unknown. */
export interface OpenFact {
  readonly type: "statement" | "quotation" | "figure";
  readonly why: string;
  /** The known fields of the fact, in the shape of the briefing. */
  readonly entry: Readonly<Record<string, unknown>>;
}

export interface Draft {
  readonly file: BriefingInput;
  readonly notes: readonly Note[];
  readonly open: readonly OpenFact[];
}

/** The data and functions for making the parts of a draft. */
export interface Drafting {
  readonly facts: DraftFacts;
  readonly language: Language;
  readonly onRecord: ActorsOnRecord;
  /** The publication date, or null if it is unknown. */
  readonly published: string | null;
  readonly selectors: Selectors;
  /** The facts that a model proposed. */
  readonly proposed: ReadonlySet<object>;
  /** Whether readers of the article see other words there, because a hidden character turned the text around. */
  isTurned(spans: readonly Span[]): boolean;
  /** A text of the article, in its language. */
  inLanguage(text: string): Record<string, string>;
  /** The words at a span on one line, for titles and texts; passages keep their line breaks. */
  wordsAt(span: Span): string;
  newId(wish: string, otherwise: string): string;
}
