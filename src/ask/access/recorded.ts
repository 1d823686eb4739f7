import { type Answer, oneLine } from "../../answer/answer.ts";
import type { Language } from "../../base/language/language.ts";
import { messagesOf } from "../../base/language/messages.ts";
import type { ChangedBy, Recorder } from "../../store/audit.ts";
import { formatPerson } from "../../store/channel.ts";
import type { Store } from "../../store/store.ts";
import type { Asker } from "./asker.ts";

const say = messagesOf("ask", "access/recorded");

/** The answer while the database is not open: a change that cannot be recorded is not made. */
export const notOpen = (language: Language): Answer => {
  return oneLine(language, say(language, "notOpen"));
};

interface Change {
  readonly asker: Asker;
  readonly now: Temporal.Instant;
}

export const changedBy = ({ asker, now }: Change): ChangedBy => ({
  at: now,
  who: formatPerson(asker),
  channel: asker.channel,
});

/** Records a person's changes in the audit log. Null while the database is not open. */
export const recorderOf = async (
  change: Change & { store(): Promise<Store | null> },
): Promise<Recorder | null> => {
  const open = await change.store();
  return open === null ? null : { audit: open.audit, by: changedBy(change) };
};
