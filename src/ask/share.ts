import { note } from "../answer/answer.ts";
import type { Reply } from "../answer/reply.ts";
import { messagesOf } from "../base/language/messages.ts";
import type { Inline } from "../base/text/inline.ts";
import type { Asker } from "./access/asker.ts";

const say = messagesOf("ask", "share");

/** An answer as everybody in the channel sees it: with who shared it, and no button to share it again. */
export const sharedReply = (reply: Reply, { user }: Pick<Asker, "user">): Reply => {
  const { answer } = reply;
  const person: Inline = { kind: "user", id: user, text: user };
  const by = note(...say.inline(answer.language, "by", { person }));
  // Below every page of it: an answer that goes on shows its first one.
  const footer = [by, ...(answer.footer ?? [])];
  return { ...reply, answer: { ...answer, footer }, shareLine: null };
};
