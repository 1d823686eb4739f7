import { type Answer, type Block, list, paragraph } from "../../answer/answer.ts";
import { labelled } from "../../answer/fact-lines.ts";
import { writeBlanks } from "../../ask/form.ts";
import type { Language } from "../../base/language/language.ts";
import { messagesOf } from "../../base/language/messages.ts";
import { plainLine, strong, text } from "../../base/text/inline.ts";
import type { ChannelDigests } from "../../digests/deliveries/channel-digests.ts";
import { editOptions, sayUnreadable } from "../../digests/schedules/say-unreadable.ts";
import type { UnreadableSubscription } from "../../digests/schedules/unreadable-subscription.ts";

const say = messagesOf("commands", "digest/unreadable");

/** The digests of a channel whose settings cannot be read, by name. */
export const unreadableIn = async (
  digests: ChannelDigests,
  channel: string,
): Promise<readonly UnreadableSubscription[]> =>
  (await digests.unreadable())
    .filter((each) => each.channel.address === channel)
    .sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));

/** A button that opens a form for the settings that cannot be read. */
const correction = (subscription: UnreadableSubscription, language: Language): readonly Block[] => {
  const { name } = subscription;
  const options = editOptions(subscription);
  return options === null
    ? []
    : [
        {
          kind: "controls",
          controls: [
            {
              label: say(language, "correct"),
              line: writeBlanks({ name: "digest edit" }, options, {}, { name }),
              effect: "form",
              about: name,
            },
          ],
        },
      ];
};

/** An entry for a digest whose settings cannot be read, for the list of a channel's digests. */
export const describeUnreadable = (
  subscription: UnreadableSubscription,
  language: Language,
): readonly Block[] => [
  { kind: "paragraph", content: [strong(subscription.name)] },
  list([
    labelled(say(language, "state"), language, text(say(language, "notPosted"))),
    labelled(say(language, "problem"), language, ...sayUnreadable(subscription, language)),
  ]),
  ...correction(subscription, language),
];

/** The answer to a command that needs settings that cannot be read. */
export const unreadableAnswer = (subscription: UnreadableSubscription, language: Language): Answer => {
  const line = say.inline(language, "answer", { name: subscription.name });
  return {
    language,
    summary: plainLine(line),
    blocks: [
      paragraph(...line),
      paragraph(...sayUnreadable(subscription, language)),
      ...correction(subscription, language),
    ],
  };
};
