import { fold, wordsOf } from "../../base/text/fold.ts";
import { nameWords } from "../names/name-words.ts";
import { type SearchableName, searchableName } from "../names/searchable-name.ts";
import type { NameColumn } from "./name-tokens.ts";
import type { NamedEntity } from "./named-entity.ts";

/** What the words of an entity are made of. */
export type WordedEntity = Pick<NamedEntity, "entry" | "spellings" | "titles" | "seenFrom">;

/** The words of an entity in each column of `name_words`, and the entity with all names that any reader may know. */
export interface NameColumns {
  readonly searchable: SearchableName;
  readonly words: Readonly<Record<NameColumn, ReadonlySet<string>>>;
}

export const nameColumns = (named: WordedEntity): NameColumns => {
  const searchable = searchableName(withAllNames(named));
  const known = named.seenFrom === 0 ? searchable : searchableName(named.entry);
  const name = new Set(known.names.flat());
  return {
    searchable,
    words: {
      name,
      more: new Set(searchable.names.flat()).difference(name),
      role: searchable.roleWords,
      title: new Set(named.titles.flatMap(nameWords).map(({ folded }) => folded)),
      typed: typedWordsOf(named.entry.id, named),
    },
  };
};

/**
 * A reader who sees only some of an entity's briefings must find it by their names: a description for readers who see
 * everything may be a name for this one. Readers who see everything must not find the entity by it, so they check the names
 * that are added here.
 */
const withAllNames = ({ entry, spellings, seenFrom }: WordedEntity): NamedEntity["entry"] =>
  seenFrom === 0 ? entry : { ...entry, names: [...new Set([...entry.names, ...spellings])] };

/** The folded words for completing an entity: those of its id, its names and its titles. */
export const typedWordsOf = (
  id: string,
  { spellings, titles }: Pick<NamedEntity, "spellings" | "titles">,
): ReadonlySet<string> => new Set([id, ...spellings, ...titles].flatMap((text) => wordsOf(fold(text))));
