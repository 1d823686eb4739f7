import { type Document, isMap, isScalar, isSeq, type YAMLMap, YAMLSeq } from "yaml";
import type { ItemKey, ItemType } from "./item-key.ts";

/** The place of an entry in its list. */
export interface EntryPlace {
  readonly list: YAMLSeq;
  readonly index: number;
  readonly entry: YAMLMap;
  /** The person who has the role; null for other parts. */
  readonly person: YAMLMap | null;
}

const lists: Partial<Record<ItemType, string>> = {
  source: "sources",
  organization: "organizations",
  person: "people",
  statement: "statements",
  figure: "figures",
  event: "events",
};

/** The name of the list with the entries of a type; null if the type has no list of its own. */
export const listNameOf = (type: ItemType): string | null => lists[type] ?? null;

const inList = (list: unknown, id: string, person: YAMLMap | null): EntryPlace | null => {
  if (!isSeq(list)) return null;
  const index = list.items.findIndex((item) => isMap(item) && item.get("id") === id);
  const entry = list.items[index];
  return isMap(entry) ? { list, index, entry, person } : null;
};

export const peopleOf = (document: Document): readonly YAMLMap[] => {
  const people = document.get("people");
  return isSeq(people) ? people.items.filter((person) => isMap(person)) : [];
};

/** Finds the entry of a part of the draft; null if there is none. */
export const findEntry = (document: Document, { type, id }: ItemKey): EntryPlace | null => {
  if (type === "role") {
    for (const person of peopleOf(document)) {
      const found = inList(person.get("roles"), id, person);
      if (found !== null) return found;
    }
    return null;
  }
  const name = listNameOf(type);
  return name === null ? null : inList(document.get(name), id, null);
};

/** The path of an entry in the file's value; empty if there is none. */
export const pathOf = (document: Document, key: ItemKey): readonly (string | number)[] => {
  const place = findEntry(document, key);
  if (place === null) return [];
  if (key.type !== "role") return [listNameOf(key.type) ?? "", place.index];
  const person = findEntry(document, { type: "person", id: String(place.person?.get("id")) });
  return ["people", person?.index ?? 0, "roles", place.index];
};

/** The list of a person's roles; creates it if it does not exist. */
export const rolesOf = (person: YAMLMap): YAMLSeq => {
  const roles = person.get("roles");
  if (isSeq(roles)) return roles;
  const made = new YAMLSeq();
  person.set("roles", made);
  return made;
};

/** The comment above an entry: the YAML library keeps the first entry's comment with the list. */
const commentAbove = ({ list, index, entry }: EntryPlace): string | null =>
  (index === 0 ? list.commentBefore : null) ?? entry.commentBefore ?? null;

/** Removes an entry from its list, with the comment above it. */
export const removeEntry = (place: EntryPlace): void => {
  const { list, index } = place;
  if (index === 0 && commentAbove(place) !== null) list.commentBefore = null;
  list.items.splice(index, 1);
};

/** Puts an entry into a list, with comments above it. */
export const insertEntry = (
  list: YAMLSeq,
  entry: YAMLMap,
  place: number = list.items.length,
  notes: readonly string[] = [],
): void => {
  const index = Math.min(place, list.items.length);
  const [first] = list.items;
  // Otherwise the comment of the current first entry would become the new entry's.
  if (index === 0 && list.commentBefore && isMap(first)) {
    first.commentBefore = list.commentBefore;
    list.commentBefore = null;
  }
  if (notes.length > 0)
    entry.commentBefore = notes.map((note) => ` ${note.replace(/\s+/gu, " ")}`).join("\n");
  list.items.splice(index, 0, entry);
};

/** Sets a field of an entry, before its passages if it is new; null removes it. */
export const setField = (document: Document, entry: YAMLMap, name: string, value: unknown): void => {
  if (value === null || value === undefined) {
    entry.delete(name);
    return;
  }
  const isOf = (key: unknown, wanted: string): boolean => (isScalar(key) ? key.value : key) === wanted;
  const found = entry.items.find(({ key }) => isOf(key, name));
  const node = document.createNode(value);
  if (found !== undefined) {
    found.value = node;
    return;
  }
  const before = entry.items.findIndex(({ key }) => isOf(key, "passages") || isOf(key, "roles"));
  entry.items.splice(before < 0 ? entry.items.length : before, 0, document.createPair(name, node));
};
