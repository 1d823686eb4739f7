import type { DraftFacts, DraftOptions } from "../facts.ts";
import { draftDates, findDates } from "./figures/dates.ts";
import { findDue } from "./figures/due.ts";
import { readFigures } from "./figures/figures.ts";
import { readPlainFigures } from "./figures/plain-figures.ts";
import { readPublicationDate } from "./figures/publication-date.ts";
import { detectLanguage } from "./languages/detect-language.ts";
import { lexiconFor } from "./languages/language.ts";
import { draftPeople } from "./names/people.ts";
import { readActors } from "./read-actors.ts";
import { createSpeaksFor } from "./speech/speaks-for.ts";
import { readSpeech } from "./speech/speech.ts";
import { readBlocks } from "./structure/blocks.ts";
import { readSource } from "./structure/source.ts";
import { tokenize } from "./structure/tokens.ts";

/** Reads an article by rules alone: pure, offline, in time linear in its length. */
export const draftFacts = (text: string, options: DraftOptions = {}): DraftFacts => {
  const tag = options.language ?? detectLanguage(text);
  const lexicon = lexiconFor(tag);
  const known = options.language === undefined ? "found" : "told";
  const marked = options.marked ?? [];
  const nobody = { people: [], organizations: [], places: [], statements: [], quotations: [] };
  if (lexicon === null) {
    const blocks = readBlocks(text, null, marked, null);
    const tokens = tokenize(text);
    const found = findDates(tokens, null);
    const dates = draftDates(text, found, () => false);
    const figures = readPlainFigures(text, tag, tokens, blocks, found);
    return {
      text,
      language: { tag, known, inFull: false },
      blocks,
      source: {
        ...readSource(text, blocks, null),
        published: readPublicationDate(text, blocks, found, null),
      },
      ...nobody,
      figures,
      dates,
    };
  }
  const { article, people, organizations, places, mentions } = readActors(text, lexicon, marked);
  const found = findDates(article.tokens, lexicon);
  const sources = article.paragraphs.filter((paragraph) => paragraph.label === "source");
  const dates = draftDates(text, found, (span) =>
    sources.some((source) => span.start >= source.start && span.end <= source.end),
  );
  const { statements, quotations } = readSpeech({
    article,
    people,
    mentions,
    dues: findDue(article, found),
    marked,
    speaksFor: createSpeaksFor(article, people, places, organizations),
  });
  return {
    text,
    language: { tag, known, inFull: true },
    blocks: article.paragraphs.map(({ start, end, label }) => ({ start, end, label })),
    source: {
      ...readSource(text, article.paragraphs, article.masthead),
      published: readPublicationDate(text, article.paragraphs, found, lexicon),
    },
    people: draftPeople(article, people, organizations),
    organizations: organizations.facts,
    places,
    statements,
    quotations,
    figures: readFigures(article, found),
    dates,
  };
};
