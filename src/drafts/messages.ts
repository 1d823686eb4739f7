import { messagesOf } from "../base/language/messages.ts";

/** The texts of `build` and `review` on the command line. */
export const buildMessages = messagesOf("drafts", "messages");

/** The texts of the review page. */
export const reviewMessages = messagesOf("drafts", "review/messages");
