import { type Answer, paragraph } from "../../answer/answer.ts";
import type { Language } from "../../base/language/language.ts";
import { messagesOf } from "../../base/language/messages.ts";
import { text } from "../../base/text/inline.ts";
import type { RecordApproval } from "../../drafts/review/approval.ts";
import type { RecordDecided } from "../../drafts/review/decisions/save-decision.ts";
import type { AuditEntry, ChangedBy } from "../../store/audit.ts";
import type { Store } from "../../store/store.ts";
import { type Asker, addressOf } from "./asker.ts";

const say = messagesOf("ask", "access/recorded");

/** The answer while the database is not open: a change that cannot be recorded is not made. */
export const notOpen = (language: Language): Answer => {
  const summary = say(language, "notOpen");
  return { language, summary, blocks: [paragraph(text(summary))] };
};

interface Change {
  readonly asker: Asker;
  readonly now: Temporal.Instant;
}

export const changedBy = ({ asker, now }: Change): ChangedBy => ({
  at: now,
  who: addressOf(asker),
  channel: asker.channel,
});

/** Writes a person's changes to the audit log. Rejects with a `storage` error. */
export type RecordChange = (change: Omit<AuditEntry, keyof ChangedBy>) => Promise<void>;

/** Null while the database is not open. */
export const recordOf = async (
  change: Change & { store(): Promise<Store | null> },
): Promise<RecordChange | null> => {
  const open = await change.store();
  return open === null ? null : (entry) => open.audit.record({ ...changedBy(change), ...entry });
};

/** Writes decisions about the parts of a draft to the audit log. */
export const recordDecided =
  (record: RecordChange, slug: string): RecordDecided =>
  ({ what, key, before, after }) => {
    // If several parts are kept at once, they are one entry.
    const isSeveral = key.includes(" ");
    const subject = key === "" || isSeveral ? slug : `${slug}/${key}`;
    return record({ what, subject, before, after: isSeveral ? key : after });
  };

/** Writes approvals of a briefing, and their withdrawals, to the audit log. */
export const recordApproval =
  (record: RecordChange, slug: string): RecordApproval =>
  (became) =>
    became === "approved"
      ? record({ what: "briefing-approved", subject: slug, before: "draft", after: "reviewed" })
      : record({ what: "briefing-approval-withdrawn", subject: slug, before: "reviewed", after: "draft" });
