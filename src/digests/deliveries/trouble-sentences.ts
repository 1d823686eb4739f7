import { type Block, list, paragraph } from "../../answer/answer.ts";
import { words } from "../../answer/words.ts";
import { formatList, inQuotationMarks } from "../../base/language/format.ts";
import type { Language } from "../../base/language/language.ts";
import { messagesOf } from "../../base/language/messages.ts";
import { channelName, command, type Inline, text } from "../../base/text/inline.ts";
import { sayDateTime } from "../../base/time/say-time.ts";
import type { Delivery } from "../../store/deliveries/ledger.ts";
import type { Reason } from "../../store/deliveries/reason.ts";
import { sayReason } from "../../store/deliveries/say-reason.ts";
import type { Trouble } from "../../store/trouble.ts";
import { sayUnreadable } from "../schedules/say-unreadable.ts";
import type { Subscription } from "../schedules/subscription.ts";
import type { UnreadableSubscription } from "../schedules/unreadable-subscription.ts";

const say = messagesOf("digests", "deliveries/notices");

/** If there are more slots than this, the rest is only counted. */
const mostListed = 10;

export type OfDelivery = Extract<Trouble, { readonly delivery: Delivery }>;
type Missed = Extract<OfDelivery, { readonly reason: Reason }>;
type OfReadable = Exclude<
  Extract<Trouble, { readonly subscription: string }>,
  { readonly kind: "unreadable" }
>;

/** A sentence about one or several troubles, and the digests that it is about. */
interface Told {
  readonly sentence: readonly Inline[];
  readonly blocks: readonly Block[];
}

/** Whether the digests are posted in the direct messages of the notice’s reader, or in another conversation. */
export type NoticePlace = "own" | "channel";

/** A digest, whether its settings can be read or not. */
type Named = Pick<Subscription, "key" | "name" | "channel" | "language">;

/** The items whose digests still exist, with their subscriptions. */
export const withSubscriptions = <Item>(
  items: readonly Item[],
  keyOf: (item: Item) => string,
  subscriptions: readonly Subscription[],
): readonly (readonly [Item, Subscription])[] =>
  items.flatMap((item) => {
    const subscription = subscriptions.find(({ key }) => key === keyOf(item));
    return subscription === undefined ? [] : [[item, subscription] as const];
  });

/** A slot in words, in the schedule's time zone: `2026-06-02T08:30` is `2 June 2026 at 08:30`. */
const slotWords = ({ slot, plannedAt, scheduled }: Delivery, timeZone: string, language: Language): string =>
  sayDateTime(
    language,
    scheduled ? Temporal.PlainDateTime.from(slot) : plannedAt.toZonedDateTimeISO(timeZone).toPlainDateTime(),
  );

const restOf = (left: number, language: Language): readonly (readonly Inline[])[] =>
  left > 0 ? [[text(say(language, "more", { count: left }))]] : [];

/** The values that sentences may use. */
const valuesFor = (concerned: readonly [Named, ...Named[]], count: number, place: NoticePlace) => {
  const [{ language, channel, name }] = concerned;
  const names = [...new Set(concerned.map((each) => each.name))];
  return {
    count,
    names: formatList(
      language,
      names.map((each) => inQuotationMarks(language, each)),
    ),
    where: place,
    channel: channelName(channel.id),
    resume: command(`digest resume ${name}`),
    now: command(`digest now ${name}`),
    all: command("digest resume all"),
  };
};

const told = (
  sentence: readonly Inline[],
  language: Language,
  reason: Reason | null,
  ...more: readonly Block[]
): Told => ({
  sentence,
  blocks: [
    paragraph(...sentence),
    ...more,
    ...(reason === null
      ? []
      : [paragraph(text(say(language, "reason", { reason: sayReason(reason, language) })))]),
  ],
});

/** A button in the notice. When a person uses it, the bot asks the platform whether they may. */
const resumeAll = ({ language, channel: { address, id } }: Subscription): Block => ({
  kind: "controls",
  controls: [
    {
      label: say(language, "resumeAll"),
      line: `digest resume all channel:${address}`,
      effect: "follow",
      about: id,
    },
  ],
});

/** Sentences about suspended digests, one for each cause, and about those that can be resumed. */
export const ofSubscriptions = (
  troubles: readonly OfReadable[],
  subscriptions: readonly Subscription[],
  place: NoticePlace,
): readonly Told[] =>
  [
    ...Map.groupBy(troubles, (trouble) => (trouble.kind === "restored" ? trouble.kind : trouble.cause)),
  ].flatMap(([said, group]) => {
    const known = withSubscriptions(group, ({ subscription }) => subscription, subscriptions)
      .map(([, subscription]) => subscription)
      .filter(({ state }) => said !== "restored" || state.state === "suspended");
    const [first, ...more] = known;
    const [one] = group;
    if (first === undefined || one === undefined) return [];
    const values = valuesFor([first, ...more], known.length, place);
    const key = place === "own" && said !== "restored" ? "own-stopped" : said;
    const sentence = say.inline(first.language, key, values);
    if (one.kind === "restored") return [told(sentence, first.language, null, resumeAll(first))];
    return [told(sentence, first.language, one.reason)];
  });

/** One sentence about digests whose settings cannot be read, with each problem and how to correct it. */
export const ofUnreadable = (
  troubles: readonly Trouble[],
  unreadable: readonly UnreadableSubscription[],
  place: NoticePlace,
): readonly Told[] => {
  const keys = new Set(
    troubles.flatMap((trouble) => (trouble.kind === "unreadable" ? [trouble.subscription] : [])),
  );
  const [first, ...more] = unreadable.filter(({ key }) => keys.has(key));
  if (first === undefined) return [];
  const all = [first, ...more] as const;
  const { language } = first;
  const sentence = say.inline(language, "unreadable", valuesFor(all, all.length, place));
  const items = all
    .slice(0, mostListed)
    .map((each) => [
      text(`${inQuotationMarks(language, each.name)}${words(language, "colon")}`),
      ...sayUnreadable(each, language),
    ]);
  return [told(sentence, language, null, list([...items, ...restOf(all.length - items.length, language)]))];
};

const slotItem = (
  { delivery, reason }: Missed,
  { name, language, schedule }: Subscription,
): readonly Inline[] => [
  text(
    say(language, "slot", {
      name: inQuotationMarks(language, name),
      slot: slotWords(delivery, schedule.timeZone, language),
      reason: sayReason(reason, language),
    }),
  ),
];

/** One sentence about all missed digests. */
export const ofMisses = (
  known: readonly (readonly [Missed, Subscription])[],
  place: NoticePlace,
): readonly Told[] => {
  const [first, ...more] = known.map(([, subscription]) => subscription);
  if (first === undefined) return [];
  const { language } = first;
  const sentence = say.inline(language, "missed", valuesFor([first, ...more], known.length, place));
  const items = known.slice(0, mostListed).map(([trouble, subscription]) => slotItem(trouble, subscription));
  return [told(sentence, language, null, list([...items, ...restOf(known.length - items.length, language)]))];
};

export const ofDelivery = (
  [{ kind, delivery, reason }, subscription]: readonly [OfDelivery, Subscription],
  place: NoticePlace,
): Told => {
  const { language, schedule } = subscription;
  const values = {
    ...valuesFor([subscription], 1, place),
    slot: slotWords(delivery, schedule.timeZone, language),
  };
  return told(say.inline(language, kind, values), language, reason);
};

/** Sentences about the database file, which concern all digests. */
export const ofFile = (troubles: readonly Trouble[], language: Language): readonly Told[] =>
  troubles.some(({ kind }) => kind === "file-written-back")
    ? [told([text(say(language, "file-written-back"))], language, null)]
    : [];
