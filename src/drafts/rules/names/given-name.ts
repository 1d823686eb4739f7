import type { Doubt } from "../../facts.ts";
import type { ParsedArticle } from "../structure/article.ts";
import { foldArticleWords } from "../structure/tokens.ts";
import type { MentionedPerson } from "./people.ts";
import type { Title } from "./titles.ts";

interface Called {
  readonly person: MentionedPerson;
  readonly doubts: readonly Doubt[];
}

/** "Thẩm phán Hòa" (Judge Hòa): after a title, Vietnamese has the given name, which comes last in the whole name. */
export const createByGivenName = (
  { lexicon, tokens }: ParsedArticle,
  people: readonly MentionedPerson[],
  holders: ReadonlyMap<string, ReadonlySet<MentionedPerson>>,
): ((title: Title) => Called | null) => {
  if (lexicon.familyNames === null) return () => null;
  /** If several people have the name, it means none of them. */
  const called = new Map<string, MentionedPerson | null>();
  for (const person of people) {
    const given = foldArticleWords(person.name.split(" ").at(-1) ?? "");
    called.set(given, called.has(given) ? null : person);
  }
  return ({ headTo, to, office }) => {
    const token = tokens[headTo];
    const person = to === headTo + 1 && token?.capital === true ? called.get(token.lower) : null;
    if (person === undefined || person === null) return null;
    // The accused may have the judge's given name.
    return { person, doubts: holders.get(office)?.has(person) ? [] : ["actor-by-nearness"] };
  };
};
