import type { DraftPlace, Marked } from "../facts.ts";
import type { Lexicon } from "./languages/lexicon.ts";
import { findMentions, type Mention } from "./names/mentions.ts";
import { findNames } from "./names/names.ts";
import { type Organizations, readOrganizations } from "./names/organizations.ts";
import { groupPeople, type MentionedPerson } from "./names/people.ts";
import { readPlaces } from "./names/places.ts";
import { findTitles } from "./names/titles.ts";
import { type ParsedArticle, readArticle } from "./structure/article.ts";

/** An article with all who may speak in it. */
interface ReadActors {
  readonly article: ParsedArticle;
  readonly people: readonly MentionedPerson[];
  readonly organizations: Organizations;
  readonly places: readonly DraftPlace[];
  readonly mentions: readonly Mention[];
}

/** Finds all people in the article before its speech is read, because its paragraphs may be in any order. */
export const readActors = (text: string, lexicon: Lexicon, marked: readonly Marked[]): ReadActors => {
  const article = readArticle(text, lexicon, marked);
  const titles = findTitles(article);
  const organizations = readOrganizations(article, titles);
  const people = groupPeople(article, findNames(article, titles, organizations));
  const inNames = new Set<number>();
  for (const person of people)
    for (const mention of person.mentions)
      for (let index = mention.from; index < mention.to; index++) inNames.add(index);
  const places = readPlaces(article, (index) => inNames.has(index));
  const mentions = findMentions(article, people, titles, organizations, places);
  return { article, people, organizations, places, mentions };
};
