/** Words that name people or organizations: by name, by title, or both. It has no ids if they name nobody on record, such as “the prefect Cazal”. */
export interface NamedSpan {
  readonly from: number;
  /** The index after its last token. */
  readonly to: number;
  readonly ids: readonly string[];
  /** Whether the words are only a part of their names, such as a surname. */
  readonly isPart: boolean;
  /** Whether they are a name, and not a title. */
  readonly isName: boolean;
  /** Whether they are the title of a person. “Special envoy” is one, and the name of the envoy’s organization, too. */
  readonly isOffice: boolean;
  /** People who had the title before, or have a similar one: the former minister, the deputy mayor. */
  readonly others: readonly string[];
}

/** Whether parts of two people's names side by side are the name of a third person: “Ada Carter”, if Ada Stone and Ben Carter are on record. */
export const areOneName = (one: NamedSpan, other: NamedSpan): boolean =>
  one.isPart &&
  other.isPart &&
  (one.to === other.from || other.to === one.from) &&
  !one.ids.some((id) => other.ids.includes(id));
