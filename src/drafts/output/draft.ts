import type { Language } from "../../base/language/language.ts";
import { mixedScripts } from "../../base/text/scripts.ts";
import { newestVersion } from "../../library/briefing/schema.ts";
import { unknownDate } from "../../library/briefing/source-schema.ts";
import type { DraftFacts } from "../facts.ts";
import type { Article } from "../input/article.ts";
import { type DraftedActors, draftActors } from "./actors.ts";
import type { Draft, Drafting, Note } from "./drafting.ts";
import { draftFigures } from "./figures.ts";
import { notes } from "./notes.ts";
import type { ActorsOnRecord } from "./on-record.ts";
import { createSelectors } from "./selector.ts";
import { createIds } from "./slug.ts";
import { draftSource } from "./source.ts";
import { draftStatements } from "./statements.ts";

export interface DraftingOptions {
  readonly onRecord: ActorsOnRecord;
  /** The editor's language. */
  readonly language: Language;
  /** An ISO date. */
  readonly today: string;
  /** The facts that a model proposed. */
  readonly proposed: ReadonlySet<object>;
}

const mostRemoved = 20;

const longestSummary = 400;

const longestHeadline = 160;

/** Makes a draft briefing from an article's facts. Pure: the same facts and library give the same draft. */
export const createDraft = (article: Article, facts: DraftFacts, options: DraftingOptions): Draft => {
  const { language, onRecord, today, proposed } = options;
  const { source, notes: sourceNotes } = draftSource(article, facts, today, language);
  const drafting: Drafting = {
    facts,
    language,
    onRecord,
    published: source.published.date === unknownDate ? null : source.published.date,
    proposed,
    selectors: createSelectors(source.id, facts.text),
    isTurned: (spans) =>
      article.removed.some(({ turnedAt }) =>
        turnedAt.some((at) => spans.some(({ start, end }) => start <= at && at <= end)),
      ),
    inLanguage: (text) => ({ [facts.language.tag]: text }),
    wordsAt: ({ start, end }) => oneLine(facts.text.slice(start, end)),
    newId: createIds(),
  };
  const actors = draftActors(drafting);
  const statements = draftStatements(drafting, actors);
  const figures = draftFigures(drafting);
  const headline = headlineOf(article, facts);
  const named = (items: readonly { readonly name?: string; readonly words?: string }[]): string =>
    [...new Set(items.map((item) => item.name ?? item.words ?? ""))].join(", ");
  const [places, dates] = [named(facts.places), named(facts.dates)];
  const alsoNamed = [
    ...(places === "" ? [] : [notes(language, "places", { places })]),
    ...(dates === "" ? [] : [notes(language, "dates", { dates })]),
  ].join(" ");

  return {
    file: {
      version: newestVersion,
      status: "draft",
      ...(article.item.embargo === null ? {} : { embargo: article.item.embargo }),
      headline: drafting.inLanguage(headline),
      summary: drafting.inLanguage(leadOf(facts) ?? headline),
      sources: [source],
      organizations: [...actors.organizations],
      people: [...actors.people],
      statements: [...statements.statements],
      figures: [...figures.figures],
    },
    notes: [
      ...(article.item.embargo === null ? [] : [{ path: ["embargo"], text: notes(language, "embargo") }]),
      { path: ["summary"], text: notes(language, "summary") },
      ...sourceNotes.map(({ field, text }) => ({ path: ["sources", 0, field], text })),
      ...(statements.statements.length === 0
        ? []
        : [{ path: ["statements"], text: notes(language, "wording") }]),
      ...(article.removed.length === 0
        ? []
        : [
            {
              path: ["sources", 0, "file"],
              text: notes(language, "removed", { characters: listOf(article.removed) }),
            },
          ]),
      ...actors.notes,
      ...mixedNames(actors, language),
      ...statements.notes,
      ...figures.notes,
      ...(alsoNamed === "" ? [] : [{ path: ["sources"], text: alsoNamed }]),
    ],
    open: [...statements.open, ...figures.open],
  };
};

const oneLine = (text: string): string => text.replace(/\s+/gu, " ").trim();

/** `U+00AD soft hyphen in “cooperation” (2), …`. */
const listOf = (removed: Article["removed"]): string => {
  const listed = removed
    .slice(0, mostRemoved)
    .map(({ character, words, count }) => `${character} in “${words}”${count === 1 ? "" : ` (${count})`}`);
  return [...listed, ...(removed.length > mostRemoved ? [`… (${removed.length - mostRemoved})`] : [])].join(
    ", ",
  );
};

/** A note for each name that mixes scripts with similar letters. */
const mixedNames = (actors: DraftedActors, language: Language): readonly Note[] =>
  (["organizations", "people"] as const).flatMap((kind) =>
    actors[kind].flatMap(({ names, aliases = [] }, index) =>
      [...Object.values(names), ...aliases].flatMap((name) => {
        const mixed = mixedScripts(name);
        if (mixed === null) return [];
        const said = { name, scripts: mixed.scripts.join(", "), letters: mixed.letters.join(" ") };
        return [{ path: [kind, index], text: notes(language, "mixedScripts", said) }];
      }),
    ),
  );

/** The first sentence of the article's body. */
const leadOf = ({ blocks, text, language }: DraftFacts): string | null => {
  const body = blocks.find(({ label }) => label === "body");
  if (body === undefined) return null;
  const sentences = new Intl.Segmenter(language.tag, { granularity: "sentence" });
  const paragraph = text.slice(body.start, body.end).slice(0, 4 * longestSummary);
  let lead = "";
  for (const { segment } of sentences.segment(paragraph)) {
    lead += segment;
    // The segmenter also cuts after "M.", "Sen." and "U.S.", and after the day in "am 3. März".
    if (!/(?:^|[\s.])(?:\p{Lu}\p{L}{0,3}|\d{1,2})\.\s*$/u.test(segment)) break;
  }
  const words = oneLine(lead);
  return words === "" ? null : words;
};

const headlineOf = (article: Article, facts: DraftFacts): string => {
  const block = facts.blocks.find(({ label }) => label === "headline");
  const printed = block === undefined ? null : oneLine(facts.text.slice(block.start, block.end));
  const line = article.title ?? printed ?? leadOf(facts) ?? facts.text.trim().split("\n", 1)[0] ?? "";
  const headline = oneLine(line);
  if (headline.length <= longestHeadline) return headline;
  return `${headline.slice(0, longestHeadline).replace(/\s+\S*$/u, "")} …`;
};
