import { isMap, type YAMLMap } from "yaml";
import type { ReviewDecision } from "../../../library/briefing/review-schema.ts";
import { styleYaml } from "../../output/yaml.ts";
import { addPart, completeOpen } from "./add.ts";
import { addSentences } from "./add-sentences.ts";
import { type Applied, type Applying, refused } from "./applying.ts";
import { approveDraft, removeApprovals, reopenDraft } from "./approve-draft.ts";
import type { DecidedChange, Decision } from "./decision.ts";
import { hasDoubts, leavesDoubt } from "./doubts.ts";
import { type DraftItem, isUndecided } from "./draft-item.ts";
import { decisionOn, decisionsIn } from "./draft-items.ts";
import { fixedField, typeOfOpen } from "./editable-fields.ts";
import { findEntry, removeEntry, setField } from "./entry-place.ts";
import { readItemKey } from "./item-key.ts";
import { mergeInto } from "./merge.ts";
import { beforeOf, recordDecision } from "./record.ts";
import { selectPassages } from "./select.ts";
import { hindranceIn, problemOf } from "./source-doubts.ts";
import { asWritten } from "./typed-set.ts";
import { undo } from "./undo.ts";

/** Applies a decision to the opened file. If it returns problems, discard the file: it may be changed in part. */
export const applyDecision = (applying: Applying, decision: Decision): Applied => {
  if (decision.do === "approve") return approveDraft(applying, applying.needsSecond);
  if (decision.do === "reopen") return reopenDraft(applying);
  removeApprovals(applying.file);
  if (decision.do === "add")
    return addPart(applying, { ...decision, set: asWritten(applying, decision.set) });
  if (decision.do === "add-sentences") return addSentences(applying, decision.pasted);
  const byKey = new Map(applying.items.map((item) => [item.key, item]));
  if (decision.do === "keep")
    return keep(
      applying,
      decision.items.flatMap(({ key }) => byKey.get(key) ?? []),
    );
  const item = byKey.get(decision.key);
  if (item === undefined) return refused({ field: "", message: applying.say("gone") });
  if (decision.do === "undo") return undo(applying, item);
  if (item.state === "dropped") return refused({ field: "", message: applying.say("undoFirst") });
  switch (decision.do) {
    case "edit":
      return edit(applying, item, { ...decision, set: asWritten(applying, decision.set) });
    case "drop":
      return drop(applying, item);
    case "merge":
      return merge(applying, item, decision.into);
    default:
      return decision satisfies never;
  }
};

const done = (key: string, ...changes: readonly DecidedChange[]): Applied => ({
  problems: [],
  changes,
  keys: [key],
});

const keep = (applying: Applying, items: readonly DraftItem[]): Applied => {
  const { say } = applying;
  const undecided = items.filter(isUndecided);
  for (const item of undecided) {
    if (item.type === "open") return refused({ field: "", message: say("incomplete") });
    const hindrance = hindranceIn([item]);
    if (hindrance !== null) return refused(problemOf(hindrance, applying));
    const key = readItemKey(item.key);
    const before = key === null ? undefined : decisionOn(decisionsIn(applying.file), key);
    if (before !== undefined && isWhole(before)) recordDecision(applying, inDoubt(before, false));
    else {
      const was = before?.was;
      recordDecision(applying, { of: item.key, decision: "kept", ...(was === undefined ? {} : { was }) });
    }
  }
  const key = undecided.map((item) => item.key).join(" ");
  return {
    problems: [],
    changes: key === "" ? [] : [{ what: "fact-kept", key, before: null, after: null }],
    keys: items.map((item) => item.key),
  };
};

/** Whether undoing reverses more than an edit, so that a later decision about the part does not replace this one. */
const isWhole = ({ decision }: ReviewDecision): boolean => decision === "merged" || decision === "added";

/** A decision with or without the mark that an editor has doubted its part since. */
const inDoubt = (
  { of, decision, into, was }: Pick<ReviewDecision, "of" | "decision" | "into" | "was">,
  isDoubted: boolean,
): Parameters<typeof recordDecision>[1] => ({
  of,
  decision,
  ...(isDoubted ? { doubted: true as const } : {}),
  ...(into === undefined ? {} : { into }),
  ...(was === undefined ? {} : { was }),
});

/** The entry before its first edit, with its doubts if they were changed, so that undoing restores the draft's original. */
const wasOf = (
  item: DraftItem,
  before: ReviewDecision | undefined,
  setsDoubts = false,
): NonNullable<ReviewDecision["was"]> => {
  const isEdited = before?.decision === "edited" || before?.decision === "kept";
  const was = isEdited && before.was !== undefined ? before.was : { entry: { ...item.entry } };
  return setsDoubts && was.notes === undefined ? { ...was, notes: [...item.notes] } : was;
};

const without = (set: Readonly<Record<string, unknown>>, name: string): Readonly<Record<string, unknown>> =>
  Object.fromEntries(Object.entries(set).filter(([each]) => each !== name));

const edit = (applying: Applying, item: DraftItem, decision: Extract<Decision, { do: "edit" }>): Applied => {
  const { file, say } = applying;
  // The file has the new doubts already.
  const setsDoubts = hasDoubts(item.type) && decision.set.doubts !== undefined;
  const fields = setsDoubts ? without(decision.set, "doubts") : decision.set;
  const fixed = fixedField(item.type === "open" ? typeOfOpen(item.entry) : item.type, fields);
  if (fixed !== undefined) return refused({ field: fixed, message: say("fixed") });
  if (item.type === "open") return completeOpen(applying, item, decision);
  const key = readItemKey(item.key);
  const place = key === null ? null : findEntry(file.document, key);
  const root = file.document.contents;
  const entry: YAMLMap | null = item.type === "briefing" && isMap(root) ? root : (place?.entry ?? null);
  if (entry === null || key === null) return refused({ field: "", message: say("gone") });
  const passages = decision.passages === undefined ? null : selectPassages(applying, decision.passages);
  if (passages !== null && !passages.ok) return refused(...passages.problems);
  const decisions = decisionsIn(file);
  const before = decisionOn(decisions, key);
  const set = { ...fields, ...(passages === null ? {} : { passages: passages.selectors }) };
  for (const [name, value] of Object.entries(set)) setField(file.document, entry, name, value);
  for (const name of Object.keys(set)) {
    const node = entry.get(name, true);
    if (node !== undefined) styleYaml(node);
  }
  const wasDoubted = before?.doubted === true;
  const isDoubted = setsDoubts ? leavesDoubt(before, item.notes, decision.set.doubts) : wasDoubted;
  if (before === undefined || !isWhole(before)) {
    const was = wasOf(item, before, setsDoubts);
    recordDecision(applying, inDoubt({ of: item.key, decision: "edited", was }, isDoubted));
  } else if (isDoubted !== wasDoubted) recordDecision(applying, inDoubt(before, isDoubted));
  const changed = Object.fromEntries(Object.keys(set).map((name) => [name, item.entry[name] ?? null]));
  return done(item.key, {
    what: "fact-edited",
    key: item.key,
    before: JSON.stringify({ ...changed, ...(setsDoubts ? { doubts: item.notes } : {}) }),
    after: JSON.stringify({ ...set, ...(setsDoubts ? { doubts: decision.set.doubts } : {}) }),
  });
};

const drop = (applying: Applying, item: DraftItem): Applied => {
  const { file, say } = applying;
  const key = readItemKey(item.key);
  const change: DecidedChange = {
    what: "fact-dropped",
    key: item.key,
    before: JSON.stringify(item.entry),
    after: null,
  };
  if (item.type === "open") {
    const { "left open": type, ...entry } = item.entry;
    const was = { entry, open: { type: String(type), why: item.notes.join(" ") } };
    recordDecision(applying, { of: item.key, decision: "dropped", was });
    file.removeOpen(item.id);
    return done(item.key, change);
  }
  const place = key === null ? null : findEntry(file.document, key);
  if (place === null || item.type === "source") return refused({ field: "", message: say("notDropped") });
  const before = key === null ? undefined : decisionOn(decisionsIn(file), key);
  const entry = Object.fromEntries(Object.entries(place.entry.toJS(file.document)));
  const original = wasOf({ ...item, entry }, before);
  const roles = applying.items.filter(({ person }) => item.type === "person" && person === item.id);
  const notesOfRoles = roles.flatMap(({ notes }) => notes);
  const was = {
    ...original,
    // The comments on a person's roles go with the person.
    notes: [...(original.notes ?? item.notes), ...notesOfRoles],
    place: place.index,
    ...(item.person === null ? {} : { person: item.person }),
    ...beforeOf(before, { entry, notes: [...item.notes, ...notesOfRoles] }),
  };
  removeEntry(place);
  if (place.person !== null && place.list.items.length === 0) place.person.delete("roles");
  recordDecision(applying, { of: item.key, decision: "dropped", was });
  return done(item.key, change);
};

const merge = (applying: Applying, item: DraftItem, into: string): Applied => {
  const { file, say } = applying;
  const key = readItemKey(item.key);
  if (key === null || (item.type !== "person" && item.type !== "organization") || into === key.id)
    return refused({ field: "into", message: say("notMerged") });
  const before = decisionOn(decisionsIn(file), key);
  if (before?.decision === "merged") return refused({ field: "", message: say("undoFirst") });
  const was = mergeInto(file, item, key, into);
  if (was === null) return refused({ field: "", message: say("gone") });
  recordDecision(applying, {
    of: item.key,
    decision: "merged",
    into,
    was: { ...was, ...beforeOf(before, item) },
  });
  const now = was.place === undefined ? `${item.type}/${into}` : item.key;
  return done(now, { what: "people-merged", key: item.key, before: key.id, after: into });
};
