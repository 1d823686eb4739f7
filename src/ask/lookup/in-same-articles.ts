import type { CommitmentList, FactHead, Library } from "../../library/library.ts";
import { readFrom, referencesOf } from "../../library/recorded.ts";
import { placeWords } from "../questions/translated-words.ts";
import type { Narrowing } from "./narrow.ts";

const mostArticles = 50;

/**
 * The commitments that are due then in articles that name a place elsewhere: “what is due in Wexcombe?”, if only other sentences of the article name the
 * town. `hasOwn` if some commitments name it themselves.
 */
export const dueInSameArticles = (
  { about, actors }: Pick<Narrowing, "about" | "actors">,
  query: CommitmentList,
  library: Library,
  { most, hasOwn }: { readonly most: number; readonly hasOwn: boolean },
): readonly FactHead[] => {
  if (about === null || actors.length > 0) return [];
  // Every article about homes has promises about other things, so that ordinary words count only if nothing else is found.
  if (hasOwn && (about.topic !== null || placeWords(about.words.split(" ")) === null)) return [];
  return readFrom(
    library,
    (each) => {
      const slugs = each.texts.slugsWith(about.words, mostArticles);
      return slugs.length === 0 ? [] : each.commitments({ ...query, about: null, slugs }, most);
    },
    referencesOf,
  );
};
