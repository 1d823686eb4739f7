import type { BriefingFile, SourceFile } from "../../../library/briefing/schema.ts";
import type { DraftItem } from "./draft-item.ts";
import type { ItemType } from "./item-key.ts";

type EntryOf<List extends "organizations" | "people" | "statements" | "figures" | "events"> =
  BriefingFile[List][number];

/** The entry of each type in the file. */
interface Entries {
  readonly briefing: BriefingFile;
  readonly source: SourceFile;
  readonly organization: EntryOf<"organizations">;
  readonly person: EntryOf<"people">;
  readonly role: EntryOf<"people">["roles"][number];
  readonly statement: EntryOf<"statements">;
  readonly figure: EntryOf<"figures">;
  readonly event: EntryOf<"events">;
}

/**
 * The fields that an editor can set. All others are fixed: ids, stored texts, fields that are parts of their own, and
 * recorded decisions. Passages come from words that the editor selects in the text.
 */
const editableFields: { readonly [Type in keyof Entries]: readonly (keyof Entries[Type])[] } = {
  briefing: ["headline", "summary", "embargo"],
  source: ["title", "publisher", "byline", "section", "language", "published", "page"],
  organization: ["names", "native", "aliases", "wikidata"],
  person: ["names", "native", "aliases", "wikidata"],
  role: ["title", "organization", "asOf"],
  statement: ["speaker", "reportedBy", "onBehalfOf", "kind", "text", "topics", "date", "due"],
  figure: ["value", "qualifier", "unit", "counts", "topics", "asOf"],
  event: ["text", "participants", "date"],
};

/** The type that an open entry has once it is complete. */
export const typeOfOpen = ({ "left open": written }: DraftItem["entry"]): "figure" | "statement" =>
  written === "figure" ? "figure" : "statement";

const isEditable = (type: Exclude<ItemType, "open">, name: string): boolean =>
  editableFields[type].some((editable) => editable === name);

/** The first field that cannot be set on a part of this type; undefined if all can be. */
export const fixedField = (
  type: Exclude<ItemType, "open">,
  set: Readonly<Record<string, unknown>>,
): string | undefined => Object.keys(set).find((name) => !isEditable(type, name));

/** An entry with only the fields that an editor can set on this type. */
export const editableOf = (
  type: Exclude<ItemType, "open">,
  entry: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> =>
  Object.fromEntries(Object.entries(entry).filter(([name]) => isEditable(type, name)));
