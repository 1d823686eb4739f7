import { briefingFileName } from "../../../library/briefing/read.ts";
import type { ReviewDecision } from "../../../library/briefing/review-schema.ts";
import { erased, isSameUser } from "../../../store/people/person-address.ts";
import { versionOf } from "../version.ts";
import type { Applied, Applying } from "./applying.ts";
import { isUndecided } from "./draft-item.ts";
import { decisionsIn } from "./draft-items.ts";
import { forgetDecision, recordDecision } from "./record.ts";
import { hindranceIn, problemOf } from "./source-doubts.ts";

/** The key under which a file records its approvals. */
export const approvalKey = "approval";
const firstApprovalKey = "approval/first";

/** An approval can be undone here for this long; later, the briefing needs a correction. */
const hoursToReopen = 24;

type Approved = Pick<Applying, "file" | "texts">;

/** The first of two approvals. One that does not count is ignored: of an erased person, because the second editor could be the same, or before a change by hand. */
export const firstApprovalIn = (approved: Approved): ReviewDecision | null =>
  decisionsIn(approved.file).find(
    ({ of, by, version }) =>
      of === firstApprovalKey && by !== erased && version === approvedVersion(approved),
  ) ?? null;

const refused = (message: string): Applied => ({ problems: [{ field: "", message }], changes: [], keys: [] });

/** What an editor approves: the facts and the texts, without who decided what. */
const approvedVersion = ({ file, texts }: Approved): string => {
  const { review: _, ...facts } = file.document.toJS();
  const approved = [briefingFileName, JSON.stringify(facts)] as const;
  // The first place, even if the texts have the file itself.
  return versionOf(new Map([approved, ...texts, approved]));
};

/**
 * Approves a draft in which nothing is undecided. If the newsroom wants a second editor, the first approval is only
 * recorded. A decision after it removes it.
 */
export const approveDraft = (applying: Applying, needsSecond: boolean): Applied => {
  const { items, by, say } = applying;
  const hindrance = hindranceIn(items);
  if (hindrance !== null) return refused(problemOf(hindrance, applying).message);
  if (items.some(isUndecided)) return refused(say("undecided"));
  const first = firstApprovalIn(applying);
  if (needsSecond && (first === null || isSameUser(first.by, by))) {
    if (first !== null) return refused(say("secondEditor"));
    const version = approvedVersion(applying);
    recordDecision(applying, { of: firstApprovalKey, decision: "approved", version });
    return {
      problems: [],
      changes: [{ what: "briefing-approved-first", key: "", before: "draft", after: "draft" }],
      keys: [],
    };
  }
  markApproved(applying);
  return {
    problems: [],
    changes: [{ what: "briefing-approved", key: "", before: "draft", after: "reviewed" }],
    keys: [],
  };
};

export const markApproved = (approving: Pick<Applying, "file" | "by" | "at">): void => {
  approving.file.document.set("status", "reviewed");
  recordDecision(approving, { of: approvalKey, decision: "approved" });
};

/** Makes an approved briefing a draft again, within a day of its approval. */
export const reopenDraft = ({ file, at, say }: Applying): Applied => {
  const approval = decisionsIn(file).find(({ of }) => of === approvalKey);
  if (approval === undefined) return refused(say("reopen"));
  const until = Temporal.Instant.from(approval.at).add({ hours: hoursToReopen });
  if (Temporal.Instant.compare(Temporal.Instant.from(at), until) > 0) return refused(say("reopen"));
  file.document.set("status", "draft");
  removeApprovals(file);
  return {
    problems: [],
    changes: [{ what: "briefing-reopened", key: "", before: "reviewed", after: "draft" }],
    keys: [],
  };
};

/** Removes the approvals, because a decision after them changes the draft that was approved. */
export const removeApprovals = (file: Applying["file"]): void => {
  forgetDecision(file, approvalKey);
  forgetDecision(file, firstApprovalKey);
};
