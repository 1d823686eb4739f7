import { fold, wordsOf } from "../../base/text/fold.ts";
import type { NamedEntity } from "./named-entity.ts";

/** The folded words for completing an entity: those of its id, its names and its titles. */
export const typedWordsOf = (
  id: string,
  { spellings, titles }: Pick<NamedEntity, "spellings" | "titles">,
): ReadonlySet<string> => new Set([id, ...spellings, ...titles].flatMap((text) => wordsOf(fold(text))));
