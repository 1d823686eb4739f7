/** The tables of this folder. */
export interface PeopleTables {
  readonly people: {
    /** The person's address: `slack:T123/U123`. */
    person: string;
    language: string | null;
    /** When they last used `/since`. */
    asked_since_at: number | null;
  };
  /** The people who were forgotten, by hashes of their address. */
  readonly erasures: { hash: string; erased_at: number };
}
