import { type Answer, paragraph } from "../../answer/answer.ts";
import { messagesOf } from "../../base/language/messages.ts";
import { text } from "../../base/text/inline.ts";
import type { Trouble } from "../../store/trouble.ts";
import { watchesName } from "../../store/watches.ts";
import type { Subscription } from "../schedules/subscription.ts";
import type { UnreadableSubscription } from "../schedules/unreadable-subscription.ts";
import {
  type NoticePlace,
  type OfDelivery,
  ofDelivery,
  ofFile,
  ofMisses,
  ofSubscriptions,
  ofUnreadable,
  withSubscriptions,
} from "./trouble-sentences.ts";

const say = messagesOf("digests", "deliveries/notices");

/** The message about a channel's troubles; null if none of them concerns one of these digests. */
export const noticeAnswer = (
  troubles: readonly Trouble[],
  subscriptions: readonly Subscription[],
  unreadable: readonly UnreadableSubscription[] = [],
  place: NoticePlace = "channel",
): Answer | null => {
  const [one] = [...subscriptions, ...unreadable];
  if (one === undefined) return null;
  const keyOf = ({ delivery }: Pick<OfDelivery, "delivery">): string => delivery.subscription;
  const missed = troubles.flatMap((trouble) => (trouble.kind === "missed" ? [trouble] : []));
  const others = troubles.flatMap((trouble) =>
    "delivery" in trouble && trouble.kind !== "missed" ? [trouble] : [],
  );
  const ofDigests = [
    ...ofSubscriptions(
      troubles.filter((trouble) => "subscription" in trouble && trouble.kind !== "unreadable"),
      subscriptions,
      place,
    ),
    ...withSubscriptions(others, keyOf, subscriptions).map((each) => ofDelivery(each, place)),
    ...ofMisses(
      withSubscriptions(missed, keyOf, subscriptions).filter(([, each]) => isMissing(each)),
      place,
    ),
  ];
  const { language } = one;
  const all = [...ofDigests, ...ofUnreadable(troubles, unreadable, place), ...ofFile(troubles, language)];
  const [first] = all;
  if (first === undefined) return null;
  return {
    language,
    summary: first.sentence.map((inline) => inline.text).join(""),
    blocks: [
      ...all.flatMap(({ blocks }) => blocks),
      ...(one.origin === "file" && ofDigests.length > 0 ? [paragraph(text(say(language, "declared")))] : []),
    ],
  };
};

/**
 * Whether people miss something if a digest was missed. With the policy `merge`, the next digest itself lists the missed ones. What a missed digest of watches
 * would have told comes with the next one.
 */
const isMissing = ({ digest, missed: { policy } }: Subscription): boolean =>
  policy !== "merge" && digest !== watchesName;

/** One message with several notices, about so many channels. Identical notices appear only once. */
export const inOneMessage = ([first, ...more]: readonly [Answer, ...Answer[]], channels: number): Answer => {
  const different = new Map([first, ...more].map((answer) => [JSON.stringify(answer), answer]));
  if (different.size === 1) return first;
  return {
    language: first.language,
    summary: say(first.language, "channels", { count: channels }),
    blocks: [...different.values()].flatMap(({ blocks }) => blocks),
  };
};
