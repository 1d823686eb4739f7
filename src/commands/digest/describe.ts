import { type Block, list } from "../../answer/answer.ts";
import { distinctName, labelled } from "../../answer/fact-lines.ts";
import { kindLabels } from "../../answer/words.ts";
import { formatLanguage, formatList } from "../../base/language/format.ts";
import { type LocalizedText, localize } from "../../base/language/language.ts";
import { messagesOf } from "../../base/language/messages.ts";
import { sayDuration } from "../../base/time/say-time.ts";
import { describeSchedule } from "../../digests/schedules/describe.ts";
import { usualLateMinutes } from "../../digests/schedules/plan.ts";
import type { Subscription } from "../../digests/schedules/subscription.ts";
import { watchesName } from "../../store/watches.ts";
import type { InChannel } from "./in-channel.ts";

const say = messagesOf("commands", "digest/describe");

/** One setting of a digest, in words. */
export interface DescribedAspect {
  readonly label: string;
  readonly value: string;
  /** Whether it has its default value. */
  readonly isUsual: boolean;
}

const minuteMs = 60_000;

/** A digest's settings in words: contents, schedule, language, filters, and missed posts. */
export const aspectsOf = (subscription: Subscription, at: InChannel): readonly DescribedAspect[] => {
  const { digest, schedule, language: spoken, include, missed, skipIfEmpty } = subscription;
  const { digests, library, language } = at;
  const description = digests.kinds.find(({ name }) => name === digest)?.description(language);
  const filter = (
    key: "topics" | "people" | "organizations" | "kinds" | "languages" | "briefings",
    names: readonly string[],
  ): DescribedAspect => ({
    label: say(language, key),
    value: names.length === 0 ? say(language, "everything") : formatList(language, names),
    isUsual: names.length === 0,
  });
  const named = (ids: readonly string[], namesOf: (id: string) => LocalizedText | undefined) =>
    ids.map((id) => localize(namesOf(id) ?? {}, language) || id);
  const { topics, bySlug } = library;
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
      include.people.map((id) => distinctName(id, at)),
    ),
    filter(
      "organizations",
      include.organizations.map((id) => distinctName(id, at)),
    ),
    filter(
      "kinds",
      include.kinds.map((kind) => kindLabels[kind].many(language)),
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
      value: sayMissed(subscription, at),
      isUsual: missed.policy === "late" && missed.withinMinutes === null,
    },
    {
      label: say(language, "empty"),
      value: say(language, skipIfEmpty ? "silent" : "spoken"),
      isUsual: !skipIfEmpty,
    },
  ];
};

const sayMissed = (subscription: Subscription, { language }: InChannel): string => {
  const { missed } = subscription;
  if (missed.policy !== "late") return say(language, missed.policy);
  const usual = subscription.digest === watchesName ? null : usualLateMinutes;
  const within = missed.withinMinutes ?? usual;
  return within === null
    ? say(language, "lateUntilQuiet")
    : say(language, "late", { duration: sayDuration(language, within * minuteMs) });
};

/** The settings of a digest that differ from the defaults. */
export const aspectList = (subscription: Subscription, at: InChannel): Block =>
  list(
    aspectsOf(subscription, at)
      .filter(({ isUsual }) => !isUsual)
      .map(({ label, value }) => labelled(label, at.language, { kind: "text", text: value })),
  );
