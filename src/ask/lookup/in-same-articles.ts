import type { CommitmentList, FactHead, Library } from "../../library/library.ts";
import { readFrom, referencesOf } from "../../library/recorded.ts";
import type { Narrowing } from "./narrow.ts";

/** The heads that are compared with the articles. Reading them takes no briefing. */
const mostHeads = 1_000;
const mostArticles = 50;

/**
 * The commitments that are due then in articles that have the words of a subject elsewhere: “what is due in Wexcombe?”, if only other sentences of the
 * article name the town. None if the answer has no words.
 */
export const dueInSameArticles = (
  { about, actors }: Pick<Narrowing, "about" | "actors">,
  query: CommitmentList,
  library: Library,
  most: number,
): readonly FactHead[] => {
  if (about === null || actors.length > 0) return [];
  return readFrom(
    library,
    (each) => {
      const slugs = new Set(each.texts.slugsWith(about.words, mostArticles));
      if (slugs.size === 0) return [];
      return each
        .commitments({ ...query, about: null }, mostHeads)
        .filter(({ reference }) => slugs.has(reference.split("/")[0] ?? ""))
        .slice(0, most);
    },
    referencesOf,
  );
};
