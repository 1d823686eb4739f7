import { messagesOf } from "../../base/language/messages.ts";

/** What a draft says to the editor beside its facts, one sentence each. */
export const notes = messagesOf("drafts", "output/notes");
