import { type Answer, paragraph } from "../../answer/answer.ts";
import { pageOnRecord } from "../../answer/card.ts";
import type { Reader } from "../../answer/fact-lines.ts";
import { words } from "../../answer/words.ts";
import { messagesOf, textsOf } from "../../base/language/messages.ts";
import { text } from "../../base/text/inline.ts";
import type { Briefing } from "../../library/briefing/briefing.ts";
import { requiredReference } from "../parsing/option.ts";
import { presentBriefing } from "./briefing-entry.ts";
import { askToChoose, candidateEntry } from "./candidates.ts";
import { type FoundEntity, findWhich } from "./which.ts";

const say = messagesOf("ask", "lookup/find-briefing");

const mostListed = 50;

/** Finds a briefing by its name, words of its headline, or the address of one of its pages. */
export const findBriefing = (query: string, ask: string, reader: Reader): FoundEntity<Briefing> => {
  const { library, language } = reader;
  const page = pageOnRecord(query.trim().replace(/^<|>$/gu, ""), reader);
  if (page !== null) return { found: true, entity: page.briefing, readAs: [] };
  const present = (slug: string) => {
    const briefing = library.bySlug.get(slug);
    return briefing === undefined
      ? { content: [text(slug)], label: slug, line: `${ask} ${slug}` }
      : presentBriefing(briefing, ask, reader);
  };
  // “Nothing is on record” would not be true for words that only the texts have.
  const isNamed = library.names.briefings.search(query).matches !== "none";
  const having = isNamed ? [] : library.texts.slugsWith(query, mostHaving);
  if (having.length > 0) {
    const question = say(language, "withWords", { words: query });
    return { found: false, answer: askToChoose(question, having, present, reader) };
  }
  return findWhich(
    {
      query,
      index: library.names.briefings,
      entities: library.bySlug,
      searched: () => words(language, "searched.briefings", { count: library.bySlug.size }),
      present,
    },
    reader,
  );
};

const mostHaving = 8;

/** All briefings, newest first. */
export const listBriefings = (ask: string, reader: Reader): Answer => {
  const all = reader.library.bySlug.size;
  const shown = reader.library.newest(mostListed);
  const counts = { shown: shown.length, all };
  const summary = words(reader.language, "briefings", { count: all });
  return {
    language: reader.language,
    summary,
    blocks: [
      paragraph(text(summary)),
      // A headline is often longer than the label of a button, and then both would say the same.
      ...shown.map((briefing) => candidateEntry(presentBriefing(briefing, ask, reader), "briefing", reader)),
      ...(shown.length < all ? [paragraph(text(words(reader.language, "newestBriefings", counts)))] : []),
    ],
  };
};

/** The option for a briefing to edit. */
export const folderOption = requiredReference(textsOf("ask", "lookup/find-briefing", "option.folder"));
