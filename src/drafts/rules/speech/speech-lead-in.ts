import { isSameActor } from "../../facts.ts";
import type { Mention } from "../names/mentions.ts";
import { type ParsedArticle, type ParsedParagraph, tokenOf } from "../structure/article.ts";
import { isOwner, type SpeechAttribution } from "./sentence-mentions.ts";
import { isGoverned } from "./subject-phrases.ts";

/**
 * "Minister Ann Lee gave the following speech in Harlow.", "the following speech by Ann Lee": the one person of the sentence
 * speaks in the paragraphs after it, and not "to Ann Lee", "Ann Lee's lawyer".
 */
export const speechLeadIn = (
  article: ParsedArticle,
  paragraph: ParsedParagraph,
  startingAt: (index: number) => Mention | null,
): SpeechAttribution | null => {
  const last = paragraph.sentences.at(-1);
  if (last === undefined || paragraph.quotes.length > 0) return null;
  const people: Mention[] = [];
  let lead: number | null = null;
  for (let at = last.from; at < last.to; at++) {
    const mention = startingAt(at);
    if (mention?.actor.type === "person") people.push(mention);
    if (article.lexicon.speechLeads.at(article.tokens, at) !== null) lead ??= at;
  }
  const [first] = people;
  if (lead === null || first === undefined || !mayGive(article, first, lead)) return null;
  if (people.some(({ actor }) => !isSameActor(actor, first.actor))) return null;
  const isColon = tokenOf(article, last.to - 1).lower === ":";
  return { actor: first.actor, doubts: isColon ? first.doubts : [...first.doubts, "subject-unsure"] };
};

const mayGive = (article: ParsedArticle, mention: Mention, lead: number): boolean => {
  const { lexicon } = article;
  const before = tokenOf(article, mention.from - 1);
  if (lexicon.speechAuthors.has(before.lower)) return true;
  // "Đại diện gia đình bà Hoa phát biểu": without a preposition, only the nearest word shows whose words a noun means.
  const opens = mention.to === lead && (before.type === "mark" || tokenOf(article, mention.from).first);
  return !isOwner(article, mention) && !isGoverned(article, mention) && (opens || !lexicon.serialVerbs);
};
