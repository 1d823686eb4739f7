import type { Actor, DraftPlace } from "../../facts.ts";
import type { Organizations } from "../names/organizations.ts";
import type { MentionedPerson } from "../names/people.ts";
import type { Title } from "../names/titles.ts";
import { type ParsedArticle, sliceOf, spanOf, tokenOf } from "../structure/article.ts";
import { tokenize } from "../structure/tokens.ts";
import { isFuture } from "./future.ts";

/**
 * Whether a person's office speaks for a country or an organization, or for the institution that the reported words begin
 * with; `words` is their first token.
 */
export type SpeaksFor = (speaker: Actor, behalf: Actor | null, words: number | null) => boolean;

/**
 * "The President of Malawi", "Đại sứ Na Uy tại Việt Nam" (the ambassador of Norway in Viet Nam): what the office belongs to
 * comes right after it or after "of". The country in which an ambassador works does not count.
 */
export const createSpeaksFor = (
  article: ParsedArticle,
  people: readonly MentionedPerson[],
  places: readonly DraftPlace[],
  organizations: Organizations,
): SpeaksFor => {
  const { lexicon, tokens } = article;
  const isLinked = (index: number): boolean => {
    const at = lexicon.definiteArticles.has(tokenOf(article, index - 1).lower) ? index - 2 : index - 1;
    if (lexicon.familyNames === null) return lexicon.of.has(tokenOf(article, at).lower);
    return lexicon.locatives.at(tokens, at) === null;
  };
  const isPlace = (index: number, name: string): boolean =>
    sliceOf(article, spanOf(article, index, index + name.split(" ").length)) === name;
  return (speaker, behalf, words) => {
    if (speaker.type !== "person") return false;
    const person = people[speaker.index];
    if (person === undefined) return false;
    if (words !== null && isLed(article, person, organizations, words)) return true;
    if (behalf?.type !== "place" && behalf?.type !== "organization") return false;
    const name = behalf.type === "place" ? (places[behalf.index]?.name ?? "") : "";
    return person.titles.some(({ headTo, to }) => {
      for (let index = headTo; index < to; index++) {
        const isNamed =
          behalf.type === "place"
            ? isPlace(index, name)
            : organizations.startingAt(index)?.organization === behalf.index;
        if (isNamed) return isLinked(index);
      }
      return false;
    });
  };
};

/** "his government will", "the board will" of its chairman of the board, "the government will" of a minister. */
const isLed = (
  article: ParsedArticle,
  { gender, titles }: MentionedPerson,
  organizations: Organizations,
  start: number,
): boolean => {
  const { lexicon, tokens } = article;
  const lower = (at: number): string => tokens[at]?.lower ?? "";
  const owner = lexicon.possessives.get(lower(start));
  const owned = owner !== undefined;
  const noun = owned || lexicon.definiteArticles.has(lower(start)) ? start + 1 : start;
  const length =
    lexicon.groupNouns.at(tokens, noun)?.length ?? lexicon.governments.at(tokens, noun)?.length ?? 0;
  if (length === 0) return false;
  // "the government of Kaldor": the institution has another name.
  const next = noun + length;
  const isWhole = lexicon.beforeVerb.has(lower(next)) || isFuture(article, next);
  // "Ms Quill said his government will": the government of another person.
  const isOther = owned && owner !== "" && gender !== "" && owner !== gender;
  if (!isWhole || isOther || titles.length === 0) return false;
  if (owned && lexicon.ledInstitutions.at(tokens, noun) !== null) return true;
  if (lexicon.governments.at(tokens, noun) !== null && governs(article, titles, organizations)) return true;
  // "the company will" of its chief executive
  const isCompany = lexicon.companyNouns.has(lower(noun)) && length === 1;
  if (isCompany && titles.some(({ headFrom }) => lexicon.companyOffices.at(tokens, headFrom) !== null))
    return true;
  const words = tokens.slice(noun, next).map((token) => token.lower);
  return titles.some(({ headFrom, to }) => {
    for (let at = headFrom; at < to; at++)
      if (words.every((word, offset) => lower(at + offset) === word)) return true;
    return false;
  });
};

/** Whether a person is a minister or a president, and not the president of a club. */
const governs = (
  { lexicon, tokens }: ParsedArticle,
  titles: readonly Title[],
  organizations: Organizations,
): boolean => {
  const isOrganization = (at: number): boolean =>
    organizations.startingAt(at) !== null ||
    lexicon.organizationHeads.at(tokens, at) !== null ||
    lexicon.organizationTails.has(tokens[at]?.lower ?? "");
  const offices = titles.filter(({ office }) => lexicon.governing.at(tokenize(office), 0) !== null);
  const isElsewhere = ({ from, headFrom, headTo, to }: Title): boolean => {
    for (let at = from; at < to; at++) if ((at < headFrom || at >= headTo) && isOrganization(at)) return true;
    return false;
  };
  return offices.length > 0 && !offices.some(isElsewhere);
};
