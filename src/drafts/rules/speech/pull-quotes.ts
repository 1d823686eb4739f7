import type { Mention } from "../names/mentions.ts";
import { type ParsedArticle, type ParsedParagraph, tokenOf } from "../structure/article.ts";

/** A signature has only a name and a role. */
const longestSignature = 30;

/** The person who signs with a paragraph such as "Name, role."; null if it is no signature. */
const signatureIn = (
  article: ParsedArticle,
  paragraph: ParsedParagraph,
  startingAt: (index: number) => Mention | null,
): Mention | null => {
  if (paragraph.label === "boilerplate" || paragraph.label === "source") return null;
  let from = paragraph.from;
  while (/^[–—-]$/.test(tokenOf(article, from).lower)) from++;
  const mention = startingAt(from);
  if (mention === null || !mention.named || mention.actor.type !== "person") return null;
  if (paragraph.to - from > longestSignature || paragraph.sentences.length > 1) return null;
  // The mention of a name may include its role after a comma.
  const words = article.tokens.slice(from + 1, mention.to + 1);
  const hasRole = words.some(({ lower }) => /^[,.–—-]$/.test(lower));
  const isWhole = mention.to >= paragraph.to - 1;
  if (!hasRole && !isWhole) return null;
  for (let at = mention.to; at < paragraph.to; at++)
    if (article.lexicon.verbs.at(article.tokens, at)?.value.form === "finite") return null;
  return mention;
};

/** A line without quotation marks in the first person, signed in the next paragraph: "We open our doors" / "Name, role." */
export const pullQuoteAt = (
  article: ParsedArticle,
  paragraph: ParsedParagraph,
  startingAt: (index: number) => Mention | null,
): Mention | null => {
  const next = article.paragraphs[paragraph.index + 1];
  if (next === undefined || paragraph.quotes.length > 0 || paragraph.sentences.length > 3) return null;
  const { lexicon } = article;
  let isFirstPerson = false;
  for (let at = paragraph.from; at < paragraph.to; at++)
    if (
      lexicon.firstPerson.has(tokenOf(article, at).lower) ||
      (lexicon.dropsSubject && lexicon.firstPersonForm?.test(tokenOf(article, at).lower))
    )
      isFirstPerson = true;
  if (!isFirstPerson || /[.:]$/.test(tokenOf(article, paragraph.to - 1).lower)) return null;
  return signatureIn(article, next, startingAt);
};
