/** An office, as the index knows it. */
export interface NamedRole {
  /** `<briefing>/<fact id>`. */
  readonly reference: string;
  /** The title in each language. */
  readonly titles: readonly string[];
  /** Every way in which the organization's name is written. */
  readonly organization: readonly string[];
  readonly asOf: string;
}

/** An entity as the index of names knows it. */
export interface NameEntry {
  readonly id: string;
  /** Every way in which its name is written. Its id is found as well. */
  readonly names: readonly string[];
  /** A person is called by any part of the name; a part of another name is not what it names. */
  readonly isPerson: boolean;
  /** The newest role of each office. Its words lead to the person; a match in a name goes before them. */
  readonly roles: readonly NamedRole[];
}
