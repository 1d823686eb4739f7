import { isMap, isSeq, type YAMLMap } from "yaml";
import { z } from "zod";
import type { ReviewDecision } from "../../../library/briefing/review-schema.ts";
import type { DraftFile } from "./draft-file.ts";
import type { DraftItem } from "./draft-item.ts";
import { decisionsIn } from "./draft-items.ts";
import { findEntry, insertEntry, removeEntry, rolesOf } from "./entry-place.ts";
import type { ItemKey } from "./item-key.ts";
import { actorReferences } from "./references.ts";

const namesSchema = z.looseObject({
  names: z.record(z.string(), z.string()),
  aliases: z.array(z.string()).default([]),
});

const mergedSchema = z.looseObject({
  roles: z.array(z.string()).default([]),
  "aliases added": z.array(z.string()).default([]),
});

/**
 * Merges a person or organization of the draft into another one of the draft, or into one on record. All references to it
 * then name the other one, and its spellings become aliases. Returns the data to undo the merger.
 */
export const mergeInto = (
  file: DraftFile,
  item: DraftItem,
  key: ItemKey,
  into: string,
): NonNullable<ReviewDecision["was"]> | null => {
  const { document } = file;
  const place = findEntry(document, key);
  if (place === null) return null;
  const references = actorReferences(document)
    .filter(({ read }) => read() === key.id)
    .map((reference) => {
      reference.write(into);
      return reference.at;
    });
  const other = findEntry(document, { type: key.type, id: into });
  const was = { entry: { ...item.entry }, notes: [...item.notes], references };
  if (other === null) {
    place.entry.set("id", into);
    return was;
  }
  const added = addAliases(file, other.entry, into, spellingsOf(item.entry));
  const roles = place.entry.get("roles");
  const moved = isSeq(roles) ? roles.items : [];
  if (moved.length > 0) rolesOf(other.entry).items.push(...moved);
  removeEntry(place);
  return {
    ...was,
    entry: {
      ...item.entry,
      roles: moved.flatMap((role) => (isMap(role) ? [role.get("id")] : [])),
      "aliases added": added,
    },
    place: place.index,
  };
};

const spellingsOf = (entry: unknown): readonly string[] => {
  const { names, aliases } = namesSchema.parse(entry);
  return [...new Set([...Object.values(names), ...aliases])];
};

/** The aliases that these mergers added to the remaining entry. */
const aliasesBy = (decisions: readonly ReviewDecision[]): ReadonlySet<string> =>
  new Set(decisions.flatMap(({ was }) => mergedSchema.parse(was?.entry ?? {})["aliases added"]));

/** The decisions that merged others into this person or organization. */
const mergedInto = (file: DraftFile, into: string): readonly ReviewDecision[] =>
  decisionsIn(file).filter((other) => other.decision === "merged" && other.into === into);

const setAliases = ({ document }: DraftFile, entry: YAMLMap, aliases: readonly string[]): void => {
  if (aliases.length === 0) entry.delete("aliases");
  else entry.set("aliases", document.createNode([...aliases]));
};

/**
 * Adds the spellings of a merged entry. Returns those that the other entry did not have itself. They include spellings that
 * another merger added, so that these remain if that merger is undone.
 */
const addAliases = (file: DraftFile, into: YAMLMap, id: string, spellings: readonly string[]): string[] => {
  const entry: unknown = into.toJS(file.document);
  const known = spellingsOf(entry);
  const brought = aliasesBy(mergedInto(file, id));
  const added = spellings.filter((name) => !known.includes(name));
  if (added.length > 0) setAliases(file, into, [...namesSchema.parse(entry).aliases, ...added]);
  return spellings.filter((name) => !known.includes(name) || brought.has(name));
};

/**
 * Undoes a merger. Fields that were changed since then keep their values. Returns false if a later decision must be undone
 * first: the other entry is gone, or others were merged into it under the id that it would lose.
 */
export const unmerge = (file: DraftFile, key: ItemKey, { of, into, was }: ReviewDecision): boolean => {
  const { document } = file;
  if (into === undefined || was === undefined) return true;
  const other = findEntry(document, { type: key.type, id: into });
  const others = mergedInto(file, into).filter((decision) => decision.of !== of);
  if (other === null || (was.place === undefined && others.length > 0)) return false;
  const listed = new Set(was.references);
  for (const reference of actorReferences(document)) {
    if (listed.has(reference.at) && reference.read() === into) reference.write(key.id);
  }
  if (was.place === undefined) {
    other.entry.set("id", key.id);
    return true;
  }
  const { roles, "aliases added": added, ...entry } = mergedSchema.parse(was.entry);
  const brought = aliasesBy(others);
  const { aliases } = namesSchema.parse(other.entry.toJS(document));
  setAliases(
    file,
    other.entry,
    aliases.filter((name) => !added.includes(name) || brought.has(name)),
  );
  const restored = document.createNode(entry);
  if (!isMap(restored)) return false;
  const held = other.entry.get("roles");
  if (isSeq(held)) {
    const isMoved = (role: unknown): boolean => isMap(role) && roles.includes(String(role.get("id")));
    const back = held.items.filter(isMoved);
    held.items = held.items.filter((role) => !isMoved(role));
    if (back.length > 0) rolesOf(restored).items.push(...back);
    if (held.items.length === 0) other.entry.delete("roles");
  }
  insertEntry(other.list, restored, was.place, was.notes);
  return true;
};
