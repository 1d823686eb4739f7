import type { InLanguage } from "../base/language/language.ts";
import { textsOf } from "../base/language/messages.ts";
import type { CommitmentStatus } from "../library/briefing/commitment-status.ts";

/** The statuses of commitments, in words. */
export const statusLabels: Readonly<Record<CommitmentStatus, InLanguage>> = {
  "not-rated": textsOf("answer", "status-words", "not-rated"),
  "in-progress": textsOf("answer", "status-words", "in-progress"),
  stalled: textsOf("answer", "status-words", "stalled"),
  kept: textsOf("answer", "status-words", "kept"),
  "partly-kept": textsOf("answer", "status-words", "partly-kept"),
  compromise: textsOf("answer", "status-words", "compromise"),
  broken: textsOf("answer", "status-words", "broken"),
  unverifiable: textsOf("answer", "status-words", "unverifiable"),
  overdue: textsOf("answer", "status-words", "overdue"),
};
