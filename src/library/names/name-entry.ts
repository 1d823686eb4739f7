/** An office in the index of names. */
export interface NamedRole {
  /** `<briefing>/<fact id>`. */
  readonly reference: string;
  /** The title in each language, and these languages in the same order. */
  readonly titles: readonly string[];
  readonly languages: readonly string[];
  /** All spellings of the organization's name. */
  readonly organization: readonly string[];
  readonly asOf: string;
}

/** An entity in the index of names. Its roles may be read from a snapshot when they are used. */
export interface NameEntry {
  readonly id: string;
  /** All spellings of its name. Its id also finds it. */
  readonly names: readonly string[];
  /** Any part of a person's name may name the person. A part of another entity's name does not name that entity. */
  readonly isPerson: boolean;
  /** The newest role of each office. Its words also find the person, but matches in names come first. */
  readonly roles: readonly NamedRole[];
}
