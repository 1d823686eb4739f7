import type { Language } from "../../../base/language/language.ts";
import type { DecidedChange, FieldProblem } from "./decision.ts";
import type { DraftFile } from "./draft-file.ts";
import type { DraftItem } from "./draft-item.ts";

/** The draft to which a decision is applied, with the editor and the time. */
export interface Applying {
  readonly file: DraftFile;
  readonly items: readonly DraftItem[];
  /** By file name. */
  readonly texts: ReadonlyMap<string, string>;
  readonly by: string;
  /** An ISO instant. */
  readonly at: string;
  /** Whether two editors have to approve a draft. */
  readonly needsSecond: boolean;
  readonly language: Language;
  say(key: DecisionMessage): string;
}

/** Reasons for refusing a decision, apart from the schema's problems. */
type DecisionMessage =
  | "incomplete"
  | "publisher"
  | "date"
  | "fixed"
  | "gone"
  | "notDropped"
  | "notMerged"
  | "undoFirst"
  | "nothingToUndo"
  | "noPassage"
  | "tooMany"
  | "noSuchPerson"
  | "selectionChanged"
  | "notPasted"
  | "notUnique"
  | "undecided"
  | "secondEditor"
  | "reopen";

export interface Applied {
  readonly problems: readonly FieldProblem[];
  readonly changes: readonly DecidedChange[];
  readonly keys: readonly string[];
}

/** A decision that is not applied. */
export const refused = (...problems: readonly FieldProblem[]): Applied => ({
  problems,
  changes: [],
  keys: [],
});
