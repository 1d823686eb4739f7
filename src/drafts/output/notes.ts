import { messagesOf } from "../../base/language/messages.ts";

/** The notes for the editor beside a draft's facts, one sentence each. */
export const notes = messagesOf("drafts", "output/notes");
