import type { Actor, DraftPlace } from "../../facts.ts";
import type { Organizations } from "../names/organizations.ts";
import type { MentionedPerson } from "../names/people.ts";
import { type ParsedArticle, sliceOf, spanOf, tokenOf } from "../structure/article.ts";

/** Whether a person's office speaks for a country or an organization. */
export type SpeaksFor = (speaker: Actor, behalf: Actor | null) => boolean;

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
  return (speaker, behalf) => {
    if (speaker.type !== "person" || (behalf?.type !== "place" && behalf?.type !== "organization"))
      return false;
    const name = behalf.type === "place" ? (places[behalf.index]?.name ?? "") : "";
    return (people[speaker.index]?.titles ?? []).some(({ headTo, to }) => {
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
