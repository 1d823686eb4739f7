import { type Answer, type Block, list, paragraph } from "../../answer/answer.ts";
import { formatList } from "../../base/language/format.ts";
import type { Language } from "../../base/language/language.ts";
import { defineMessages } from "../../base/language/messages.ts";
import { inQuotationMarks } from "../../base/language/typeset.ts";
import { code, command, type Inline, text } from "../../base/text/inline.ts";
import { sayDateTime } from "../../base/time/say-time.ts";
import type { Delivery } from "../../store/deliveries/ledger.ts";
import type { Reason } from "../../store/deliveries/reason.ts";
import { sayReason } from "../../store/deliveries/say-reason.ts";
import type { Trouble } from "../../store/notices.ts";
import type { Subscription } from "../schedules/subscription.ts";

const say = defineMessages({
  en: {
    "channel-gone":
      "{count, plural, one {The digest {names} is} other {The digests {names} are}} no longer posted: the channel {channel} was deleted or archived. Restore it and then type {resume} there{count, plural, one {} other {, and likewise for the others}}, or set {count, plural, one {the digest} other {the digests}} up in another channel.",
    "bot-removed":
      "{count, plural, one {The digest {names} is} other {The digests {names} are}} no longer posted: the bot is not in the channel {channel}. Invite it again, then type {resume} there{count, plural, one {} other {, and likewise for the others}}.",
    "no-permission":
      "{count, plural, one {The digest {names} is} other {The digests {names} are}} no longer posted: the bot may not post in the channel {channel}. Allow it to post, then type {resume} there{count, plural, one {} other {, and likewise for the others}}.",
    unknown:
      "The digest {names} due {slot} may or may not be in the channel {channel}: the platform’s answer was lost, and the bot could not check. It is not posted again, so that it does not appear twice. Check there; {now} posts it again.",
    failed:
      "The digest {names} due {slot} was not posted in the channel {channel}, or only in part. The next one will come as planned; {now} posts this one again.",
    missed:
      "{count, plural, one {The digest {names} was not posted in the channel {channel} at its time.} other {# posts of the digests {names} in the channel {channel} were missed.}} The next ones come as planned; {now} posts one at once.",
    slot: "{name}, due {slot}: {reason}",
    more: "{count, plural, one {# more} other {# more}}",
    restored:
      "The bot can post in the channel {channel} again. {count, plural, one {The digest {names} waits} other {The digests {names} wait}}: {all} resumes {count, plural, one {it} other {all of them}} there.",
    declared: "It is set up in the file digests.yaml.",
    reason: "Reason: {reason}",
  },
  fr: {
    "channel-gone":
      "{count, plural, one {Le digest {names} n’est plus publié} many {Les digests {names} ne sont plus publiés} other {Les digests {names} ne sont plus publiés}} : le canal {channel} a été supprimé ou archivé. Rétablissez-le, puis tapez-y {resume}{count, plural, one {} many {, de même pour les autres} other {, de même pour les autres}}, ou programmez {count, plural, one {le digest} many {les digests} other {les digests}} dans un autre canal.",
    "bot-removed":
      "{count, plural, one {Le digest {names} n’est plus publié} many {Les digests {names} ne sont plus publiés} other {Les digests {names} ne sont plus publiés}} : le bot n’est pas dans le canal {channel}. Invitez-le de nouveau, puis tapez-y {resume}{count, plural, one {} many {, de même pour les autres} other {, de même pour les autres}}.",
    "no-permission":
      "{count, plural, one {Le digest {names} n’est plus publié} many {Les digests {names} ne sont plus publiés} other {Les digests {names} ne sont plus publiés}} : le bot n’a pas le droit de publier dans le canal {channel}. Donnez-lui ce droit, puis tapez-y {resume}{count, plural, one {} many {, de même pour les autres} other {, de même pour les autres}}.",
    unknown:
      "Le digest {names} prévu {slot} est peut-être dans le canal {channel}, peut-être pas : la réponse de la plateforme s’est perdue, et le bot n’a pas pu vérifier. Il n’est pas publié de nouveau, pour ne pas paraître deux fois. Vérifiez sur place ; {now} le publie de nouveau.",
    failed:
      "Le digest {names} prévu {slot} n’a pas été publié dans le canal {channel}, ou en partie seulement. Le prochain paraîtra comme prévu ; {now} publie celui-ci de nouveau.",
    missed:
      "{count, plural, one {Le digest {names} n’a pas été publié à l’heure dans le canal {channel}.} many {# éditions des digests {names} ont été manquées dans le canal {channel}.} other {# éditions des digests {names} ont été manquées dans le canal {channel}.}} Les prochaines paraîtront comme prévu ; {now} en publie une tout de suite.",
    slot: "{name}, prévu {slot} : {reason}",
    more: "{count, plural, one {et # autre} many {et # autres} other {et # autres}}",
    restored:
      "Le bot peut de nouveau publier dans le canal {channel}. {count, plural, one {Le digest {names} attend} many {Les digests {names} attendent} other {Les digests {names} attendent}} : tapez-y {all} pour {count, plural, one {le relancer} many {tous les relancer} other {tous les relancer}}.",
    declared: "Il est défini dans le fichier digests.yaml.",
    reason: "Raison : {reason}",
  },
  vi: {
    "channel-gone":
      "{count, plural, other {Bản tổng hợp {names}}} không còn được đăng: kênh {channel} đã bị xóa hoặc lưu trữ. Hãy khôi phục kênh rồi gõ {resume} tại đó{count, plural, =1 {} other {, các bản khác cũng vậy}}, hoặc tạo {count, plural, other {bản tổng hợp}} ở kênh khác.",
    "bot-removed":
      "{count, plural, other {Bản tổng hợp {names}}} không còn được đăng: bot không có trong kênh {channel}. Hãy mời bot vào lại rồi gõ {resume} tại đó{count, plural, =1 {} other {, các bản khác cũng vậy}}.",
    "no-permission":
      "{count, plural, other {Bản tổng hợp {names}}} không còn được đăng: bot không có quyền đăng trong kênh {channel}. Hãy cấp quyền rồi gõ {resume} tại đó{count, plural, =1 {} other {, các bản khác cũng vậy}}.",
    unknown:
      "Bản tổng hợp {names} dự kiến lúc {slot} có thể đã được đăng trong kênh {channel} hoặc chưa: phản hồi của nền tảng bị mất và bot không kiểm tra được. Bot không đăng lại để tránh trùng lặp. Hãy kiểm tra trong kênh; {now} sẽ đăng lại.",
    failed:
      "Bản tổng hợp {names} dự kiến lúc {slot} chưa được đăng trong kênh {channel}, hoặc chỉ đăng một phần. Bản tiếp theo vẫn theo lịch; {now} sẽ đăng lại bản này.",
    missed:
      "{count, plural, =1 {Bản tổng hợp {names} không được đăng đúng giờ trong kênh {channel}.} other {# lần đăng của các bản tổng hợp {names} trong kênh {channel} đã bị lỡ.}} Các lần sau vẫn theo lịch; {now} sẽ đăng ngay một bản.",
    slot: "{name}, dự kiến lúc {slot}: {reason}",
    more: "và {count} lần khác",
    restored:
      "Bot lại đăng được trong kênh {channel}. {count, plural, other {Bản tổng hợp {names}}} đang chờ: gõ {all} tại đó để cho chạy lại{count, plural, =1 {} other { tất cả}}.",
    declared: "Bản này được thiết lập trong tệp digests.yaml.",
    reason: "Lý do: {reason}",
  },
});

/** `2 June 2026 at 08:30` of `2026-06-02T08:30`, in the time of the schedule. */
const slotWords = ({ slot, plannedAt, scheduled }: Delivery, timeZone: string, language: Language): string =>
  sayDateTime(
    language,
    scheduled ? Temporal.PlainDateTime.from(slot) : plannedAt.toZonedDateTimeISO(timeZone).toPlainDateTime(),
  );

/** More slots than this are counted, and not listed. */
const mostListed = 10;

type OfDelivery = Extract<Trouble, { readonly delivery: Delivery }>;
type OfSubscription = Exclude<Trouble, OfDelivery>;

/** Troubles that one sentence tells of, and the digests that it is about. */
interface Told {
  readonly sentence: readonly Inline[];
  readonly blocks: readonly Block[];
}

/** What each sentence may name. */
const valuesFor = (concerned: readonly [Subscription, ...Subscription[]], count: number) => {
  const [{ language, channel, name }] = concerned;
  const names = [...new Set(concerned.map((each) => each.name))];
  return {
    count,
    names: formatList(
      language,
      names.map((each) => inQuotationMarks(language, each)),
    ),
    channel: code(channel.id),
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

/** Of things that concern digests, those whose digests there still are. */
const withSubscriptions = <Item>(
  items: readonly Item[],
  keyOf: (item: Item) => string,
  subscriptions: readonly Subscription[],
): readonly (readonly [Item, Subscription])[] =>
  items.flatMap((item) => {
    const subscription = subscriptions.find(({ key }) => key === keyOf(item));
    return subscription === undefined ? [] : [[item, subscription] as const];
  });

/** Those that stopped for one cause in one sentence, and those that may go on. */
const ofSubscriptions = (
  troubles: readonly OfSubscription[],
  subscriptions: readonly Subscription[],
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
    const values = valuesFor([first, ...more], known.length);
    const reason = one.kind === "restored" ? null : one.reason;
    return [told(say.inline(first.language, said, values), first.language, reason)];
  });

const slotItem = (
  { delivery, reason }: OfDelivery,
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

/** Missed digests in one sentence, however many there are. */
const ofMisses = (known: readonly (readonly [OfDelivery, Subscription])[]): readonly Told[] => {
  const [first, ...more] = known.map(([, subscription]) => subscription);
  if (first === undefined) return [];
  const { language } = first;
  const sentence = say.inline(language, "missed", valuesFor([first, ...more], known.length));
  const items = known.slice(0, mostListed).map(([trouble, subscription]) => slotItem(trouble, subscription));
  const left = known.length - items.length;
  const rest = left > 0 ? [[text(say(language, "more", { count: left }))]] : [];
  return [told(sentence, language, null, list([...items, ...rest]))];
};

const ofDelivery = ([{ kind, delivery, reason }, subscription]: readonly [
  OfDelivery,
  Subscription,
]): Told => {
  const { language, schedule } = subscription;
  const values = { ...valuesFor([subscription], 1), slot: slotWords(delivery, schedule.timeZone, language) };
  return told(say.inline(language, kind, values), language, reason);
};

/** What to tell of the troubles of a channel with these digests, in one message; null if none of them concerns one. */
export const noticeAnswer = (
  troubles: readonly Trouble[],
  subscriptions: readonly Subscription[],
): Answer | null => {
  const [one] = subscriptions;
  if (one === undefined) return null;
  const ofDeliveries = withSubscriptions(
    troubles.filter((trouble) => "delivery" in trouble),
    ({ delivery }) => delivery.subscription,
    subscriptions,
  );
  const all = [
    ...ofSubscriptions(
      troubles.filter((trouble) => "subscription" in trouble),
      subscriptions,
    ),
    ...ofDeliveries.filter(([{ kind }]) => kind !== "missed").map(ofDelivery),
    // Where the next digest stands for those that were missed, its readers are told there.
    ...ofMisses(
      ofDeliveries.filter(([{ kind }, { missed }]) => kind === "missed" && missed.policy !== "merge"),
    ),
  ];
  const [first] = all;
  if (first === undefined) return null;
  const { language } = one;
  return {
    language,
    summary: first.sentence.map((inline) => inline.text).join(""),
    blocks: [
      ...all.flatMap(({ blocks }) => blocks),
      ...(one.origin === "file" ? [paragraph(text(say(language, "declared")))] : []),
    ],
  };
};
