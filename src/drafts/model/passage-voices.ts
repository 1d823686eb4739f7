import type { Span } from "../../base/text/span.ts";
import type { Actor, DraftFacts } from "../facts.ts";
import { findDates } from "../rules/figures/dates.ts";
import { findDue } from "../rules/figures/due.ts";
import { lexiconFor } from "../rules/languages/language.ts";
import type { Mention } from "../rules/names/mentions.ts";
import { readActors } from "../rules/read-actors.ts";
import { readVoices, type Voices } from "../rules/speech/voices.ts";
import { tokenAt } from "../rules/structure/tokens.ts";
import { findActor } from "./find.ts";

export type ReadVoices = (passage: Span) => Voices;

/**
 * Reads by the rules who says a passage. The model's people count as well: their names may be the subjects of verbs. Null if the
 * rules do not read the language.
 */
export const createPassageVoices = (facts: DraftFacts): ReadVoices | null => {
  const lexicon = lexiconFor(facts.language.tag);
  if (lexicon === null) return null;
  const { article, people, organizations, mentions } = readActors(facts.text, lexicon, []);
  const known = (actor: Actor): Actor => {
    if (actor.type !== "person" && actor.type !== "organization") return actor;
    const { name = "" } = (actor.type === "person" ? people : organizations.facts)[actor.index] ?? {};
    return findActor(facts, name) ?? { type: "unresolved", words: name };
  };
  const byRules = mentions.map((mention) => ({ ...mention, actor: known(mention.actor) }));
  const byModel = facts.people.flatMap(({ name, foundBy }, index): Mention[] =>
    foundBy.rule !== "model"
      ? []
      : placesOf(facts.text, name).map(({ start, end }) => ({
          from: tokenAt(article.tokens, start),
          to: tokenAt(article.tokens, end - 1) + 1,
          actor: { type: "person", index },
          doubts: [],
          gender: "",
          named: true,
        })),
  );
  const others = byRules.filter((mention) =>
    byModel.every(({ from, to }) => mention.to <= from || mention.from >= to),
  );
  const all = [...others, ...byModel].toSorted((a, b) => a.from - b.from);
  const dues = findDue(article, findDates(article.tokens, lexicon));
  return (passage) => readVoices(article, all, dues, passage);
};

/** Where a person whom the model found is named. */
const placesOf = (text: string, name: string): readonly Span[] => {
  const places: Span[] = [];
  for (let start = text.indexOf(name); start >= 0; start = text.indexOf(name, start + name.length))
    places.push({ start, end: start + name.length });
  return places;
};
