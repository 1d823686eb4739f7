import { type Answer, list, note, paragraph, titled } from "../../answer/answer.ts";
import { inQuotationMarks } from "../../base/language/format.ts";
import { localize } from "../../base/language/language.ts";
import { messagesOf } from "../../base/language/messages.ts";
import { channelName, type Inline, link, text } from "../../base/text/inline.ts";
import type { Library } from "../../library/library.ts";
import { parseChannel } from "../../store/channel.ts";
import { sayReason } from "../../store/deliveries/say-reason.ts";
import type { ReceiptNews } from "../../store/direct-news.ts";

const say = messagesOf("digests", "corrections/receipt");

/** The receipt of corrections, for a person or a channel on a platform. */
export const receiptAnswer = (
  { language, slug, failed, listed, found, edited, notified, gone }: ReceiptNews,
  library: Pick<Library, "bySlug">,
  platform: string,
): Answer => {
  const briefing = library.bySlug.get(slug);
  const title = say(language, "title", {
    briefing:
      briefing === undefined ? slug : inQuotationMarks(language, localize(briefing.headline, language)),
  });
  const channelIn = (address: string): Inline => {
    const { platform: name, id } = parseChannel(address);
    return name === platform ? channelName(id) : text(address);
  };
  const items = listed.map(({ channel, url, reason, isGivenUp }): readonly Inline[] => [
    ...say.inline(language, isGivenUp ? "givenUp" : "trying", {
      channel: channelIn(channel),
      reason: sayReason(reason, language),
    }),
    ...(url === null ? [] : [text(" "), link(say(language, "open"), url)]),
  ]);
  const left = failed - listed.length;
  return titled(
    2,
    language,
    title,
    paragraph(text(say(language, "counts", { found, edited, notified, gone, failed }))),
    ...(failed === 0
      ? []
      : [
          list([...items, ...(left === 0 ? [] : [[text(say(language, "more", { count: left }))]])]),
          note(text(say(language, "retry"))),
        ]),
  );
};
