import { type Answer, type Block, heading, note, paragraph } from "../../answer/answer.ts";
import { distinctName } from "../../answer/fact-lines.ts";
import { kindLabels, words } from "../../answer/words.ts";
import { formatDate, formatLanguage, formatList, formatShortDate } from "../../base/language/format.ts";
import { type InLanguage, type Language, localize } from "../../base/language/language.ts";
import { messagesOf } from "../../base/language/messages.ts";
import { command, text } from "../../base/text/inline.ts";
import { sayTime, sayTimeZone } from "../../base/time/say-time.ts";
import { type FactKind, factKinds } from "../../library/briefing/briefing.ts";
import type { Knowledge } from "../../store/deliveries/knowledge.ts";
import type { Composed, DigestContext } from "../digest.ts";
import { type Change, changesOf } from "./changes.ts";
import { leftOutOf } from "./left-out.ts";
import { changeEntry, countsOf, shownOf } from "./shown-changes.ts";
import { tellablesOf } from "./tellable.ts";

const say = messagesOf("digests", "news/compose");

/** The most characters in a button's command line. If there are more references, the text lists them. */
const longestLine = 3_900;

/** The subject of a digest. */
export interface Subject {
  readonly title: InLanguage;
  /** The kinds that it shows if its schedule names none. */
  readonly usualKinds: readonly FactKind[];
}

/**
 * Composes what changed for a channel since its last digest: corrections, due dates, new facts and updated facts. Facts
 * beyond the limit count as told, because a button shows them.
 */
export const composeChanges = (subject: Subject, context: DigestContext): Composed => {
  const { include } = context;
  const kinds = include.kinds.length === 0 ? [...subject.usualKinds] : include.kinds;
  const wanted: DigestContext = { ...context, include: { ...include, kinds } };
  return composeNews(titleOf(subject, context), newsOf(wanted), wanted);
};

/** A button that shows the other facts, in their form at the time when a reader presses it. */
const restBlocks = (rest: readonly Change[], language: Language): readonly Block[] => {
  if (rest.length === 0) return [];
  const references: string[] = [];
  let length = 0;
  for (const { fact } of rest) {
    length += fact.reference.length + 1;
    if (length > longestLine) break;
    references.push(fact.reference);
  }
  const others = rest.length - references.length;
  return [
    ...(others === 0
      ? []
      : [note(...say.inline(language, "others", { count: others, line: command("brief") }))]),
    {
      kind: "controls",
      controls: [
        {
          label: say(language, "more", { count: references.length }),
          line: `digest more ${references.join(" ")}`,
          effect: "follow",
        },
      ],
    },
  ];
};

/** Names the digest's filters, so that readers do not take a part for the whole. */
const narrowing = ({ include, library, language }: DigestContext): Block[] => {
  const reader = { library, language };
  const names = [
    ...include.topics.map((id) => localize(library.topics.get(id)?.names ?? { en: id }, language)),
    ...[...include.people, ...include.organizations].map((id) => distinctName(id, reader)),
    ...include.languages.map((tag) => say(language, "sources", { language: formatLanguage(language, tag) })),
    ...include.briefings.map((slug) =>
      localize(library.bySlug.get(slug)?.headline ?? { en: slug }, language),
    ),
  ];
  return names.length === 0
    ? []
    : [note(text(say(language, "only", { names: formatList(language, names) })))];
};

const nothingNew = ({ language, now, knowledge }: DigestContext): string => {
  const last = knowledge.lastToldAt?.toZonedDateTimeISO(now.timeZoneId);
  if (last === undefined) return say(language, "nothing");
  return say(language, "nothingSince", {
    time: sayTime(language, last.hour, last.minute),
    date: formatDate(language, last.toPlainDate().toString()),
  });
};

/** Says that the channel gets its first digest, and what that covers. */
const firstNotes = ({ changes, isFirst, from }: ChannelNews, language: Language): readonly Block[] => {
  if (!isFirst || changes.length === 0) return [];
  const name = formatLanguage(language, language);
  return [
    note(
      text(
        from === null
          ? say(language, "first", { language: name })
          : say(language, "firstWeek", { language: name, date: formatDate(language, from) }),
      ),
    ),
  ];
};

const titleOf = ({ title }: Subject, { include, language }: DigestContext): string =>
  include.kinds.length === 0
    ? title(language)
    : formatList(
        language,
        factKinds
          .filter((kind) => include.kinds.includes(kind))
          .map((kind) => kindLabels[kind].many(language)),
      );

/** Composes news that a digest has found. `wanted` is its context, with the kinds that it shows. */
export const composeNews = (title: string, news: ChannelNews, wanted: DigestContext): Composed => {
  const { language, now } = wanted;
  const { changes, from } = news;
  const { shown, rest } = shownOf(changes);
  const isEmpty = changes.length === 0;
  const counts = countsOf(changes).map(({ part, count }) => say(language, part, { count }));
  const date = formatShortDate(language, now.toPlainDate().toString());
  const when = `${date}, ${sayTimeZone(language, now.timeZoneId)}`;
  const summary = isEmpty
    ? nothingNew(wanted)
    : [title, ...counts, words(language, "asOf", { date })].join(" · ");
  const answer: Answer = {
    language,
    summary,
    blocks: [
      ...(isEmpty
        ? [paragraph(text(summary))]
        : [heading(1, text(`${title} · ${when}`)), note(text(counts.join(" · ")))]),
      ...narrowing(wanted),
      ...firstNotes(news, language),
      ...shown.map((change) => changeEntry(change, wanted)),
      ...restBlocks(rest, language),
    ],
  };
  return {
    isEmpty,
    answer,
    facts: changes.flatMap(({ told }) => told),
    watermark: from === null ? null : { language, day: from },
    // Computed only for a preview: with ten thousand facts, it is most of the work.
    get leftOut() {
      return leftOutOf(wanted, rest);
    },
  };
};

/** A first digest with more news covers only the newest days: readers want news, and not the archive. */
const mostFirst = 100;

/** How many days it covers then, ending with the newest day that has news. */
const firstDays = 7;

/** What a digest tells, and whether it is the channel's first one in this language. */
interface ChannelNews {
  readonly changes: readonly Change[];
  readonly isFirst: boolean;
  /** The day from which the digest tells facts; null if it tells everything that the channel was not told. Older facts count as known from then on. */
  readonly from: string | null;
}

const isFirstDigest = ({ facts, watermark }: Knowledge): boolean => facts.size === 0 && watermark === null;

/** The news for a channel. */
export const newsOf = (context: DigestContext): ChannelNews => {
  const { library, language, knowledge } = context;
  const changes = changesOf(context);
  const isFirst = isFirstDigest(knowledge);
  if (!isFirst || changes.length <= mostFirst) return { changes, isFirst, from: null };
  const news = new Set(changes.map(({ fact }) => fact));
  const newest = tellablesOf(library, language)
    .filter(({ fact }) => news.has(fact))
    .map(({ date }) => date)
    .reduce((last, day) => (day > last ? day : last));
  const from = Temporal.PlainDate.from(newest)
    .subtract({ days: firstDays - 1 })
    .toString();
  return { changes: changesOf({ ...context, knowledge: { ...knowledge, watermark: from } }), isFirst, from };
};
