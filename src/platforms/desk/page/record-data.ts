/** A button of the page. A form asks first for what its line leaves blank. */
export interface ShownControl {
  readonly label: string;
  readonly line: string;
  readonly hasForm: boolean;
}

/** A fact, an excerpt or a name. `reference` is null if it is no fact. */
export interface ShownEntry {
  readonly is: "entry";
  readonly reference: string | null;
  readonly marks: readonly string[];
  readonly text: string;
  readonly notes: readonly string[];
  readonly quotes: readonly { readonly exact: string | null; readonly citation: string }[];
  readonly controls: readonly ShownControl[];
}

export type ShownBlock =
  | { readonly is: "heading" | "text" | "note"; readonly text: string }
  | { readonly is: "passage"; readonly exact: string; readonly citation: string }
  | { readonly is: "controls"; readonly controls: readonly ShownControl[] }
  | ShownEntry;

/** An answer as the page shows it. The page sets each text as text. */
export interface ShownAnswer {
  readonly summary: string;
  readonly blocks: readonly ShownBlock[];
  /** How many entries it has besides. */
  readonly more: number;
  /** Problems of the given values, by option. */
  readonly problems: Readonly<Record<string, string>>;
}
