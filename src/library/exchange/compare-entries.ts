/** A hash of each entry's files. Entries that are not there are missing. */
export type Trees = ReadonlyMap<string, string>;

/** The hashes of one entry; null if it is not there. */
export interface ThreeWays {
  /** When folder and database last had the same. */
  readonly base: string | null;
  readonly folder: string | null;
  readonly database: string | null;
}

export type Difference = "same" | "changed-in-folder" | "changed-in-database" | "changed-in-both";

/** How an entry of a folder and of the database differ. */
export const differenceOf = ({ base, folder, database }: ThreeWays): Difference => {
  if (folder === database) return "same";
  if (folder === base) return "changed-in-database";
  return database === base ? "changed-in-folder" : "changed-in-both";
};

export interface Compared extends ThreeWays {
  readonly entry: string;
  readonly difference: Difference;
}

/** An entry that changed in the folder and in the database, and the side that removed it, if one did. */
export interface Conflict {
  readonly entry: string;
  readonly removedIn: "folder" | "database" | null;
}

const removedIn = ({ folder, database }: Compared): Conflict["removedIn"] => {
  if (folder === null) return "folder";
  return database === null ? "database" : null;
};

/** The conflicts: the entries of `left`, which were not written, that changed on both sides; and all of `late`, which changed again while others were written. */
export const conflictsIn = (left: readonly Compared[], late: readonly Compared[]): readonly Conflict[] =>
  [
    ...late.map(({ entry }) => ({ entry, removedIn: null })),
    ...left
      .filter(({ difference }) => difference === "changed-in-both")
      .map((each) => ({ entry: each.entry, removedIn: removedIn(each) })),
  ].sort((a, b) => (a.entry < b.entry ? -1 : 1));

/** Compares all entries of a folder and of the database, in the order of their names. */
export const compareEntries = (base: Trees, folder: Trees, database: Trees): readonly Compared[] =>
  [...new Set([...folder.keys(), ...database.keys()])].sort().map((entry) => {
    const ways: ThreeWays = {
      base: base.get(entry) ?? null,
      folder: folder.get(entry) ?? null,
      database: database.get(entry) ?? null,
    };
    return { entry, ...ways, difference: differenceOf(ways) };
  });
