import type { Actor, DraftPlace } from "../../facts.ts";
import type { Lexicon } from "../languages/lexicon.ts";
import type { Organizations } from "../names/organizations.ts";
import type { MentionedPerson } from "../names/people.ts";
import type { Title } from "../names/titles.ts";
import { type ParsedArticle, sliceOf, spanOf, tokenOf } from "../structure/article.ts";
import { type Token, tokenize } from "../structure/tokens.ts";

/**
 * Whether a person's office speaks for a country or an organization, or for the institution that the reported words begin
 * with; `words` is their first token.
 */
export type SpeaksFor = (speaker: Actor, behalf: Actor | null, words: number | null) => boolean;

/** "his government will", "the board will" of its chairman of the board, "the government will" of a minister. */
const isLed = ({ lexicon, tokens }: ParsedArticle, titles: readonly Title[], words: number): boolean => {
  const lower = (at: number): string => tokens[at]?.lower ?? "";
  const owned = lexicon.possessives.has(lower(words));
  const noun = owned || lexicon.definiteArticles.has(lower(words)) ? words + 1 : words;
  const length =
    lexicon.groupNouns.at(tokens, noun)?.length ?? lexicon.governments.at(tokens, noun)?.length ?? 0;
  if (length === 0) return false;
  // "the government of Kaldor": the institution has another name.
  const next = noun + length;
  const isWhole = lexicon.beforeVerb.has(lower(next)) || isFutureWord(lexicon, tokens, next);
  if (!isWhole || titles.length === 0) return false;
  if (owned && lexicon.ledInstitutions.at(tokens, noun) !== null) return true;
  const governs = ({ office }: Title): boolean => lexicon.governing.at(tokenize(office), 0) !== null;
  if (lexicon.governments.at(tokens, noun) !== null && titles.some(governs)) return true;
  return titles.some(({ headFrom, to }) => {
    for (let at = headFrom; at < to; at++) if (lower(at) === lower(noun) && length === 1) return true;
    return false;
  });
};

const isFutureWord = (lexicon: Lexicon, tokens: readonly Token[], index: number): boolean =>
  lexicon.future.at(tokens, index) !== null || lexicon.futureForm?.test(tokens[index]?.lower ?? "") === true;

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
    const titles = people[speaker.index]?.titles ?? [];
    if (words !== null && isLed(article, titles, words)) return true;
    if (behalf?.type !== "place" && behalf?.type !== "organization") return false;
    const name = behalf.type === "place" ? (places[behalf.index]?.name ?? "") : "";
    return titles.some(({ headTo, to }) => {
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
