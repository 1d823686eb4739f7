import { note } from "../answer/answer.ts";
import type { Reply } from "../answer/reply.ts";
import { messagesOf } from "../base/language/messages.ts";
import type { Inline } from "../base/text/inline.ts";
import type { Asker } from "./access/asker.ts";

const say = messagesOf("ask", "share");

/** The shared form of an answer, for everybody in the channel: with the name of the person who shared it, and without a share button. */
export const sharedReply = (reply: Reply, { user }: Pick<Asker, "user">): Reply => {
  const { answer } = reply;
  const person: Inline = { kind: "user", id: user, text: user };
  const by = note(...say.inline(answer.language, "by", { person }));
  // Put the name below every page of the answer.
  const footer = [by, ...(answer.footer ?? [])];
  return { ...reply, answer: { ...answer, footer }, shareLine: null };
};
