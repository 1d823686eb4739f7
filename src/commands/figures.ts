import { z } from "zod";
import { factEntry } from "../answer/fact-entry.ts";
import { alone, distinctName, type Reader } from "../answer/fact-lines.ts";
import { mostUsefulFirst } from "../answer/most-useful.ts";
import { defineCommand } from "../ask/define-command.ts";
import { type About, factsWithin } from "../ask/lookup/about.ts";
import { factKeys, withContradictions } from "../ask/lookup/contradicted-entries.ts";
import { dateOption, topicOption } from "../ask/lookup/narrow.ts";
import { narrowedAnswer, narrowedTitle } from "../ask/lookup/narrowed-answer.ts";
import { formatList, formatNumber } from "../base/language/format.ts";
import { type Language, localize } from "../base/language/language.ts";
import { messagesOf, textsOf } from "../base/language/messages.ts";
import { fold } from "../base/text/fold.ts";
import { text } from "../base/text/inline.ts";
import { overlaps } from "../base/text/span.ts";
import { type Fact, type Figure, type Passage, slugOfReference } from "../library/briefing/briefing.ts";
import type { Library } from "../library/library.ts";
import { readFrom, referencesOf } from "../library/recorded.ts";

const say = messagesOf("commands", "figures");

/** An answer with more figures has only the newest. */
const mostFigures = 200;

export default defineCommand({
  name: "figures",
  localNames: textsOf("commands", "figures", "commandName"),
  description: textsOf("commands", "figures", "description"),
  example: "ai",
  answersFromRecord: true,
  options: z.strictObject({
    topic: topicOption,
    date: dateOption,
  }),
  run: ({ topic, date }, context) =>
    narrowedAnswer({ who: null, topic, date }, "figures", context, (narrowing, reader) => {
      const { library, language } = reader;
      const { about, dates } = narrowing;
      const figures = readFrom(
        library,
        (each) =>
          countedFirst(
            factsWithin({ types: ["figure"], actors: [], about, dates }, each, mostFigures + 1),
            about,
            each,
          ).filter((fact) => fact.type === "figure"),
        referencesOf,
      );
      const wanted = figures.slice(0, mostFigures);
      const bySubject = Map.groupBy(wanted, subjectOf);
      const notesOf = (fact: Fact, isContradicted: boolean) =>
        fact.type === "figure"
          ? [...saidBy(fact, reader), ...(isContradicted ? [] : disagreement(fact, bySubject, language))].map(
              (each) => [text(each)],
            )
          : [];
      const isEmpty = wanted.length === 0;
      return {
        title: narrowedTitle(say(language, "title"), narrowing),
        cutTo: wanted.length < figures.length ? { most: mostFigures } : null,
        missing: isEmpty ? say(language, "none") : null,
        // Facts about the place alone do not say how many of something unknown are there.
        looksElsewhere: isEmpty && isCounted(about, library),
        entries: withContradictions(
          factKeys(mostUsefulFirst(wanted, reader)),
          (fact, isContradicted) => factEntry(fact, alone, reader, notesOf(fact, isContradicted)),
          reader,
        ),
      };
    }),
});

/** The subject of a figure, in a form that is the same in other briefings. */
const subjectOf = ({ counts, unit }: Figure): string =>
  fold(`${localize(counts, "en")} ${localize(unit, "en")}`);

/** The speakers of statements with the same passage. The passage shows whether they gave the figure. */
const saidBy = (figure: Figure, context: Reader): readonly string[] => {
  const { language, library } = context;
  const isSame = (one: Passage, other: Passage): boolean =>
    one.source.id === other.source.id && overlaps(one, other);
  const speakers = readFrom(
    library,
    (each) =>
      (each.bySlug.get(figure.briefing)?.statements ?? [])
        .filter(({ passages }) =>
          passages.some((passage) => figure.passages.some((own) => isSame(own, passage))),
        )
        .flatMap(({ speaker }) => (typeof speaker === "string" ? [speaker] : [])),
    (ids) => ids,
  );
  if (speakers.length === 0) return [];
  const names = formatList(
    language,
    [...new Set(speakers)].map((id) => distinctName(id, context)),
  );
  return [say(language, "saidBy", { names })];
};

/** A note if figures of different briefings have the same subject but differ. Both may be right at their dates, and a reader must know. */
const disagreement = (
  figure: Figure,
  bySubject: ReadonlyMap<string, readonly Figure[]>,
  language: Language,
): readonly string[] => {
  const same = bySubject.get(subjectOf(figure)) ?? [];
  const values = [...new Set(same.map(({ value }) => value))];
  const isFirst = same[0] === figure;
  if (values.length < 2 || !isFirst) return [];
  const shown = formatList(
    language,
    values.map((value) => formatNumber(language, value)),
  );
  return [say(language, "disagree", { values: shown })];
};

/**
 * Puts figures first that count the first word, if none of the others does: “tickets for night trains” are no sleeping cars for them. The other words
 * are in their briefings.
 */
const countedFirst = (figures: readonly Fact[], about: About | null, { texts }: Library): readonly Fact[] => {
  const [counted = "", ...others] = about?.topic === null ? about.words.split(" ") : [];
  if (others.length === 0) return figures;
  const counting = texts.factsAbout(counted, mostFigures, { types: ["figure"] });
  const references = new Set(counting.map(({ reference }) => reference));
  if (figures.some(({ reference }) => references.has(reference))) return figures;
  const inBriefings = new Set(texts.slugsWith(about?.words ?? "", mostFigures));
  return [
    ...counting
      .filter(({ reference }) => inBriefings.has(slugOfReference(reference)))
      .map(({ fact }) => fact),
    ...figures,
  ];
};

/** Whether anything on record has the first word, which says what is counted. */
const isCounted = (about: About | null, library: Library): boolean =>
  about === null || about.topic !== null || library.texts.isKnown(about.words.split(" ")[0] ?? "");
