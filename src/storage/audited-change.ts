/** What people change in chat. */
export type AuditedChange =
  | "digest-added"
  | "digest-edited"
  | "digest-paused"
  | "digest-resumed"
  | "digest-removed"
  | "language-chosen"
  | "briefing-drafted"
  | "briefing-approved";
