import { isDeepStrictEqual } from "node:util";
import { isMap } from "yaml";
import { z } from "zod";
import type { PassageSelector } from "../../../library/briefing/schema.ts";
import { createIds, slugOf } from "../../output/slug.ts";
import { idFromWords } from "../../output/statements.ts";
import { styleYaml } from "../../output/yaml.ts";
import { type Applied, type Applying, refused } from "./applying.ts";
import type { Decision, FieldProblem } from "./decision.ts";
import type { DraftItem } from "./draft-item.ts";
import { editableOf, fixedField, typeOfOpen } from "./editable-fields.ts";
import { findEntry, insertEntry, listNameOf, rolesOf } from "./entry-place.ts";
import { type ItemKey, type ItemType, writeItemKey } from "./item-key.ts";
import { recordDecision } from "./record.ts";
import { selectPassages } from "./select.ts";

type Set = Readonly<Record<string, unknown>>;

/** The first of the words in several languages. */
export const wordsIn = (value: unknown): string => {
  const texts = z.record(z.string(), z.string()).catch({}).parse(value);
  return Object.values(texts)[0] ?? "";
};

/** A descriptive id that no other part of the draft has or had. */
const newId = ({ items }: Applying, type: ItemType, set: Set): string => {
  const give = createIds();
  for (const { id } of items) give(id, id);
  switch (type) {
    case "person":
    case "organization":
      return give(slugOf(wordsIn(set.names)), type);
    case "role":
      return give(slugOf(wordsIn(set.title), 48), type);
    case "figure":
      return give(slugOf(`${String(set.value)} ${wordsIn(set.unit)}`, 48), type);
    default:
      return give(idFromWords(wordsIn(set.text)), type);
  }
};

const withoutNothing = (set: Set): Set =>
  Object.fromEntries(Object.entries(set).filter(([, value]) => value !== null && value !== ""));

/** Appends a new entry to its list. */
const insert = (
  { file, say }: Applying,
  key: ItemKey,
  entry: Set,
  person: string | undefined,
): FieldProblem | null => {
  const node = file.document.createNode({ id: key.id, ...entry }, { aliasDuplicateObjects: false });
  if (!isMap(node)) return { field: "", message: say("gone") };
  styleYaml(node);
  const name = listNameOf(key.type);
  const holder = name === null ? findEntry(file.document, { type: "person", id: person ?? "" }) : null;
  if (name !== null) insertEntry(file.list(name), node);
  else if (holder === null) return { field: "person", message: say("noSuchPerson") };
  else insertEntry(rolesOf(holder.entry), node);
  return null;
};

/** The field with the words of a fact, if it has one. */
const wordsField: Readonly<Partial<Record<ItemType, "text" | "counts">>> = {
  statement: "text",
  event: "text",
  figure: "counts",
};

const sourcesSchema = z.looseObject({
  sources: z.array(z.looseObject({ id: z.string(), language: z.string() })).catch([]),
});

/** The language of a source's text. */
export const languageOfSource = ({ document }: Applying["file"], source: string): string =>
  sourcesSchema.parse(document.toJS()).sources.find(({ id }) => id === source)?.language ?? "und";

/** The words of a fact, or those of its passage, in the language of its source. */
const withWords = (
  { file }: Applying,
  type: ItemType,
  set: Set,
  [first]: readonly PassageSelector[],
): Set => {
  const field = wordsField[type];
  if (field === undefined || first === undefined || wordsIn(set[field]) !== "") return set;
  return { ...set, [field]: { [languageOfSource(file, first.source)]: first.exact.replace(/\s+/gu, " ") } };
};

export const addPart = (applying: Applying, decision: Extract<Decision, { do: "add" }>): Applied => {
  const { type, person } = decision;
  const fixed = fixedField(type, decision.set);
  if (fixed !== undefined) return refused({ field: fixed, message: applying.say("fixed") });
  const isActor = type === "person" || type === "organization";
  if (!isActor && decision.passages.length === 0)
    return refused({ field: "passages", message: applying.say("noPassage") });
  const passages = selectPassages(applying, decision.passages);
  if (!passages.ok) return refused(...passages.problems);
  const set = withWords(applying, type, decision.set, passages.selectors);
  const key: ItemKey = { type, id: (isActor ? decision.id : undefined) ?? newId(applying, type, set) };
  // A dropped part keeps its decision, and a new part with the same id would replace that decision.
  if (applying.items.some(({ key: of, isGone }) => isGone && of === writeItemKey(key)))
    return refused({ field: "", message: applying.say("undoFirst") });
  const entry = withoutNothing({ ...set, ...(isActor ? {} : { passages: passages.selectors }) });
  const same = applying.items.find(
    (item) =>
      !item.isGone &&
      item.type === type &&
      (item.person ?? undefined) === person &&
      isDeepStrictEqual(item.entry, { ...entry, id: item.id }),
  );
  // The draft has it: a form was sent twice, or its answer was lost.
  if (same !== undefined) return { problems: [], changes: [], keys: [same.key] };
  const problem = insert(applying, key, entry, person);
  if (problem !== null) return refused(problem);
  const of = writeItemKey(key);
  recordDecision(applying, { of, decision: "added" });
  return {
    problems: [],
    changes: [{ what: "fact-added", key: of, before: null, after: JSON.stringify(entry) }],
    keys: [of],
  };
};

/** Completes an open entry, so that it becomes a fact. It keeps its passages unless the editor selects others. */
export const completeOpen = (
  applying: Applying,
  item: DraftItem,
  decision: Extract<Decision, { do: "edit" }>,
): Applied => {
  const { file } = applying;
  const { "left open": openType, ...before } = item.entry;
  const type = typeOfOpen(item.entry);
  const passages = decision.passages === undefined ? null : selectPassages(applying, decision.passages);
  if (passages !== null && !passages.ok) return refused(...passages.problems);
  const known = Object.entries(editableOf(type, { ...before, ...decision.set })).filter(
    ([, value]) => value !== "?",
  );
  const entry = withoutNothing({
    ...Object.fromEntries(known),
    passages: passages === null ? before.passages : passages.selectors,
  });
  const key: ItemKey = { type, id: newId(applying, type, entry) };
  const problem = insert(applying, key, entry, undefined);
  if (problem !== null) return refused(problem);
  file.removeOpen(item.id);
  const of = writeItemKey(key);
  const was = { entry: before, open: { type: String(openType), why: item.notes.join(" ") } };
  recordDecision(applying, { of, decision: "edited", was });
  return {
    problems: [],
    changes: [{ what: "fact-edited", key: of, before: JSON.stringify(before), after: JSON.stringify(entry) }],
    keys: [of],
  };
};
