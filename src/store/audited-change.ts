/** What people change, in chat and on the command line. */
export type AuditedChange =
  | "digest-added"
  | "digest-edited"
  | "digest-paused"
  | "digest-resumed"
  | "digest-removed"
  | "language-chosen"
  | "briefing-drafted"
  | "briefing-approved"
  | "commitment-updated"
  /** The first of two approvals. */
  | "briefing-approved-first"
  /** An approval was taken back within a day. */
  | "briefing-reopened"
  /** A decision about one part of a draft, or about several at once. */
  | "fact-kept"
  | "fact-edited"
  | "fact-dropped"
  | "fact-added"
  | "people-merged"
  | "decision-undone"
  /** On the command line: its agency withdrew the article that it rests on. */
  | "briefing-withdrawn"
  /** The withdrawal before it did not come about: a file was saved in that moment. */
  | "briefing-not-withdrawn"
  /** On the command line. Not which words: that would keep them. */
  | "passage-taken-down"
  /** On the command line. Not who: that would keep them. */
  | "person-forgotten"
  /** The entry before it did not come about: a file was saved in that moment. */
  | "briefing-approval-withdrawn"
  /** The same for a draft that was built again: an editor's file stays. */
  | "briefing-draft-withdrawn";
