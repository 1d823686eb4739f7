import { type Answer, type Block, heading, note, paragraph } from "../../answer/answer.ts";
import { distinctName } from "../../answer/fact-lines.ts";
import { kindLabels, words } from "../../answer/words.ts";
import { formatDate, formatLanguage, formatList } from "../../base/language/format.ts";
import type { Language } from "../../base/language/language.ts";
import { type InLanguage, localize } from "../../base/language/language.ts";
import { messagesOf } from "../../base/language/messages.ts";
import { text } from "../../base/text/inline.ts";
import { sayTime } from "../../base/time/say-time.ts";
import { type FactKind, factKinds } from "../../library/briefing/fact-kind.ts";
import type { Composed, DigestContext } from "../digest.ts";
import { changeBlocks, restLine } from "./change-blocks.ts";
import { changesOf, isFirstDigest } from "./changes.ts";
import { leftOutOf } from "./left-out.ts";
import { type Section, sectionsOf } from "./sections.ts";

const say = messagesOf("digests", "news/compose");

/** What “overdue” says, and what it does not. */
export const overdueNote = (language: Language): Block => note(text(say(language, "overdue")));

/** A section under its heading. What is beyond its cap is led to. */
export const sectionBlocks = ({ name, all, shown, rest }: Section, context: DigestContext): Block[] => {
  const { language } = context;
  return [
    heading(2, text(say(language, name, { count: all.length }))),
    ...shown.flatMap((change) => changeBlocks(change, context)),
    ...(shown.some(({ due }) => due?.status === "overdue") ? [overdueNote(language)] : []),
    ...(rest.length === 0 ? [] : [note(...restLine(shown.length, rest, context))]),
  ];
};

/** What the digest is narrowed to: a reader must not take a part for the whole. */
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

/** What a digest is about. */
export interface Subject {
  readonly title: InLanguage;
  /** The kinds that it shows if its schedule names none. */
  readonly usualKinds: readonly FactKind[];
}

const titleOf = ({ title }: Subject, { include, language }: DigestContext): string =>
  include.kinds.length === 0
    ? title(language)
    : formatList(
        language,
        factKinds
          .filter((kind) => include.kinds.includes(kind))
          .map((kind) => kindLabels[kind].many(language)),
      );

/**
 * What changed for a channel since it was last told: corrections, due dates, what is new, what is told otherwise.
 * What is beyond a section's cap counts as told: the line below the section leads to it.
 */
export const composeChanges = (subject: Subject, context: DigestContext): Composed => {
  const { language, now, include } = context;
  const kinds = include.kinds.length === 0 ? [...subject.usualKinds] : include.kinds;
  const wanted: DigestContext = { ...context, include: { ...include, kinds } };
  const changes = changesOf(wanted);
  const sections = sectionsOf(changes);
  const isEmpty = changes.length === 0;
  const counts = sections.map(({ name, all }) => say(language, name, { count: all.length }));
  const date = formatDate(language, now.toPlainDate().toString());
  const summary = isEmpty
    ? nothingNew(context)
    : [titleOf(subject, context), ...counts, words(language, "asOf", { date })].join(" · ");
  const answer: Answer = {
    language,
    summary,
    blocks: [
      isEmpty ? paragraph(text(summary)) : heading(1, text(summary)),
      ...narrowing(context),
      ...(!isEmpty && isFirstDigest(context)
        ? [note(text(say(language, "first", { language: formatLanguage(language, language) })))]
        : []),
      ...sections.flatMap((section) => sectionBlocks(section, context)),
    ],
  };
  return {
    isEmpty,
    answer,
    facts: changes.flatMap(({ told }) => told),
    watermark: null,
    // Only a preview shows it: among ten thousand facts it is most of the work.
    get leftOut() {
      return leftOutOf(
        wanted,
        sections.flatMap(({ rest }) => rest),
      );
    },
  };
};
