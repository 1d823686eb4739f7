import type { Answer } from "../../answer/answer.ts";
import { factLabel } from "../../answer/fact-entry.ts";
import type { Reader } from "../../answer/fact-lines.ts";
import { localize } from "../../base/language/language.ts";
import { messagesOf } from "../../base/language/messages.ts";
import { editDistanceFrom } from "../../base/text/edit-distance.ts";
import { fold } from "../../base/text/fold.ts";
import { text } from "../../base/text/inline.ts";
import { type Briefing, type Fact, factsOf } from "../../library/briefing/briefing.ts";
import { askToChoose, type NameCandidate } from "./candidates.ts";
import { findBriefing } from "./find-briefing.ts";
import { nothingFound } from "./nothing-found.ts";
import type { FoundEntity } from "./which.ts";

const say = messagesOf("ask", "lookup/find-fact");

/** If a briefing has more facts than this, the list ends. */
const mostFacts = 20;

/** The answer if the briefing of a reference exists but not the fact: lists the briefing's facts. */
export const noSuchFact = (query: string, briefing: Briefing, ask: string, reader: Reader): Answer => {
  const facts = factsOf(briefing);
  const closest = byCloseness(facts, query.split("/")[1] ?? "").slice(0, mostFacts);
  const searched = () => say(reader.language, "facts", { count: facts.length, briefing: briefing.slug });
  const present = (reference: string) => {
    const fact = reader.library.facts.get(reference);
    const label = fact === undefined ? reference : factLabel(fact, reader);
    return { content: [text(label)], label, line: `${ask} ${reference}` };
  };
  return nothingFound(
    { query, searched, present },
    closest.map(({ reference }) => reference),
    reader,
  );
};

/** Sorts the facts closest to the typed id first; keeps the order if none was typed. */
const byCloseness = (facts: readonly Fact[], typed: string): readonly Fact[] => {
  if (typed === "") return facts;
  const distanceTo = editDistanceFrom(fold(typed));
  return facts
    .map((fact) => ({ fact, distance: distanceTo(fact.id) }))
    .sort((a, b) => a.distance - b.distance)
    .map(({ fact }) => fact);
};

/** Finds a fact by its reference, also a withdrawn one. Words, a briefing and the address of a page only offer facts to choose from. */
export const findFact = (what: string, ask: string, reader: Reader): FoundEntity<Fact> => {
  const reference = what.toLowerCase();
  const fact = reader.library.facts.get(reference);
  if (fact !== undefined) return { found: true, entity: fact, readAs: [] };
  const named = reader.library.bySlug.get(reference.split("/")[0] ?? "");
  if (named !== undefined && reference.includes("/"))
    return { found: false, answer: noSuchFact(what, named, ask, reader) };
  const answer = named === undefined ? factsWithWords(what, ask, reader) : null;
  if (answer !== null) return { found: false, answer };
  const found = findBriefing(what, ask, reader);
  return { found: false, answer: found.found ? factsOfBriefing(found.entity, ask, reader) : found.answer };
};

/** Asks which of the facts with all of some words is meant; null if there is none. */
export const factsWithWords = (words: string, ask: string, reader: Reader): Answer | null => {
  const facts = reader.library.texts
    .factsAbout(words, mostFacts)
    .filter(({ elsewhere }) => elsewhere.length === 0)
    .map(({ fact }) => fact);
  const question = say(reader.language, "withWords", { words });
  return facts.length === 0 ? null : askToChoose(question, facts, presentFact(ask, reader), reader);
};

const factsOfBriefing = (briefing: Briefing, ask: string, reader: Reader): Answer => {
  const headline = localize(briefing.headline, reader.language);
  const question = say(reader.language, "ofBriefing", { headline });
  return askToChoose(question, factsOf(briefing), presentFact(ask, reader), reader);
};

const presentFact =
  (ask: string, reader: Reader) =>
  (fact: Fact): NameCandidate => {
    const label = factLabel(fact, reader);
    return { content: [text(label)], label, line: `${ask} ${fact.reference}` };
  };
