import { type Block, note, paragraph } from "../../answer/answer.ts";
import { messagesOf } from "../../base/language/messages.ts";
import { link, text } from "../../base/text/inline.ts";
import { formatPerson } from "../../store/channel.ts";
import type { CommandContext } from "../command.ts";

const say = messagesOf("ask", "access/review-links");

/**
 * A link with which the editor signs in to the desk's page, and opens a draft there (`slug`; null for the queue). If other people would see the link, it says
 * instead where to get one. Nothing if there is no page.
 */
export const reviewLink = (
  { asker, language, reviewing }: CommandContext,
  slug: string | null,
): readonly Block[] => {
  const { links } = reviewing;
  if (links === null) return [];
  if (!asker.readsAlone) return [note(text(say(language, "linkElsewhere")))];
  const editor = {
    address: formatPerson(asker),
    language,
    isCleared: () => reviewing.isStillCleared(),
    isEditor: () => asker.recheck.isEditor(),
  };
  const { minutes } = links;
  return [
    paragraph(link(say(language, "link"), links.linkFor(editor, slug))),
    note(text(say(language, "linkOnce", { minutes }))),
  ];
};
