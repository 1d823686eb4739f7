import { isDeepStrictEqual } from "node:util";
import { isMap, type YAMLMap } from "yaml";
import type { ReviewDecision } from "../../../library/briefing/review-schema.ts";
import { styleYaml } from "../../output/yaml.ts";
import type { Applied, Applying } from "./applying.ts";
import type { DraftItem } from "./draft-item.ts";
import { decisionOn, decisionsIn } from "./draft-items.ts";
import { findEntry, insertEntry, listNameOf, removeEntry, rolesOf, setField } from "./entry-place.ts";
import { type ItemKey, readItemKey } from "./item-key.ts";
import { unmerge } from "./merge.ts";
import { forgetDecision, restoreBefore } from "./record.ts";

type Was = NonNullable<ReviewDecision["was"]>;

/** Undoes the decision on a part, so that it is as before. */
export const undo = (applying: Applying, item: DraftItem): Applied => {
  const { file, say } = applying;
  const key = readItemKey(item.key);
  const decision = key === null ? undefined : decisionOn(decisionsIn(file), key);
  const original = decision === undefined ? null : readItemKey(decision.of);
  if (key === null || decision === undefined || original === null)
    return { problems: [{ field: "", message: say("nothingToUndo") }], changes: [], keys: [] };
  const { was } = decision;
  const place = findEntry(file.document, key);
  const root = file.document.contents;
  let now = decision.of;
  switch (decision.decision) {
    // A part that is kept after an edit has the data to undo both.
    case "kept":
    case "edited":
      if (was?.open !== undefined) {
        if (place !== null) removeEntry(place);
        file.addOpen({ ...was.open, entry: was.entry });
        now = "";
      } else if (was !== undefined) {
        const entry = key.type === "briefing" && isMap(root) ? root : (place?.entry ?? null);
        if (entry !== null) restoreFields(applying, entry, item, was);
      }
      break;
    case "dropped":
      if (was !== undefined && !putBack(applying, original, asBefore(was)))
        return { problems: [{ field: "", message: say("noSuchPerson") }], changes: [], keys: [] };
      break;
    case "added":
      if (place !== null) removeEntry(place);
      now = "";
      break;
    case "merged":
      if (!unmerge(file, original, decision))
        return { problems: [{ field: "", message: say("undoFirst") }], changes: [], keys: [] };
      break;
    case "approved":
      break;
    default:
      return decision.decision satisfies never;
  }
  forgetDecision(file, decision.of);
  restoreBefore(file, decision);
  return {
    problems: [],
    changes: [{ what: "decision-undone", key: item.key, before: decision.decision, after: null }],
    keys: now === "" ? [] : [now],
  };
};

/** Restores an entry's earlier fields; fields that did not change keep their layout and comments. */
const restoreFields = ({ file }: Applying, entry: YAMLMap, item: DraftItem, was: Was): void => {
  const names = new Set([...Object.keys(item.entry), ...Object.keys(was.entry)]);
  for (const name of names) {
    if (name === "roles" || isDeepStrictEqual(item.entry[name], was.entry[name])) continue;
    setField(file.document, entry, name, was.entry[name]);
    const node = entry.get(name, true);
    if (node !== undefined) styleYaml(node);
  }
};

/** The entry as it was when it was dropped, with the edits of the decision before. */
const asBefore = (was: Was): Was => {
  if (was.before === undefined) return was;
  const { open: _, ...kept } = was;
  return { ...kept, entry: was.before.entry, notes: was.before.notes };
};

/** Restores a dropped entry. Returns false if it is a role and its person no longer exists. */
const putBack = ({ file }: Applying, key: ItemKey, was: Was): boolean => {
  if (was.open !== undefined) {
    file.addOpen({ ...was.open, entry: was.entry });
    return true;
  }
  const entry = file.document.createNode(was.entry, { aliasDuplicateObjects: false });
  if (!isMap(entry)) return false;
  styleYaml(entry);
  const name = listNameOf(key.type);
  if (name !== null) {
    insertEntry(file.list(name), entry, was.place, was.notes);
    return true;
  }
  const person = findEntry(file.document, { type: "person", id: was.person ?? "" });
  if (person === null) return false;
  insertEntry(rolesOf(person.entry), entry, was.place, was.notes);
  return true;
};
