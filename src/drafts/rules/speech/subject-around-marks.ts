import { type ParsedArticle, tokenOf } from "../structure/article.ts";
import type { SentenceMentions } from "./sentence-mentions.ts";
import { isGoverned, noSubject, subjectEndingAt, type VerbSubject } from "./subject-phrases.ts";

/** "Elena Rossi, who leads it, said", "the minister's spokesman, Paul Yates, said": the subject around the commas. */
export const subjectAroundMarks = (
  article: ParsedArticle,
  mentions: SentenceMentions,
  close: number,
  least: number,
): VerbSubject => {
  const { lexicon } = article;
  let open = openingMark(article, close, least);
  // "The Treasurer, Gareth Pemberton, said": one mention over the comma.
  let last = close - 1;
  while (lexicon.postnominals.has(tokenOf(article, last).lower)) last--;
  const over = mentions.endingAt(last);
  if (over !== null && open !== null && over.from < open && over.from >= least && !isGoverned(article, over))
    return { how: "own", mention: over };
  for (let step = 0; step < 4 && open !== null; step++) {
    // "L'écrivain Paul Castaing, auteur de …, est mort, a annoncé son éditeur": the name is the subject of another verb.
    if (lexicon.auxiliaries.has(tokenOf(article, open + 1).lower)) return noSubject;
    const inner = mentions.startingAt(open + 1);
    const outer =
      open > least ? subjectEndingAt(article, mentions, beforeBracket(article, open - 1), least) : noSubject;
    const opensClause = (start: number): boolean => {
      const from = lexicon.definiteArticles.has(tokenOf(article, start - 1).lower) ? start - 1 : start;
      const before = tokenOf(article, from - 1);
      return (
        from <= least ||
        before.type === "mark" ||
        lexicon.subordinators.has(before.lower) ||
        lexicon.conjunctions.has(before.lower) ||
        lexicon.adverb?.test(before.lower) === true ||
        (lexicon.possessiveEndings.size > 0 && isPlainLead(article, least, from))
      );
    };
    if (outer.how === "own" && (opensClause(outer.mention.from) || lexicon.serialVerbs)) {
      const named = outer.mention.named || outer.mention.actor.type === "person";
      if (inner?.named === true && inner.actor.type === "person" && inner.to > last)
        return named && outer.mention.actor.type === "person" && outer.mention.named
          ? { how: "own", mention: outer.mention }
          : { how: "own", mention: inner };
      // "The team's owner, Summit Sports Group, has said"
      const { type } = outer.mention.actor;
      const unnamedOwner = (type === "unresolved" || type === "group") && !outer.mention.named;
      if (unnamedOwner && inner?.actor.type === "organization" && inner.named && inner.to > last)
        return { how: "own", mention: inner };
      return { how: "own", mention: outer.mention };
    }
    if (outer.how === "nobody" && !isAge(article, open)) return outer;
    open = openingMark(article, open, least);
  }
  return { how: "shared" };
};

/** "Democratic challenger Ann Lee, who …, said": only nouns and adjectives come before the name. */
const isPlainLead = ({ lexicon, tokens }: ParsedArticle, from: number, to: number): boolean =>
  to - from <= 6 &&
  tokens.slice(from, to).every(({ type, lower }, offset) => {
    const isVerb = lexicon.verbs.at(tokens, from + offset) !== null || lexicon.auxiliaries.has(lower);
    return type === "word" && !isVerb && !lexicon.prepositions.has(lower) && !lexicon.pastForm?.test(lower);
  });

/** The opening mark of the words that a comma, a bracket or a dash closes. */
const openingMark = (article: ParsedArticle, close: number, least: number): number | null => {
  const { lower } = tokenOf(article, close);
  const mark = lower === ")" ? "(" : lower;
  for (let at = close - 1; at >= Math.max(least, close - 40); at--)
    if (tokenOf(article, at).lower === mark) return at;
  return null;
};

/** "Tom Abel (44), a diver, said": the last token before a number in brackets. */
const beforeBracket = (article: ParsedArticle, end: number): number => {
  const isNumber = tokenOf(article, end - 1).type === "number" && tokenOf(article, end - 2).lower === "(";
  return tokenOf(article, end).lower === ")" && isNumber ? end - 3 : end;
};

/** "Nora Quilla, de 51 años, fontanera, dijo": the words before a comma are an age. */
const isAge = (article: ParsedArticle, comma: number): boolean =>
  [comma - 1, comma - 2].some(
    (at) =>
      tokenOf(article, at).type === "number" &&
      (tokenOf(article, at - 1).lower === "," || article.lexicon.of.has(tokenOf(article, at - 1).lower)),
  );
