import type { z } from "zod";
import type { Language } from "../../base/language/language.ts";
import type { Span } from "../../base/text/span.ts";
import type { briefingFileSchema } from "../../library/briefing/schema.ts";
import type { Library } from "../../library/library.ts";
import type { DraftFacts } from "../facts.ts";
import type { Selectors } from "./selector.ts";

export type BriefingInput = z.input<typeof briefingFileSchema>;

/** A note for the editor about a part of the draft: it becomes a comment there. */
export interface Note {
  readonly path: readonly (string | number)[];
  readonly text: string;
}

/** Something that the article says and the briefing cannot hold yet, since a part of it is not known. */
export interface OpenFact {
  readonly type: "statement" | "quotation" | "figure";
  readonly why: string;
  /** The fact as far as it is known, in the shape of the briefing. */
  readonly entry: Readonly<Record<string, unknown>>;
}

export interface Draft {
  readonly file: BriefingInput;
  readonly notes: readonly Note[];
  readonly open: readonly OpenFact[];
}

/** What the parts of a draft are made with. */
export interface Drafting {
  readonly facts: DraftFacts;
  readonly language: Language;
  readonly library: Library;
  /** The day of publication, if it is known. */
  readonly published: string | null;
  readonly selectors: Selectors;
  /** The facts that a model proposed. */
  readonly proposed: ReadonlySet<object>;
  /** A text of the article, in its language. */
  inLanguage(text: string): Record<string, string>;
  /** Words on one line, for titles and texts; passages keep theirs. */
  wordsAt(span: Span): string;
  newId(wish: string, otherwise: string): string;
}
