/** The kinds of changes that people make, in chat and on the command line. */
export type AuditedChange =
  | "digest-added"
  | "digest-edited"
  | "digest-paused"
  | "digest-resumed"
  | "digest-removed"
  | "intake-added"
  /** The values are its settings. */
  | "intake-changed"
  | "intake-paused"
  | "intake-resumed"
  | "intake-removed"
  /** An editor chose which articles of a source are drafted. */
  | "intake-filter-added"
  | "intake-filter-removed"
  /** What a channel watches; what a person watches for themselves is not in the log. */
  | "watch-added"
  | "watch-removed"
  | "language-chosen"
  | "briefing-drafted"
  | "briefing-approved"
  | "commitment-updated"
  /** The values are the kinds of its corrections. */
  | "fact-corrected"
  /** The subject is the token's id. */
  | "token-made"
  | "token-revoked"
  /** A file of the whole record was sent in chat. The subject is its format. */
  | "record-exported"
  /** A program with a token asked for something. The entry has the tool, but no words. */
  | "token-used"
  /** The first of two approvals. */
  | "briefing-approved-first"
  /** An editor withdrew an approval within a day. */
  | "briefing-reopened"
  /** A decision about one part of a draft, or about several at once. */
  | "fact-kept"
  | "fact-edited"
  | "fact-dropped"
  | "fact-added"
  | "people-merged"
  | "decision-undone"
  /** A person asked the desk, or reported a fact as wrong. The entry does not have their words. */
  | "desk-asked"
  | "desk-item-taken"
  /** An editor gave it back. */
  | "desk-item-released"
  | "desk-item-answered"
  | "desk-item-closed"
  /** The subject is the item of the queue, and the value before it the draft's name. */
  | "draft-taken"
  /** An editor gave a draft back, or wants it although it was declined. */
  | "draft-released"
  /** A draft is not for this newsroom. */
  | "draft-declined"
  /** On the command line: the agency withdrew the briefing's article. */
  | "briefing-withdrawn"
  /** On the command line. The entry does not have the words, because they must not be kept. */
  | "passage-taken-down"
  /** On the command line. The entry does not have the person, because they must not be kept. */
  | "person-forgotten";
