import { complementEnd } from "../names/complement.ts";
import type { Mention } from "../names/mentions.ts";
import { type ParsedArticle, type ParsedParagraph, tokenOf } from "../structure/article.ts";

/** A signature has only a name and a role. */
const longestSignature = 30;

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
  const comma = partEnd(article, from, paragraph.to);
  if (comma > mention.to || !areRoles(article, comma, paragraph.to)) return null;
  for (let at = mention.to; at < paragraph.to; at++)
    if (article.lexicon.verbs.at(article.tokens, at)?.value.form === "finite") return null;
  return mention;
};

const partEnd = (article: ParsedArticle, from: number, to: number): number => {
  let at = from;
  while (at < to && !/^[,.–—-]$/.test(tokenOf(article, at).lower)) at++;
  return at;
};

/** "Ann Lee, mayor of Moss, spoke first." is a sentence: only a role or a name may follow a second comma, or end in a full stop. */
const areRoles = (article: ParsedArticle, comma: number, to: number): boolean => {
  const { lexicon, tokens } = article;
  const stop = /^[.!?]$/.test(tokenOf(article, to - 1).lower) ? to - 1 : to;
  for (let mark = comma; mark < stop; ) {
    const from = mark + 1;
    const end = partEnd(article, from, stop);
    // "chargée des Arts": such words continue a role.
    const isDelegated = lexicon.delegated?.test(tokenOf(article, from).lower) === true;
    const length = lexicon.titles.at(tokens, from)?.length ?? (isDelegated ? 1 : 0);
    const isTitle = length > 0 && (stop === to || complementEnd(article, from + length, end) === end);
    const isPlain = stop === to && (mark === comma || tokenOf(article, from).capital);
    if (!isTitle && !isPlain) return false;
    mark = end;
  }
  return true;
};
