import { fold } from "../../base/text/fold.ts";
import type { Library } from "../../library/library.ts";
import { foldedOf, nameWords, tellingWords } from "../../library/names/name-words.ts";
import { spellings } from "../../library/names/proper-names.ts";
import type { NamedSpan } from "./named-span.ts";
import type { Asked } from "./reading.ts";
import { type QuestionToken, textOf } from "./tokens.ts";

/**
 * Whether a name after “in” is a place, and no speaker: promises “in Vernoux” are those of its people. It means only organizations, and these said nothing, or
 * have the place at the end of their names: « ở Phú Lương » is not only the hospital and the city hall there.
 */
export const isPlace = (
  { from, to, ids, isPart }: NamedSpan,
  tokens: readonly QuestionToken[],
  { library, words }: Pick<Asked, "library" | "words">,
): boolean => {
  const lead = tokens[from - 1]?.folded;
  if (isPart || lead === undefined || !words.places.some((way) => fold(way) === lead)) return false;
  if (!ids.every((id) => library.organizations.has(id))) return false;
  const named = textOf(tokens.slice(from, to));
  return (
    ids.every((id) => endsIn(named, id, library)) ||
    library.newestFacts({ types: ["statement", "event"], actors: ids }, 1).length === 0
  );
};

/** Whether a name of an organization ends with these words, and none begins with them: « bệnh viện Phú Lương » is no place. */
const endsIn = (words: string, id: string, { organizations }: Library): boolean => {
  const organization = organizations.get(id);
  const wanted = foldedOf(words).join(" ");
  const names = (organization === undefined ? [] : spellings(organization)).map((name) =>
    tellingWords(nameWords(name))
      .map(({ folded }) => folded)
      .join(" "),
  );
  const isAtEnd = names.some((name) => ` ${name}`.endsWith(` ${wanted}`));
  return isAtEnd && !names.some((name) => `${name} `.startsWith(`${wanted} `));
};
