import { pathText } from "../../../base/files/schema-problem.ts";
import { longestYaml } from "../../../base/files/yaml-file.ts";
import type { Language } from "../../../base/language/language.ts";
import { messagesOf } from "../../../base/language/messages.ts";
import { checkBriefingValue } from "../../../library/briefing/check-value.ts";
import { briefingFileName } from "../../../library/briefing/read.ts";
import type { PathProblem } from "../../../library/briefing/references.ts";
import { versionOf } from "../version.ts";
import { applyDecision } from "./apply.ts";
import { approvalKey } from "./approve-draft.ts";
import type { Decided, Decision, FieldProblem } from "./decision.ts";
import { withDecidedDoubts } from "./doubts.ts";
import { type DraftFile, openDraftFile } from "./draft-file.ts";
import type { DraftItem } from "./draft-item.ts";
import { draftItems } from "./draft-items.ts";
import { pathOf } from "./entry-place.ts";
import { readItemKey } from "./item-key.ts";

const sayDecision = messagesOf("drafts", "review/decisions");

/** The files of a draft on disk. */
export interface DraftTexts {
  readonly slug: string;
  readonly yaml: string;
  /** The texts of its sources, by file name. */
  readonly texts: ReadonlyMap<string, string>;
}

/** The editor who decides, and the time. */
export interface Decider {
  /** `slack:T123/U123` */
  readonly by: string;
  /** An ISO instant. */
  readonly at: string;
  readonly language: Language;
  /** Whether two editors have to approve a draft. */
  readonly needsSecond: boolean;
}

/**
 * Applies an editor's decision to a draft. Pure: it returns the new file, and writes nothing. It refuses the decision if
 * the parts changed since the editor saw them, or if the new file does not pass the check of briefings.
 */
export const decide = (draft: DraftTexts, decision: Decision, decider: Decider): Decided => {
  const { slug, yaml, texts } = draft;
  const file = openDraftFile(yaml);
  if (file === null) return invalid({ field: "", message: sayDecision(decider.language, "unreadable") });
  if (file.document.get("status") !== "draft" && decision.do !== "reopen")
    return invalid({ field: "", message: sayDecision(decider.language, "reviewed") });
  const items = draftItems(file, texts);
  const changed = changedKeys(decision, items, versionOf(new Map([[briefingFileName, yaml], ...texts])));
  if (changed.length > 0) return { decided: "changed", keys: changed };

  const changing = withDecidedDoubts(file, decision);
  if (changing === null)
    return invalid({ field: "doubts", message: sayDecision(decider.language, "doubts") });
  const applied = applyDecision(
    { ...decider, file: changing, items, texts, say: (key) => sayDecision(decider.language, key) },
    decision,
  );
  if (applied.problems.length > 0) return invalid(...applied.problems);
  const written = changing.toYaml();
  const again = openDraftFile(written);
  if (again === null || written.length > longestYaml)
    return invalid({ field: "", message: sayDecision(decider.language, "tooLong") });
  const checked = checkBriefingValue(slug, again.document.toJS(), texts);
  if (!checked.ok) return invalid(...atFields(checked.problems, again, applied.keys));
  return { decided: "yes", yaml: written, changes: applied.changes, keys: applied.keys };
};

const invalid = (...problems: readonly FieldProblem[]): Decided => ({ decided: "invalid", problems });

/** The parts of a decision that changed since the editor saw them. */
const changedKeys = (decision: Decision, items: readonly DraftItem[], version: string): readonly string[] => {
  if (decision.do === "add" || decision.do === "add-sentences" || decision.do === "reopen") return [];
  if (decision.do === "approve") return decision.version === version ? [] : [approvalKey];
  const seen = decision.do === "keep" ? decision.items : [decision];
  const versions = new Map(items.map(({ key, version }) => [key, version]));
  return seen.filter(({ key, version }) => versions.get(key) !== version).map(({ key }) => key);
};

/** The file's problems, at the form fields of the part that the editor decides about. */
const atFields = (
  problems: readonly PathProblem[],
  file: DraftFile,
  keys: readonly string[],
): readonly FieldProblem[] => {
  const [key] = keys.flatMap((written) => readItemKey(written) ?? []);
  const at = key === undefined ? [] : pathOf(file.document, key);
  return problems.map(({ path, message }) => {
    const isWithin = at.length > 0 && at.every((part, index) => part === path[index]);
    if (isWithin || key?.type === "briefing")
      return { field: path.slice(at.length).map(String).join("."), message };
    return { field: "", message: `${pathText(path)}: ${message}` };
  });
};
