import { messagesOf } from "../base/language/messages.ts";

/** What `build` and `review` say on the command line. */
export const buildMessages = messagesOf("drafts", "messages");
