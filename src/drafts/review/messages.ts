import { messagesOf } from "../../base/language/messages.ts";

/** The interface texts of the review page. */
export const reviewMessages = messagesOf("drafts", "review/messages");
