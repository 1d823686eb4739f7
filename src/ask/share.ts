import { type Block, type Control, heading, note, paragraph } from "../answer/answer.ts";
import { publicReply, type Reply } from "../answer/reply.ts";
import { formatList } from "../base/language/format.ts";
import { messagesOf } from "../base/language/messages.ts";
import { type Inline, text } from "../base/text/inline.ts";
import type { Asker } from "./access/asker.ts";

const say = messagesOf("ask", "share");

/** The shared form of an answer, for everybody in the channel: with the name of the person who shared it, and without a share button. */
export const sharedReply = (reply: Reply, { user }: Pick<Asker, "user">): Reply => {
  const { answer } = reply;
  const person: Inline = { kind: "user", id: user, text: user };
  const by = note(...say.inline(answer.language, "by", { person }));
  // Put the name below every page of the answer.
  const footer = [by, ...(answer.footer ?? [])];
  return { ...reply, answer: { ...answer, footer }, shareLine: null, watchLine: null };
};

/** Whether a reader is asked before an answer is shared: it has facts about victims, minors or a court case. */
export const isSensitive = ({ sensitive = [] }: Reply): boolean => sensitive.length > 0;

/** The question before a sensitive answer is shared, with the button that shares it. Only the person who wants to share it sees this. */
export const askBeforeSharing = ({ answer, sensitive = [], shareLine }: Reply): Reply => {
  const { language } = answer;
  const marks = formatList(
    language,
    sensitive.map((mark) => mark.text),
  );
  const summary = say(language, "sensitive", { marks });
  const blocks: readonly Block[] = [heading(2, text(answer.summary)), paragraph(text(summary))];
  if (shareLine === null) return publicReply({ language, summary, blocks });
  const anyway: Control = { label: say(language, "anyway"), line: shareLine, effect: "share-anyway" };
  return publicReply({ language, summary, blocks: [...blocks, { kind: "controls", controls: [anyway] }] });
};
