import { type ParsedArticle, type ParsedParagraph, sliceOf, spanOf, tokenOf } from "../structure/article.ts";
import type { Sentence } from "../structure/sentences.ts";
import { afterBrackets } from "./brackets.ts";
import type { NameMention } from "./name-mention.ts";
import { nameAt } from "./name-shape.ts";
import type { Title } from "./titles.ts";

/**
 * "Senators Ana Smith (D-NY) and Tom Reed (R-TX)": each name gets the office, in the singular. At least two names must
 * follow; otherwise the word is no title of these people.
 */
export const namesOfSeveral = (
  article: ParsedArticle,
  paragraph: ParsedParagraph,
  sentence: Sentence,
  index: number,
): { readonly mentions: readonly NameMention[]; readonly to: number } | null => {
  const several = officeOfSeveral(article, index);
  if (several === null) return null;
  const title: Title = {
    from: index,
    to: index + 1,
    headFrom: index,
    headTo: index + 1,
    office: several.office,
    offices: [several.office],
    paragraph: paragraph.index,
    words: several.words,
  };
  const mentions: NameMention[] = [];
  const comma = commaAfter(article, index + 1, sentence.to);
  let at = comma === null ? index + 1 : comma + 1;
  let end = at;
  for (;;) {
    const to = nameAt(article, at, endOfItem(article, at, sentence.to), false, true);
    if (to === null) break;
    mentions.push({
      from: at,
      to,
      fullFrom: at,
      honorificFrom: at,
      gender: "",
      honorific: false,
      titles: [title],
      initials: false,
      evidence: true,
      paragraph,
    });
    end = to;
    at = afterBrackets(article, to);
    let joins = false;
    for (; at < sentence.to; at++) {
      const { lower } = tokenOf(article, at);
      if (lower !== "," && !article.lexicon.conjunctions.has(lower)) break;
      joins = true;
    }
    if (!joins) break;
  }
  const isClosed = comma === null || tokenOf(article, end).type === "mark";
  return mentions.length < 2 || !isClosed ? null : { mentions, to: end };
};

/** "ministers", "ministres", "senadores": the office that several people hold, and its name in the singular. */
const officeOfSeveral = (
  article: ParsedArticle,
  index: number,
): { readonly office: string; readonly words: string } | null => {
  const token = tokenOf(article, index);
  for (const ending of article.lexicon.pluralEndings) {
    if (!token.lower.endsWith(ending)) continue;
    const lower = token.lower.slice(0, -ending.length);
    const isOccupation =
      article.lexicon.occupation?.test(lower) === true && !article.lexicon.notOccupations.has(lower);
    const office =
      article.lexicon.titles.at([{ ...token, lower }], 0)?.value ?? (isOccupation ? lower : null);
    if (office === null) continue;
    const written = sliceOf(article, spanOf(article, index, index + 1));
    return { office, words: written.slice(0, -ending.length) };
  }
  return null;
};

/** The first token that ends a name in a list: a conjunction, a comma, a bracket. */
const endOfItem = (article: ParsedArticle, from: number, to: number): number => {
  let at = from;
  while (
    at < to &&
    !article.lexicon.conjunctions.has(tokenOf(article, at).lower) &&
    !/^[,;:(]$/.test(tokenOf(article, at).lower)
  )
    at++;
  return at;
};

/** How many words may be between such an office and the comma before the names. */
const mostBetween = 4;

/** "Los dos concejales tránsfugas, Ana Ruiz y Luis Paz, …": the comma between the office and the names. */
const commaAfter = ({ lexicon, tokens }: ParsedArticle, from: number, limit: number): number | null => {
  for (let at = from; at < Math.min(limit, from + mostBetween); at++) {
    const { lower = "", type = "mark", capital } = tokens[at] ?? {};
    if (lower === ",") return at;
    if (type !== "word" || capital === true || lexicon.verbs.at(tokens, at) !== null) return null;
    // "The mayors met the councillors, …": the comma is beside other people.
    if (lexicon.articles.has(lower) || lexicon.definiteArticles.has(lower)) return null;
    // So it is in "The mayors met friends, …": a word that neither agrees nor has a preposition may be a verb.
    const agrees =
      !lexicon.capitalsBeforeTitle && lexicon.pluralEndings.some((ending) => lower.endsWith(ending));
    const before = tokens[at - 1]?.lower ?? "";
    const linked =
      [lower, before].some((word) => lexicon.prepositions.has(word)) || lexicon.openers.has(before);
    if (!agrees && !linked) return null;
  }
  return null;
};
