import type { DatabaseSync } from "node:sqlite";
import type { Library } from "../library.ts";
import { createNameIndex, type NameIndex } from "../names/names.ts";
import type { AllWords } from "./all-words.ts";
import { createNameSource } from "./name-source.ts";
import { createNewerHolder } from "./office-reads.ts";
import type { NamedType } from "./tables.ts";
import type { VisibleNameReads } from "./visible-names.ts";

/** Looks up visible entities by name. */
export const createNameReads = (
  database: DatabaseSync,
  visible: VisibleNameReads,
  allWords: AllWords,
): Library["names"] => {
  const newerHolder = createNewerHolder(database, visible.seenUntil);
  const index = (...types: readonly NamedType[]): NameIndex =>
    createNameIndex(createNameSource(database, visible, types, allWords), newerHolder);
  return {
    people: index("person"),
    organizations: index("organization"),
    actors: index("person", "organization"),
    topics: index("topic"),
    briefings: index("briefing"),
  };
};
