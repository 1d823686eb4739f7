import { type ParsedArticle, tokenOf } from "../structure/article.ts";
import { adjacent } from "./capitals.ts";
import { familyFirstName } from "./family-first-name.ts";
import { placeAt } from "./places.ts";

/** For a language that joins without prepositions (Vietnamese): capital syllable, small ones after it, until a name, a verb or a stop. */
export const unlinkedComplementEnd = (article: ParsedArticle, from: number, limit: number): number => {
  const { lexicon, tokens } = article;
  let end = from;
  let afterHead = true;
  for (let step = 0; step < 8 && end < limit; step++) {
    let at = end;
    const link = lexicon.titleLinks.at(tokens, at);
    if (link !== null) {
      if (lexicon.conjunctions.has(tokenOf(article, at).lower) && end === from) break;
      at += link.length;
      const joined = lexicon.conjunctions.has(tokenOf(article, at - 1).lower);
      const another = lexicon.titles.at(tokens, at) ?? lexicon.organizationHeads.at(tokens, at);
      if (joined && another !== null) break;
    }
    if (at >= limit || !adjacent(article, at)) break;
    const place = tokenOf(article, at).capital
      ? (lexicon.knownOrganizations.at(tokens, at) ?? placeAt(article, at))
      : null;
    if (place !== null) {
      end = at + place.length;
      afterHead = true;
      continue;
    }
    if (
      !tokenOf(article, at).capital ||
      familyFirstName(article, at, limit, afterHead) !== null ||
      lexicon.honorifics.at(tokens, at) !== null
    )
      break;
    if (link !== null && lexicon.verbs.at(tokens, at) !== null) break;
    end = at + 1;
    afterHead = false;
    let small = 0;
    while (end < limit && small < 5 && adjacent(article, end)) {
      const token = tokenOf(article, end);
      if (
        token.type !== "word" ||
        token.capital ||
        lexicon.stops.has(token.lower) ||
        lexicon.titleLinks.at(tokens, end) !== null
      )
        break;
      if (lexicon.verbs.at(tokens, end) !== null || lexicon.beforeVerb.has(token.lower)) break;
      end++;
      small++;
    }
  }
  return end;
};
