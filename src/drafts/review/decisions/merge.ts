import { isMap, isSeq, type YAMLMap } from "yaml";
import { z } from "zod";
import type { ReviewDecision } from "../../../library/briefing/review-schema.ts";
import type { DraftFile } from "./draft-file.ts";
import type { DraftItem } from "./draft-item.ts";
import { findEntry, insertEntry, removeEntry, rolesOf } from "./entry-place.ts";
import type { ItemKey } from "./item-key.ts";
import { actorReferences } from "./references.ts";

const namesSchema = z.looseObject({
  names: z.record(z.string(), z.string()),
  aliases: z.array(z.string()).default([]),
});

const spellingsOf = (entry: unknown): readonly string[] => {
  const { names, aliases } = namesSchema.parse(entry);
  return [...new Set([...Object.values(names), ...aliases])];
};

const addAliases = (file: DraftFile, into: YAMLMap, spellings: readonly string[]): readonly string[] => {
  const known = new Set(spellingsOf(into.toJS(file.document)));
  const added = spellings.filter((name) => !known.has(name));
  if (added.length > 0) {
    const { aliases } = namesSchema.parse(into.toJS(file.document));
    into.set("aliases", file.document.createNode([...aliases, ...added]));
  }
  return added;
};

/**
 * Makes a person or organization of the draft the same as another one of the draft, or as one on record. Everything that
 * names it names the other one then; its spellings become aliases. Returns what takes this back.
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
  const before = namesSchema.parse(other.entry.toJS(document)).aliases;
  addAliases(file, other.entry, spellingsOf(item.entry));
  const roles = place.entry.get("roles");
  const moved = isSeq(roles) ? roles.items : [];
  if (moved.length > 0) rolesOf(other.entry).items.push(...moved);
  removeEntry(place);
  return {
    ...was,
    entry: {
      ...item.entry,
      roles: moved.flatMap((role) => (isMap(role) ? [role.get("id")] : [])),
      "aliases before": before,
    },
    place: place.index,
  };
};

const movedSchema = z.looseObject({
  roles: z.array(z.string()).default([]),
  "aliases before": z.array(z.string()).default([]),
});

/** Takes a merger back. Fields that were changed since then stay as they are. */
export const unmerge = (file: DraftFile, key: ItemKey, { into, was }: ReviewDecision): void => {
  const { document } = file;
  if (into === undefined || was === undefined) return;
  const listed = new Set(was.references);
  for (const reference of actorReferences(document)) {
    if (listed.has(reference.at) && reference.read() === into) reference.write(key.id);
  }
  const other = findEntry(document, { type: key.type, id: into });
  if (other === null) return;
  if (was.place === undefined) {
    other.entry.set("id", key.id);
    return;
  }
  const { roles, "aliases before": aliases, ...entry } = movedSchema.parse(was.entry);
  if (aliases.length === 0) other.entry.delete("aliases");
  else other.entry.set("aliases", document.createNode(aliases));
  const restored = document.createNode(entry);
  if (!isMap(restored)) return;
  const held = other.entry.get("roles");
  if (isSeq(held)) {
    const isMoved = (role: unknown): boolean => isMap(role) && roles.includes(String(role.get("id")));
    const back = held.items.filter(isMoved);
    held.items = held.items.filter((role) => !isMoved(role));
    if (back.length > 0) rolesOf(restored).items.push(...back);
    if (held.items.length === 0) other.entry.delete("roles");
  }
  insertEntry(other.list, restored, was.place, was.notes);
};
