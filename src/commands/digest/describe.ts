import { type Block, list } from "../../answer/answer.ts";
import { labelled } from "../../answer/fact-lines.ts";
import { kindLabels } from "../../answer/words.ts";
import { formatLanguage, formatList } from "../../base/language/format.ts";
import { type LocalizedText, localize } from "../../base/language/language.ts";
import { defineMessages } from "../../base/language/messages.ts";
import { sayDuration } from "../../base/time/say-time.ts";
import { describeSchedule } from "../../digests/schedules/describe.ts";
import type { MissedPolicy, Subscription } from "../../digests/schedules/subscription.ts";
import type { InChannel } from "./in-channel.ts";

const say = defineMessages({
  en: {
    digest: "What",
    when: "When",
    language: "Language",
    topics: "Topics",
    people: "People",
    organizations: "Organizations",
    kinds: "Kinds",
    languages: "Languages of the sources",
    briefings: "Briefings",
    missed: "Missed posts",
    empty: "When nothing is new",
    everything: "all",
    late: "the last one is posted late, within {duration}",
    merge: "the next digest names them",
    skip: "skipped",
    silent: "nothing is posted",
    spoken: "it is posted and says so",
  },
  fr: {
    digest: "Contenu",
    when: "Quand",
    language: "Langue",
    topics: "Thèmes",
    people: "Personnes",
    organizations: "Organisations",
    kinds: "Types",
    languages: "Langues des sources",
    briefings: "Dossiers",
    missed: "Éditions manquées",
    empty: "Quand il n’y a rien de nouveau",
    everything: "sans filtre",
    late: "la dernière est publiée en retard, dans un délai de {duration}",
    merge: "signalées dans le digest suivant",
    skip: "ignorées",
    silent: "rien n’est publié",
    spoken: "un message le signale",
  },
  vi: {
    digest: "Nội dung",
    when: "Giờ đăng",
    language: "Ngôn ngữ",
    topics: "Chủ đề",
    people: "Nhân vật",
    organizations: "Tổ chức",
    kinds: "Loại",
    languages: "Ngôn ngữ của nguồn",
    briefings: "Hồ sơ",
    missed: "Lần đăng bị lỡ",
    empty: "Khi không có gì mới",
    everything: "tất cả",
    late: "lần gần nhất được đăng muộn, trong vòng {duration}",
    merge: "được nêu trong bản tổng hợp tiếp theo",
    skip: "bỏ qua",
    silent: "không đăng",
    spoken: "vẫn đăng để báo",
  },
});

/** One thing that a digest's settings say, in words. */
export interface Aspect {
  readonly label: string;
  readonly value: string;
  /** Whether it goes without saying. */
  readonly isUsual: boolean;
}

const minuteMs = 60_000;

const sayMissed = (missed: MissedPolicy, { language }: InChannel): string =>
  missed.policy === "late"
    ? say(language, "late", { duration: sayDuration(language, missed.withinMinutes * minuteMs) })
    : say(language, missed.policy);

/** What a digest is, in words: what, when, in which language, what goes in, and what happens at odd times. */
export const aspectsOf = (
  { digest, schedule, language: spoken, include, missed, skipIfEmpty }: Subscription,
  at: InChannel,
): readonly Aspect[] => {
  const { digests, library, language } = at;
  const description = digests.kinds.find(({ name }) => name === digest)?.description[language];
  const filter = (
    key: "topics" | "people" | "organizations" | "kinds" | "languages" | "briefings",
    names: readonly string[],
  ): Aspect => ({
    label: say(language, key),
    value: names.length === 0 ? say(language, "everything") : formatList(language, names),
    isUsual: names.length === 0,
  });
  const named = (ids: readonly string[], namesOf: (id: string) => LocalizedText | undefined) =>
    ids.map((id) => localize(namesOf(id) ?? {}, language) || id);
  const { topics, people, organizations, bySlug } = library;
  return [
    {
      label: say(language, "digest"),
      value: description === undefined ? digest : `${digest} · ${description}`,
      isUsual: false,
    },
    { label: say(language, "when"), value: describeSchedule(schedule, language), isUsual: false },
    {
      label: say(language, "language"),
      value: formatLanguage(language, spoken),
      isUsual: spoken === language,
    },
    filter(
      "topics",
      named(include.topics, (id) => topics.get(id)?.names),
    ),
    filter(
      "people",
      named(include.people, (id) => people.get(id)?.names),
    ),
    filter(
      "organizations",
      named(include.organizations, (id) => organizations.get(id)?.names),
    ),
    filter(
      "kinds",
      include.kinds.map((kind) => kindLabels[kind].many[language]),
    ),
    filter(
      "languages",
      include.languages.map((tag) => formatLanguage(language, tag)),
    ),
    filter(
      "briefings",
      named(include.briefings, (slug) => bySlug.get(slug)?.headline),
    ),
    {
      label: say(language, "missed"),
      value: sayMissed(missed, at),
      isUsual: missed.policy === "late" && missed.withinMinutes === 60,
    },
    {
      label: say(language, "empty"),
      value: say(language, skipIfEmpty ? "silent" : "spoken"),
      isUsual: !skipIfEmpty,
    },
  ];
};

/** Everything about a digest that does not go without saying. */
export const aspectList = (subscription: Subscription, at: InChannel): Block =>
  list(
    aspectsOf(subscription, at)
      .filter(({ isUsual }) => !isUsual)
      .map(({ label, value }) => labelled(label, at.language, { kind: "text", text: value })),
  );
