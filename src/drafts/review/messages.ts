import { messagesOf } from "../../base/language/messages.ts";

/** What the page for the review says itself. */
export const reviewMessages = messagesOf("drafts", "review/messages");
